package org.komenius.monitoring.internal.demo;

import java.util.List;

/**
 * A region that figures are made up for.
 *
 * @param size about how many children a year are born there
 * @param burden 0 to 1, how hard life is there; moves shares up and down
 * @param years calendar years at whose end it exists
 * @param parts keys of regions whose counts it adds up; empty for the smallest ones
 */
record DemoRegion(
        String key, String name, String level, double size, double burden, List<Integer> years, List<String> parts) {

    boolean existsIn(int year) {
        return years.contains(year);
    }
}
