package org.entente.models.measure.exercise;

import java.util.Locale;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.numerics.interval.PoissonRatioInterval;

/// How many exercises stand against one deployment in answer to a member's request: x / y, in the same years.
///
/// The interval is that of the ratio of two Poisson means, exact given their sum (E. Lehmann and J. Romano 2005,
/// section
/// 4.5). Without a deployment the ratio has no value and no upper end, and the gap says what its lower end is. It
/// cannot
/// show whether exercises deter, in which case a union that deters well has no deployments at all.
public final class ExercisesPerDeployment {
    private ExercisesPerDeployment() {}

    /// @param exercises how many began in some years
    /// @param deployments how many were in answer to a request in the same years
    public static Outcome measure(int exercises, int deployments) {
        if (exercises + deployments == 0) {
            return new Missing(Gap.TOO_FEW, "neither an exercise nor a deployment");
        }
        PoissonRatioInterval interval =
                PoissonRatioInterval.exact(exercises, 1, deployments, 1, ExercisesHeld.LEVEL_PERCENT);
        if (deployments == 0) {
            return new Missing(
                    Gap.TOO_FEW,
                    String.format(
                            Locale.ROOT,
                            "%d exercises and no deployment: the ratio has no value and no upper end; the lower end of its"
                                    + " 90 %% interval is %.1f",
                            exercises,
                            interval.low()));
        }
        return new Value(
                (double) exercises / deployments,
                new Uncertainty.Interval(
                        interval.low(),
                        interval.high().orElseThrow(),
                        ExercisesHeld.LEVEL_PERCENT,
                        "exact, ratio of two Poisson counts given their sum"));
    }
}
