package org.komenius.monitoring.internal.rest;

import java.util.List;
import java.util.Locale;
import org.komenius.model.region.RegionKey;
import org.komenius.model.region.RegionLevel;
import org.komenius.monitoring.internal.catalogue.Dimension;
import org.komenius.monitoring.internal.rest.DatasetJson.MemberEntry;
import org.komenius.rest.Page;

/** Members of a dimension as a list that can be searched. */
final class Codelist {

    private Codelist() {}

    /**
     * @param code of the dimension
     * @param text in code or label; null for any
     * @param regionLevel name of a level; null for any
     */
    static Page<MemberEntry> members(List<Dimension> dimensions, String code, String text, String regionLevel) {
        Dimension dimension = dimensions.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> QuestionParameters.invalid(
                        "dimension",
                        "Das Merkmal „" + code + "“ gibt es hier nicht.",
                        "There is no dimension \"" + code + "\" here.",
                        null));
        RegionLevel level = QuestionParameters.level(regionLevel);
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.GERMAN);
        List<MemberEntry> members = dimension.members().stream()
                .filter(member -> wanted.isEmpty() || matches(member, wanted))
                .map(member -> new MemberEntry(
                        member.code(), member.label(), member.unit(), member.isTotal(), level(dimension, member)))
                .filter(member -> level == null || member.level() == level)
                .toList();
        return Page.of(members);
    }

    private static boolean matches(Dimension.Member member, String wanted) {
        return member.code().toLowerCase(Locale.GERMAN).contains(wanted)
                || member.label().byLanguage().values().stream()
                        .anyMatch(label -> label.toLowerCase(Locale.GERMAN).contains(wanted));
    }

    private static RegionLevel level(Dimension dimension, Dimension.Member member) {
        return dimension.kind() == Dimension.Kind.REGION
                ? RegionKey.tryParse(member.code()).map(RegionKey::level).orElse(null)
                : null;
    }
}
