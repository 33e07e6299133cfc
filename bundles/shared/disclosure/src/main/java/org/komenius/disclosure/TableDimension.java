package org.komenius.disclosure;

import java.util.List;
import java.util.Objects;

/**
 * One dimension of a table: its members and what they consist of.
 *
 * <p>A member without parts is elementary for this table. A member with parts is exactly their sum: a total over its categories, a
 * Kreis over its Gemeinden, a pool of years over its years, a merged category, an area of any choice. Parts may overlap between
 * members, must not within one, and need not be members of this table themselves: a merged category names what it was merged of.
 *
 * @param code the same in every table of a source, for example {@code REGION}
 */
public record TableDimension(String code, List<Member> members) {

    public TableDimension {
        Objects.requireNonNull(code, "code");
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("dimension without members: " + code);
        }
    }

    /**
     * @param code unique in its dimension, and of the same meaning in every table of the source
     * @param parts codes within this dimension; empty for an elementary member
     */
    public record Member(String code, List<String> parts) {
        public Member {
            Objects.requireNonNull(code, "code");
            parts = List.copyOf(parts);
        }

        public static Member leaf(String code) {
            return new Member(code, List.of());
        }
    }

    /** Elementary members and, if {@code total} is not null, their total as the last member. */
    public static TableDimension flat(String code, String total, List<String> leaves) {
        List<Member> members = new java.util.ArrayList<>();
        leaves.forEach(leaf -> members.add(Member.leaf(leaf)));
        if (total != null) {
            members.add(new Member(total, leaves));
        }
        return new TableDimension(code, members);
    }
}
