package org.entente.models.equilibrium;

import java.util.List;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.numerics.sampling.Seed;

/// Draws of the parameters of a counterfactual from a stated prior.
public final class ParameterDraws {
    private ParameterDraws() {}

    /// Draws from [ParameterPrior#cited()]. The central parameters are not among them; they are
    /// [ParameterGrid#corners()]'s first.
    public static List<Cell> cited(int count, Seed seed) {
        return ParameterPrior.cited().draws(count, seed);
    }
}
