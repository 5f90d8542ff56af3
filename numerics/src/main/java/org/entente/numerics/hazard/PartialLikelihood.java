package org.entente.numerics.hazard;

import java.util.Arrays;

/// Cox's log partial likelihood, with its derivatives, as a function of the coefficients.
///
/// Covariates are centred at their weighted mean and divided by their weighted standard deviation; every
/// coefficient, gradient and matrix in this package is of these standardised covariates. Within a stratum the
/// linear predictors are shifted by the largest of them before they are exponentiated, so that no risk overflows.
public final class PartialLikelihood {
    private final RiskSets risk;
    private final Ties ties;
    private final int p;
    private final double[] weight;
    private final double[] x;
    private final double[] scale;
    private final int strata;

    /// @param weight by spell
    /// @param covariates by spell: covariate `k` of spell `i` at `i * p + k`
    /// @param p the number of covariates
    public PartialLikelihood(RiskSets risk, double[] weight, double[] covariates, int p, Ties ties) {
        if (weight.length != risk.size() || covariates.length != risk.size() * p) {
            throw new IllegalArgumentException("%d spells with %d weights and %d values of %d covariates"
                    .formatted(risk.size(), weight.length, covariates.length, p));
        }
        this.risk = risk;
        this.ties = ties;
        this.p = p;
        this.weight = weight.clone();
        this.x = covariates.clone();
        this.scale = new double[p];
        int last = -1;
        for (int i = 0; i < risk.size(); i++) {
            last = Math.max(last, risk.stratum(i));
        }
        this.strata = last + 1;
        for (int k = 0; k < p; k++) {
            standardise(k);
        }
    }

