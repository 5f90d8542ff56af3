package org.entente.models.equilibrium;

import java.util.ArrayList;
import java.util.List;

/// The central, lowest and highest value of three parameters in all combinations, the central one first.
///
/// @param theta range of the trade elasticity
/// @param psi range of the supply elasticity
/// @param preference range of the effect of a trade agreement, in logs
public record ParameterGrid(ParameterRange theta, ParameterRange psi, ParameterRange preference) {

    /// The ranges of [CitedParameters].
    public static ParameterGrid cited() {
        return new ParameterGrid(
                CitedParameters.TRADE_ELASTICITY, CitedParameters.SUPPLY_ELASTICITY, CitedParameters.TRADE_PREFERENCE);
    }

    /// One combination of parameters.
    public record Cell(Elasticities elasticities, double preference) {}

    /// The central values, and every combination of lowest and highest ones: where an answer that moves one way
    /// in each parameter has its extremes.
    public List<Cell> corners() {
        List<Cell> corners = new ArrayList<>();
        corners.add(new Cell(new Elasticities(theta.central(), psi.central()), preference.central()));
        for (double thetaValue : theta.ends()) {
            for (double psiValue : psi.ends()) {
                for (double preferenceValue : preference.ends()) {
                    corners.add(new Cell(new Elasticities(thetaValue, psiValue), preferenceValue));
                }
            }
        }
        return corners.stream().distinct().toList();
    }

    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (double thetaValue : theta.values()) {
            for (double psiValue : psi.values()) {
                for (double preferenceValue : preference.values()) {
                    cells.add(new Cell(new Elasticities(thetaValue, psiValue), preferenceValue));
                }
            }
        }
        return List.copyOf(cells);
    }
}
