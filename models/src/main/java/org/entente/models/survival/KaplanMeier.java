package org.entente.models.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.entente.numerics.distribution.Tails;
import org.entente.numerics.hazard.RiskTable;

/// The share that is still without an event after each event time: S(t), the product over event times
/// t_j <= t of 1 - d_j / n_j.
///
/// Events of all causes count. Greenwood's variance is S² sum d_j / (n_j (n_j - d_j)); intervals are symmetric
/// on the scale of log(-log S) and are not given where S is 1 or 0. With left truncation the curve is of those
/// who lasted until the first entry, and a small early risk set can take it to zero: see `steps().atRisk`.
public final class KaplanMeier {
    private static final double TIE = 1e-9;

    private final List<Step> steps;
    private final AtRisk atRisk;

    private KaplanMeier(List<Step> steps, AtRisk atRisk) {
        this.steps = List.copyOf(steps);
        this.atRisk = atRisk;
    }

    /// The curve at one event time.
    ///
    /// @param atRisk weight at risk just before
    /// @param events weight of the events at this time
    /// @param survival just after
    /// @param standardError of `survival`, by Greenwood's formula
    /// @param limits the pointwise interval, unless survival is 0
    public record Step(
            double time,
            double atRisk,
            double events,
            double survival,
            double standardError,
            Optional<Limits> limits) {}

    /// A time by which a given share has had the event; each part is empty where its curve does not fall so far.
    public record Quantile(OptionalDouble time, OptionalDouble low, OptionalDouble high) {}

    /// The curve of these spells, strata and covariates ignored.
    ///
    /// @param levelPercent coverage of the pointwise intervals in per cent, such as 90
    public static KaplanMeier of(List<RiskSpell> spells, double levelPercent) {
        SpellTable.requireSpells(spells);
        double z = Tails.normalHalfWidth(levelPercent);
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        for (RiskTable.Row row : SpellTable.riskTable(spells)) {
            double left = row.atRisk() - row.events();
            survival *= left / row.atRisk();
            if (survival > 0) {
                greenwood += row.events() / row.atRisk() / left;
            }
            double error = survival * Math.sqrt(greenwood);
            Optional<Limits> limits = survival > 0 ? Optional.of(Limits.logLog(survival, error, z)) : Optional.empty();
            steps.add(new Step(row.time(), row.atRisk(), row.events(), survival, error, limits));
        }
        return new KaplanMeier(steps, AtRisk.of(spells));
    }

    /// The event times, earliest first.
    public List<Step> steps() {
        return steps;
    }

    /// S(t).
    public double survivalAt(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time() > time) {
                break;
            }
            survival = step.survival();
        }
        return survival;
    }

    /// The weight at risk at `time`: entry < time <= exit.
    public double atRiskAt(double time) {
        return atRisk.at(time);
    }

    /// The time by which half have had the event.
    public Quantile median() {
        return quantile(0.5);
    }

    /// The first time at which S falls below 1 - share; if S is 1 - share on a stretch, the middle of it. The
    /// limits are the same times of the upper and lower limits of the curve: R. Brookmeyer and J. Crowley (1982),
    /// "A confidence interval for the median survival time", Biometrics 38, 29-41.
    ///
    /// @param share who have had the event, between 0 and 1
    public Quantile quantile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share (%s) must lie between 0 and 1".formatted(share));
        }
        return new Quantile(
                crossing(1 - share, step -> Optional.of(step.survival())),
                crossing(1 - share, step -> step.limits().map(Limits::low)),
                crossing(1 - share, step -> step.limits().map(Limits::high)));
    }

    private OptionalDouble crossing(double level, Function<Step, Optional<Double>> curve) {
        OptionalDouble reached = OptionalDouble.empty();
        for (Step step : steps) {
            Optional<Double> height = curve.apply(step);
            if (height.isEmpty()) {
                return reached;
            }
            if (height.get() < level - TIE) {
                return OptionalDouble.of(reached.isPresent() ? (reached.getAsDouble() + step.time()) / 2 : step.time());
            }
            if (height.get() <= level + TIE && reached.isEmpty()) {
                reached = OptionalDouble.of(step.time());
            }
        }
        return reached;
    }
}
