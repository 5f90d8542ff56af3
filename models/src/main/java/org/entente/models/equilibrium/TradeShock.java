package org.entente.models.equilibrium;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Named changes to a baseline: a factor on the bilateral term of each pair, and on each economy's
/// productivity.
///
/// Nothing here changes in place; every method returns a new shock.
public final class TradeShock {
    private final Labels labels;
    private final double[] bilateral;
    private final double[] productivity;

    private TradeShock(Labels labels, double[] bilateral, double[] productivity) {
        this.labels = labels;
        this.bilateral = bilateral;
        this.productivity = productivity;
    }

    /// The shock that changes nothing.
    public static TradeShock none(List<String> economies) {
        double[] bilateral = new double[economies.size() * economies.size()];
        double[] productivity = new double[economies.size()];
        Arrays.fill(bilateral, 1.0);
        Arrays.fill(productivity, 1.0);
        return new TradeShock(new Labels(economies), bilateral, productivity);
    }

    /// Multiplies trade between two groups, in both directions, by `exp(logChange)`; domestic sales stay.
    ///
    /// `preference(members, members, -b)` takes away a membership worth `b`; a pair that both groups name
    /// counts once.
    public TradeShock preference(Collection<String> group, Collection<String> others, double logChange) {
        if (!Double.isFinite(logChange)) {
            throw new IllegalArgumentException("logChange is %s; to end trade use stopping".formatted(logChange));
        }
        double factor = Math.exp(logChange);
        return between(group, others, term -> term * factor);
    }

    /// Ends trade between two groups, in both directions.
    ///
    /// An embargo is not a very high cost. If it leaves a group without partners, that group is a world of
    /// its own, with total expenditure equal to total income; under a high cost it would have to keep its
    /// deficit.
    public TradeShock stopping(Collection<String> group, Collection<String> others) {
        return between(group, others, _ -> 0.0);
    }

    /// Multiplies trade costs: the bilateral term changes by `tauHat^-theta`.
    ///
    /// @param tauHat exporter by importer, new cost over old cost
    public TradeShock costs(double[][] tauHat, Elasticities elasticities) {
        labels.requireSquare(tauHat);
        int n = labels.size();
        double[] changed = bilateral.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (!(tauHat[i][j] > 0)) {
                    throw new IllegalArgumentException("tauHat of %s to %s is %s, must be positive"
                            .formatted(labels.get(i), labels.get(j), tauHat[i][j]));
                }
                changed[i * n + j] *= Math.pow(tauHat[i][j], -elasticities.theta());
            }
        }
        return new TradeShock(labels, changed, productivity);
    }

    /// Multiplies the productivity of one economy.
    public TradeShock productivity(String economy, double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor (%s) must be positive".formatted(factor));
        }
        double[] changed = productivity.clone();
        changed[labels.indexOf(economy)] *= factor;
        return new TradeShock(labels, bilateral, changed);
    }

    /// Both changes together.
    public TradeShock and(TradeShock other) {
        other.labels.requireSame(labels);
        return new TradeShock(labels, product(bilateral, other.bilateral), product(productivity, other.productivity));
    }

    List<String> economies() {
        return labels.asList();
    }

    double bilateral(int exporter, int importer) {
        return bilateral[exporter * labels.size() + importer];
    }

    double productivity(int economy) {
        return productivity[economy];
    }

    private TradeShock between(Collection<String> group, Collection<String> others, DoubleUnaryOperator change) {
        boolean[] inGroup = labels.flags(group);
        boolean[] inOthers = labels.flags(others);
        int n = labels.size();
        double[] changed = bilateral.clone();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean named = (inGroup[i] && inOthers[j]) || (inOthers[i] && inGroup[j]);
                if (i != j && named) {
                    changed[i * n + j] = change.applyAsDouble(changed[i * n + j]);
                }
            }
        }
        return new TradeShock(labels, changed, productivity);
    }

    private static double[] product(double[] left, double[] right) {
        double[] product = left.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= right[i];
        }
        return product;
    }
}
