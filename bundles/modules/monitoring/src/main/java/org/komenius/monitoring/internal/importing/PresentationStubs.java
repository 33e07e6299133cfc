package org.komenius.monitoring.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the leading columns of a presentation table hold, told by their content.
 *
 * @param period column of the period; -1 if a line or the header says it
 * @param region column of the region's key; -1 without regions
 * @param categories columns of further variables
 */
record PresentationStubs(int period, int region, List<Integer> categories) {

    private static final Pattern KEY = Pattern.compile("DG|\\d{2}|\\d{3}|\\d{5}|\\d{8}|\\d{10}|\\d{12}");

    static PresentationStubs of(PresentationLayout layout) {
        int period = -1;
        int region = -1;
        List<Integer> categories = new ArrayList<>();
        for (int column = 0; column < layout.stubs(); column++) {
            int at = column;
            List<String> cells = layout.sample().stream()
                    .filter(row -> at < row.size())
                    .map(row -> row.get(at).strip())
                    .toList();
            if (period < 0 && cells.stream().allMatch(PresentationLayout::isPeriod)) {
                period = column;
            } else if (region < 0
                    && cells.stream().allMatch(cell -> KEY.matcher(cell).matches())) {
                region = column;
                // The name follows its key.
                column++;
            } else {
                categories.add(column);
            }
        }
        return new PresentationStubs(period, region, categories);
    }
}
