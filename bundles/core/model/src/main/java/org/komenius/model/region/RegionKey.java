package org.komenius.model.region;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key of a region, always text: leading zeros matter.
 *
 * <p>Forms: {@code DG} (Germany); AGS cut to its level: 2 digits Land, 3 Regierungsbezirk, 5 Kreis, 8 Gemeinde; ARS: 9 digits
 * Gemeindeverband, 12 Gemeinde; 10 digits Ortsgemeinde as the Regionalstatistik writes them; {@code <AGS 5 or 8>-<2 to 8 letters or
 * digits>} Sozialraum of a municipality. Source: Gemeindeverzeichnis-Informationssystem (GV-ISys) of the statistical offices.
 *
 * <p>Knows the form only; whether a region exists, and when, is the registry's to say.
 *
 * @param value the key in the form above
 */
public record RegionKey(String value) implements Comparable<RegionKey> {

    public static final RegionKey GERMANY = new RegionKey("DG");

    private static final Pattern SOZIALRAUM = Pattern.compile("\\d{5}(\\d{3})?-[A-Z0-9]{2,8}");
    private static final Pattern DIGITS = Pattern.compile("\\d{2}|\\d{3}|\\d{5}|\\d{8}|\\d{9}|\\d{10}|\\d{12}");

    public RegionKey {
        Objects.requireNonNull(value, "value");
        if (!isKey(value)) {
            throw new IllegalArgumentException("not a region key: " + value);
        }
    }

    /** Reads a key, white space around it and small letters allowed. @throws IllegalArgumentException for any other text */
    public static RegionKey parse(String text) {
        return new RegionKey(text.strip().toUpperCase(Locale.ROOT));
    }

    /** {@link #parse}, empty for text that is no key. */
    public static Optional<RegionKey> tryParse(String text) {
        String key = text.strip().toUpperCase(Locale.ROOT);
        return isKey(key) ? Optional.of(new RegionKey(key)) : Optional.empty();
    }

    public RegionLevel level() {
        if (value.equals("DG")) {
            return RegionLevel.COUNTRY;
        }
        if (value.indexOf('-') > 0) {
            return RegionLevel.SOZIALRAUM;
        }
        return switch (value.length()) {
            case 2 -> RegionLevel.LAND;
            case 3 -> RegionLevel.REGIERUNGSBEZIRK;
            case 5 -> RegionLevel.KREIS;
            case 9 -> RegionLevel.GEMEINDEVERBAND;
            default -> RegionLevel.GEMEINDE;
        };
    }

    /**
     * The next region above as the key itself tells it; empty for Germany. A Kreis lies in its Land, since not every Land has
     * Regierungsbezirke; an AGS does not tell the Gemeindeverband, an ARS does.
     */
    public Optional<RegionKey> parent() {
        return switch (level()) {
            case COUNTRY -> Optional.empty();
            case LAND -> Optional.of(GERMANY);
            case REGIERUNGSBEZIRK, KREIS -> cut(2);
            case GEMEINDEVERBAND -> cut(5);
            case GEMEINDE -> cut(value.length() == 12 ? 9 : 5);
            case SOZIALRAUM -> cut(value.indexOf('-'));
        };
    }

    /** The 8-digit AGS of a 12-digit ARS; empty for other forms. */
    public Optional<RegionKey> agsOfArs() {
        return value.length() == 12 && level() == RegionLevel.GEMEINDE
                ? Optional.of(new RegionKey(value.substring(0, 5) + value.substring(9)))
                : Optional.empty();
    }

    /** Whether this region is {@code other} or, by the key, lies in it. */
    public boolean isWithin(RegionKey other) {
        for (Optional<RegionKey> key = Optional.of(this);
                key.isPresent();
                key = key.get().parent()) {
            if (key.get().equals(other)) {
                return true;
            }
        }
        return false;
    }

    private Optional<RegionKey> cut(int length) {
        return Optional.of(new RegionKey(value.substring(0, length)));
    }

    private static boolean isKey(String text) {
        return text.equals("DG")
                || DIGITS.matcher(text).matches()
                || SOZIALRAUM.matcher(text).matches();
    }

    @Override
    public int compareTo(RegionKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
