package org.entente.models.equilibrium;

import java.util.List;
import java.util.OptionalInt;
import org.entente.core.problem.Problem;
import org.entente.numerics.fixedpoint.AndersonAcceleration;
import org.entente.numerics.fixedpoint.FixedPoint;
import org.entente.numerics.fixedpoint.NewtonIteration;

/// Finds the prices that clear all markets of a component, or says that it could not.
final class EquilibriumSolver {
    /// The largest log excess demand that counts as an equilibrium.
    static final double TOLERANCE = Tolerance.EQUILIBRIUM.residual();

    private static final int MAX_PASSES = 300;
    private static final int MAX_NEWTON_STEPS = 30;

    private EquilibriumSolver() {}

    /// @param names the labels of the component's economies, for messages
    static Solution solve(Conditions conditions, List<String> names) {
        return solve(conditions, names, Tolerance.RATIOS);
    }

    /// @param names the labels of the component's economies, for messages
    /// @param tolerance what the iterations aim for
    static Solution solve(Conditions conditions, List<String> names, Tolerance tolerance) {
        ResidualRecord record = new ResidualRecord();
        FixedPoint passes = AndersonAcceleration.inLogs()
                .solve(
                        record.watch(new EquilibriumPass(conditions)),
                        new double[conditions.component().size()],
                        tolerance.residual(),
                        MAX_PASSES);
        FixedPoint end = passes;
        int newtonSteps = 0;
        if (!passes.converged()) {
            FixedPoint polished = new NewtonIteration(/* stepCap= */ 1.0)
                    .solve(
                            record.watch(new ClearingSystem(conditions)),
                            passes.point(),
                            tolerance.residual(),
                            MAX_NEWTON_STEPS);
            newtonSteps = polished.iterations();
            end = polished.residual() < passes.residual() ? polished : passes;
        }
        Allocation allocation = conditions.allocate(end.point());
        double residual = allocation.residual();
        Convergence convergence =
                new Convergence(names, passes.iterations(), newtonSteps, residual, record.residuals());
        if (!(residual < TOLERANCE)) {
            throw notSolved(conditions, allocation, convergence);
        }
        return new Solution(conditions, allocation, convergence);
    }

    private static NoEquilibriumException notSolved(
            Conditions conditions, Allocation allocation, Convergence convergence) {
        List<String> names = convergence.economies();
        OptionalInt bankrupt = allocation.bankrupt();
        if (conditions.deficitRule() == DeficitRule.ADDITIVE && bankrupt.isPresent()) {
            String economy = names.get(bankrupt.getAsInt());
            return new NoEquilibriumException(
                    Problem.of(
                            "ENT-5102",
                            "%s would have nothing to spend: its surplus is larger than its new income"
                                    .formatted(economy),
                            "a surplus that stays the same sum of money can exceed what an economy then earns; "
                                    + convergence.inWords(),
                            "Maybe use multiplicative deficits, under which a surplus falls with income."),
                    convergence);
        }
        return new NoEquilibriumException(
                Problem.of(
                        "ENT-5103",
                        "no equilibrium found among %s: excess demand is still %.2g (allowed: %.0e)"
                                .formatted(Labels.shown(names), convergence.residual(), TOLERANCE),
                        "a point where markets do not clear says nothing about welfare; " + convergence.inWords(),
                        "Maybe a cost is so high that trade all but ends, and no price can then carry the old"
                                + " deficits: stop that trade (an embargo), or let deficits move with incomes"
                                + " (multiplicative)."),
                convergence);
    }

    /// An equilibrium of one component and how it was found.
    record Solution(Conditions conditions, Allocation allocation, Convergence convergence) {}
}
