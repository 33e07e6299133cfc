package org.komenius.monitoring.internal.councilpaper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Texts and numbers of a paper in its language. */
final class Words {

    private static final String MISSING = ".";

    private final boolean german;
    private final Locale locale;

    Words(String language) {
        german = !language.startsWith("en");
        locale = german ? Locale.GERMANY : Locale.UK;
    }

    String language() {
        return german ? "de" : "en";
    }

    String say(String germanText, String englishText) {
        return german ? germanText : englishText;
    }

    /** @param number null for one that is not known, which gets the sign of official statistics; the paper explains it */
    String number(BigDecimal number, int decimals) {
        if (number == null) {
            return MISSING;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    String posts(BigDecimal posts) {
        return number(posts, 2);
    }

    String change(BigDecimal change) {
        return change == null ? MISSING : (change.signum() > 0 ? "+" : "") + posts(change);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }
}
