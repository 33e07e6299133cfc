package org.komenius.itests.support;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
        StringBuilder text = new StringBuilder(rows * 180);
        try {
            write(rows, text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.toString();
    }

    /** The same as an archive, as offices send large tables: a million rows are 8 MB that take seconds to read. */
    public static Path archive(Path file, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            zip.putNextEntry(new ZipEntry(file.getFileName().toString().replace(".zip", ".csv")));
            write(rows, text);
        }
        return file;
    }

    private static void write(int rows, Appendable text) throws IOException {
        text.append(HEADER);
        for (int row = 0; row < rows; row++) {
            String sex = SEXES[row % SEXES.length];
            int year = FIRST_YEAR + row / SEXES.length % YEARS;
            String region = String.format(Locale.ROOT, "%05d", 1001 + row / SEXES.length / YEARS);
            text.append("12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;")
                    .append(Integer.toString(year))
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
    }
}
