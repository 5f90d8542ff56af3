package org.entente.models.equilibrium;

import java.util.List;
import java.util.OptionalInt;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.numerics.fixedpoint.AndersonAcceleration;
import org.entente.numerics.fixedpoint.FixedPoint;
import org.entente.numerics.fixedpoint.NewtonIteration;

/// Finds the prices that clear all markets of a component, or says that it could not.
final class EquilibriumSolver {
    /// The largest log excess demand that counts as an equilibrium.
    static final double TOLERANCE = 1e-10;

    /// What the iterations aim for, so that ratios of two equilibria are good to 1e-9 as well.
    private static final double TARGET = 1e-13;

    private static final int MAX_PASSES = 300;
    private static final int MAX_NEWTON_STEPS = 30;

    private EquilibriumSolver() {}

    /// @param names the labels of the component's economies, for messages
    static Solution solve(Conditions conditions, List<String> names) {
        FixedPoint passes = AndersonAcceleration.inLogs()
                .solve(
                        (point, step) -> pass(conditions, point, step),
                        new double[conditions.component().size()],
                        TARGET,
                        MAX_PASSES);
        FixedPoint end = passes;
        int newtonSteps = 0;
        if (!passes.converged()) {
            FixedPoint polished = new NewtonIteration(/* stepCap= */ 1.0)
                    .solve(new ClearingSystem(conditions), passes.point(), TARGET, MAX_NEWTON_STEPS);
            newtonSteps = polished.iterations();
            end = polished.residual() < passes.residual() ? polished : passes;
        }
        Allocation allocation = conditions.allocate(end.point());
        double residual = allocation.residual();
        if (!(residual < TOLERANCE)) {
            throw notSolved(conditions, allocation, residual, names);
        }
        return new Solution(conditions, allocation, new Convergence(names, passes.iterations(), newtonSteps, residual));
    }

    /// One pass through the conditions: the step raises the price of what is in excess demand.
    static double pass(Conditions conditions, double[] logPrices, double[] step) {
        Allocation now = conditions.allocate(logPrices);
        double[] excess = now.excessDemand();
        double damping = 1
                + conditions.elasticities().theta()
                + conditions.elasticities().psi();
        for (int i = 0; i < step.length; i++) {
            step[i] = excess[i] / damping;
        }
        return now.residual();
    }

    private static ProblemException notSolved(
            Conditions conditions, Allocation allocation, double residual, List<String> names) {
        OptionalInt bankrupt = allocation.bankrupt();
        if (conditions.deficitRule() == DeficitRule.ADDITIVE && bankrupt.isPresent()) {
            String economy = names.get(bankrupt.getAsInt());
            return new ProblemException(
                    Kind.NO_CONVERGENCE,
                    Problem.of(
                            "ENT-5102",
                            "%s would have nothing to spend: its surplus is larger than its new income"
                                    .formatted(economy),
                            "a surplus that stays the same sum of money can exceed what an economy then earns",
                            "Maybe use DeficitRule.MULTIPLICATIVE, under which a surplus falls with income."));
        }
        return new ProblemException(
                Kind.NO_CONVERGENCE,
                Problem.of(
                        "ENT-5103",
                        "no equilibrium found among %s: excess demand is still %.2g (allowed: %.0e)"
                                .formatted(Labels.shown(names), residual, TOLERANCE),
                        "a point where markets do not clear says nothing about welfare",
                        "Maybe a cost is so high that trade all but ends, and no price can then carry the old"
                                + " deficits: use TradeShock.stopping, or DeficitRule.MULTIPLICATIVE."));
    }

    /// An equilibrium of one component and how it was found.
    record Solution(Conditions conditions, Allocation allocation, Convergence convergence) {}
}
