package org.komenius.monitoring.internal.tabular;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.QualityFlag;

/** What the cells of a mapping's columns of figures say. Nothing becomes a number that is not written as one. */
final class ValueReader {

    private static final Pattern WITH_LETTERS = Pattern.compile("(.*\\d\\)?)[ \\u00A0]?([rps]{1,3})");
    private static final int MAX_DIGITS = 18;

    private final NumberForm numbers;
    private final Map<String, Mapping.Symbol> symbols = new HashMap<>();

    ValueReader(Mapping mapping) {
        this.numbers = mapping.numbers();
        mapping.symbols().forEach(symbol -> symbols.put(key(symbol.text()), symbol));
    }

    /**
     * @param status of the cell as Komenius exports it; null without
     * @return empty where the file says nothing
     * @throws org.komenius.model.problem.ProblemException if the cell cannot be read
     */
    Optional<ObservedValue> read(long row, Column column, Cell cell, String status) {
        Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
        Optional<ObservedValue> named = Optional.empty();
        if (status != null && !status.isEmpty()) {
            for (String mark : status.split("\\|")) {
                if (mark.equals("NO_VALUE") && cell.isEmpty()) {
                    return Optional.empty();
                } else if (mark.equals("PARTIAL")) {
                    throw TableProblems.partial(row, column.index() + 1, column.header())
                            .asException();
                } else if (mark.equals("ROUNDED_ZERO")) {
                    named = Optional.of(ObservedValue.roundedZero());
                } else {
                    named = named.or(() -> missing(mark));
                    flag(mark, flags, row, column, cell);
                }
            }
        }
        Optional<ObservedValue> value = named.isPresent() ? named : value(row, column, cell, flags);
        return value.map(plain -> flags.isEmpty() ? plain : plain.with(flags.toArray(QualityFlag[]::new)));
    }

    private static Optional<ObservedValue> missing(String mark) {
        for (MissingKind kind : MissingKind.values()) {
            if (kind.name().equals(mark)) {
                return Optional.of(ObservedValue.missing(kind));
            }
        }
        return Optional.empty();
    }

    private static void flag(String mark, Set<QualityFlag> flags, long row, Column column, Cell cell) {
        boolean known = missing(mark).isPresent();
        for (QualityFlag flag : QualityFlag.values()) {
            if (flag.name().equals(mark)) {
                flags.add(flag);
                known = true;
            }
        }
        if (!known) {
            throw TableProblems.unreadableValue(row, column.index() + 1, column.header(), cell.text() + " " + mark)
                    .asException();
        }
    }

    private Optional<ObservedValue> value(long row, Column column, Cell cell, Set<QualityFlag> flags) {
        if (cell.isNumber()) {
            return Optional.of(number(row, column, new BigDecimal(cell.text())));
        }
        String text = cell.text();
        Mapping.Symbol symbol = symbols.get(key(text));
        if (symbol == null && !text.isEmpty()) {
            Matcher letters = WITH_LETTERS.matcher(text);
            if (letters.matches()) {
                text = letters.group(1);
                letters.group(2).chars().forEach(letter -> QualityFlag.ofSymbol(String.valueOf((char) letter))
                        .ifPresent(flags::add));
            }
            if (text.length() > 2 && text.startsWith("(") && text.endsWith(")")) {
                text = text.substring(1, text.length() - 1).strip();
                flags.add(QualityFlag.UNCERTAIN);
                symbol = symbols.get(key(text));
            }
        }
        if (symbol != null && symbol.meaning() != null) {
            return symbol.meaning().value();
        }
        BigDecimal number = symbol == null ? numbers.parse(text).orElse(null) : null;
        if (number == null) {
            throw TableProblems.unreadableValue(row, column.index() + 1, column.header(), cell.text())
                    .asException();
        }
        return Optional.of(number(row, column, number));
    }

    private static ObservedValue number(long row, Column column, BigDecimal number) {
        if (number.precision() > MAX_DIGITS || number.scale() > MAX_DIGITS) {
            throw TableProblems.tooManyDigits(row, column.index() + 1, column.header())
                    .asException();
        }
        return ObservedValue.of(number);
    }

    /** Whether a cell is certainly a figure or a symbol that the offices use; the proposals go by it. */
    static boolean looksLikeValue(Cell cell, NumberForm form) {
        if (cell.isNumber()) {
            return true;
        }
        String text = cell.text();
        if (text.length() > 2 && text.startsWith("(") && text.endsWith(")")) {
            text = text.substring(1, text.length() - 1).strip();
        }
        Matcher letters = WITH_LETTERS.matcher(text);
        return form.parse(letters.matches() ? letters.group(1) : text).isPresent();
    }

    /** Whether a cell is a number, whatever marks its quality. */
    boolean isNumber(Cell cell) {
        return looksLikeValue(cell, numbers);
    }

    private static String key(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip().toLowerCase(Locale.GERMAN);
    }
}
