package org.komenius.monitoring.internal.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.komenius.model.text.LocalizedText;
import org.komenius.monitoring.internal.catalogue.Dimension.Member;

/** Puts the labels of the German and the English edition of one table together. */
public final class Labels {

    private Labels() {}

    /**
     * {@code known} with the labels of {@code added} in {@code language}. Both come from equal cubes, so members stand in the same
     * order.
     */
    public static List<Dimension> merge(List<Dimension> known, List<Dimension> added, String language) {
        List<Dimension> merged = new ArrayList<>();
        for (int d = 0; d < known.size(); d++) {
            Dimension dimension = known.get(d);
            List<Member> members = new ArrayList<>();
            for (int m = 0; m < dimension.members().size(); m++) {
                Member member = dimension.members().get(m);
                Member other = added.get(d).members().get(m);
                members.add(new Member(
                        member.code(),
                        merge(member.label(), other.label(), language),
                        member.unit(),
                        member.isTotal()));
            }
            merged.add(new Dimension(
                    dimension.code(),
                    dimension.kind(),
                    merge(dimension.label(), added.get(d).label(), language),
                    members));
        }
        return merged;
    }

    /** {@code known}, which has some dimensions and members of {@code labelled} and may have more, with its labels. */
    public static List<Dimension> like(List<Dimension> known, List<Dimension> labelled) {
        List<Dimension> like = new ArrayList<>();
        for (Dimension dimension : known) {
            Dimension other = labelled.stream()
                    .filter(candidate -> candidate.code().equals(dimension.code()))
                    .findFirst()
                    .orElse(dimension);
            List<Member> members = dimension.members().stream()
                    .map(member -> other.member(member.code()).orElse(member))
                    .toList();
            like.add(new Dimension(dimension.code(), dimension.kind(), other.label(), members));
        }
        return like;
    }

    private static LocalizedText merge(LocalizedText known, LocalizedText added, String language) {
        Map<String, String> texts = new TreeMap<>(known.byLanguage());
        texts.put(language, added.in(language));
        return new LocalizedText(texts);
    }
}
