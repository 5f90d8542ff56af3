package org.entente.numerics.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.numerics.hazard.PartialLikelihood.Evaluation;
import org.entente.numerics.linear.SymmetricMatrix;

/// Where Newton's method with step halving ended on a partial likelihood, from coefficients of zero.
public final class PartialLikelihoodMaximum {
    private static final int MOST_STEPS = 60;
    private static final int MOST_HALVINGS = 30;
    private static final double SMALL_STEP = 1e-8;
    private static final double DEPENDENT = 1e-10;
    /// In the finite coordinates a step along a monotone direction is not exactly zero.
    private static final double MONOTONE_TOLERANCE = 1e-6;

    private static final int FIRST_MONOTONE_TRIAL = 5;

    private final PartialLikelihood likelihood;
    private final Ending ending;
    private final double[] beta;
    private final Evaluation start;
    private final Evaluation end;
    private final List<Integer> affected;
    private final List<Step> history;

    private PartialLikelihoodMaximum(
            PartialLikelihood likelihood,
            Ending ending,
            double[] beta,
            Evaluation start,
            Evaluation end,
            List<Integer> affected,
            List<Step> history) {
        this.likelihood = likelihood;
        this.ending = ending;
        this.beta = beta;
        this.start = start;
        this.end = end;
        this.affected = List.copyOf(affected);
        this.history = List.copyOf(history);
    }

    /// How the climb ended.
    public enum Ending {
        /// the gradient vanishes
        CONVERGED,
        /// there is no event
        NO_EVENTS,
        /// some covariates are constant or collinear in all risk sets
        DEPENDENT,
        /// the likelihood rises for ever in some covariates
        MONOTONE,
        /// none of these within the steps allowed
        NOT_CONVERGED
    }

    /// One step of the climb.
    ///
    /// @param logLikelihood after it
    /// @param largestMove of a standardised coefficient
    /// @param halvings how often the step was halved until the likelihood rose
    public record Step(double logLikelihood, double largestMove, int halvings) {}

    /// Climbs from zero.
    public static PartialLikelihoodMaximum climb(PartialLikelihood likelihood) {
        double[] beta = new double[likelihood.covariates()];
        Evaluation start = likelihood.evaluate(beta);
        List<Step> history = new ArrayList<>(List.of(new Step(start.logLikelihood(), 0, 0)));
        if (start.events() == 0) {
            return new PartialLikelihoodMaximum(likelihood, Ending.NO_EVENTS, beta, start, start, List.of(), history);
        }
        List<Integer> dependent = perEvent(start).dependentCoordinates(DEPENDENT);
        if (!dependent.isEmpty()) {
            return new PartialLikelihoodMaximum(likelihood, Ending.DEPENDENT, beta, start, start, dependent, history);
        }
        return climb(likelihood, start, history);
    }

    private static PartialLikelihoodMaximum climb(PartialLikelihood likelihood, Evaluation start, List<Step> history) {
        double[] beta = new double[likelihood.covariates()];
        Evaluation now = start;
        while (history.size() <= MOST_STEPS) {
            Optional<double[]> found =
                    SymmetricMatrix.of(beta.length, now.information()).findSolution(now.gradient());
            if (found.isEmpty()) {
                break;
            }
            double[] direction = found.get();
            double move = largest(direction);
            if (history.size() >= FIRST_MONOTONE_TRIAL
                    && move > SMALL_STEP
                    && MonotoneDirection.holds(likelihood, direction, MONOTONE_TOLERANCE * move)) {
                return new PartialLikelihoodMaximum(
                        likelihood, Ending.MONOTONE, beta, start, now, moving(direction, move), history);
            }
            double least = now.logLikelihood() - 1e-13 * (1 + Math.abs(now.logLikelihood()));
            int halvings = 0;
            double[] trial = moved(beta, direction, 1);
            Evaluation next = likelihood.evaluate(trial);
            while (!(next.logLikelihood() >= least) && halvings < MOST_HALVINGS) {
                halvings++;
                trial = moved(beta, direction, Math.scalb(1.0, -halvings));
                next = likelihood.evaluate(trial);
            }
            if (!(next.logLikelihood() >= least)) {
                break;
            }
            beta = trial;
            now = next;
            history.add(new Step(now.logLikelihood(), Math.scalb(move, -halvings), halvings));
            if (halvings == 0 && move < SMALL_STEP * (1 + largest(beta))) {
                return new PartialLikelihoodMaximum(likelihood, Ending.CONVERGED, beta, start, now, List.of(), history);
            }
        }
        return new PartialLikelihoodMaximum(likelihood, Ending.NOT_CONVERGED, beta, start, now, List.of(), history);
    }

