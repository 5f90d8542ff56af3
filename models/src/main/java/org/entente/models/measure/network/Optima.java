package org.entente.models.measure.network;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What the optima of one block that are known so far have in common, and what they do not.
///
/// All have the same number of frustrated ties, so a second optimum frustrates a tie that the first does not.
final class Optima {
    /// Neighbours of one optimum that are looked at before the solver is asked again.
    private static final int NEIGHBOURS = 5_000;

    private final SignedNetwork block;
    private final BitSet first;
    private final BitSet inSome;
    private final BitSet inEvery;
    private Optional<BitSet> another = Optional.empty();

    /// @param sides of the first optimum
    Optima(SignedNetwork block, BitSet sides) {
        this.block = block;
        this.first = Sides.frustrated(block, sides);
        this.inSome = (BitSet) first.clone();
        this.inEvery = (BitSet) first.clone();
        addWithNeighbours(sides);
    }

    /// Adds an optimum, and those that are reached from it by moving one indifferent state after another: a
    /// state of whose ties as many are frustrated as are not.
    void addWithNeighbours(BitSet sides) {
        Set<BitSet> known = new HashSet<>(Set.of(sides));
        Deque<BitSet> open = new ArrayDeque<>(Set.of(sides));
        while (!open.isEmpty()) {
            BitSet next = open.remove();
            add(Sides.frustrated(block, next));
            for (int i = 0; i < block.states().size() && known.size() < NEIGHBOURS; i++) {
                if (isIndifferent(i, next)) {
                    BitSet moved = (BitSet) next.clone();
                    moved.flip(i);
                    if (known.add(moved)) {
                        open.add(moved);
                    }
                }
            }
        }
    }

    private boolean isIndifferent(int i, BitSet sides) {
        int balance = 0;
        for (int at = block.rowStart(i); at < block.rowEnd(i); at++) {
            balance += Sides.isFrustrated(block, sides, block.tie(at)) ? 1 : -1;
        }
        return balance == 0;
    }

    private void add(BitSet frustrated) {
        if (another.isEmpty() && !frustrated.equals(first)) {
            another = Optional.of(frustrated);
        }
        inSome.or(frustrated);
        inEvery.and(frustrated);
    }

    SignedNetwork block() {
        return block;
    }

    /// The program whose solutions are the optima.
    BlockProgram program() {
        BlockProgram program = new BlockProgram(block);
        program.limit(first.cardinality());
        return program;
    }

    BitSet first() {
        return first;
    }

    Optional<BitSet> another() {
        return another;
    }

    BitSet inSome() {
        return inSome;
    }

    BitSet inEvery() {
        return inEvery;
    }

    /// The ties that no known optimum frustrates.
    BitSet inNone() {
        BitSet inNone = new BitSet();
        inNone.set(0, block.ties().size());
        inNone.andNot(inSome);
        return inNone;
    }
}