    private void standardise(int k) {
        double total = 0;
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            total += weight[i];
            sum += weight[i] * x[i * p + k];
        }
        double mean = sum / total;
        double squares = 0;
        double largest = 0;
        for (int i = 0; i < weight.length; i++) {
            largest = Math.max(largest, Math.abs(x[i * p + k]));
            x[i * p + k] -= mean;
            squares += weight[i] * x[i * p + k] * x[i * p + k];
        }
        double deviation = Math.sqrt(squares / total);
        boolean constant = !(deviation > 1e-13 * largest);
        scale[k] = constant ? 1 : deviation;
        for (int i = 0; i < weight.length; i++) {
            x[i * p + k] = constant ? 0 : x[i * p + k] / deviation;
        }
    }

    /// The number of covariates.
    public int covariates() {
        return p;
    }

    /// What covariate `k` was divided by: a coefficient of the covariate as given is that of the standardised one
    /// divided by this.
    public double scale(int k) {
        return scale[k];
    }

    RiskSets risk() {
        return risk;
    }

    double weight(int spell) {
        return weight[spell];
    }

    double x(int spell, int k) {
        return x[spell * p + k];
    }

    /// The value at `beta` with its gradient and the information (minus the second derivatives).
    Evaluation evaluate(double[] beta) {
        var sum = new Object() {
            double logLikelihood;
            double events;
        };
        double[] gradient = new double[p];
        double[] information = new double[p * p];
        forEachEventTime(beta, (_, spells, from, to, terms) -> {
            sum.logLikelihood += terms.logLikelihood;
            sum.events += terms.weight;
            for (int k = 0; k < p; k++) {
                for (int d = from; d < to; d++) {
                    gradient[k] += weight[spells[d]] * x(spells[d], k);
                }
                gradient[k] -= terms.weight * terms.mean[k];
            }
            for (int k = 0; k < p * p; k++) {
                information[k] += terms.information[k];
            }
        });
        return new Evaluation(sum.logLikelihood, gradient, information, sum.events);
    }

    /// The linear predictor of each spell, shifted by the largest of its stratum.
    double[] shiftedPredictors(double[] beta) {
        double[] eta = predictors(beta);
        double[] largest = new double[strata];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < eta.length; i++) {
            largest[risk.stratum(i)] = Math.max(largest[risk.stratum(i)], eta[i]);
        }
        for (int i = 0; i < eta.length; i++) {
            eta[i] -= largest[risk.stratum(i)];
        }
        return eta;
    }

    /// The linear predictor of each spell.
    double[] predictors(double[] beta) {
        double[] eta = new double[risk.size()];
        for (int i = 0; i < eta.length; i++) {
            for (int k = 0; k < p; k++) {
                eta[i] += beta[k] * x(i, k);
            }
        }
        return eta;
    }

    /// Hazards told to the visitor are of the shifted linear predictors.
    void forEachEventTime(double[] beta, EventTime.Visitor visitor) {
        risk.sweep(new Sums(shiftedPredictors(beta), visitor));
    }

    /// The log partial likelihood at one point.
    ///
    /// @param gradient by covariate
    /// @param information row by row
    /// @param events sum of the weights of the events
    @SuppressWarnings("ArrayRecordComponent") // never leaves this package and is never compared
    record Evaluation(double logLikelihood, double[] gradient, double[] information, double events) {}

    /// The sums over the risk set: S0, then S1, then the lower triangle of S2.
    private final class Sums implements RiskSets.Sweep {
        private final double[] eta;
        private final double[] riskWeight;
        private final EventTime.Visitor visitor;
        private final CompensatedSums atRisk = new CompensatedSums(1 + p + p * (p + 1) / 2);
        private final CompensatedSums tied = new CompensatedSums(1 + p + p * (p + 1) / 2);
        private final EventTime terms = new EventTime(p);
        private final double[] mean = new double[p];

        Sums(double[] eta, EventTime.Visitor visitor) {
            this.eta = eta;
            this.visitor = visitor;
            this.riskWeight = new double[eta.length];
            Arrays.setAll(riskWeight, i -> weight[i] * Math.exp(eta[i]));
        }

        @Override
        public void begin(int stratum) {
            atRisk.clear();
        }

        @Override
        public void enter(int spell) {
            add(atRisk, spell, riskWeight[spell]);
        }

        @Override
        public void leave(int spell) {
            add(atRisk, spell, -riskWeight[spell]);
        }

        private void add(CompensatedSums sums, int spell, double r) {
            sums.add(0, r);
            int at = 1;
            for (int k = 0; k < p; k++) {
                sums.add(at++, r * x(spell, k));
            }
            for (int k = 0; k < p; k++) {
                double first = r * x(spell, k);
                for (int l = 0; l <= k; l++) {
                    sums.add(at++, first * x(spell, l));
                }
            }
        }

        @Override
        public void events(double time, int[] spells, int from, int to) {
            int count = to - from;
            clearTerms();
            tied.clear();
            for (int d = from; d < to; d++) {
                int spell = spells[d];
                terms.weight += weight[spell];
                terms.logLikelihood += weight[spell] * eta[spell];
                if (ties == Ties.EFRON && count > 1) {
                    add(tied, spell, riskWeight[spell]);
                }
            }
            if (ties == Ties.EFRON) {
                for (int l = 0; l < count; l++) {
                    addTerm((double) l / count, terms.weight / count);
                }
            } else {
                addTerm(0, terms.weight);
            }
            for (int k = 0; k < p; k++) {
                terms.mean[k] /= terms.weight;
            }
            visitor.visit(time, spells, from, to, terms);
        }

        private void clearTerms() {
            terms.logLikelihood = 0;
            terms.weight = 0;
            terms.hazard = 0;
            terms.tiedHazard = 0;
            Arrays.fill(terms.hazardMean, 0);
            Arrays.fill(terms.tiedHazardMean, 0);
            Arrays.fill(terms.mean, 0);
            Arrays.fill(terms.information, 0);
        }

        /// One event of weight `eventWeight` when the part `gone` of the tied events has left.
        private void addTerm(double gone, double eventWeight) {
            double total = atRisk.get(0) - gone * tied.get(0);
            double hazard = eventWeight / total;
            terms.logLikelihood -= eventWeight * Math.log(total);
            terms.hazard += hazard;
            terms.tiedHazard += (1 - gone) * hazard;
            for (int k = 0; k < p; k++) {
                mean[k] = (atRisk.get(1 + k) - gone * tied.get(1 + k)) / total;
                terms.mean[k] += eventWeight * mean[k];
                terms.hazardMean[k] += hazard * mean[k];
                terms.tiedHazardMean[k] += (1 - gone) * hazard * mean[k];
            }
            int at = 1 + p;
            for (int k = 0; k < p; k++) {
                for (int l = 0; l <= k; l++) {
                    double covariance = (atRisk.get(at) - gone * tied.get(at)) / total - mean[k] * mean[l];
                    at++;
                    terms.information[k * p + l] += eventWeight * covariance;
                    if (l < k) {
                        terms.information[l * p + k] += eventWeight * covariance;
                    }
                }
            }
        }
    }
}
