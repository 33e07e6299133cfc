package org.komenius.monitoring.internal.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.komenius.monitoring.internal.demo.FlatFileText.Attribute;
import org.komenius.monitoring.internal.demo.FlatFileText.Measure;
import org.komenius.monitoring.internal.demo.FlatFileText.Variable;

/**
 * Makes up ten years of figures. The same seed and regions give the same files to the last byte.
 *
 * <p>Counts of a region are the sums of its parts. Counts of one or two persons are written as {@code .}, together with the cell that
 * they could be computed from. A region that does not exist in a year has {@code -}, as in official files.
 */
final class DemoFigures {

    static final int FIRST_YEAR = 2015;
    static final int LAST_YEAR = 2024;

    private static final Variable SEX = new Variable("GES", "Geschlecht");
    private static final int SMALL = 2;

    private final long seed;
    private final List<DemoRegion> regions;

    /** @param regions the parts before the whole */
    DemoFigures(long seed, List<DemoRegion> regions) {
        this.seed = seed;
        this.regions = List.copyOf(regions);
    }

    /** Children in day care on 1 March, and their share of all children of that age. */
    byte[] dayCare() {
        Variable age = new Variable("ALTKIT", "Altersgruppe");
        Measure children = new Measure("KIN100", "Betreute Kinder", "Anzahl");
        Measure share = new Measure("KIN200", "Betreuungsquote", "Prozent");
        FlatFileText file = new FlatFileText("99001", "Demo: Kindertagesbetreuung", stock(), 2);
        String[][] groups = {{"U3", "unter 3 Jahre"}, {"3B6", "3 bis unter 6 Jahre"}};
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (int g = 0; g < groups.length; g++) {
                double growth = g == 0 ? 0.24 + 0.016 * (year - FIRST_YEAR) : 0.93 + 0.003 * (year - FIRST_YEAR);
                Map<String, Integer> all = counts("kita-all" + g, year, region -> region.size() * 3);
                Map<String, Integer> cared =
                        counts("kita" + g, year, region -> region.size() * 3 * (growth - 0.06 * region.burden()));
                for (DemoRegion region : regions) {
                    List<Attribute> at = List.of(attribute(region), new Attribute(age, groups[g][0], groups[g][1]));
                    String time = year + "-03-01";
                    boolean exists = region.existsIn(year);
                    int count = cared.getOrDefault(region.key(), 0);
                    file.add(time, at, children, exists ? shown(count) : "-");
                    // The newest shares wait for the population figures, as they do in reality.
                    String quota = year == LAST_YEAR ? "..." : percent(count, all.getOrDefault(region.key(), 0));
                    file.add(time, at, share, exists ? (count <= SMALL && count > 0 ? "." : quota) : "-");
                }
            }
        }
        return file.bytes();
    }

    /** Pupils by kind of school and sex. */
    byte[] pupils() {
        Variable kind = new Variable("BILSA1", "Schulart");
        Measure measure = new Measure("BIL003", "Schülerinnen und Schüler", "Anzahl");
        FlatFileText file =
                new FlatFileText("99002", "Demo: Allgemeinbildende Schulen", new Variable("SCHULJ", "Schuljahr"), 3);
        String[][] kinds = {
            {"GS", "Grundschule", "4.0"},
            {"RSPLUS", "Realschule plus", "2.1"},
            {"IGS", "Integrierte Gesamtschule", "1.5"},
            {"GYM", "Gymnasium", "3.1"},
            {"FOES", "Förderschule", "0.35"}
        };
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            String time = year + "/" + String.format("%02d", (year + 1) % 100);
            for (String[] school : kinds) {
                double factor = Double.parseDouble(school[2]);
                double drift =
                        school[0].equals("IGS") ? 1 + 0.02 * (year - FIRST_YEAR) : 1 - 0.004 * (year - FIRST_YEAR);
                sexes(
                        file,
                        time,
                        year,
                        new Attribute(kind, school[0], school[1]),
                        measure,
                        school[0],
                        region -> region.size() * factor * drift);
            }
        }
        return file.bytes();
    }

    /** School leavers by qualification and sex. */
    byte[] leavers() {
        Variable qualification = new Variable("ABSCHL", "Abschluss");
        Measure measure = new Measure("BIL011", "Schulabgängerinnen und -abgänger", "Anzahl");
        FlatFileText file = new FlatFileText("99003", "Demo: Schulabgänge", new Variable("JAHR", "Jahr"), 3);
        String[][] kinds = {
            {"OHNE", "ohne Berufsreife", "0.06"},
            {"BR", "Berufsreife", "0.17"},
            {"SEK1", "qualifizierter Sekundarabschluss I", "0.37"},
            {"FHR", "Fachhochschulreife", "0.04"},
            {"AHR", "allgemeine Hochschulreife", "0.34"}
        };
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (String[] kind : kinds) {
                double share = Double.parseDouble(kind[2]);
                double tilt = kind[0].equals("OHNE") || kind[0].equals("BR") ? 1 : kind[0].equals("AHR") ? -1 : 0;
                sexes(
                        file,
                        String.valueOf(year),
                        year,
                        new Attribute(qualification, kind[0], kind[1]),
                        measure,
                        kind[0],
                        region -> region.size() * share * (1 + tilt * (region.burden() - 0.5)));
            }
        }
        return file.bytes();
    }

    /** Examinations before school: children seen, and those who need help with language. Not held in the pandemic's first year. */
    byte[] examinations() {
        Measure seen = new Measure("SEU001", "Untersuchte Kinder", "Anzahl");
        Measure language = new Measure("SEU010", "Anteil mit Förderbedarf Sprache", "Prozent");
        FlatFileText file =
                new FlatFileText("99004", "Demo: Schuleingangsuntersuchung", new Variable("SCHULJ", "Schuljahr"), 1);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            String time = year + "/" + String.format("%02d", (year + 1) % 100);
            Map<String, Integer> children = counts("seu", year, region -> region.size() * 0.97);
            Map<String, Integer> need =
                    counts("seu-need", year, region -> region.size() * 0.97 * (0.12 + 0.3 * region.burden()));
            for (DemoRegion region : regions) {
                List<Attribute> at = List.of(attribute(region));
                boolean exists = region.existsIn(year);
                int count = children.getOrDefault(region.key(), 0);
                int needing = Math.min(count, need.getOrDefault(region.key(), 0));
                boolean held = year != 2020;
                file.add(time, at, seen, !exists ? "-" : held ? shown(count) : ":");
                String share = needing > 0 && needing <= SMALL ? "." : count < 15 ? "/" : percent(needing, count);
                // Between 15 and 30 children the share is published in brackets, as uncertain.
                String printed = count >= 15 && count < 30 && !share.equals(".") ? "(" + share + ")" : share;
                file.add(time, at, language, !exists ? "-" : held ? printed : ":");
            }
        }
        return file.bytes();
    }

    private interface Expected {
        double of(DemoRegion region);
    }

    private void sexes(
            FlatFileText file, String time, int year, Attribute what, Measure measure, String key, Expected expected) {
        Map<String, Integer> female = counts(key + "w", year, region -> expected.of(region) * 0.49);
        Map<String, Integer> male = counts(key + "m", year, region -> expected.of(region) * 0.51);
        for (DemoRegion region : regions) {
            int w = female.getOrDefault(region.key(), 0);
            int m = male.getOrDefault(region.key(), 0);
            // One small cell hides both: the other one and the total would give it away.
            boolean secret = isSmall(w) || isSmall(m);
            String[][] cells = {
                {"GESW", "weiblich", secret ? "." : count(w)},
                {"GESM", "männlich", secret ? "." : count(m)},
                {"", "Insgesamt", shown(w + m)}
            };
            for (String[] cell : cells) {
                file.add(
                        time,
                        List.of(attribute(region), what, new Attribute(SEX, cell[0], cell[1])),
                        measure,
                        region.existsIn(year) ? cell[2] : "-");
            }
        }
    }

    /** Counts per region: made up for the smallest ones, added up above. */
    private Map<String, Integer> counts(String table, int year, Expected expected) {
        Map<String, Integer> counts = new HashMap<>();
        for (DemoRegion region : regions) {
            if (!region.existsIn(year)) {
                continue;
            }
            if (region.parts().isEmpty()) {
                double wave = 1 + 0.03 * Math.sin((year - FIRST_YEAR) * 0.9);
                double noise = 0.92 + 0.16 * share(table, region.key(), year);
                counts.put(region.key(), (int) Math.round(Math.max(0, expected.of(region) * wave * noise)));
            } else {
                counts.put(
                        region.key(),
                        region.parts().stream()
                                .mapToInt(part -> counts.getOrDefault(part, 0))
                                .sum());
            }
        }
        return counts;
    }

    /** Between 0 and 1, the same for the same words and seed on every machine. */
    private double share(String table, String region, int year) {
        long mixed = seed;
        for (char c : (table + "/" + region + "/" + year).toCharArray()) {
            mixed = (mixed ^ c) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        return (mixed >>> 11) * 0x1.0p-53;
    }

    private static boolean isSmall(int count) {
        return count > 0 && count <= SMALL;
    }

    private static String shown(int count) {
        return isSmall(count) ? "." : count(count);
    }

    private static String count(int count) {
        return count == 0 ? "-" : Integer.toString(count);
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "x" : String.format(Locale.GERMANY, "%.1f", Math.min(100.0, 100.0 * part / whole));
    }

    private static Variable stock() {
        return new Variable("STAG", "Stichtag");
    }

    private static Attribute attribute(DemoRegion region) {
        return new Attribute(new Variable(region.level(), "Regionen"), region.key(), region.name());
    }

    static List<Integer> years() {
        List<Integer> years = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            years.add(year);
        }
        return years;
    }
}