    /// How the climb ended.
    public Ending ending() {
        return ending;
    }

    /// The covariates that the ending is about: dependent ones, or those whose coefficients grow without end.
    public List<Integer> affected() {
        return affected;
    }

    /// The start and each step.
    public List<Step> history() {
        return history;
    }

    /// The log partial likelihood with all coefficients zero.
    public double startLogLikelihood() {
        return start.logLikelihood();
    }

    /// The log partial likelihood at the end.
    public double logLikelihood() {
        return end.logLikelihood();
    }

    /// The coefficients of the covariates as given.
    public double[] coefficients() {
        double[] given = new double[beta.length];
        for (int k = 0; k < given.length; k++) {
            given[k] = beta[k] / likelihood.scale(k);
        }
        return given;
    }

    /// The inverse information, row by row, for the covariates as given.
    ///
    /// @throws IllegalStateException if the climb has not converged
    public double[] covariance() {
        return forCovariatesAsGiven(standardisedCovariance());
    }

    /// The sandwich, row by row, for the covariates as given: the sum over clusters of the outer products of their
    /// influences on the coefficients. D. Y. Lin and L. J. Wei (1989), "The robust inference for the Cox
    /// proportional hazards model", JASA 84, 1074-1078. No correction for the number of clusters.
    ///
    /// @param cluster by spell, from 0
    public double[] clusteredCovariance(int[] cluster) {
        int p = beta.length;
        double[] inverse = standardisedCovariance();
        double[] scores = ScoreResiduals.byCluster(likelihood, beta, cluster);
        double[] sandwich = new double[p * p];
        double[] influence = new double[p];
        for (int c = 0; c < scores.length; c += p) {
            for (int k = 0; k < p; k++) {
                influence[k] = 0;
                for (int l = 0; l < p; l++) {
                    influence[k] += inverse[k * p + l] * scores[c + l];
                }
            }
            for (int k = 0; k < p; k++) {
                for (int l = 0; l < p; l++) {
                    sandwich[k * p + l] += influence[k] * influence[l];
                }
            }
        }
        return forCovariatesAsGiven(sandwich);
    }

    /// The score test of all coefficients being zero: chi-square with as many degrees of freedom as covariates.
    public double scoreStatistic() {
        double[] step = SymmetricMatrix.of(beta.length, start.information())
                .findSolution(start.gradient())
                .orElseThrow(() -> new IllegalStateException("no score test of dependent covariates"));
        double sum = 0;
        for (int k = 0; k < step.length; k++) {
            sum += step[k] * start.gradient()[k];
        }
        return sum;
    }

    /// How often the spell that ends first had the larger linear predictor.
    public Concordance concordance() {
        return Concordance.of(likelihood, beta);
    }

    /// Residuals and tests of proportional hazards.
    ///
    /// @throws IllegalStateException if the climb has not converged
    public SchoenfeldResiduals schoenfeldResiduals() {
        return SchoenfeldResiduals.of(likelihood, beta, standardisedCovariance());
    }

    private double[] standardisedCovariance() {
        if (ending != Ending.CONVERGED) {
            throw new IllegalStateException("no covariance without a maximum (%s)".formatted(ending));
        }
        return SymmetricMatrix.of(beta.length, end.information())
                .findInverse()
                .orElseThrow(() -> new IllegalStateException("the information at the maximum is singular"));
    }

    private double[] forCovariatesAsGiven(double[] standardised) {
        int p = beta.length;
        double[] given = new double[p * p];
        for (int k = 0; k < p; k++) {
            for (int l = 0; l < p; l++) {
                given[k * p + l] = standardised[k * p + l] / likelihood.scale(k) / likelihood.scale(l);
            }
        }
        return given;
    }

    private static SymmetricMatrix perEvent(Evaluation evaluation) {
        double[] information = evaluation.information().clone();
        for (int k = 0; k < information.length; k++) {
            information[k] /= evaluation.events();
        }
        return SymmetricMatrix.of(evaluation.gradient().length, information);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static List<Integer> moving(double[] direction, double move) {
        return IntStream.range(0, direction.length)
                .filter(k -> Math.abs(direction[k]) > 1e-3 * move)
                .boxed()
                .toList();
    }

    private static double[] moved(double[] beta, double[] direction, double length) {
        double[] moved = beta.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += length * direction[k];
        }
        return moved;
    }
}
