package org.komenius.monitoring.internal.importing;

import java.util.List;

/** Names measures in a cube: the same variable in another unit is another measure, since the two must never be added up. */
final class MeasureCodes {

    private MeasureCodes() {}

    /** @param taken codes that the measures before it have got, in the order of the file */
    static String unique(String code, List<String> taken) {
        return taken.contains(code) ? code + "~" + (taken.size() + 1) : code;
    }
}
