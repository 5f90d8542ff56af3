package org.entente.models.survival;

import java.util.Arrays;
import java.util.List;

/// A stretch of time in which one subject was at risk, and how it ended.
///
/// It is at risk at t if entry < t <= exit. An entry after the origin of time is left truncation: the subject
/// is known only because it lasted until then. Spells of one subject do not overlap; a covariate that changes
/// cuts a spell in two. Any unit of time will do, the same for all spells; times that are tied must be equal
/// numbers.
///
/// @param subject who is at risk: a state, a membership, an organisation; clusters of standard errors by default
/// @param covariates in the order in which a regression names them
/// @param weight how many such spells this one stands for
/// @param stratum regressions compare spells within one only
public record RiskSpell(
        String subject,
        double entry,
        double exit,
        Ending ending,
        List<Double> covariates,
        double weight,
        String stratum) {
    public RiskSpell {
        covariates = List.copyOf(covariates);
        if (!(entry < exit) || !Double.isFinite(entry) || !Double.isFinite(exit)) {
            throw new IllegalArgumentException(
                    "spell of %s: exit (%s) must follow entry (%s)".formatted(subject, exit, entry));
        }
        if (!(weight > 0) || !Double.isFinite(weight)) {
            throw new IllegalArgumentException(
                    "spell of %s: weight (%s) must be above 0; leave the spell out instead".formatted(subject, weight));
        }
        if (!covariates.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "spell of %s: covariates %s must be finite; leave out spells with gaps, and count them"
                            .formatted(subject, covariates));
        }
    }

    /// A spell of weight 1 without covariates, in the one stratum.
    public static RiskSpell of(String subject, double entry, double exit, Ending ending) {
        return new RiskSpell(subject, entry, exit, ending, List.of(), 1, "");
    }

    /// The same with these covariates.
    public RiskSpell withCovariates(double... values) {
        List<Double> list = Arrays.stream(values).boxed().toList();
        return new RiskSpell(subject, entry, exit, ending, list, weight, stratum);
    }

    /// The same standing for so many spells.
    public RiskSpell withWeight(double value) {
        return new RiskSpell(subject, entry, exit, ending, covariates, value, stratum);
    }

    /// The same in this stratum.
    public RiskSpell inStratum(String name) {
        return new RiskSpell(subject, entry, exit, ending, covariates, weight, name);
    }

    /// The spell until `time`, censored, and from then on: together at risk when the whole is.
    public List<RiskSpell> splitAt(double time) {
        if (!(entry < time && time < exit)) {
            throw new IllegalArgumentException(
                    "time (%s) must lie between entry (%s) and exit (%s)".formatted(time, entry, exit));
        }
        return List.of(
                new RiskSpell(subject, entry, time, Ending.censored(), covariates, weight, stratum),
                new RiskSpell(subject, time, exit, ending, covariates, weight, stratum));
    }

    boolean isEvent() {
        return ending instanceof Ending.Event;
    }

    boolean isEventOf(String cause) {
        return ending instanceof Ending.Event event && event.cause().equals(cause);
    }
}
