package org.komenius.monitoring.internal.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.komenius.model.text.LocalizedText;
import org.komenius.model.value.MissingKind;
import org.komenius.model.value.ObservedValue;
import org.komenius.model.value.OfficialNotation;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;

/** Small tables for rules: lines {@code region sex time value} in the official notation, {@code T} is the total of the sexes. */
final class FactTables {

    private FactTables() {}

    /** @param unit of the only measure; null for a plain count */
    static FactBlock of(String unit, String... lines) {
        Map<String, Integer> regions = new LinkedHashMap<>();
        Map<String, Integer> sexes = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        List<int[]> places = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            places.add(new int[] {index(regions, cells[0]), index(sexes, cells[1]), index(times, cells[2])});
            values.add(cells[3]);
        }
        Member measure = new Member("M", LocalizedText.of("Kinder", "Children"), unit, false);
        Dimension measures =
                new Dimension(Dimension.MEASURE, Kind.MEASURE, LocalizedText.of("Wert", "Measure"), List.of(measure));
        FactBlock block = new FactBlock(
                measures,
                measure,
                List.of(
                        dimension(Dimension.REGION, Kind.REGION, regions),
                        dimension("SEX", Kind.CATEGORY, sexes),
                        dimension(Dimension.TIME, Kind.TIME, times)));
        for (int i = 0; i < values.size(); i++) {
            block.add(places.get(i), value(values.get(i)));
        }
        return block;
    }

    static Findings check(QualityRule rule, FactBlock block, RegionKnowledge regions) {
        Findings out = new Findings(Findings.KEPT, List.of());
        CheckContext context = new CheckContext(block.dimensions(), null, 0, regions, CheckContext.Base.NONE);
        rule.checkTable(context, out);
        rule.check(block, context, out);
        return out;
    }

    private static ObservedValue value(String cell) {
        return MissingKind.ofSymbol(cell)
                .map(ObservedValue::missing)
                .orElseGet(() -> OfficialNotation.GERMAN.parse(cell));
    }

    private static int index(Map<String, Integer> known, String code) {
        return known.computeIfAbsent(code, key -> known.size());
    }

    private static Dimension dimension(String code, Kind kind, Map<String, Integer> members) {
        return new Dimension(
                code,
                kind,
                LocalizedText.of(code, code),
                members.keySet().stream()
                        .map(member -> new Member(member, LocalizedText.of(member, member), null, member.equals("T")))
                        .toList());
    }
}
