package org.entente.numerics.hazard;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// How often, of two spells at risk together, the one that ends first in an event had the larger linear
/// predictor; sums of the products of weights. Two events at one time are not compared.
///
/// F. E. Harrell et al. (1982), "Evaluating the yield of medical tests", JAMA 247, 2543-2546.
///
/// @param concordant pairs in which it had the larger one
/// @param discordant pairs in which it had the smaller one
/// @param tied pairs with equal ones
public record Concordance(double concordant, double discordant, double tied) {
    /// The share of concordant pairs, ties by half; 0.5 is chance. NaN if there are no pairs.
    public double share() {
        return (concordant + tied / 2) / (concordant + discordant + tied);
    }

    static Concordance of(PartialLikelihood likelihood, double[] beta) {
        var count = new Count(likelihood, likelihood.predictors(beta));
        likelihood.risk().sweep(count);
        return new Concordance(count.concordant, count.discordant, count.tied);
    }

    /// Weights at risk by rank of the linear predictor, in a Fenwick tree.
    private static final class Count implements RiskSets.Sweep {
        private final PartialLikelihood likelihood;
        private final int[] rank;
        private final double[] tree;
        private final Deque<Integer> entered = new ArrayDeque<>();
        private final boolean[] atRisk;
        private double concordant;
        private double discordant;
        private double tied;

        Count(PartialLikelihood likelihood, double[] predictors) {
            this.likelihood = likelihood;
            double[] distinct = Arrays.stream(predictors).sorted().distinct().toArray();
            this.rank = new int[predictors.length];
            Arrays.setAll(rank, i -> 1 + Arrays.binarySearch(distinct, predictors[i]));
            this.tree = new double[distinct.length + 1];
            this.atRisk = new boolean[predictors.length];
        }

        @Override
        public void begin(int stratum) {
            while (!entered.isEmpty()) {
                int spell = entered.remove();
                if (atRisk[spell]) {
                    leave(spell);
                }
            }
        }

        @Override
        public void enter(int spell) {
            entered.add(spell);
            atRisk[spell] = true;
            add(spell, likelihood.weight(spell));
        }

        @Override
        public void leave(int spell) {
            atRisk[spell] = false;
            add(spell, -likelihood.weight(spell));
        }

        @Override
        public void events(double time, int[] spells, int from, int to) {
            for (int d = from; d < to; d++) {
                add(spells[d], -likelihood.weight(spells[d]));
            }
            double all = sumTo(tree.length - 1);
            for (int d = from; d < to; d++) {
                double weight = likelihood.weight(spells[d]);
                double below = sumTo(rank[spells[d]] - 1);
                double upTo = sumTo(rank[spells[d]]);
                concordant += weight * below;
                tied += weight * (upTo - below);
                discordant += weight * (all - upTo);
            }
            for (int d = from; d < to; d++) {
                add(spells[d], likelihood.weight(spells[d]));
            }
        }

        private void add(int spell, double weight) {
            for (int k = rank[spell]; k < tree.length; k += k & -k) {
                tree[k] += weight;
            }
        }

        private double sumTo(int last) {
            double sum = 0;
            for (int k = last; k > 0; k -= k & -k) {
                sum += tree[k];
            }
            return sum;
        }
    }
}
