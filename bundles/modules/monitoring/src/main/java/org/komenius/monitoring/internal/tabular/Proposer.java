package org.komenius.monitoring.internal.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.importing.Vocabulary;
import org.komenius.monitoring.internal.tabular.Proposal.Remark;

/** The assistant: proposes from a table's content how to read it. A person confirms or changes every part. */
public final class Proposer {

    private static final int MAX_SYMBOLS = 40;
    private static final int MAX_SYMBOL_CHARS = 40;

    private final RegionNames regions;

    public Proposer(RegionNames regions) {
        this.regions = regions;
    }

    /**
     * What a person has chosen against the proposal; each is null to leave it to the assistant.
     *
     * @param headerRows rows of the heading above {@code firstRow}
     */
    public record Wishes(Long firstRow, Integer headerRows, NumberForm numbers) {
        public static final Wishes NONE = new Wishes(null, null, null);
    }

    /** @param sheet null in a CSV file */
    public Proposal propose(TableFile file, String sheet, Sample sample, Wishes wishes) {
        List<Remark> remarks = new ArrayList<>();
        Guess<NumberForm> numbers = numbers(file, sample);
        NumberForm form = wishes.numbers() == null ? numbers.value() : wishes.numbers();
        Structure structure = Structure.of(sample, form, rows(wishes, sample));
        remarks.add(new Remark("rows", structure.confidence(), structure.reason()));

        List<ColumnProfile> profiles = new ArrayList<>();
        for (int i = 0; i < sample.columns(); i++) {
            profiles.add(ColumnProfile.of(i, structure.data(), form, regions));
        }
        RoleProposer proposer = new RoleProposer(structure, profiles, regions);
        List<Guess<Role>> roles = proposer.propose();
        if (proposer.isOwnExport() && !file.isWorkbook()) {
            form = file.csv().separator() == ',' ? NumberForm.ENGLISH_PLAIN : NumberForm.GERMAN_PLAIN;
            numbers = new Guess<>(form, Guess.SURE, roles.get(0).reason());
        }
        remarks.add(new Remark("numbers", numbers.confidence(), numbers.reason()));
        List<Column> columns = columns(structure, roles, profiles);
        for (int i = 0; i < roles.size(); i++) {
            remarks.add(new Remark(
                    "column:" + i, roles.get(i).confidence(), roles.get(i).reason()));
        }

        String title = title(structure, file, sheet);
        boolean hasPeriod = columns.stream().anyMatch(column -> column.role() == Role.PERIOD);
        LayoutProposer.Arrangement arrangement =
                new LayoutProposer(proposer.isOwnExport(), title, regions).arrange(columns, structure, hasPeriod);
        remarks.add(new Remark("layout", arrangement.confidence(), arrangement.reason()));
        String period = hasPeriod || arrangement.columns().stream().anyMatch(column -> column.period() != null)
                ? null
                : period(structure, file, sheet, remarks);
        RegionGuess guess = arrangement.cross() != null && arrangement.cross().regional()
                ? RegionGuess.of(members(arrangement.columns()), regions)
                : proposer.regionGuess();
        Mapping mapping = new Mapping(
                title,
                code(title),
                file.isWorkbook() ? sheet : null,
                structure.headerRow(),
                structure.headerRows(),
                structure.unitRow(),
                structure.firstRow(),
                structure.endMarks(),
                arrangement.layout(),
                arrangement.columns(),
                arrangement.cross(),
                period,
                periodKind(arrangement.columns()),
                form,
                symbols(arrangement.columns(), structure, form, proposer.isOwnExport(), remarks),
                guess == null
                        ? null
                        : new Mapping.RegionRule(guess.level(), guess.within(), aliases(columns, guess, profiles)));
        return new Proposal(mapping, remarks);
    }

    private static List<String> members(List<Column> columns) {
        return columns.stream()
                .map(Column::member)
                .filter(member -> member != null)
                .toList();
    }

    private static Structure.Rows rows(Wishes wishes, Sample sample) {
        if (wishes.firstRow() == null) {
            List<TableRow> rows = sample.beginning();
            // An export of Komenius itself begins with its heading, even if no row below holds a number.
            boolean export = rows.size() > 1
                    && rows.get(0).cells().stream().skip(1).anyMatch(cell -> RoleProposer.STATUS_HEADING
                            .matcher(cell.text())
                            .matches());
            return export ? new Structure.Rows(rows.get(1).number(), 1) : null;
        }
        long last = sample.beginning().get(sample.beginning().size() - 1).number();
        int header = wishes.headerRows() == null ? 1 : Math.max(0, wishes.headerRows());
        return new Structure.Rows(Math.max(1, Math.min(wishes.firstRow(), last)), header);
    }

    private static Guess<NumberForm> numbers(TableFile file, Sample sample) {
        NumberEvidence evidence = new NumberEvidence();
        for (TableRow row : sample.beginning()) {
            for (Cell cell : row.cells()) {
                if (cell.type() == Cell.Type.TEXT) {
                    String text = cell.text();
                    boolean bracketed = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
                    evidence.add(
                            bracketed ? text.substring(1, text.length() - 1).strip() : text);
                }
            }
        }
        return evidence.guess(file.isWorkbook() ? 0 : file.csv().separator());
    }

