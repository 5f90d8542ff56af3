package org.entente.models.survival;

import java.util.ArrayList;
import java.util.List;
import org.entente.numerics.hazard.Concordance;
import org.entente.numerics.hazard.PartialLikelihoodMaximum;
import org.entente.numerics.hazard.RiskTable;
import org.entente.numerics.hazard.SchoenfeldResiduals;
import org.entente.numerics.linear.SymmetricMatrix;

/// The coefficients of a Cox regression, and how sure they are.
///
/// Wald limits and p-values use clustered errors. The three tests of all coefficients being zero use the
/// likelihood and take spells as independent.
public final class CoxEstimate implements CoxOutcome {
    private final List<Coefficient> coefficients;
    private final double[] covariance;
    private final double[] clusteredCovariance;
    private final double logLikelihoodAtZero;
    private final double logLikelihood;
    private final double scoreStatistic;
    private final Concordance concordance;
    private final SchoenfeldResiduals residuals;
    private final List<RiskTable.Row> events;
    private final List<String> subjects;
    private final Sample sample;
    private final List<ClimbStep> history;

    /// @param subjects by spell
    CoxEstimate(
            PartialLikelihoodMaximum maximum,
            List<String> covariates,
            int[] cluster,
            double z,
            List<RiskTable.Row> events,
            List<String> subjects,
            Sample sample,
            List<ClimbStep> history) {
        int p = covariates.size();
        this.covariance = maximum.covariance();
        this.clusteredCovariance = maximum.clusteredCovariance(cluster);
        double[] estimates = maximum.coefficients();
        List<Coefficient> named = new ArrayList<>();
        for (int k = 0; k < p; k++) {
            int diagonal = k * p + k;
            named.add(Coefficient.of(
                    covariates.get(k), estimates[k], covariance[diagonal], clusteredCovariance[diagonal], z));
        }
        this.coefficients = List.copyOf(named);
        this.logLikelihoodAtZero = maximum.startLogLikelihood();
        this.logLikelihood = maximum.logLikelihood();
        this.scoreStatistic = maximum.scoreStatistic();
        this.concordance = maximum.concordance();
        this.residuals = maximum.schoenfeldResiduals();
        this.events = List.copyOf(events);
        this.subjects = List.copyOf(subjects);
        this.sample = sample;
        this.history = List.copyOf(history);
    }

    /// Scaled Schoenfeld residuals of one event.
    ///
    /// @param scaled by covariate: an estimate, very noisy, of its coefficient at this time
    public record Residual(double time, String subject, List<Double> scaled) {
        public Residual {
            scaled = List.copyOf(scaled);
        }
    }

    /// In the order in which the regression names the covariates.
    public List<Coefficient> coefficients() {
        return coefficients;
    }

    /// The coefficient of a covariate.
    public Coefficient get(String covariate) {
        return coefficients.stream()
                .filter(coefficient -> coefficient.covariate().equals(covariate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no covariate '%s' (there are: %s)".formatted(covariate, String.join(", ", covariates()))));
    }

    /// The covariance of two coefficients, by their positions, from the inverse information.
    public double covariance(int i, int k) {
        return covariance[i * coefficients.size() + k];
    }

    /// The same from the clustered sandwich.
    public double clusteredCovariance(int i, int k) {
        return clusteredCovariance[i * coefficients.size() + k];
    }

    /// The log partial likelihood with all coefficients zero.
    public double logLikelihoodAtZero() {
        return logLikelihoodAtZero;
    }

    /// The log partial likelihood at the estimate.
    public double logLikelihood() {
        return logLikelihood;
    }

    /// Twice the rise of the log partial likelihood from zero.
    public ChiSquareTest likelihoodRatioTest() {
        return new ChiSquareTest(Math.max(0, 2 * (logLikelihood - logLikelihoodAtZero)), coefficients.size());
    }

    /// The score test at zero: for one group indicator without ties, the log-rank test.
    public ChiSquareTest scoreTest() {
        return new ChiSquareTest(scoreStatistic, coefficients.size());
    }

    /// The estimates against their covariance.
    public ChiSquareTest waldTest() {
        double[] estimates =
                coefficients.stream().mapToDouble(Coefficient::estimate).toArray();
        double[] solution = SymmetricMatrix.of(estimates.length, covariance)
                .findSolution(estimates)
                .orElseThrow(() -> new IllegalStateException("the covariance is singular"));
        double sum = 0;
        for (int k = 0; k < estimates.length; k++) {
            sum += estimates[k] * solution[k];
        }
        return new ChiSquareTest(sum, estimates.length);
    }

    /// How often, of two spells at risk together, the one that ended first had the larger hazard by the model;
    /// 0.5 is chance.
    public double concordance() {
        return concordance.share();
    }

    /// The test of proportional hazards.
    public ProportionalHazardsTest proportionalHazards(TimeTransform transform) {
        return ProportionalHazardsTest.of(transform, covariates(), residuals.statistics(transform.of(events)));
    }

    /// To be drawn against time: a level cloud is a coefficient that does not change.
    public List<Residual> schoenfeldResiduals() {
        return residuals.scaled().stream()
                .map(residual -> new Residual(residual.time(), subjects.get(residual.spell()), residual.scaled()))
                .toList();
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public List<ClimbStep> history() {
        return history;
    }

    private List<String> covariates() {
        return coefficients.stream().map(Coefficient::covariate).toList();
    }
}
