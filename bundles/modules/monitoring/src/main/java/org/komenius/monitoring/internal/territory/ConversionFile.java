package org.komenius.monitoring.internal.territory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.komenius.model.problem.Location;
import org.komenius.model.problem.Problem;
import org.komenius.model.problem.ProblemCode;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.problem.ProblemKind;
import org.komenius.model.region.RegionKey;
import org.komenius.monitoring.internal.territory.Conversion.Basis;
import org.komenius.monitoring.internal.territory.Conversion.Direction;

/**
 * Reads a conversion key from CSV with semicolons: {@code von;nach;ab;anteil;grundlage;quelle}, and optionally {@code richtung}
 * ({@code vor} or {@code zurück}). Dates are {@code 2011-09-04} or {@code 04.09.2011}, shares have a comma or a point, bases are {@code
 * ganz}, {@code einwohner}, {@code fläche} or {@code sonstige}. All or nothing; the shares of each region and day give 1.
 */
public final class ConversionFile {

    private static final List<String> NEEDED = List.of("von", "nach", "ab", "anteil", "grundlage", "quelle");
    private static final Map<String, Basis> BASES = Map.of(
            "ganz", Basis.WHOLE,
            "einwohner", Basis.POPULATION,
            "bevölkerung", Basis.POPULATION,
            "fläche", Basis.AREA,
            "sonstige", Basis.OTHER);
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
    private static final int MAX_LINES = 50_000;

    private final List<Conversion> lines = new ArrayList<>();
    private final Map<List<Object>, BigDecimal> sums = new LinkedHashMap<>();
    private final Map<List<Object>, Long> rows = new LinkedHashMap<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private ConversionFile() {}

