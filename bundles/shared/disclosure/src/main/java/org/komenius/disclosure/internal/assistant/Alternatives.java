package org.komenius.disclosure.internal.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.komenius.disclosure.ConfidentialityPolicy;
import org.komenius.disclosure.ConfidentialityPolicy.Method;
import org.komenius.disclosure.ReleaseRequest;
import org.komenius.disclosure.ReleasedTable.Alternative;
import org.komenius.disclosure.ReleasedTable.InformationLoss;
import org.komenius.disclosure.TableCell;
import org.komenius.disclosure.TableDimension;
import org.komenius.disclosure.TableDimension.Member;
import org.komenius.disclosure.internal.release.Releasing;
import org.komenius.model.text.LocalizedText;

/**
 * Other forms of a table that may lose less: a coarser level of a tree, pooled years, merged categories, one dimension less, rounding.
 *
 * <p>Each is protected like the table itself, together with all earlier releases, so what is said to pass would pass. Ranked: what passes
 * first, then by the share of the figures of the table that are lost, then by the share of the total.
 */
public final class Alternatives {

    private static final Set<String> TIME = Set.of("TIME", "ZEIT", "YEAR", "JAHR");
    private static final int MOST_ROUNDED = 800;

    private final ConfidentialityPolicy policy;
    private final Trial trial;

    /** Protects a form together with all earlier releases, without a trace. */
    @FunctionalInterface
    public interface Trial {
        Releasing.Result of(ReleaseRequest form, ConfidentialityPolicy policy);
    }

    public Alternatives(ConfidentialityPolicy policy, Trial trial) {
        this.policy = policy;
        this.trial = trial;
    }

    public List<Alternative> of(ReleaseRequest request) {
        List<Alternative> found = new ArrayList<>();
        for (int axis = 0; axis < request.dimensions().size(); axis++) {
            TableDimension dimension = request.dimensions().get(axis);
            coarser(request, axis, dimension, found);
            if (TIME.contains(dimension.code())) {
                pooled(request, axis, dimension, found);
            } else {
                merged(request, axis, dimension, found);
                dropped(request, axis, dimension, found);
            }
        }
        rounded(request, found);
        found.sort(Comparator.comparing(Alternative::passes)
                .reversed()
                .thenComparingDouble(alternative -> alternative.loss().shareOfFigures())
                .thenComparingDouble(alternative -> alternative.loss().shareOfTotal()));
        return List.copyOf(found);
    }

    /** Leaves out elementary members that lie in a member which is not the total over everything. */
    private void coarser(ReleaseRequest request, int axis, TableDimension dimension, List<Alternative> found) {
        Set<String> leaves = leaves(dimension);
        Set<String> inner = new HashSet<>();
        Set<String> partOfOther = new HashSet<>();
        Map<String, List<String>> parts = inside(dimension);
        parts.values().forEach(partOfOther::addAll);
        for (Member member : dimension.members()) {
            if (partOfOther.contains(member.code()) && leaves.containsAll(parts.get(member.code()))) {
                inner.addAll(parts.get(member.code()));
            }
        }
        if (inner.isEmpty()) {
            return;
        }
        List<Member> kept = new ArrayList<>();
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (Member member : dimension.members()) {
            if (!inner.contains(member.code())) {
                boolean mixed = !inner.containsAll(parts.get(member.code()))
                        && parts.get(member.code()).stream().anyMatch(inner::contains);
                if (mixed) {
                    return;
                }
                // It keeps saying what it is made of, for releases that tell its parts apart.
                kept.add(member);
                sources.put(member.code(), List.of(member.code()));
            }
        }
        add(
                request,
                axis,
                new TableDimension(dimension.code(), kept),
                sources,
                "COARSER",
                LocalizedText.of(dimension.code() + " auf der nächsthöheren Ebene", dimension.code() + " one level up"),
                found);
    }

