package org.entente.models.measure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.numerics.program.Uniqueness;

/// Compares what the solver found with all divisions of a small network.
final class Exhaustive {
    private Exhaustive() {}

    static void check(SignedNetwork network) {
        List<BitSet> divisions = Networks.divisions(network);
        int least = divisions.stream().mapToInt(BitSet::cardinality).min().orElseThrow();
        Set<BitSet> optima = new HashSet<>();
        divisions.stream().filter(division -> division.cardinality() == least).forEach(optima::add);
        BitSet inSome = new BitSet();
        BitSet inEvery = new BitSet();
        inEvery.set(0, network.ties().size());
        optima.forEach(inSome::or);
        optima.forEach(inEvery::and);

        Frustration found = FrustrationIndex.USUAL.measure(network);

        assertThat(found.index()).as(network.ties().toString()).isEqualTo(least);
        assertThat(found.bound()).isEqualTo(least);
        assertThat(found.complete()).isTrue();
        assertThat(optima).contains(bits(network, found.frustrated()));
        assertThat(found.uniqueness()).isEqualTo(optima.size() == 1 ? Uniqueness.UNIQUE : Uniqueness.SEVERAL);
        found.another().ifPresent(another -> assertThat(optima).contains(bits(network, another)));
        assertThat(found.another()).isNotEqualTo(Optional.of(found.frustrated()));
        assertThat(bits(network, found.inSome())).isEqualTo(inSome);
        assertThat(bits(network, found.inEvery())).isEqualTo(inEvery);
        found.camps()
                .forEach(camps -> assertThat(network.ties())
                        .filteredOn(tie -> camps.one().contains(tie.first())
                                || camps.other().contains(tie.first()))
                        .filteredOn(tie -> isFrustrated(camps, tie))
                        .hasSize(camps.index()));
        assertThat(found.camps().stream().mapToInt(Camps::index).sum()).isEqualTo(least);
    }

    private static boolean isFrustrated(Camps camps, SignedTie tie) {
        boolean apart = camps.one().contains(tie.first()) != camps.one().contains(tie.second());
        return apart == (tie.sign() == Sign.POSITIVE);
    }

    private static BitSet bits(SignedNetwork network, List<SignedTie> ties) {
        BitSet bits = new BitSet();
        ties.forEach(tie -> bits.set(network.ties().indexOf(tie)));
        return bits;
    }
}