    /** @throws ProblemException INVALID with row and column at the first thing that is wrong */
    public static List<Conversion> read(String text) {
        ConversionFile file = new ConversionFile();
        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(';')
                .ignoreDifferentFieldCount(true)
                .ofCsvRecord(text.replaceFirst("^\ufeff", ""))) {
            records = reader.stream().limit(MAX_LINES + 1L).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("text in memory cannot be read", e);
        } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
            throw problem("monitoring.conversion.not-csv", 1, "", "Das ist keine CSV-Datei.", "This is no CSV file.");
        }
        if (records.isEmpty() || records.size() > MAX_LINES) {
            throw problem(
                    "monitoring.conversion.size",
                    1,
                    "",
                    "Die Datei hat keine oder mehr als " + MAX_LINES + " Zeilen.",
                    "The file has no lines or more than " + MAX_LINES + ".");
        }
        List<String> header = records.get(0).getFields().stream()
                .map(field -> field.strip().toLowerCase(Locale.GERMAN))
                .toList();
        for (String name : NEEDED) {
            if (!header.contains(name)) {
                throw problem(
                        "monitoring.conversion.column",
                        1,
                        name,
                        "Die Spalte „" + name + "“ fehlt.",
                        "The column \"" + name + "\" is missing.");
            }
        }
        records.stream()
                .skip(1)
                .filter(row -> row.getFields().stream().anyMatch(field -> !field.isBlank()))
                .forEach(row -> file.line(header, row));
        file.checkSums();
        return List.copyOf(file.lines);
    }

    private void line(List<String> header, CsvRecord row) {
        long number = row.getStartingLineNumber();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < header.size(); at++) {
            cells.put(
                    header.get(at), at < row.getFieldCount() ? row.getField(at).strip() : "");
        }
        Direction direction =
                cells.getOrDefault("richtung", "").toLowerCase(Locale.GERMAN).startsWith("zur")
                        ? Direction.BACKWARD
                        : Direction.FORWARD;
        Conversion line = new Conversion(
                key(cells.get("von"), number, "von"),
                key(cells.get("nach"), number, "nach"),
                day(cells.get("ab"), number),
                share(cells.get("anteil"), number),
                basis(cells.get("grundlage"), number),
                direction,
                cells.get("quelle"));
        if (line.source().isBlank()) {
            throw problem(
                    "monitoring.conversion.source",
                    number,
                    "quelle",
                    "Jede Zeile braucht eine Quelle.",
                    "Every line needs a source.");
        }
        List<Object> step = Arrays.asList(line.from(), line.effective(), direction);
        if (!seen.add(Arrays.asList(line.from(), line.to(), line.effective(), direction))) {
            throw problem(
                    "monitoring.conversion.twice",
                    number,
                    "nach",
                    line.from() + " → " + line.to() + " steht zweimal.",
                    line.from() + " → " + line.to() + " stands twice.");
        }
        sums.merge(step, line.share(), BigDecimal::add);
        rows.putIfAbsent(step, number);
        lines.add(line);
    }

    private void checkSums() {
        sums.forEach((step, sum) -> {
            if (sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) > 0) {
                throw problem(
                        "monitoring.conversion.shares",
                        rows.get(step),
                        "anteil",
                        "Die Anteile von " + step.get(0) + " ergeben "
                                + sum.toPlainString().replace('.', ',') + " statt 1.",
                        "The shares of " + step.get(0) + " give " + sum.toPlainString() + " instead of 1.");
            }
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                settle(step, BigDecimal.ONE.subtract(sum));
            }
        });
    }

    /** What rounding left over goes to the largest share, so that no figure is lost or made. */
    private void settle(List<Object> step, BigDecimal rest) {
        int largest = -1;
        for (int at = 0; at < lines.size(); at++) {
            Conversion line = lines.get(at);
            if (Arrays.asList((Object) line.from(), line.effective(), line.direction())
                            .equals(step)
                    && (largest < 0 || line.share().compareTo(lines.get(largest).share()) > 0)) {
                largest = at;
            }
        }
        Conversion line = lines.get(largest);
        lines.set(
                largest,
                new Conversion(
                        line.from(),
                        line.to(),
                        line.effective(),
                        line.share().add(rest),
                        line.basis(),
                        line.direction(),
                        line.source()));
    }

    private static String key(String text, long row, String column) {
        return RegionKey.tryParse(text)
                .map(RegionKey::value)
                .orElseThrow(() -> problem(
                        "monitoring.conversion.key",
                        row,
                        column,
                        "„" + text + "“ ist kein Regionalschlüssel.",
                        "\"" + text + "\" is no region key."));
    }

    private static LocalDate day(String text, long row) {
        try {
            return text.contains(".") ? LocalDate.parse(text, GERMAN) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw problem(
                    "monitoring.conversion.day",
                    row,
                    "ab",
                    "„" + text + "“ ist kein Datum (JJJJ-MM-TT oder TT.MM.JJJJ).",
                    "\"" + text + "\" is no date (YYYY-MM-DD or DD.MM.YYYY).");
        }
    }

    private static BigDecimal share(String text, long row) {
        try {
            BigDecimal share = new BigDecimal(text.replace(',', '.'));
            if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0 && share.scale() <= 30) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Said below, together with shares out of bounds.
        }
        throw problem(
                "monitoring.conversion.share",
                row,
                "anteil",
                "„" + text + "“ ist kein Anteil: größer als 0 und höchstens 1.",
                "\"" + text + "\" is no share: greater than 0 and at most 1.");
    }

    private static Basis basis(String text, long row) {
        Basis basis = BASES.get(text.toLowerCase(Locale.GERMAN));
        if (basis == null) {
            throw problem(
                    "monitoring.conversion.basis",
                    row,
                    "grundlage",
                    "„" + text + "“ ist keine Grundlage: ganz, einwohner, fläche oder sonstige.",
                    "\"" + text + "\" is no basis: ganz, einwohner, fläche or sonstige.");
        }
        return basis;
    }

    private static ProblemException problem(String code, long row, String column, String german, String english) {
        return Problem.of(ProblemCode.of(code, ProblemKind.INVALID), german, english)
                .at(column.isEmpty() ? Location.row(row) : Location.cell(row, NEEDED.indexOf(column) + 1, column))
                .asException();
    }
}
