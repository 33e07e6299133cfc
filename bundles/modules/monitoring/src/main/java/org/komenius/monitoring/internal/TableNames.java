package org.komenius.monitoring.internal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.importing.CubeDraft;
import org.komenius.monitoring.internal.tabular.MappedTableConnector;

/** Finds code and title of a table. Flat files hold neither: the offices put the code into the file's name. */
final class TableNames {

    private static final Pattern CODE =
            Pattern.compile("(\\d{5}-[0-9A-Za-z]{2,4}(?:-[0-9A-Za-z]{1,4}){0,3}|\\d{4}[A-Z]-\\d{4})");
    private static final int MAX_TITLE = 900;
    private static final int MAX_CODE = 80;

    private TableNames() {}

    /**
     * The code that a person gave to a table of their own. Otherwise the code in the file's name; without one, statistic, dimensions and measures, so that next year's file of the same table gets the
     * same code.
     */
    static String code(String fileName, CubeDraft draft) {
        if (MappedTableConnector.ID.equals(draft.report().connector())) {
            return draft.tableCode();
        }
        if (draft.tableCode() != null && CODE.matcher(draft.tableCode()).matches()) {
            return draft.tableCode().toUpperCase(Locale.ROOT);
        }
        Matcher inName = CODE.matcher(fileName);
        if (inName.find()) {
            return inName.group(1).toUpperCase(Locale.ROOT);
        }
        String dimensions = draft.dimensions().stream()
                .filter(dimension -> dimension.kind() == Kind.REGION || dimension.kind() == Kind.CATEGORY)
                .map(Dimension::code)
                .collect(Collectors.joining("+"));
        String measures = draft.dimensions().get(0).members().stream()
                .map(Dimension.Member::code)
                .sorted()
                .collect(Collectors.joining("+"));
        String code = draft.statisticCode() + ":" + dimensions + ":" + measures;
        return code.length() <= MAX_CODE
                ? code
                : code.substring(0, MAX_CODE - 9) + "-" + Integer.toHexString(code.hashCode());
    }

    static String title(CubeDraft draft) {
        if (draft.tableCode() != null && !draft.title().isBlank()) {
            return draft.title();
        }
        List<Dimension.Member> measures = draft.dimensions().get(0).members();
        String what = measures.size() <= 2
                ? measures.stream().map(measure -> measure.label().german()).collect(Collectors.joining(", "))
                : draft.title();
        String by = draft.dimensions().stream()
                .filter(dimension -> dimension.kind() == Kind.REGION || dimension.kind() == Kind.CATEGORY)
                .map(dimension -> dimension.label().german())
                .collect(Collectors.joining(", "));
        String title = by.isEmpty() ? what : what + " nach " + by;
        return title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE) + "…";
    }
}