    private void pooled(ReleaseRequest request, int axis, TableDimension dimension, List<Alternative> found) {
        List<String> leaves = List.copyOf(leaves(dimension));
        if (leaves.size() < 2) {
            return;
        }
        List<List<String>> pools = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i += 2) {
            int end = leaves.size() - i == 3 ? i + 3 : Math.min(leaves.size(), i + 2);
            pools.add(leaves.subList(i, end));
            i = end - 2;
        }
        replace(
                request,
                axis,
                dimension,
                pools,
                "POOLED",
                "Benachbarte Zeiträume zusammen",
                "Neighbouring periods together",
                found);
    }

    /** The elementary member with the smallest sum goes to the smaller of its two neighbours. */
    private void merged(ReleaseRequest request, int axis, TableDimension dimension, List<Alternative> found) {
        List<String> leaves = List.copyOf(leaves(dimension));
        if (leaves.size() < 3) {
            return;
        }
        Map<String, BigDecimal> sums = new HashMap<>();
        for (TableCell cell : request.cells()) {
            if (cell.value() != null) {
                sums.merge(cell.members().get(axis), cell.value(), BigDecimal::add);
            }
        }
        List<BigDecimal> sizes = leaves.stream()
                .map(leaf -> sums.getOrDefault(leaf, BigDecimal.ZERO))
                .toList();
        int least = 0;
        for (int i = 1; i < leaves.size(); i++) {
            least = sizes.get(i).compareTo(sizes.get(least)) < 0 ? i : least;
        }
        boolean left =
                least == leaves.size() - 1 || (least > 0 && sizes.get(least - 1).compareTo(sizes.get(least + 1)) <= 0);
        int from = left ? least - 1 : least;
        List<List<String>> groups = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            if (i == from) {
                groups.add(leaves.subList(i, i + 2));
                i++;
            } else {
                groups.add(List.of(leaves.get(i)));
            }
        }
        String names = leaves.get(from) + " + " + leaves.get(from + 1);
        replace(
                request,
                axis,
                dimension,
                groups,
                "MERGED",
                dimension.code() + ": " + names + " zusammen",
                dimension.code() + ": " + names + " together",
                found);
    }

    /** Puts groups in place of elementary members; only for dimensions whose other members are totals over everything. */
    private void replace(
            ReleaseRequest request,
            int axis,
            TableDimension dimension,
            List<List<String>> groups,
            String kind,
            String german,
            String english,
            List<Alternative> found) {
        Set<String> leaves = leaves(dimension);
        Map<String, List<String>> parts = inside(dimension);
        Map<String, Member> named = new HashMap<>();
        dimension.members().forEach(member -> named.put(member.code(), member));
        List<Member> members = new ArrayList<>();
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (List<String> group : groups) {
            String code = String.join("+", group);
            // A merged member says what it is made of, for releases that tell its parts apart; so do those that it
            // merges.
            members.add(group.size() == 1 ? named.get(code) : new Member(code, elements(group, named)));
            sources.put(code, group);
        }
        List<String> codes = List.copyOf(sources.keySet());
        for (Member member : dimension.members()) {
            if (!leaves.contains(member.code())) {
                if (!Set.copyOf(parts.get(member.code())).equals(leaves)) {
                    return;
                }
                members.add(new Member(member.code(), codes));
                sources.put(member.code(), List.of(member.code()));
            }
        }
        add(
                request,
                axis,
                new TableDimension(dimension.code(), members),
                sources,
                kind,
                LocalizedText.of(german, english),
                found);
    }

    private void dropped(ReleaseRequest request, int axis, TableDimension dimension, List<Alternative> found) {
        Set<String> leaves = leaves(dimension);
        dimension.members().stream()
                .filter(member -> inside(dimension).get(member.code()).size() > 1 && covers(dimension, member, leaves))
                .findFirst()
                .ifPresent(total -> add(
                        request,
                        axis,
                        null,
                        Map.of("", List.of(total.code())),
                        "DROPPED",
                        LocalizedText.of("Ohne " + dimension.code(), "Without " + dimension.code()),
                        found));
    }

    private void rounded(ReleaseRequest request, List<Alternative> found) {
        if (policy.method() == Method.ROUNDING || size(request) > MOST_ROUNDED) {
            return;
        }
        ConfidentialityPolicy rounding = new ConfidentialityPolicy(
                policy.minimumCount(),
                policy.zeros(),
                policy.dominance(),
                policy.pPercent(),
                policy.requestPercent(),
                Method.ROUNDING,
                Math.max(policy.roundingBase(), policy.minimumCount()),
                policy.weight());
        var result = trial.of(request, rounding);
        found.add(new Alternative(
                "ROUNDED",
                null,
                LocalizedText.of(
                        "Gerundet auf Vielfache von " + rounding.roundingBase(),
                        "Rounded to multiples of " + rounding.roundingBase()),
                request.dimensions(),
                Losses.of(result.table(), result.shown()),
                result.passes()));
    }

    private void add(
            ReleaseRequest request,
            int axis,
            TableDimension dimension,
            Map<String, List<String>> sources,
            String kind,
            LocalizedText title,
            List<Alternative> found) {
        ReleaseRequest other = Reshaping.with(request, axis, dimension, sources);
        var result = trial.of(other, policy);
        InformationLoss loss = result.passes()
                ? Losses.instead(result.table(), result.shown(), size(request))
                : Losses.everything(result.table().size());
        found.add(new Alternative(
                kind, request.dimensions().get(axis).code(), title, other.dimensions(), loss, result.passes()));
    }

    private static int size(ReleaseRequest request) {
        return request.dimensions().stream()
                .mapToInt(dimension -> dimension.members().size())
                .reduce(1, Math::multiplyExact);
    }

    private static boolean covers(TableDimension dimension, Member total, Set<String> leaves) {
        Map<String, List<String>> parts = inside(dimension);
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(parts.get(total.code()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (parts.get(next).isEmpty()) {
                reached.add(next);
            }
            open.addAll(parts.get(next));
        }
        return reached.equals(leaves);
    }

    /** Members that the table does not tell apart any further. */
    private static Set<String> leaves(TableDimension dimension) {
        Set<String> leaves = new LinkedHashSet<>();
        inside(dimension).forEach((member, parts) -> {
            if (parts.isEmpty()) {
                leaves.add(member);
            }
        });
        return leaves;
    }

    /** What each member is the sum of in this table; a merged one may name parts that are in other tables only. */
    private static Map<String, List<String>> inside(TableDimension dimension) {
        Set<String> codes = new HashSet<>();
        dimension.members().forEach(member -> codes.add(member.code()));
        Map<String, List<String>> inside = new LinkedHashMap<>();
        dimension
                .members()
                .forEach(member ->
                        inside.put(member.code(), codes.containsAll(member.parts()) ? member.parts() : List.of()));
        return inside;
    }

    private static List<String> elements(List<String> group, Map<String, Member> named) {
        return group.stream()
                .flatMap(code -> named.get(code).parts().isEmpty() ? Stream.of(code) : named.get(code).parts().stream())
                .toList();
    }
}
