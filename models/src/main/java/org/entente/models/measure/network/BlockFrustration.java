package org.entente.models.measure.network;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.entente.numerics.program.BinarySolution.Found;
import org.entente.numerics.program.BinarySolution.Infeasible;
import org.entente.numerics.program.BinarySolution.Undecided;
import org.entente.numerics.program.Effort;

/// What is known of the optima of one block.
///
/// @param index frustrated ties in the best assignment that was found
/// @param bound no assignment has fewer
/// @param frustrated the ties of that assignment
/// @param another those of a second optimum, if there is one
/// @param complete whether the next two are proven to be all
/// @param inSome ties that some optimum frustrates
/// @param inEvery ties that every optimum frustrates
record BlockFrustration(
        SignedNetwork block,
        int index,
        int bound,
        List<SignedTie> frustrated,
        Optional<List<SignedTie>> another,
        boolean complete,
        List<SignedTie> inSome,
        List<SignedTie> inEvery) {

    static BlockFrustration solve(SignedNetwork block, Effort effort) {
        BitSet other = new BitSet();
        Sides.assign(block, new BitSet(), other);
        if (Sides.frustrated(block, other).isEmpty()) {
            return proven(new Optima(block, other), /* complete= */ true);
        }
        BlockProgram program = new BlockProgram(block);
        if (!(program.minimise(effort) instanceof Found found)) {
            // The block is not balanced, so at least one tie is frustrated.
            return unproven(block, Sides.frustrated(block, other), 1);
        }
        BitSet sides = program.sides(found);
        if (!found.isOptimal()) {
            return unproven(block, Sides.frustrated(block, sides), Math.max(1, found.bound()));
        }
        Optima optima = new Optima(block, sides);
        boolean complete = findSome(optima, effort) && findEvery(optima, effort);
        return proven(optima, complete);
    }

    /// Asks for an optimum that frustrates a tie that none has frustrated yet, until it is proven that there is
    /// none.
    private static boolean findSome(Optima optima, Effort effort) {
        BlockProgram program = optima.program();
        while (true) {
            program.frustrateOneOf(optima.inNone());
            switch (program.solve(effort)) {
                case Found found -> optima.addWithNeighbours(program.sides(found));
                case Infeasible _ -> {
                    return true;
                }
                case Undecided _ -> {
                    return false;
                }
            }
        }
    }

    /// Asks for an optimum that satisfies a tie that all have frustrated so far, until it is proven that there
    /// is none.
    private static boolean findEvery(Optima optima, Effort effort) {
        if (optima.another().isEmpty()) {
            return true;
        }
        BlockProgram program = optima.program();
        while (!optima.inEvery().isEmpty()) {
            program.satisfyOneOf(optima.inEvery());
            switch (program.solve(effort)) {
                case Found found -> optima.addWithNeighbours(program.sides(found));
                case Infeasible _ -> {
                    return true;
                }
                case Undecided _ -> {
                    return false;
                }
            }
        }
        return true;
    }

    private static BlockFrustration proven(Optima optima, boolean complete) {
        SignedNetwork block = optima.block();
        return new BlockFrustration(
                block,
                optima.first().cardinality(),
                optima.first().cardinality(),
                ties(block, optima.first()),
                optima.another().map(frustrated -> ties(block, frustrated)),
                complete,
                ties(block, optima.inSome()),
                ties(block, optima.inEvery()));
    }

    private static BlockFrustration unproven(SignedNetwork block, BitSet frustrated, int bound) {
        List<SignedTie> ties = ties(block, frustrated);
        boolean isOptimal = bound == ties.size();
        return new BlockFrustration(
                block,
                ties.size(),
                bound,
                ties,
                Optional.empty(),
                /* complete= */ false,
                isOptimal ? ties : List.of(),
                List.of());
    }

    boolean isProven() {
        return index == bound;
    }

    private static List<SignedTie> ties(SignedNetwork block, BitSet chosen) {
        return chosen.stream().mapToObj(block.ties()::get).toList();
    }
}
