package org.komenius.itests.support;

import java.util.Locale;

/** Official flat files of any size, made up: population by Kreis and sex in the form GENESIS sends today. */
public final class Ffcsv {

    private static final String HEADER = "\uFEFFstatistics_code;statistics_label;time_code;time_label;time;"
            + "1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;"
            + "2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;"
            + "value;value_unit;value_variable_code;value_variable_label\n";

    private static final String[] SEXES = {"GESM;männlich", "GESW;weiblich", ";Insgesamt"};
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 35;

    private Ffcsv() {}

    /** One more row of the German edition, for men; {@code value} as text, so that it may be a sign. */
    public static String row(String statistic, String region, int year, String value) {
        return statistic + ";Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;" + year
                + "-12-31;KREISE;Kreise und kreisfreie Städte;" + region + ";Kreis " + region
                + ";GES;Geschlecht;GESM;männlich;" + value + ";Anzahl;BEVSTD;Bevölkerungsstand\n";
    }

    /** German edition with {@code rows} rows, all different. */
    public static String germanEdition(int rows) {
        StringBuilder text = new StringBuilder(rows * 180).append(HEADER);
        for (int row = 0; row < rows; row++) {
            String sex = SEXES[row % SEXES.length];
            int year = FIRST_YEAR + row / SEXES.length % YEARS;
            String region = String.format(Locale.ROOT, "%05d", 1001 + row / SEXES.length / YEARS);
            text.append("12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;")
                    .append(year)
                    .append("-12-31;KREISE;Kreise und kreisfreie Städte;")
                    .append(region)
                    .append(";Kreis ")
                    .append(region)
                    .append(";GES;Geschlecht;")
                    .append(sex)
                    .append(';')
                    .append(row % 100 == 7 ? "." : Integer.toString(1000 + row))
                    .append(";Anzahl;BEVSTD;Bevölkerungsstand\n");
        }
        return text.toString();
    }
}
