package org.entente.models.measure.placebo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.entente.core.figure.Placebo;
import org.entente.numerics.sampling.Draws;
import org.entente.numerics.sampling.Seed;

/// The place of a union's figure among placebo unions: blocs in which each member is replaced by a state drawn at
/// random from its own stratum, without replacement.
///
/// With one stratum this is a bloc of the same size; with regions as strata, one with as many states of each region;
/// and so on. Members are in the pool, so the percentile of a union that is itself drawn at random is uniform. A
/// permutation test: R. Fisher (1935), The Design of Experiments, section 21. The percentile has no interval; with K
/// placebos its simulation error is at most 50 / sqrt(K) points. A draw depends on its number alone, so the result does
/// not depend on the number of threads.
///
/// @param draws how many placebo unions
/// @param rule the name of the strata, as the figure prints it
public record PlaceboUnions(int draws, Seed seed, String rule) {
    public PlaceboUnions {
        if (draws < 1) {
            throw new IllegalArgumentException("a null distribution needs at least one bloc, got %d".formatted(draws));
        }
    }

    /// Draws and ranks.
    ///
    /// @param own the union's figure
    /// @param members positions of the members in the pool, those with data
    /// @param strata the stratum of each state of the pool
    /// @param measure the figure of a bloc given by positions in the pool; NaN where it has none
    /// @return empty if no other bloc can be drawn, or none has a figure
    public Optional<Placebo> place(double own, int[] members, List<String> strata, ToDoubleFunction<int[]> measure) {
        List<String> places = Arrays.stream(members).mapToObj(strata::get).toList();
        StratifiedDraw draw = StratifiedDraw.of(strata, places);
        if (!draw.varies()) {
            return Optional.empty();
        }
        double[] values = new double[draws];
        for (int d = 0; d < draws; d++) {
            values[d] = measure.applyAsDouble(draw.draw(seed.child(d).generator()));
        }
        if (Arrays.stream(values).allMatch(Double::isNaN)) {
            return Optional.empty();
        }
        Draws distribution = Draws.of(values);
        return Optional.of(new Placebo(
                distribution.percentileOf(own),
                distribution.median(),
                distribution.low(90),
                distribution.high(90),
                distribution.size(),
                draw.pool(),
                rule));
    }
}
