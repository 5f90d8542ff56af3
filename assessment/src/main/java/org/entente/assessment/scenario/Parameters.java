package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.models.equilibrium.CitedParameters;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.ParameterDraws;
import org.entente.models.equilibrium.ParameterGrid;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.ParameterPrior;
import org.entente.models.equilibrium.ParameterRange;
import org.entente.numerics.sampling.Seed;

/// The parameters that a scenario is solved at: draws from the stated prior or, with no draws, the centre and the
/// corners of the cited ranges; what the user gave is the same in all.
final class Parameters {
    private static final Citation USER = new Citation("user", "given on the command line", "");

    private final ParameterRange theta;
    private final ParameterRange psi;
    private final ParameterRange effect;
    private final boolean usesEffect;
    private final int draws;
    private final Seed seed;

    /// @param usesEffect whether the effect of an agreement matters; else it is held at 0
    Parameters(ScenarioSpec spec, boolean isUsersFile, boolean usesEffect, Seed seed) {
        // A user who gives theta alone has a model in mind in which supply does not respond, as in ge_gravity.
        OptionalDouble supply =
                spec.psi().isEmpty() && spec.theta().isPresent() && isUsersFile ? OptionalDouble.of(0) : spec.psi();
        this.theta = range(CitedParameters.TRADE_ELASTICITY, spec.theta());
        this.psi = range(CitedParameters.SUPPLY_ELASTICITY, supply);
        this.effect = range(CitedParameters.TRADE_PREFERENCE, usesEffect ? spec.effect() : OptionalDouble.of(0));
        this.usesEffect = usesEffect;
        this.draws = spec.draws();
        this.seed = seed;
    }

    private static ParameterRange range(ParameterRange cited, OptionalDouble given) {
        return given.isEmpty()
                ? cited
                : new ParameterRange(
                        cited.name(),
                        given.getAsDouble(),
                        given.getAsDouble(),
                        given.getAsDouble(),
                        "given",
                        USER,
                        Checked.MEMORY);
    }

    /// The central values.
    Cell central() {
        return new Cell(new Elasticities(theta.central(), psi.central()), effect.central());
    }

    /// Whether nothing is left open.
    boolean areGiven() {
        return isGiven(theta) && isGiven(psi) && isGiven(effect);
    }

    /// Whether cells are draws, of which quantiles have a meaning.
    boolean areDrawn() {
        return draws > 0 && !areGiven();
    }

    List<Cell> cells() {
        if (areGiven()) {
            return List.of(central());
        }
        return draws == 0
                ? new ParameterGrid(theta, psi, effect).corners()
                : ParameterDraws.cited(draws, seed).stream().map(this::held).toList();
    }

    private Cell held(Cell drawn) {
        return new Cell(
                new Elasticities(
                        isGiven(theta) ? theta.central() : drawn.elasticities().theta(),
                        isGiven(psi) ? psi.central() : drawn.elasticities().psi()),
                isGiven(effect) ? effect.central() : drawn.preference());
    }

    /// What varies, in words.
    String varied() {
        List<String> varied = new ArrayList<>();
        for (ParameterRange range : List.of(theta, psi, effect)) {
            if (!isGiven(range)) {
                varied.add(range.name());
            }
        }
        int n = varied.size();
        return n < 2
                ? String.join("", varied)
                : String.join(", ", varied.subList(0, n - 1)) + " and " + varied.get(n - 1);
    }

    /// What is assumed, one parameter each.
    List<Provenance> assumed() {
        List<Provenance> assumed = new ArrayList<>(List.of(assumed(theta), assumed(psi)));
        Optional.of(effect).filter(_ -> usesEffect).map(this::assumed).ifPresent(assumed::add);
        return assumed;
    }

    private Assumed assumed(ParameterRange range) {
        if (isGiven(range)) {
            return new Assumed(range.name(), "%s, given".formatted(range.central()), range.citation());
        }
        return areDrawn()
                ? ParameterPrior.cited().assumed(draws).stream()
                        .filter(prior -> prior.name().equals(range.name()))
                        .findFirst()
                        .orElseThrow()
                : range.assumed();
    }

    private static boolean isGiven(ParameterRange range) {
        return range.low() == range.high();
    }
}
