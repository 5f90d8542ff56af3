package org.entente.numerics.hazard;

import java.util.Arrays;

/// Each spell's part in the gradient of the partial likelihood: its events minus what its risk set expected.
final class ScoreResiduals {
    private final PartialLikelihood likelihood;
    private final int p;
    /// By event time, in the order of the sweep: the sum over this and all later times of its stratum of the
    /// hazard, and of the hazard-weighted means.
    private final double[] times;

    private final double[] hazards;
    private final double[] means;
    private final int[] firstOfStratum;
    private final int[] lastOfStratum;
    private final double[] residuals;
    private final double[] risk;
    private int count;

    private ScoreResiduals(PartialLikelihood likelihood, double[] beta) {
        int n = likelihood.risk().size();
        this.likelihood = likelihood;
        this.p = likelihood.covariates();
        this.times = new double[n];
        this.hazards = new double[n];
        this.means = new double[n * p];
        this.firstOfStratum = new int[n];
        this.lastOfStratum = new int[n];
        this.residuals = new double[n * p];
        this.risk = likelihood.shiftedPredictors(beta);
        Arrays.setAll(risk, i -> Math.exp(risk[i]));
        Arrays.fill(firstOfStratum, -1);
        likelihood.forEachEventTime(beta, this::visit);
        for (int i = 0; i < n; i++) {
            if (firstOfStratum[likelihood.risk().stratum(i)] >= 0) {
                subtractExpected(i);
            }
        }
    }

    /// The weighted sums over clusters: covariate `k` of cluster `c` at `c * p + k`.
    static double[] byCluster(PartialLikelihood likelihood, double[] beta, int[] cluster) {
        int p = likelihood.covariates();
        double[] residuals = new ScoreResiduals(likelihood, beta).residuals;
        double[] sums = new double[(Arrays.stream(cluster).max().orElse(-1) + 1) * p];
        for (int i = 0; i < cluster.length; i++) {
            for (int k = 0; k < p; k++) {
                sums[cluster[i] * p + k] += likelihood.weight(i) * residuals[i * p + k];
            }
        }
        return sums;
    }

    private void visit(double time, int[] spells, int from, int to, EventTime terms) {
        int stratum = likelihood.risk().stratum(spells[from]);
        boolean isFirst = firstOfStratum[stratum] < 0;
        if (isFirst) {
            firstOfStratum[stratum] = count;
        }
        times[count] = time;
        hazards[count] = terms.hazard + (isFirst ? 0 : hazards[count - 1]);
        for (int k = 0; k < p; k++) {
            means[count * p + k] = terms.hazardMean[k] + (isFirst ? 0 : means[(count - 1) * p + k]);
        }
        for (int d = from; d < to; d++) {
            int i = spells[d];
            for (int k = 0; k < p; k++) {
                // The sums below count this time in full; of tied events only a part of it.
                double excess = (terms.hazard - terms.tiedHazard) * likelihood.x(i, k)
                        - (terms.hazardMean[k] - terms.tiedHazardMean[k]);
                residuals[i * p + k] += likelihood.x(i, k) - terms.mean[k] + risk[i] * excess;
            }
        }
        count++;
        lastOfStratum[stratum] = count;
    }

    private void subtractExpected(int spell) {
        int afterEntry = lastAfter(spell, likelihood.risk().entry(spell));
        int afterExit = lastAfter(spell, likelihood.risk().exit(spell));
        double hazard = hazard(afterEntry, spell) - hazard(afterExit, spell);
        for (int k = 0; k < p; k++) {
            double mean = mean(afterEntry, spell, k) - mean(afterExit, spell, k);
            residuals[spell * p + k] -= risk[spell] * (likelihood.x(spell, k) * hazard - mean);
        }
    }

    /// The position of the earliest event time after `time`; one before the stratum's first if there is none.
    private int lastAfter(int spell, double time) {
        int stratum = likelihood.risk().stratum(spell);
        int low = firstOfStratum[stratum];
        int high = lastOfStratum[stratum];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] > time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private double hazard(int position, int spell) {
        return isBefore(position, spell) ? 0 : hazards[position];
    }

    private double mean(int position, int spell, int k) {
        return isBefore(position, spell) ? 0 : means[position * p + k];
    }

    private boolean isBefore(int position, int spell) {
        return position < firstOfStratum[likelihood.risk().stratum(spell)];
    }
}
