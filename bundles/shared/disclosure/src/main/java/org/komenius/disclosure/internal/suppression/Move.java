package org.komenius.disclosure.internal.suppression;

import org.komenius.disclosure.internal.table.Axis;

/**
 * How units move along one axis: from an elementary member to another, or in from outside the table.
 *
 * @param members those whose cells change, the protected cell's own member first
 * @param signs +1 where the cell grows together with the protected one, −1 where it shrinks instead
 */
record Move(int[] members, byte[] signs) {

    private static final int[] NONE = {};

    /** Units appear at {@code to}, and so in every member that contains it. */
    static Move into(Axis axis, int own, int to) {
        return of(axis, own, to, -1);
    }

    /** Units come to {@code to} from {@code from}; members that contain both or neither stay as they are. */
    static Move between(Axis axis, int own, int to, int from) {
        return of(axis, own, to, from);
    }

    private static Move of(Axis axis, int own, int to, int from) {
        int[] gaining = axis.membersWith(to);
        int[] losing = from < 0 ? NONE : axis.membersWith(from);
        int[] members = new int[gaining.length + losing.length];
        byte[] signs = new byte[members.length];
        members[0] = own;
        signs[0] = 1;
        int count = 1;
        for (int member : gaining) {
            if (member != own && (from < 0 || !axis.atomsOf(member).get(from))) {
                members[count] = member;
                signs[count++] = 1;
            }
        }
        for (int member : losing) {
            if (!axis.atomsOf(member).get(to)) {
                members[count] = member;
                signs[count++] = -1;
            }
        }
        return new Move(java.util.Arrays.copyOf(members, count), java.util.Arrays.copyOf(signs, count));
    }
}
