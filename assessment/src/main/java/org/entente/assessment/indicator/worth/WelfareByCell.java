package org.entente.assessment.indicator.worth;

import java.util.Collection;
import java.util.List;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.models.equilibrium.WelfareMeasure;

/// What a world is worth to each economy, at each combination of the parameters.
///
/// @param baseline the world of the trade matrix
/// @param welfare by combination, then by economy in the baseline's order: real income, new over old
record WelfareByCell(UniversalGravity baseline, List<double[]> welfare) {
    /// Relative: the residual at which a solution is accepted. A smaller change is none.
    private static final double TOLERANCE = 1e-10;

    WelfareByCell {
        welfare = List.copyOf(welfare);
    }

    static double[] of(Counterfactual world) {
        return world.welfare(WelfareMeasure.REAL_INCOME);
    }

    /// The economies' equivalent variations together over their base-year expenditure, per cent.
    double[] percent(Collection<String> economies) {
        double expenditure = expenditure(economies);
        return welfare.stream()
                .mapToDouble(cell -> snapped(change(cell, economies) / expenditure, 1) * 100)
                .toArray();
    }

    /// The economies' equivalent variations together, in base-year money.
    double[] money(Collection<String> economies) {
        double expenditure = expenditure(economies);
        return welfare.stream()
                .mapToDouble(cell -> snapped(change(cell, economies), expenditure))
                .toArray();
    }

    private double change(double[] cell, Collection<String> economies) {
        return economies.stream()
                .mapToInt(baseline.economies()::indexOf)
                .mapToDouble(i -> baseline.expenditure(i) * (cell[i] - 1))
                .sum();
    }

    private double expenditure(Collection<String> economies) {
        return economies.stream()
                .mapToInt(baseline.economies()::indexOf)
                .mapToDouble(baseline::expenditure)
                .sum();
    }

    private static double snapped(double change, double whole) {
        return Math.abs(change) < TOLERANCE * whole ? 0 : change;
    }
}
