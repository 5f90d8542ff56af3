package org.entente.models.equilibrium;

import java.util.ArrayList;
import java.util.List;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.numerics.sampling.Distribution;
import org.entente.numerics.sampling.HaltonSequence;
import org.entente.numerics.sampling.LogNormal;
import org.entente.numerics.sampling.Seed;

/// What is believed about the parameters: three independent distributions. Unless somebody estimated them they are
/// the lognormals of the cited works.
///
/// Why these: `docs/decisions/0023-a-prior-for-the-parameters.md`.
///
/// @param theta the trade elasticity
/// @param psi the supply elasticity
/// @param preference the effect of a trade agreement, in logs
public record ParameterPrior(Distribution theta, Distribution psi, Distribution preference) {
    /// Shares of inputs at the 10th and the 90th percentile of economies, in Campos et al. (2023).
    private static final double FEW_INPUTS = 0.31;

    private static final double MANY_INPUTS = 0.67;

    /// Mean of the published effects of which [CitedParameters#TRADE_PREFERENCE] has the median, see there.
    private static final double MEAN_PREFERENCE = 0.36;

    /// The prior that follows from the works behind [CitedParameters].
    ///
    /// theta: the cited median, with nine tenths in a range as wide, in logs, as the cited 3 to 8. psi: input
    /// shares eta whose logit is normal, eighty per cent of them between the cited .31 and .67, so that
    /// `psi = eta / (1 - eta)` is lognormal. Preference: the cited median and mean.
    public static ParameterPrior cited() {
        ParameterRange theta = CitedParameters.TRADE_ELASTICITY;
        return new ParameterPrior(
                LogNormal.withMedian(theta.central(), theta.low(), theta.high(), /* share= */ 0.9),
                LogNormal.between(psi(FEW_INPUTS), psi(MANY_INPUTS), /* share= */ 0.8),
                LogNormal.withMedianAndMean(CitedParameters.TRADE_PREFERENCE.central(), MEAN_PREFERENCE));
    }

    /// The same prior with the effect of an agreement from elsewhere, an estimate for instance.
    public ParameterPrior withPreference(Distribution other) {
        return new ParameterPrior(theta, psi, other);
    }

    /// Draws that lie more evenly than independent ones, at a shifted [HaltonSequence]. Draw k depends on the seed and
    /// on k only, so the first hundred of a thousand draws are those of a hundred; and each parameter on its own
    /// coordinate, so that another distribution of one leaves the draws of the others as they were.
    ///
    /// A cell is one state of the world: use it for all scenarios and all coalitions that are compared, so
    /// that their differences do not carry the noise of the draws (common random numbers).
    public List<Cell> draws(int count, Seed seed) {
        HaltonSequence points = HaltonSequence.of(3, seed.child("parameter draws"));
        List<Cell> draws = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            Elasticities elasticities =
                    new Elasticities(theta.quantile(points.at(k, 0)), psi.quantile(points.at(k, 1)));
            draws.add(new Cell(elasticities, preference.quantile(points.at(k, 2))));
        }
        return List.copyOf(draws);
    }

    private static double psi(double inputs) {
        return inputs / (1 - inputs);
    }
}
