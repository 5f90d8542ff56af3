package org.entente.models.equilibrium;

import java.util.ArrayList;
import java.util.List;
import org.entente.numerics.fixedpoint.FixedPointMap;
import org.entente.numerics.fixedpoint.NewtonIteration.DifferentiableSystem;

/// Writes down the residual of every evaluation of the maps that it watches.
final class ResidualRecord {
    private final List<Double> residuals = new ArrayList<>();

    FixedPointMap watch(FixedPointMap map) {
        return (point, step) -> noted(map.step(point, step));
    }

    DifferentiableSystem watch(DifferentiableSystem system) {
        return new DifferentiableSystem() {
            @Override
            public double evaluate(double[] point, double[] values) {
                return noted(system.evaluate(point, values));
            }

            @Override
            public void differentiate(double[] point, double[] derivatives) {
                system.differentiate(point, derivatives);
            }
        };
    }

    List<Double> residuals() {
        return List.copyOf(residuals);
    }

    private double noted(double residual) {
        residuals.add(residual);
        return residual;
    }
}
