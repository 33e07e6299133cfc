package org.komenius.monitoring.internal.catalogue;

import java.util.List;
import java.util.Optional;
import org.komenius.model.text.LocalizedText;

/**
 * One dimension of a data set version with all its members.
 *
 * @param code name in questions and in the cube, unique in its version
 * @param kind what its members are
 * @param label from the file, by the language of its edition
 * @param members in the order of the cube's indexes, which is that of the file
 */
public record Dimension(String code, Kind kind, LocalizedText label, List<Member> members) {

    /** Codes of the two dimensions that every data set has, and of the first regional one. */
    public static final String MEASURE = "MEASURE";

    public static final String TIME = "TIME";
    public static final String REGION = "REGION";

    /** What the members of a dimension are, which decides what may be added up. */
    public enum Kind {
        MEASURE,
        TIME,
        REGION,
        CATEGORY
    }

    public Dimension {
        members = List.copyOf(members);
    }

    /** The member that stands for all others together. */
    public Optional<Member> total() {
        return members.stream().filter(Member::isTotal).findFirst();
    }

    public Optional<Member> member(String memberCode) {
        return members.stream()
                .filter(member -> member.code().equals(memberCode))
                .findFirst();
    }

    /**
     * @param code unique in its dimension; a region key, a {@code Period} code, a measure's or an attribute's code
     * @param label as the file has it
     * @param unit of a measure; null elsewhere, and where the file names none
     * @param isTotal whether it stands for all others together
     */
    public record Member(String code, LocalizedText label, String unit, boolean isTotal) {}
}
