package org.entente.models.measure.network;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.entente.numerics.program.BinaryProgram;
import org.entente.numerics.program.BinarySolution;
import org.entente.numerics.program.Effort;

/// The integer program of the frustration index of one block.
///
/// `y_i` is the side of state i, `f_e` whether tie e is frustrated: on a friendly tie `f >= |y_i - y_j|`, on a
/// hostile one `f >= 1 - |y_i - y_j|`, each as two clauses. Every unbalanced triad has a frustrated tie, which
/// the clauses say but the linear relaxation does not see: hence `f_ij + f_jk + f_ik >= 1` (Aref, Mason and
/// Wilson 2018). The side of the state with most ties is fixed, as sides can be exchanged.
final class BlockProgram {
    private final SignedNetwork block;
    private final BinaryProgram program;
    private final int states;
    private final int[] frustrations;

    BlockProgram(SignedNetwork block) {
        this.block = block;
        this.states = block.states().size();
        int ties = block.ties().size();
        this.program = new BinaryProgram(states + ties);
        this.frustrations = IntStream.range(0, ties).map(this::frustration).toArray();
        for (int t = 0; t < ties; t++) {
            addTie(t);
        }
        Triads.forEach(block, this::addTriad);
        program.atLeastOne(~busiest());
    }

    private void addTie(int t) {
        int i = block.from(t);
        int j = block.sign(t) > 0 ? block.to(t) : ~block.to(t);
        program.atLeastOne(frustration(t), i, ~j);
        program.atLeastOne(frustration(t), ~i, j);
    }

    private void addTriad(int ij, int jk, int ik) {
        if (block.sign(ij) * block.sign(jk) * block.sign(ik) < 0) {
            program.atLeastOne(frustration(ij), frustration(jk), frustration(ik));
        }
    }

    private int busiest() {
        int busiest = 0;
        for (int i = 1; i < states; i++) {
            if (degree(i) > degree(busiest)) {
                busiest = i;
            }
        }
        return busiest;
    }

    private int degree(int i) {
        return block.rowEnd(i) - block.rowStart(i);
    }

    private int frustration(int t) {
        return states + t;
    }

    /// The fewest frustrated ties.
    BinarySolution minimise(Effort effort) {
        program.minimise(frustrations);
        return program.solve(effort);
    }

    /// From now on no more ties than this are frustrated. If it is the index, each `f` is exact.
    void limit(int index) {
        program.atMost(index, frustrations);
    }

    /// From now on at least one of the ties is frustrated.
    void frustrateOneOf(BitSet ties) {
        program.atLeastOne(ties.stream().map(this::frustration).toArray());
    }

    /// From now on at least one of the ties is not frustrated.
    void satisfyOneOf(BitSet ties) {
        program.atLeastOne(ties.stream().map(t -> ~frustration(t)).toArray());
    }

    BinarySolution solve(Effort effort) {
        return program.solve(effort);
    }

    /// The sides in a solution.
    BitSet sides(BinarySolution.Found found) {
        return found.chosen().get(0, states);
    }
}
