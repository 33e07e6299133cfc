package org.komenius.monitoring.internal.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.komenius.model.problem.ProblemException;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.allocation.Allocation;
import org.komenius.monitoring.internal.allocation.AllocationResult;
import org.komenius.monitoring.internal.allocation.School;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedIndex;
import org.komenius.monitoring.internal.record.AllocationRecord.RecordedResult;
import org.komenius.monitoring.internal.socialindex.IndexData;
import org.komenius.monitoring.internal.socialindex.IndexDefinition;
import org.komenius.monitoring.internal.socialindex.IndexReference;
import org.komenius.monitoring.internal.socialindex.IndexResult;
import org.komenius.monitoring.internal.socialindex.SocialIndex;

/** Calculates a decided allocation again, from its record alone, and compares. */
public final class Recomputation {

    /** Reference figures are not rounded; logarithms may differ in the last bit from machine to machine. */
    private static final double SAME = 1e-9;

    private final RecordJson.Read read;
    private final List<Finding> findings = new ArrayList<>();

    private Recomputation(RecordJson.Read read) {
        this.read = read;
    }

    /** @param agrees whether this part of the record is right */
    public record Finding(boolean agrees, LocalizedText text) {}

    /** @param result calculated anew; null if the record allows none */
    public record Report(List<Finding> findings, AllocationResult result) {
        public boolean agrees() {
            return findings.stream().allMatch(Finding::agrees);
        }
    }

    public static Report of(RecordJson.Read read) {
        return new Recomputation(read).run();
    }

    private Report run() {
        boolean sum = read.actual().equals(read.stated());
        add(
                sum,
                sum
                        ? "Prüfsumme stimmt: " + read.actual()
                        : "Prüfsumme stimmt nicht: der Inhalt ergibt " + read.actual(),
                sum ? "Checksum is right: " + read.actual() : "Checksum is wrong: the content makes " + read.actual());
        AllocationRecord record = read.record();
        AllocationResult result = null;
        try {
            IndexResult index = record.index() == null ? null : index(record.index(), record.schools());
            result = Allocation.of(record.plan(), record.schools());
            compare(
                    record.result(),
                    Recording.result(
                            index,
                            record.index() == null
                                    ? AllocationRecord.Scale.INDEX
                                    : record.index().scale(),
                            result));
        } catch (ProblemException e) {
            add(false, e.problem().message().german(), e.problem().message().english());
        }
        return new Report(List.copyOf(findings), result);
    }

    private IndexResult index(RecordedIndex recorded, List<School> schools) {
        IndexData data = RecordedValues.read(recorded.data());
        IndexData base = recorded.referenceData() == null ? data : RecordedValues.read(recorded.referenceData());
        IndexDefinition original =
                recorded.referenceDefinition() == null ? recorded.definition() : recorded.referenceDefinition();
        boolean same = same(SocialIndex.calibrate(original, base), recorded.reference());
        add(
                same,
                same ? "Bezugsjahr neu berechnet: stimmt" : "Bezugsjahr neu berechnet: weicht ab",
                same ? "Reference year calculated again: agrees" : "Reference year calculated again: differs");
        IndexResult result = SocialIndex.calculate(recorded.definition(), recorded.reference(), data);
        Map<String, String> index = Recording.index(result, recorded.scale());
        List<String> other = new ArrayList<>();
        for (School school : schools) {
            String unit = recorded.unitOfSchool().getOrDefault(school.id(), school.id());
            String expected = index.get(unit);
            boolean equal = expected == null
                    ? school.index() == null
                    : school.index() != null && new BigDecimal(expected).compareTo(school.index()) == 0;
            if (!equal) {
                other.add(school.id());
            }
        }
        told("Index der Schulen", "Index of the schools", schools.size(), other);
        return result;
    }

    private void compare(RecordedResult recorded, RecordedResult again) {
        told(
                "Index neu berechnet",
                "Index calculated again",
                again.index().size(),
                differences(recorded.index(), again.index()));
        Map<String, Object> before = new TreeMap<>();
        Map<String, Object> after = new TreeMap<>();
        recorded.strata().forEach(stratum -> before.put(stratum.id(), stratum));
        again.strata().forEach(stratum -> after.put(stratum.id(), stratum));
        told("Gruppen neu berechnet", "Strata calculated again", after.size(), differences(before, after));
        before.clear();
        after.clear();
        recorded.schools().forEach(school -> before.put(school.id(), school));
        again.schools().forEach(school -> after.put(school.id(), school));
        told("Stellen neu berechnet", "Posts calculated again", after.size(), differences(before, after));
    }

    private static List<String> differences(Map<String, ?> before, Map<String, ?> after) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .filter(id -> before.get(id) == null || !before.get(id).equals(after.get(id)))
                .toList();
    }

    private void told(String german, String english, int number, List<String> different) {
        boolean same = different.isEmpty();
        String names = String.join(", ", different);
        add(
                same,
                german + ": " + number + (same ? ", keine Abweichung" : ", abweichend: " + names),
                english + ": " + number + (same ? ", no difference" : ", different: " + names));
    }

    private void add(boolean agrees, String german, String english) {
        findings.add(new Finding(agrees, LocalizedText.of(german, english)));
    }

    private static boolean same(IndexReference left, IndexReference right) {
        if (!left.inputs().keySet().equals(right.inputs().keySet())
                || left.limits().size() != right.limits().size()) {
            return false;
        }
        boolean same = near(left.mean(), right.mean())
                && near(left.deviation(), right.deviation())
                && near(left.low(), right.low())
                && near(left.high(), right.high());
        for (Map.Entry<String, IndexReference.Input> input : left.inputs().entrySet()) {
            IndexReference.Input other = right.inputs().get(input.getKey());
            same &= near(input.getValue().mean(), other.mean())
                    && near(input.getValue().deviation(), other.deviation())
                    && near(input.getValue().weight(), other.weight());
        }
        for (int i = 0; i < left.limits().size(); i++) {
            same &= near(left.limits().get(i), right.limits().get(i));
        }
        return same;
    }

    private static boolean near(double left, double right) {
        return Math.abs(left - right) <= SAME * Math.max(1, Math.abs(left));
    }
}
