package org.entente.models.measure.vote;

import java.util.Arrays;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.numerics.sampling.Draws;
import org.entente.numerics.sampling.Resampling;

/// Puts the percentile interval of resampled roll calls beside a value: the middle part of the draws (B.
/// Efron, 1979, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7, 1-26).
final class Bootstrap {
    private Bootstrap() {}

    static Outcome value(double value, double[] draws, Resampling resampling) {
        if (draws.length == 0) {
            return new Outcome.Value(value, new Uncertainty.None("no resampling was asked for"));
        }
        if (Arrays.stream(draws).allMatch(Double::isNaN)) {
            return new Outcome.Value(value, new Uncertainty.None("undefined in every resample of the roll calls"));
        }
        Draws sorted = Draws.of(draws);
        double level = resampling.levelPercent();
        String method = "bootstrap over roll calls, %d draws, percentiles".formatted(sorted.size());
        return new Outcome.Value(value, new Uncertainty.Interval(sorted.low(level), sorted.high(level), level, method));
    }
}
