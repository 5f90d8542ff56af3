package org.entente.models.measure.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.core.state.StateId;
import org.entente.numerics.program.Effort;
import org.entente.numerics.program.Uniqueness;

/// The frustration index (Harary's line index of balance): the fewest ties whose removal, or change of sign,
/// balances a network.
///
/// A network is balanced if its states can be parted into two camps with friendly ties within and hostile ones
/// between them. The exact index is found block by block; see [BlockProgram] for the integer program and
/// `docs/methods/signed-networks.md` for the argument.
///
/// @param effort for each question to the solver
public record FrustrationIndex(Effort effort) {
    public static final FrustrationIndex USUAL = new FrustrationIndex(Effort.USUAL);

    public Frustration measure(SignedNetwork network) {
        List<BlockFrustration> blocks = Blocks.of(network).stream()
                .map(block -> BlockFrustration.solve(block, effort))
                .toList();
        List<SignedTie> frustrated = all(blocks, BlockFrustration::frustrated);
        List<Camps> camps = camps(network, frustrated, blocks);
        return new Frustration(
                network,
                frustrated.size(),
                blocks.stream().mapToInt(BlockFrustration::bound).sum(),
                camps,
                frustrated,
                uniqueness(blocks),
                another(blocks),
                blocks.stream().allMatch(BlockFrustration::complete),
                all(blocks, BlockFrustration::inSome),
                all(blocks, BlockFrustration::inEvery));
    }

    private static List<SignedTie> all(
            Collection<BlockFrustration> blocks, Function<BlockFrustration, List<SignedTie>> ties) {
        return blocks.stream().map(ties).flatMap(List::stream).sorted().toList();
    }

    /// The camps of the network are unique if those of every block are: blocks can be combined freely.
    private static Uniqueness uniqueness(Collection<BlockFrustration> blocks) {
        if (!blocks.stream().allMatch(BlockFrustration::isProven)) {
            return Uniqueness.UNDECIDED;
        }
        if (blocks.stream().anyMatch(block -> block.another().isPresent())) {
            return Uniqueness.SEVERAL;
        }
        boolean complete = blocks.stream().allMatch(BlockFrustration::complete);
        return complete ? Uniqueness.UNIQUE : Uniqueness.UNDECIDED;
    }

    /// A second optimum: one block as in its second optimum, the rest as before.
    private static Optional<List<SignedTie>> another(List<BlockFrustration> blocks) {
        if (!blocks.stream().allMatch(BlockFrustration::isProven)) {
            return Optional.empty();
        }
        return blocks.stream()
                .filter(block -> block.another().isPresent())
                .findFirst()
                .map(changed -> blocks.stream()
                        .flatMap(block -> block == changed
                                ? changed.another().stream().flatMap(List::stream)
                                : block.frustrated().stream())
                        .sorted()
                        .toList());
    }

    private static List<Camps> camps(
            SignedNetwork network, List<SignedTie> frustrated, Collection<BlockFrustration> blocks) {
        BitSet chosen = new BitSet();
        for (int t = 0; t < network.ties().size(); t++) {
            chosen.set(t, frustrated.contains(network.ties().get(t)));
        }
        BitSet other = new BitSet();
        List<List<Integer>> parts = Sides.assign(network, chosen, other);
        Map<StateId, Integer> partOf = new HashMap<>();
        for (int p = 0; p < parts.size(); p++) {
            for (int state : parts.get(p)) {
                partOf.put(network.states().get(state), p);
            }
        }
        int[] index = new int[parts.size()];
        int[] bound = new int[parts.size()];
        for (BlockFrustration block : blocks) {
            int part = partOf.getOrDefault(block.block().states().getFirst(), -1);
            index[part] += block.index();
            bound[part] += block.bound();
        }
        List<Camps> camps = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            Stream<Integer> ones = parts.get(p).stream().filter(i -> !other.get(i));
            Stream<Integer> others = parts.get(p).stream().filter(other::get);
            camps.add(new Camps(states(network, ones), states(network, others), index[p], bound[p]));
        }
        return List.copyOf(camps);
    }

    private static SortedSet<StateId> states(SignedNetwork network, Stream<Integer> positions) {
        SortedSet<StateId> states = new TreeSet<>();
        positions.forEach(i -> states.add(network.states().get(i)));
        return Collections.unmodifiableSortedSet(states);
    }
}
