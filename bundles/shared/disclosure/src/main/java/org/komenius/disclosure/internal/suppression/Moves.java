package org.komenius.disclosure.internal.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.komenius.disclosure.internal.table.Axis;
import org.komenius.disclosure.internal.table.Grid;

/** The moves along each axis that may protect a cell, made once for each member. For one thread. */
final class Moves {

    /** For a composed cell the change has to go through one of its elementary parts; only so many are tried. */
    private static final int PARTS_TRIED = 8;

    private final Grid grid;
    private int partsTried = PARTS_TRIED;
    private final Move[][][] ofLeaf;
    private final int[][] memberOfAtom;

    Moves(Grid grid) {
        this.grid = grid;
        this.ofLeaf = new Move[grid.dimensions()][][];
        this.memberOfAtom = new int[grid.dimensions()][];
        for (int k = 0; k < grid.dimensions(); k++) {
            Axis axis = grid.axis(k);
            ofLeaf[k] = new Move[axis.size()][];
            memberOfAtom[k] = new int[axis.atoms().size()];
            for (int m = 0; m < axis.size(); m++) {
                if (axis.atomsOf(m).cardinality() == 1) {
                    memberOfAtom[k][axis.atomsOf(m).nextSetBit(0)] = m;
                }
            }
        }
    }

    /** All moves along axis {@code k} that raise {@code cell}; the one from outside comes last. */
    Move[] of(int cell, int k) {
        Axis axis = grid.axis(k);
        int own = grid.coordinate(cell, k);
        if (axis.atomsOf(own).cardinality() > 1) {
            return ofComposed(cell, k, own);
        }
        Move[] known = ofLeaf[k][own];
        if (known == null) {
            known = through(axis, own, axis.atomsOf(own).nextSetBit(0)).toArray(Move[]::new);
            ofLeaf[k][own] = known;
        }
        return known;
    }

    private Move[] ofComposed(int cell, int k, int own) {
        Axis axis = grid.axis(k);
        List<Integer> atoms = new ArrayList<>();
        axis.atomsOf(own).stream().forEach(atoms::add);
        atoms.sort(
                Comparator.comparingLong(atom -> -grid.value(cell + (memberOfAtom[k][atom] - own) * grid.stride(k))));
        List<Move> moves = new ArrayList<>();
        for (int atom : atoms.subList(0, Math.min(partsTried, atoms.size()))) {
            moves.addAll(through(axis, own, atom));
        }
        return moves.toArray(Move[]::new);
    }

    /** From now on every part of a composed cell is tried: slower, but nothing possible is missed. */
    void tryAllParts(boolean all) {
        partsTried = all ? Integer.MAX_VALUE : PARTS_TRIED;
    }

    private static List<Move> through(Axis axis, int own, int atom) {
        List<Move> moves = new ArrayList<>(axis.atoms().size());
        for (int from = 0; from < axis.atoms().size(); from++) {
            if (!axis.atomsOf(own).get(from)) {
                moves.add(Move.between(axis, own, atom, from));
            }
        }
        moves.add(Move.into(axis, own, atom));
        return moves;
    }
}