    private static List<Column> columns(Structure structure, List<Guess<Role>> roles, List<ColumnProfile> profiles) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            String heading = String.join(" / ", structure.headings().get(i));
            Role role = roles.get(i).value();
            Column column = Column.of(i, heading.isEmpty() ? name(i) : heading, role);
            if (role == Role.VALUE && profiles.get(i).percents > 0.5 * profiles.get(i).filled) {
                column = column.withUnit("%");
            }
            boolean names = role == Role.REGION_KEY
                    || role == Role.REGION_NAME
                    || role == Role.DIMENSION
                    || role == Role.PERIOD
                    || role == Role.LABEL;
            column = column.filled(names && profiles.get(i).isSparse(structure.data()));
            if (role == Role.DIMENSION) {
                boolean label = i + 1 < roles.size() && roles.get(i + 1).value() == Role.LABEL;
                String text = label && !structure.headings().get(i + 1).isEmpty()
                        ? String.join(" ", structure.headings().get(i + 1))
                        : column.header();
                column = column.named(Vocabulary.code(column.header()), text);
            }
            columns.add(column);
        }
        return columns;
    }

    /** As spreadsheets name columns: A, B, … Z, AA. */
    static String name(int index) {
        String letters = "";
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }

    private static String title(Structure structure, TableFile file, String sheet) {
        String above = structure.titles().stream()
                .filter(text -> text.length() > 5)
                .findFirst()
                .orElse("");
        if (!above.isEmpty()) {
            return above.length() <= 200 ? above : above.substring(0, 200);
        }
        String name = file.source()
                .fileName()
                .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replace('_', ' ')
                .strip();
        boolean plain =
                sheet == null || sheet.matches("(?i)(tabelle|sheet|blatt|table)\\s?\\d*") || name.contains(sheet);
        String both = plain ? name : name + ": " + sheet;
        return both.isBlank() ? "Tabelle" : both.length() <= 200 ? both : both.substring(0, 200);
    }

    /** Without the years in it, so that it stays the same. */
    private static String code(String title) {
        String timeless = title.replaceAll("(19|20)\\d{2}([/_-]\\d{2,4})?", " ");
        String code = "E-" + Vocabulary.code(timeless.isBlank() ? title : timeless);
        return code.length() <= 60 ? code : code.substring(0, 60);
    }

    private static String period(Structure structure, TableFile file, String sheet, List<Remark> remarks) {
        List<String> places = new ArrayList<>(structure.titles());
        if (sheet != null) {
            places.add(sheet);
        }
        places.add(file.source().fileName().replaceAll("[_]", " "));
        for (String place : places) {
            Optional<String> found = PeriodText.within(place);
            if (found.isPresent()) {
                remarks.add(new Remark(
                        "period",
                        Guess.UNSURE,
                        LocalizedText.of(
                                "Keine Spalte nennt die Zeit; „" + place + "“ nennt " + found.get() + ". Bitte prüfen.",
                                "No column says the time; \"" + place + "\" says " + found.get() + ". Please check.")));
                return found.get();
            }
        }
        remarks.add(new Remark(
                "period",
                0,
                LocalizedText.of(
                        "Keine Spalte nennt die Zeit: Bitte geben Sie sie an.",
                        "No column says the time: please state it.")));
        return null;
    }

    private static PeriodText.Kind periodKind(List<Column> columns) {
        boolean school = columns.stream()
                .filter(column -> column.role() == Role.PERIOD || column.period() != null)
                .anyMatch(column -> column.header().matches("(?iu).*schuljahr.*"));
        boolean reference = columns.stream()
                .filter(column -> column.role() == Role.PERIOD)
                .anyMatch(column -> column.header().matches("(?iu).*stichtag.*"));
        return school ? PeriodText.Kind.SCHOOL_YEAR : reference ? PeriodText.Kind.YEAR_END : PeriodText.Kind.AUTO;
    }

    private static List<Mapping.Symbol> symbols(
            List<Column> columns, Structure structure, NumberForm form, boolean ownExport, List<Remark> remarks) {
        Set<String> found = new LinkedHashSet<>();
        List<Column> figures =
                columns.stream().filter(column -> column.role() == Role.VALUE).toList();
        ValueReader reader = new ValueReader(
                new Mapping(null, null, null, 0, 0, 0, 0, null, null, null, null, null, null, form, null, null));
        for (TableRow row : structure.data()) {
            for (Column column : figures) {
                Cell cell = row.cell(column.index());
                String text = cell.text();
                if (text.length() > 2 && text.startsWith("(") && text.endsWith(")")) {
                    text = text.substring(1, text.length() - 1).strip();
                }
                if (!reader.isNumber(cell) && found.size() < MAX_SYMBOLS && text.length() <= MAX_SYMBOL_CHARS) {
                    found.add(text);
                }
            }
        }
        List<Mapping.Symbol> symbols = new ArrayList<>();
        for (String text : found) {
            Guess<Meaning> guess = text.isEmpty() && ownExport
                    ? new Guess<>(Meaning.NO_VALUE, Guess.SURE, LocalizedText.of("Kein Wert.", "No value."))
                    : KnownSymbols.guess(text);
            symbols.add(new Mapping.Symbol(text, guess.value()));
            remarks.add(new Remark("symbol:" + text, guess.confidence(), guess.reason()));
        }
        return symbols;
    }

    /** A line of totals below the municipalities of one Kreis is that Kreis. */
    private static Map<String, String> aliases(List<Column> columns, RegionGuess guess, List<ColumnProfile> profiles) {
        Map<String, String> aliases = new HashMap<>();
        for (Column column : columns) {
            if (column.role() == Role.REGION_NAME) {
                for (String text : profiles.get(column.index()).distinct.keySet()) {
                    if (text.matches("(?iu)(landkreis |kreis |land )?(insgesamt|gesamt|zusammen|summe)")
                            && !guess.within().isEmpty()) {
                        aliases.put(text, guess.within());
                    }
                }
            }
        }
        return aliases;
    }
}
