package org.komenius.monitoring.internal.importing;

import java.util.ArrayList;
import java.util.List;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.spi.data.ImportTarget.ImportedDimension;

/** Gives the dimensions of a table their codes in the cube: measure first, time last, region by one name whatever its levels. */
final class DimensionNames {

    private DimensionNames() {}

    static List<String> of(List<ImportedDimension> dimensions) {
        List<String> codes = new ArrayList<>();
        codes.add(Dimension.MEASURE);
        for (ImportedDimension dimension : dimensions) {
            String wanted = dimension.regional() ? Dimension.REGION : dimension.code();
            String code = wanted;
            // Commuter tables have two regional dimensions, and a few tables use one variable twice.
            for (int i = 2; codes.contains(code) || code.equals(Dimension.TIME); i++) {
                code = wanted + "_" + i;
            }
            codes.add(code);
        }
        codes.add(Dimension.TIME);
        return codes;
    }
}
