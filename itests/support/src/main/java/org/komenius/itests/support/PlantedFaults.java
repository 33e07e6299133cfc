package org.komenius.itests.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A made-up official flat file of children in day care, in order or with one fault of each kind that a rule can find. */
public final class PlantedFaults {

    private static final String HEADER = "\uFEFFstatistics_code;statistics_label;time_code;time_label;time;"
            + "1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;"
            + "2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;"
            + "value;value_unit;value_variable_code;value_variable_label\n";

    private static final Map<String, String> KREISE = new LinkedHashMap<>();

    static {
        KREISE.put("07111", "Koblenz, kreisfreie Stadt");
        KREISE.put("07131", "Ahrweiler, Landkreis");
        KREISE.put("07132", "Altenkirchen (Westerwald), Landkreis");
        KREISE.put("07133", "Bad Kreuznach, Landkreis");
        KREISE.put("07134", "Birkenfeld, Landkreis");
        KREISE.put("07135", "Cochem-Zell, Landkreis");
        KREISE.put("07137", "Mayen-Koblenz, Landkreis");
        KREISE.put("07138", "Neuwied, Landkreis");
        KREISE.put("07140", "Rhein-Hunsrück-Kreis");
        KREISE.put("07141", "Rhein-Lahn-Kreis");
        KREISE.put("07143", "Westerwaldkreis");
        KREISE.put("07211", "Trier, kreisfreie Stadt");
        KREISE.put("07231", "Bernkastel-Wittlich, Landkreis");
        KREISE.put("07232", "Eifelkreis Bitburg-Prüm");
        KREISE.put("07233", "Vulkaneifel, Landkreis");
    }

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2024;

    private PlantedFaults() {}

    /**
     * Boys, girls and all of each Kreis and year, every sum right.
     *
     * @param more children in the first Kreis, so that two editions differ
     */
    public static String clean(int more) {
        StringBuilder text = new StringBuilder(HEADER);
        int i = 0;
        for (String region : KREISE.keySet()) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                int boys = 900 + 71 * i + 13 * (year - FIRST_YEAR) + i * year % 17 + (i == 0 ? more : 0);
                int girls = 880 + 68 * i + 12 * (year - FIRST_YEAR) + i * year % 13;
                three(text, region, year, boys, girls, boys + girls);
            }
            i++;
        }
        return text.toString();
    }

    /**
     * The same with: a value below zero (Ahrweiler), a wrong sum (Altenkirchen), a jump (Birkenfeld), a sex that nobody knows
     * (Cochem-Zell), a share far from all others (Mayen-Koblenz), a Kreis that had been dissolved (Göttingen until 2016), and
     * a row that stands twice.
     *
     * @param more as in {@link #clean}
     */
    public static String faulty(int more) {
        String text = clean(more);
        text = with(text, "07131", "GESM;männlich", value -> -40);
        text = with(text, "07132", ";Insgesamt", value -> value - 500);
        for (String sex : List.of("GESM;männlich", "GESW;weiblich", ";Insgesamt")) {
            text = with(text, "07134", sex, value -> value * 4);
        }
        text = with(text, "07137", "GESM;männlich", value -> value + 600);
        text = with(text, "07137", "GESW;weiblich", value -> value - 600);
        StringBuilder all = new StringBuilder(text);
        row(all, "07135", "Cochem-Zell, Landkreis", LAST_YEAR, "GESX;verschlüsselt", 3);
        three(all, "03152", LAST_YEAR, 1500, 1450, 2950);
        row(all, "07111", KREISE.get("07111"), LAST_YEAR, "GESW;weiblich", value(text, "07111", "GESW;weiblich"));
        return all.toString();
    }

    private static void three(StringBuilder text, String region, int year, int boys, int girls, int all) {
        String name = KREISE.getOrDefault(region, "Göttingen, Landkreis (bis 31.10.2016)");
        row(text, region, name, year, "GESM;männlich", boys);
        row(text, region, name, year, "GESW;weiblich", girls);
        row(text, region, name, year, ";Insgesamt", all);
    }

    private static void row(StringBuilder text, String region, String name, int year, String sex, int value) {
        text.append(beginning(region, name, year, sex))
                .append(value)
                .append(";Anzahl;KINDER;Kinder in Tageseinrichtungen\n");
    }

    private static String beginning(String region, String name, int year, String sex) {
        return String.format(
                Locale.ROOT,
                "22541;Kinder in Tageseinrichtungen;STAG;Stichtag;%d-03-01;KREISE;Kreise und kreisfreie Städte;%s;%s;GES;Geschlecht;%s;",
                year,
                region,
                name,
                sex);
    }

    private static String with(String text, String region, String sex, java.util.function.IntUnaryOperator changed) {
        int value = value(text, region, sex);
        String before = beginning(region, KREISE.get(region), LAST_YEAR, sex);
        return text.replace(before + value + ";", before + changed.applyAsInt(value) + ";");
    }

    private static int value(String text, String region, String sex) {
        String before = beginning(region, KREISE.get(region), LAST_YEAR, sex);
        int start = text.indexOf(before) + before.length();
        return Integer.parseInt(text.substring(start, text.indexOf(';', start)));
    }
}
