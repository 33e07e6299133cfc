package org.komenius.itests.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Made-up school statistics of any size: 42 indicators of institutions in Kreise, by school type, sex and nationality, over 15 years.
 * The same table for DuckDB, for PostgreSQL (as CSV) and for an import (as flat file of the statistical offices).
 *
 * <p>No value is zero: a zero of a region that the registry does not know would have to be decided at the end of the file.
 */
final class Facts {

    static final int FIRST_YEAR = 2010;
    static final int LAST_YEAR = 2024;
    static final int INDICATORS = 42;
    private static final int FACTS_PER_INSTITUTION = 15 * INDICATORS * 4;
    private static final int MOST_KREISE = 400;

    private final int institutions;

    /** @param facts rounded to whole institutions */
    Facts(long facts) {
        this.institutions = Math.toIntExact(Math.max(10, Math.round((double) facts / FACTS_PER_INSTITUTION)));
    }

    long count() {
        return (long) institutions * FACTS_PER_INSTITUTION;
    }

    int kreise() {
        return Math.min(MOST_KREISE, institutions / 10);
    }

    /** Table {@code fact}, plain, as an analyst without Komenius would have it. */
    void create(Connection duckdb) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("create or replace table fact as select ((r // 4) % 42)::tinyint + 1 as indicator,"
                    + " least(inst // " + (institutions / kreise()) + ", " + (kreise() - 1)
                    + ")::smallint + 1 as kreis,"
                    + " inst + 1 as inst, year, ((hash(inst) >> 1) % 12)::tinyint + 1 as stype,"
                    + " (r % 2)::tinyint + 1 as sex, ((r // 2) % 2)::tinyint + 1 as nat,"
                    + " (1 + case when h % 100 < 12 then (h // 100) % 3 else ((h // 100) % 180)"
                    + " // (case when (r // 2) % 2 = 1 then 6 else 1 end) end)::integer as value"
                    + " from (select r, ((r // 168) % " + institutions + ")::integer as inst, (" + FIRST_YEAR
                    + " + r // (168 * " + institutions + "))::smallint as year, (hash(r) >> 1)::bigint as h"
                    + " from range(0, " + count() + ") t(r))");
        }
    }

    static void writeCsv(Connection duckdb, Path target) throws SQLException {
        copy(duckdb, "select indicator, kreis, inst, year, stype, sex, nat, value from fact", target, "header false");
    }

    /** In the form in which GENESIS sends tables today. */
    static void writeFlatFile(Connection duckdb, Path target) throws SQLException {
        copy(
                duckdb,
                "select '21111' statistics_code, 'Statistik der Schulen' statistics_label, 'JAHR' time_code, 'Jahr' time_label,"
                        + " year::varchar as \"time\", 'KREISE' \"1_variable_code\", 'Kreise' \"1_variable_label\","
                        + " printf('%05d', 1000 + kreis) \"1_variable_attribute_code\","
                        + " printf('Kreis %05d', 1000 + kreis) \"1_variable_attribute_label\","
                        + dimension(2, "EINR", "Einrichtung", "inst")
                        + dimension(3, "SCHART", "Schulart", "stype")
                        + dimension(4, "GES", "Geschlecht", "sex")
                        + dimension(5, "NAT", "Nationalität", "nat")
                        + " value::varchar \"value\", 'Anzahl' value_unit, printf('M%02d', indicator) value_variable_code,"
                        + " printf('Merkmal %02d', indicator) value_variable_label from fact",
                target,
                "header true, delimiter ';'");
    }

    private static String dimension(int number, String code, String label, String column) {
        String variable = " \"" + number + "_variable_";
        return " '" + code + "'" + variable + "code\", '" + label + "'" + variable + "label\", printf('" + code
                + "%d', " + column + ")" + variable + "attribute_code\", printf('" + label + " %d', " + column + ")"
                + variable + "attribute_label\",";
    }

    private static void copy(Connection duckdb, String query, Path target, String options) throws SQLException {
        try (Statement statement = duckdb.createStatement()) {
            statement.execute("copy (" + query + ") to '" + target + "' (format csv, " + options + ")");
        }
    }
}
