package org.komenius.monitoring.internal.query;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.model.time.Period;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.catalogue.Dimension.Kind;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;

/**
 * A dimension with what every question looks up in it, found out once: codelists have up to some 11,000 Gemeinden. Thread-safe.
 */
public final class IndexedDimension {

    private final Dimension dimension;
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<RegionLevel, Set<String>> levels = new EnumMap<>(RegionLevel.class);

    public IndexedDimension(Dimension dimension) {
        this.dimension = dimension;
        dimension.members().forEach(member -> members.put(member.code(), member));
        dimension.members().stream()
                .sorted(order(dimension.kind()))
                .forEach(member -> ranks.put(member.code(), ranks.size()));
        if (dimension.kind() == Kind.REGION) {
            dimension.members().forEach(member -> RegionKey.tryParse(member.code())
                    .ifPresent(key -> levels.computeIfAbsent(key.level(), level -> new LinkedHashSet<>())
                            .add(member.code())));
        }
    }

    public Dimension dimension() {
        return dimension;
    }

    public boolean has(String code) {
        return members.containsKey(code);
    }

    /** @throws NoSuchElementException for a code that {@link #has} does not know */
    public Member member(String code) {
        Member member = members.get(code);
        if (member == null) {
            throw new NoSuchElementException(dimension.code() + " has no member " + code);
        }
        return member;
    }

    /** Place in the order that people expect, from 0: time by time, everything else by code; a total comes last. */
    public int rank(String code) {
        return ranks.get(code);
    }

    /** Codes of the regions of {@code level}, in the dimension's order; empty if it has none. */
    public Set<String> ofLevel(RegionLevel level) {
        return levels.getOrDefault(level, Set.of());
    }

    /** Codes of the regions of the highest level there is; all members if none is a region key. */
    public List<String> topLevel() {
        return levels.isEmpty()
                ? dimension.members().stream().map(Member::code).toList()
                : List.copyOf(levels.values().iterator().next());
    }

    /** Code of the period that ends last. */
    public String newestPeriod() {
        return dimension.members().stream()
                .map(Member::code)
                .max(Comparator.comparing((String code) -> Period.parse(code).end())
                        .thenComparing(Period::parse))
                .orElseThrow();
    }

    private static Comparator<Member> order(Kind kind) {
        Comparator<Member> byCode = kind == Kind.TIME
                ? Comparator.comparing(member -> Period.parse(member.code()))
                : Comparator.comparing(Member::code);
        return Comparator.comparing(Member::isTotal).thenComparing(byCode);
    }
}
