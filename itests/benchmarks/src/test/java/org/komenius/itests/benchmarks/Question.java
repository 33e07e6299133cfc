package org.komenius.itests.benchmarks;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of the eight questions, as REST and as SQL with the same cells in the answer. What is calculated from these cells on the way to a
 * chart (a quota, a trend, a ranking) is not part of the comparison on either side.
 *
 * @param small whether it reads little, so that it must be quick beside anything
 * @param rest query of the data address; of the variant's number, so that no answer was given before
 * @param sql the same for DuckDB and PostgreSQL
 */
record Question(String name, boolean small, IntFunction<String> rest, IntFunction<String> sql) {

    /** @param kreise how many Kreise the data have */
    static List<Question> all(int kreise) {
        return List.of(
                new Question(
                        "Q1 pupils by school type and year, one Kreis",
                        true,
                        v -> "groupBy=SCHART,TIME&measure=M01&filter=REGION:" + region(v % kreise + 1),
                        v -> "select stype, year, sum(value) from fact where indicator = 1 and kreis = "
                                + (v % kreise + 1) + " group by stype, year order by 1, 2"),
                new Question(
                        "Q2 pupils by school and nationality, one year",
                        false,
                        v -> "groupBy=EINR,NAT&measure=" + measure(v) + "&filter=TIME:2023",
                        v -> "select inst, nat, sum(value) from fact where indicator = " + indicator(v)
                                + " and year = 2023 group by inst, nat order by 1, 2"),
                new Question(
                        "Q3 two indicators by Kreis, one year",
                        true,
                        v -> "groupBy=REGION&measure=M03,M04&filter=TIME:" + year(v),
                        v -> "select kreis, indicator, sum(value) from fact where indicator in (3, 4) and year = "
                                + year(v) + " group by kreis, indicator order by 1, 2"),
                new Question(
                        "Q4 ten years by Kreis, one indicator",
                        true,
                        v -> "groupBy=REGION,TIME&measure=" + measure(v) + "&filter=TIME:" + years(2015, 2024),
                        v -> "select kreis, year, sum(value) from fact where indicator = " + indicator(v)
                                + " and year between 2015 and 2024 group by kreis, year order by 1, 2"),
                new Question(
                        "Q5 everything by indicator and year (all facts)",
                        false,
                        v -> "groupBy=TIME&filter=NAT:NAT1,NAT2&filter=GES:GES1,GES2&filter=SCHART:" + types(v),
                        v -> "select indicator, year, sum(value) from fact where stype <> " + (v % 12 + 1)
                                + " group by indicator, year order by 1, 2"),
                new Question(
                        "Q6 five indicators, 36 Kreise, one year",
                        true,
                        v -> "groupBy=REGION&measure=M01,M05,M09,M20,M33&filter=TIME:" + year(v) + "&filter=REGION:"
                                + list(1, Math.min(36, kreise), Question::region),
                        v -> "select kreis, indicator, sum(value) from fact where indicator in (1, 5, 9, 20, 33)"
                                + " and kreis between 1 and 36 and year = " + year(v)
                                + " group by kreis, indicator order by 1, 2"),
                new Question(
                        "Q7 institutions by Kreis and year, ten years",
                        false,
                        v -> "groupBy=REGION,EINR,TIME&measure=" + measure(v) + "&filter=TIME:" + years(2015, 2024),
                        v -> "select kreis, inst, year, sum(value) from fact where indicator = " + indicator(v)
                                + " and year between 2015 and 2024 group by kreis, inst, year order by 1, 2, 3"),
                new Question(
                        "Q8 institutions in two years",
                        false,
                        v -> "groupBy=EINR,TIME&measure=" + measure(v) + "&filter=TIME:2023,2024",
                        v -> "select inst, year, sum(value) from fact where indicator = " + indicator(v)
                                + " and year in (2023, 2024) group by inst, year order by 1, 2"));
    }

    private static int indicator(int variant) {
        return variant % Facts.INDICATORS + 1;
    }

    private static String measure(int variant) {
        return "M%02d".formatted(indicator(variant));
    }

    private static int year(int variant) {
        return Facts.FIRST_YEAR + variant % (Facts.LAST_YEAR - Facts.FIRST_YEAR + 1);
    }

    private static String region(int kreis) {
        return "%05d".formatted(1000 + kreis);
    }

    private static String years(int from, int to) {
        return list(from, to, String::valueOf);
    }

    private static String types(int variant) {
        return IntStream.rangeClosed(1, 12)
                .filter(type -> type != variant % 12 + 1)
                .mapToObj(type -> "SCHART" + type)
                .collect(Collectors.joining(","));
    }

    private static String list(int from, int to, IntFunction<String> text) {
        return IntStream.rangeClosed(from, to).mapToObj(text).collect(Collectors.joining(","));
    }
}
