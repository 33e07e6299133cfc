package org.komenius.monitoring.internal.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.komenius.monitoring.internal.tabular.Cell.Type;

/** What a stored cell of a sheet shows (ECMA-376 part 1, 18.18.11). */
final class XlsxValue {

    private static final int MAX_SCALE = 40;
    /** Digits that a spreadsheet can tell apart. */
    private static final int SPREADSHEET_DIGITS = 15;

    private XlsxValue() {}

    static Cell of(String type, String raw, int style, XlsxParts parts, long row, int column) {
        switch (type) {
            case "s":
                return shared(raw, parts, row, column);
            case "str", "inlineStr":
                return text(raw, row, column);
            case "b":
                return raw.isEmpty() ? Cell.EMPTY : Cell.text(raw.equals("1") ? "WAHR" : "FALSCH");
            case "e":
                return new Cell(Type.ERROR, raw.strip());
            case "d":
                return raw.length() < 10 ? text(raw, row, column) : new Cell(Type.DATE, raw.substring(0, 10));
            default:
                return raw.isBlank() ? Cell.EMPTY : number(raw.strip(), parts.shown(style), parts.from1904());
        }
    }

    private static Cell shared(String raw, XlsxParts parts, long row, int column) {
        String text = raw.matches("\\d{1,9}") ? parts.text(Integer.parseInt(raw)) : null;
        if (text == null) {
            throw TableProblems.damaged("sharedStrings").asException();
        }
        return text(text, row, column);
    }

    private static Cell text(String text, long row, int column) {
        if (CsvTableFile.hasControl(text)) {
            throw TableProblems.controlCharacter(row, column).asException();
        }
        return Cell.text(text);
    }

    private static Cell number(String raw, XlsxParts.Shown shown, boolean from1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.length() > 60 ? "" : raw);
        } catch (NumberFormatException e) {
            // Not even a number: shown as it is, so that a person sees what the file holds.
            return new Cell(Type.ERROR, raw.length() > 60 ? raw.substring(0, 60) : raw);
        }
        if (Math.abs((long) number.scale()) > MAX_SCALE || Math.abs(number.precision() - (long) number.scale()) > 60) {
            return new Cell(Type.ERROR, raw);
        }
        if (shown == XlsxParts.Shown.DATE) {
            return date(number, from1904);
        }
        BigDecimal exact = withoutBinaryNoise(number);
        return shown == XlsxParts.Shown.PERCENT
                ? new Cell(Type.PERCENT, plain(exact.movePointRight(2)))
                : new Cell(Type.NUMBER, plain(exact));
    }

    /** Spreadsheets store 0.1 as 0.10000000000000001; what they show has at most 15 digits. Whole numbers are never touched. */
    private static BigDecimal withoutBinaryNoise(BigDecimal number) {
        if (number.scale() <= 0 || number.precision() <= SPREADSHEET_DIGITS) {
            return number;
        }
        BigDecimal rounded = number.round(new MathContext(SPREADSHEET_DIGITS));
        return rounded.doubleValue() == number.doubleValue() ? rounded.stripTrailingZeros() : number;
    }

    private static String plain(BigDecimal number) {
        return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
    }

    /** Day 1 is 1 January 1900, and day 60 one that never was; or day 0 is 1 January 1904. */
    private static Cell date(BigDecimal serial, boolean from1904) {
        try {
            long day = serial.longValue();
            LocalDate date = from1904
                    ? LocalDate.of(1904, 1, 1).plusDays(day)
                    : LocalDate.of(1899, 12, 30).plusDays(day);
            return new Cell(Type.DATE, date.toString());
        } catch (DateTimeException e) {
            return new Cell(Type.ERROR, serial.toPlainString());
        }
    }
}
