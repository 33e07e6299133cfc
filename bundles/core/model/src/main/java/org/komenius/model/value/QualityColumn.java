package org.komenius.model.value;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a flat file's quality column ({@code value_q}, formerly {@code __q}) says beside a value.
 *
 * <p>It holds letters ({@code r p s}, {@code e} for final, {@code ()} for uncertain), or repeats the symbol of a kind of missing, of
 * exactly nothing ({@code -}) or of a rounded zero ({@code 0}), while the value's cell may then be that symbol, empty or 0.
 *
 * @param flags the letters
 * @param missing the repeated kind of missing
 * @param roundedZero whether it marks a rounded zero
 * @param nothing whether it marks exactly nothing
 */
record QualityColumn(Set<QualityFlag> flags, Optional<MissingKind> missing, boolean roundedZero, boolean nothing) {

    private static final QualityColumn NONE = new QualityColumn(Set.of(), Optional.empty(), false, false);

    /** @param cell null or blank where there is none */
    static QualityColumn parse(String cell) {
        if (cell == null || cell.isBlank() || cell.equals("e")) {
            // "e" stands in nearly every row of a file that has the column.
            return NONE;
        }
        Set<QualityFlag> flags = EnumSet.noneOf(QualityFlag.class);
        Optional<MissingKind> missing = Optional.empty();
        boolean roundedZero = false;
        boolean nothing = false;
        String marks = cell.strip();
        if (marks.contains("()")) {
            flags.add(QualityFlag.UNCERTAIN);
            marks = marks.replace("()", "");
        }
        for (String mark : marks.split("[\\s,]+")) {
            Optional<MissingKind> kind = MissingKind.ofSymbol(mark);
            if (kind.isPresent()) {
                missing = kind;
            } else if (mark.equals("0")) {
                roundedZero = true;
            } else if (mark.equals("-")) {
                nothing = true;
            } else {
                addLetters(mark, flags, cell);
            }
        }
        return new QualityColumn(flags, missing, roundedZero, nothing);
    }

    private static void addLetters(String mark, Set<QualityFlag> flags, String cell) {
        for (char letter : mark.toCharArray()) {
            if (letter != 'e') {
                flags.add(QualityFlag.ofSymbol(String.valueOf(letter))
                        .orElseThrow(() -> new NotationException(NotationException.Reason.UNKNOWN_QUALITY, cell)));
            }
        }
    }

    /** Whether it says something of the value itself, so that the value's cell may be empty. */
    boolean namesTheValue() {
        return missing.isPresent() || roundedZero || nothing;
    }
}
