package org.komenius.monitoring.internal.socialindex;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.model.text.LocalizedText;

/**
 * An index with what explains it. Figures have {@link SocialIndex#DECIMALS} digits behind the decimal mark; null means that there is none.
 *
 * @param explained share of the inputs' variance on the first principal component, from 0 to 1; null with one input
 * @param eigenvalues of the inputs' correlations, descending
 * @param units in the order of the data
 * @param notes what people should know, alarms first
 */
public record IndexResult(
        List<InputResult> inputs,
        BigDecimal explained,
        List<BigDecimal> eigenvalues,
        List<UnitResult> units,
        List<LocalizedText> notes) {

    public IndexResult {
        inputs = List.copyOf(inputs);
        eigenvalues = List.copyOf(eigenvalues);
        units = List.copyOf(units);
        notes = List.copyOf(notes);
    }

    /**
     * @param mean of the reference year, transformed
     * @param deviation of the reference year, transformed
     * @param weight all add up to 1
     * @param loading on the first principal component of these data; null with one input
     * @param withOthers correlation with the index of all other inputs; null with one input
     * @param contradicts whether loading or correlation says the opposite of the stated polarity
     * @param missing units without a value
     */
    public record InputResult(
            IndexInput input,
            BigDecimal mean,
            BigDecimal deviation,
            BigDecimal weight,
            BigDecimal loading,
            BigDecimal withOthers,
            boolean contradicts,
            int missing) {}

    /**
     * @param index standardised by the reference year: 0 is its average, 1 one standard deviation more burden; null if there is none
     * @param hundred 0 for the lightest and 100 for the heaviest burden of the reference year, not beyond
     * @param level class from 1, the lightest burden
     * @param rank from 1, the heaviest burden; equal ones share it
     * @param contributions by input: what it adds to the index, in its units; an input without value is not in it unless it counts as average
     */
    public record UnitResult(
            IndexData.Unit unit,
            BigDecimal index,
            BigDecimal hundred,
            Integer level,
            Integer rank,
            Map<String, BigDecimal> contributions) {
        public UnitResult {
            contributions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(contributions));
        }
    }
}
