package org.entente.models.measure.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.numerics.program.Uniqueness;

/// How far a network is from balance, and the camps that show it.
///
/// The index is the sum over the connected parts; states without ties belong to none. It is proven if it
/// equals the bound; if the effort ended earlier, the index of balance lies between the two.
///
/// @param network what was measured
/// @param index ties that the camps leave frustrated: friendly between camps, hostile within one
/// @param bound no camps leave fewer frustrated
/// @param camps of each connected part with a tie
/// @param frustrated the ties that these camps leave frustrated
/// @param uniqueness of the camps, apart from exchanging the two of a part
/// @param another the ties frustrated in a second optimum, if there is one
/// @param complete whether the next two are proven to be all
/// @param inSome ties that some optimum frustrates
/// @param inEvery ties that every optimum frustrates
public record Frustration(
        SignedNetwork network,
        int index,
        int bound,
        List<Camps> camps,
        List<SignedTie> frustrated,
        Uniqueness uniqueness,
        Optional<List<SignedTie>> another,
        boolean complete,
        List<SignedTie> inSome,
        List<SignedTie> inEvery) {
    public Frustration {
        if (bound > index) {
            throw new IllegalArgumentException("bound %d lies above the index %d".formatted(bound, index));
        }
    }

    /// Whether no other camps leave fewer ties frustrated.
    public boolean isProven() {
        return index == bound;
    }

    public boolean isBalanced() {
        return index == 0;
    }

    /// The index on a scale from 0 to 1, `1 - 2 L / m` (Aref and Wilson 2018): 1 is balance, and no network is
    /// below 0, as one of two complementary sets of ties can always be satisfied. Empty without ties.
    public OptionalDouble normalised() {
        int ties = network.ties().size();
        return ties == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - 2.0 * index / ties);
    }
}
