package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.parameter.Estimate;
import org.entente.assessment.parameter.GivenParameters;
import org.entente.assessment.parameter.Parameter;
import org.entente.core.provenance.Provenance;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.numerics.sampling.Seed;

/// The parameters that a scenario is solved at: draws from the stated prior or the user's estimates or, with no draws,
/// the centre and the corners of their ranges; what the user gave as certain is the same in all.
final class Parameters {
    private final GivenParameters given;
    private final boolean usesEffect;
    private final int draws;
    private final Seed seed;

    /// @param usesEffect whether the effect of an agreement matters; else it is held at 0
    Parameters(ScenarioSpec spec, boolean isUsersFile, boolean usesEffect, Seed seed) {
        GivenParameters asked = spec.given();
        // A user who gives theta alone has a model in mind in which supply does not respond, as in ge_gravity.
        if (isUsersFile
                && asked.get(Parameter.THETA).isPresent()
                && asked.get(Parameter.PSI).isEmpty()) {
            asked = asked.with(Parameter.PSI, Estimate.exactly(0));
        }
        this.given = usesEffect ? asked : asked.with(Parameter.EFFECT, Estimate.exactly(0));
        this.usesEffect = usesEffect;
        this.draws = spec.draws();
        this.seed = seed;
    }

    /// The central values.
    Cell central() {
        return given.grid().corners().getFirst();
    }

    /// Whether nothing is left open.
    boolean areGiven() {
        return given.areExact();
    }

    /// Whether cells are draws, of which quantiles have a meaning.
    boolean areDrawn() {
        return draws > 0 && !areGiven();
    }

    List<Cell> cells() {
        if (areGiven()) {
            return List.of(central());
        }
        return draws == 0 ? given.grid().corners() : given.draws(draws, seed);
    }

    /// What varies, in words.
    String varied() {
        return given.varied();
    }

    /// From what draws are taken, in words.
    String drawnFrom() {
        return given.drawnFrom();
    }

    /// What is assumed, one parameter each.
    List<Provenance> assumed() {
        Optional<Integer> drawn = areDrawn() ? Optional.of(draws) : Optional.empty();
        List<Provenance> assumed = new ArrayList<>();
        for (Parameter parameter : Parameter.values()) {
            if (parameter != Parameter.EFFECT || usesEffect) {
                assumed.add(given.assumed(parameter, drawn));
            }
        }
        return assumed;
    }
}
