package org.entente.models.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.numerics.distribution.Tails;
import org.entente.numerics.hazard.PartialLikelihood;
import org.entente.numerics.hazard.PartialLikelihoodMaximum;
import org.entente.numerics.hazard.RiskTable;
import org.entente.numerics.hazard.Ties;

/// A hazard that covariates multiply, h(t | x) = h0(t) exp(beta'x), with h0 left open and its own in each stratum.
///
/// D. R. Cox (1972), "Regression models and life-tables", JRSS B 34, 187-220. A specification; it can be fitted
/// again and again.
public final class CoxRegression {
    private final List<String> covariates;
    private final Ties ties;
    private final Optional<String> cause;
    private final Function<RiskSpell, String> cluster;
    private final double levelPercent;

    private CoxRegression(
            List<String> covariates,
            Ties ties,
            Optional<String> cause,
            Function<RiskSpell, String> cluster,
            double levelPercent) {
        this.covariates = List.copyOf(covariates);
        this.ties = ties;
        this.cause = cause;
        this.cluster = cluster;
        this.levelPercent = levelPercent;
        if (this.covariates.isEmpty() || this.covariates.stream().distinct().count() < this.covariates.size()) {
            throw new IllegalArgumentException("a regression needs distinct covariates, got %s".formatted(covariates));
        }
    }

    /// Events of all causes, ties by Efron's approximation, errors clustered by subject, intervals of 95 per cent.
    ///
    /// @param covariates their names, in the order of the spells' values
    public static CoxRegression efron(String... covariates) {
        return new CoxRegression(List.of(covariates), Ties.EFRON, Optional.empty(), RiskSpell::subject, 95);
    }

    /// The same with ties by Breslow's approximation, which Stata and older tables use.
    public static CoxRegression breslow(String... covariates) {
        return new CoxRegression(List.of(covariates), Ties.BRESLOW, Optional.empty(), RiskSpell::subject, 95);
    }

    /// The hazard of one cause among those still at risk; other causes end a spell as if it were censored. This
    /// says what drives the cause, not how many will have had it: see [AalenJohansen].
    public CoxRegression ofCause(String name) {
        return new CoxRegression(covariates, ties, Optional.of(name), cluster, levelPercent);
    }

    /// Errors clustered otherwise.
    public CoxRegression clusterBy(Function<RiskSpell, String> by) {
        return new CoxRegression(covariates, ties, cause, by, levelPercent);
    }

    /// Intervals of another coverage, in per cent.
    public CoxRegression atLevel(double percent) {
        return new CoxRegression(covariates, ties, cause, cluster, percent);
    }

    /// Fits the regression; spells may come in any order.
    public CoxOutcome fit(List<RiskSpell> spells) {
        SpellTable.requireSpells(spells);
        int p = covariates.size();
        double[] x = new double[spells.size() * p];
        for (int i = 0; i < spells.size(); i++) {
            copyCovariates(spells.get(i), x, i * p);
        }
        Predicate<RiskSpell> isEvent = cause.<Predicate<RiskSpell>>map(name -> spell -> spell.isEventOf(name))
                .orElse(RiskSpell::isEvent);
        int[] stratum = SpellTable.positions(spells, RiskSpell::stratum);
        double[] weights = SpellTable.weights(spells);
        var likelihood = new PartialLikelihood(SpellTable.riskSets(spells, isEvent, stratum), weights, x, p, ties);
        PartialLikelihoodMaximum maximum = PartialLikelihoodMaximum.climb(likelihood);

        double[] unweighted = new double[spells.size()];
        Arrays.fill(unweighted, 1);
        List<RiskTable.Row> events = SpellTable.riskTable(spells, unweighted, isEvent);
        CoxOutcome.Sample sample = sample(spells, events);
        List<CoxOutcome.ClimbStep> history = maximum.history().stream()
                .map(step -> new CoxOutcome.ClimbStep(step.logLikelihood(), step.largestMove(), step.halvings()))
                .toList();
        return switch (maximum.ending()) {
            case CONVERGED ->
                new CoxEstimate(
                        maximum,
                        covariates,
                        SpellTable.positions(spells, cluster),
                        Tails.normalHalfWidth(levelPercent),
                        events,
                        spells.stream().map(RiskSpell::subject).toList(),
                        sample,
                        history);
            case NO_EVENTS -> none(NoCoxEstimate.Reason.NO_EVENTS, maximum, sample, history);
            case DEPENDENT -> none(NoCoxEstimate.Reason.COLLINEAR, maximum, sample, history);
            case MONOTONE -> none(NoCoxEstimate.Reason.MONOTONE_LIKELIHOOD, maximum, sample, history);
            case NOT_CONVERGED -> none(NoCoxEstimate.Reason.DID_NOT_CONVERGE, maximum, sample, history);
        };
    }

    private void copyCovariates(RiskSpell spell, double[] x, int at) {
        if (spell.covariates().size() != covariates.size()) {
            throw new IllegalArgumentException("spell of %s has %d covariates, the regression names %d: %s"
                    .formatted(
                            spell.subject(),
                            spell.covariates().size(),
                            covariates.size(),
                            String.join(", ", covariates)));
        }
        for (int k = 0; k < covariates.size(); k++) {
            x[at + k] = spell.covariates().get(k);
        }
    }

    private CoxOutcome.Sample sample(List<RiskSpell> spells, List<RiskTable.Row> events) {
        return new CoxOutcome.Sample(
                spells.size(),
                SpellTable.distinct(spells, RiskSpell::subject).size(),
                SpellTable.distinct(spells, cluster).size(),
                SpellTable.distinct(spells, RiskSpell::stratum).size(),
                (int) Math.round(
                        events.stream().mapToDouble(RiskTable.Row::events).sum()),
                events.size());
    }

    private CoxOutcome none(
            NoCoxEstimate.Reason reason,
            PartialLikelihoodMaximum maximum,
            CoxOutcome.Sample sample,
            List<CoxOutcome.ClimbStep> history) {
        List<String> affected = maximum.affected().stream().map(covariates::get).toList();
        return new NoCoxEstimate(reason, affected, sample, history);
    }
}
