package org.entente.models.alignment;

import java.util.List;
import java.util.OptionalDouble;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.WelfareSolver;

/// By how much a union must have multiplied its members' trade with each other for a claim about what it is worth to
/// be true.
///
/// A claim "worth g of income" says that real income in the observed world is `1 + g` times that in a world without the
/// union, `What_i(a0) = 1 / (1 + g)`; of the members together, `sum_i E_i (1 / What_i(a0) - 1) = g sum_i E_i`. The
/// multiplier `exp(b)` that makes it so is found by halving an interval of b: it is what a gravity estimation
/// reports as the exponential of an agreement's coefficient, before prices adjust. In one country's terms, with lambda
/// its share of home goods, `What = (lambda / lambda')^((1 + psi) / theta)` (Arkolakis, Costinot and
/// Rodriguez-Clare 2012, American Economic Review 102): there is a most that trade with the others can be worth,
/// and claims beyond it have no multiplier.
public final class ImpliedMultiplier {
    /// The whole union instead of a member.
    public static final int TOGETHER = -1;

    /// Trade a million times what it would be: as good as all of it.
    private static final double MOST = Math.log(1e6);

    private static final int HALVINGS = 60;

    private final AlignmentGame game;
    private final WelfareSolver solver;
    private final List<String> economies;

    private ImpliedMultiplier(AlignmentGame game, WelfareSolver solver) {
        this.game = game;
        this.solver = solver;
        this.economies = game.observed().economies();
    }

    /// Prepares a game for claims, at given elasticities.
    public static ImpliedMultiplier of(AlignmentGame game, Elasticities elasticities) {
        return new ImpliedMultiplier(game, WelfareSolver.of(game.observed().with(elasticities)));
    }

    /// The multiplier, 1 or more; empty if no multiplier is large enough.
    ///
    /// @param member position in the game, or [#TOGETHER]
    /// @param claim gain over a world without the union, as a share of real income there
    /// @throws IllegalArgumentException if the claim is not above 0
    /// @throws org.entente.core.problem.ProblemException if there is no equilibrium
    public OptionalDouble multiplier(int member, double claim) {
        if (!(claim > 0)) {
            throw new IllegalArgumentException("a claim of %s".formatted(claim));
        }
        if (most(member) < claim) {
            return OptionalDouble.empty();
        }
        double low = 0;
        double high = MOST;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (gain(member, middle) < claim) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(Math.exp((low + high) / 2));
    }

    /// What all trade among the members is worth, in the terms of a claim: no claim above it can be true.
    ///
    /// @param member position in the game, or [#TOGETHER]
    public double most(int member) {
        return gain(member, MOST);
    }

    private double gain(int member, double b) {
        double[] without = solver.welfare(game.shock(game.noUnion(), b));
        if (member != TOGETHER) {
            return gain(without, member);
        }
        double gained = 0;
        double spent = 0;
        for (int i = 0; i < game.size(); i++) {
            double expenditure = game.expenditure(game.members().get(i));
            gained += expenditure * gain(without, i);
            spent += expenditure;
        }
        return gained / spent;
    }

    private double gain(double[] without, int member) {
        return 1 / without[economies.indexOf(game.members().get(member))] - 1;
    }
}
