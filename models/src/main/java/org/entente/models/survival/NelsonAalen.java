package org.entente.models.survival;

import java.util.ArrayList;
import java.util.List;
import org.entente.numerics.distribution.Tails;
import org.entente.numerics.hazard.RiskTable;

/// The cumulative hazard after each event time: H(t), the sum over event times t_j <= t of d_j / n_j.
///
/// Events of all causes count. The variance is Aalen's, the sum of d_j / n_j²; intervals are symmetric on the
/// scale of log H. The slope of H is the hazard: a straight line is a constant one.
public final class NelsonAalen {
    private final List<Step> steps;

    private NelsonAalen(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /// The cumulative hazard at one event time.
    ///
    /// @param atRisk weight at risk just before
    /// @param events weight of the events at this time
    public record Step(
            double time, double atRisk, double events, double cumulativeHazard, double standardError, Limits limits) {}

    /// The cumulative hazard of these spells, strata and covariates ignored.
    ///
    /// @param levelPercent coverage of the pointwise intervals in per cent, such as 90
    public static NelsonAalen of(List<RiskSpell> spells, double levelPercent) {
        SpellTable.requireSpells(spells);
        double z = Tails.normalHalfWidth(levelPercent);
        List<Step> steps = new ArrayList<>();
        double hazard = 0;
        double variance = 0;
        for (RiskTable.Row row : SpellTable.riskTable(spells)) {
            hazard += row.events() / row.atRisk();
            variance += row.events() / row.atRisk() / row.atRisk();
            double error = Math.sqrt(variance);
            steps.add(new Step(row.time(), row.atRisk(), row.events(), hazard, error, Limits.log(hazard, error, z)));
        }
        return new NelsonAalen(steps);
    }

    /// The event times, earliest first.
    public List<Step> steps() {
        return steps;
    }

    /// H(t).
    public double cumulativeHazardAt(double time) {
        double hazard = 0;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            hazard = step.cumulativeHazard();
        }
        return hazard;
    }
}
