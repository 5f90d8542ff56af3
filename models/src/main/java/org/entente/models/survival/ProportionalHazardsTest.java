package org.entente.models.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether coefficients change with a function of time: Grambsch and Therneau's test on scaled Schoenfeld
/// residuals, as the score test of adding covariate times g(time), with the variance of each event time.
///
/// A small p-value says that the hazard ratio is not one number; a large one with few events says little.
///
/// @param transform g
/// @param byCovariate in the order of the coefficients
/// @param global all covariates together; empty if g does not vary over the events
public record ProportionalHazardsTest(
        TimeTransform transform, List<OfCovariate> byCovariate, Optional<ChiSquareTest> global) {
    public ProportionalHazardsTest {
        byCovariate = List.copyOf(byCovariate);
    }

    /// The test of one covariate.
    ///
    /// @param test with one degree of freedom; empty if the events cannot tell
    public record OfCovariate(String covariate, Optional<ChiSquareTest> test) {}

    /// @param statistics by covariate, then for all; NaN where there is none
    static ProportionalHazardsTest of(TimeTransform transform, List<String> covariates, double[] statistics) {
        List<OfCovariate> byCovariate = new ArrayList<>();
        for (int k = 0; k < covariates.size(); k++) {
            byCovariate.add(new OfCovariate(covariates.get(k), test(statistics[k], 1)));
        }
        return new ProportionalHazardsTest(
                transform, byCovariate, test(statistics[covariates.size()], covariates.size()));
    }

    private static Optional<ChiSquareTest> test(double statistic, int degreesOfFreedom) {
        return Double.isNaN(statistic) ? Optional.empty() : Optional.of(new ChiSquareTest(statistic, degreesOfFreedom));
    }
}
