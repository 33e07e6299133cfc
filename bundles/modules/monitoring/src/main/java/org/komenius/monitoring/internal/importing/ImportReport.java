package org.komenius.monitoring.internal.importing;

import java.math.BigDecimal;
import java.util.List;
import org.komenius.model.text.LocalizedText;

/**
 * What an import read, for people and machines: kept with the version it made.
 *
 * @param connector id of the connector that recognised the file
 * @param encoding charset of the file
 * @param language edition, {@code de} or {@code en}
 * @param rowsRead lines with data
 * @param facts values stored
 * @param repeatedFacts values that stood in the file again, equal, and were left out
 * @param skipped lines without data, by reason
 * @param unknownRegions keys that the registry does not know; their values are kept
 * @param regionsNotValid keys of regions that did not exist on the date; their values are kept
 * @param notExisting zeros that were stored as "region did not exist" instead
 * @param roundedZeros values above nothing but below half a unit
 * @param missing kinds of missing that occur
 * @param flags quality flags that occur
 * @param measures sums over all numbers of the file, totals and parts alike, to compare one reading with another
 * @param firstPeriod code of the earliest period
 * @param lastPeriod code of the latest period
 * @param periods how many there are
 * @param millis time it took
 */
public record ImportReport(
        String connector,
        String encoding,
        String language,
        long rowsRead,
        long facts,
        long repeatedFacts,
        List<Skipped> skipped,
        List<RegionFinding> unknownRegions,
        long unknownRegionCount,
        List<RegionFinding> regionsNotValid,
        long regionsNotValidCount,
        long notExisting,
        long roundedZeros,
        List<KindCount> missing,
        List<KindCount> flags,
        List<MeasureSum> measures,
        String firstPeriod,
        String lastPeriod,
        int periods,
        long millis) {

    /** Findings listed in full; more are only counted. */
    public static final int LISTED = 200;

    /** @param firstRows the first few lines of the file that it happened in */
    public record Skipped(String reason, LocalizedText explanation, long rows, List<Long> firstRows) {}

    /** @param period code of the period; null where it does not matter */
    public record RegionFinding(String code, String label, String period, long facts) {}

    /** @param kind name of the {@code MissingKind} or {@code QualityFlag} */
    public record KindCount(String kind, String symbol, long facts) {}

    public record MeasureSum(String code, String label, String unit, long numbers, BigDecimal sum) {}
}
