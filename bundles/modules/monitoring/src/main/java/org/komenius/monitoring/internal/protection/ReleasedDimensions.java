package org.komenius.monitoring.internal.protection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;
import org.komenius.monitoring.internal.protection.Shape.Merge;

/** The dimensions of the cube that goes out. */
public final class ReleasedDimensions {

    private ReleasedDimensions() {}

    /**
     * Measure, time, and the others that are not dropped; a dimension whose sum the data do not give gets a member for it, and what stands
     * together is one member.
     */
    public static List<Dimension> of(List<Dimension> dimensions, Shape shape) {
        List<Dimension> kept = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            if (dimension.kind() == Kind.MEASURE) {
                kept.add(dimension);
            } else if (dimension.kind() == Kind.TIME) {
                kept.add(pooled(dimension, shape));
            } else if (!shape.dropped().contains(dimension.code())) {
                kept.add(withTotal(dimension, shape));
            }
        }
        return kept;
    }

    private static Dimension pooled(Dimension times, Shape shape) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member time : times.members()) {
            Member told = shape.poolOf(time.code())
                    .map(pool -> together(Pools.code(pool), times, pool, " bis ", " to "))
                    .orElse(time);
            members.putIfAbsent(told.code(), told);
        }
        return with(times, List.copyOf(members.values()));
    }

    private static Dimension withTotal(Dimension dimension, Shape shape) {
        List<Member> members = new ArrayList<>();
        for (Member member : dimension.members()) {
            if (shape.tells(dimension.code(), member.code())) {
                members.add(member);
            }
        }
        for (Merge merge : shape.merged(dimension.code())) {
            members.add(together(merge.code(), dimension, merge.members(), " und ", " and "));
        }
        boolean severalTops = dimension.kind() != Kind.REGION || hasSeveralTops(dimension);
        if (dimension.total().isEmpty() && dimension.members().size() > 1 && severalTops) {
            members.add(new Member(
                    MemberTree.ADDED_TOTAL,
                    dimension.kind() == Kind.REGION
                            ? LocalizedText.of("Alle Regionen dieses Datensatzes", "All regions of this data set")
                            : LocalizedText.of("Insgesamt", "Total"),
                    null,
                    true));
        }
        return with(dimension, members);
    }

    /** Of a pool the first and the last are named, of merged members all. */
    private static Member together(
            String code, Dimension dimension, List<String> members, String german, String english) {
        List<String> named =
                dimension.kind() == Kind.TIME ? List.of(members.get(0), members.get(members.size() - 1)) : members;
        List<LocalizedText> labels = named.stream()
                .map(member -> dimension.member(member).orElseThrow().label())
                .toList();
        return new Member(
                code,
                LocalizedText.of(
                        labels.stream().map(LocalizedText::german).collect(Collectors.joining(german)),
                        labels.stream().map(LocalizedText::english).collect(Collectors.joining(english))),
                null,
                false);
    }

    private static Dimension with(Dimension dimension, List<Member> members) {
        return new Dimension(dimension.code(), dimension.kind(), dimension.label(), members);
    }

    private static boolean hasSeveralTops(Dimension regions) {
        MemberTree tree = MemberTree.of(
                regions, regions.members().stream().map(Member::code).collect(Collectors.toSet()));
        return tree.root().equals(MemberTree.ADDED_TOTAL);
    }
}
