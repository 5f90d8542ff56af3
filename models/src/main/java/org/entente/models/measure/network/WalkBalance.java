package org.entente.models.measure.network;

import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import org.entente.numerics.spectrum.SymmetricSpectrum;

/// Estrada and Benzi's balance by closed walks: `K = tr(e^A) / tr(e^|A|)`, in (0, 1], 1 when every cycle is
/// balanced.
///
/// A is the matrix of signs. A closed walk of length k weighs 1/k!; K is the weight of the balanced less that
/// of the unbalanced ones, as a share of all. Dense networks have long walks in numbers that swamp the short
/// ones, so K falls fast with size; compare years of like density, or read it beside the frustration index.
public final class WalkBalance {
    private WalkBalance() {}

    /// The balance of a network; empty if it has no state.
    public static OptionalDouble of(SignedNetwork network) {
        if (network.states().isEmpty()) {
            return OptionalDouble.empty();
        }
        double signed = logTrace(network, network::sign);
        double unsigned = logTrace(network, _ -> 1);
        return OptionalDouble.of(Math.exp(signed - unsigned));
    }

    private static double logTrace(SignedNetwork network, IntUnaryOperator weight) {
        int n = network.states().size();
        double[][] matrix = new double[n][n];
        for (int t = 0; t < network.ties().size(); t++) {
            matrix[network.from(t)][network.to(t)] = weight.applyAsInt(t);
            matrix[network.to(t)][network.from(t)] = weight.applyAsInt(t);
        }
        return SymmetricSpectrum.of(matrix).logTraceOfExponential();
    }
}
