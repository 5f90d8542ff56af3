package org.entente.models.equilibrium;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// Named changes to a baseline: a factor on the bilateral term of each pair, and on each economy's
/// productivity.
///
/// Only pairs that change take room, so the shocks of all coalitions of a union can be held at once. Nothing
/// here changes in place; every method returns a new shock.
public final class TradeShock {
    private final Labels labels;
    /// Changed pairs in order, `exporter * size + importer`, and the factor of each.
    private final int[] cells;

    private final double[] factors;
    private final double[] productivity;

    private TradeShock(Labels labels, int[] cells, double[] factors, double[] productivity) {
        this.labels = labels;
        this.cells = cells;
        this.factors = factors;
        this.productivity = productivity;
    }

    /// The shock that changes nothing.
    public static TradeShock none(List<String> economies) {
        return none(new Labels(economies));
    }

    static TradeShock none(Labels labels) {
        double[] productivity = new double[labels.size()];
        Arrays.fill(productivity, 1.0);
        return new TradeShock(labels, new int[0], new double[0], productivity);
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
        double[] changed = toArray();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (!(tauHat[i][j] > 0)) {
                    throw new IllegalArgumentException("tauHat of %s to %s is %s, must be positive"
                            .formatted(labels.get(i), labels.get(j), tauHat[i][j]));
                }
                changed[i * n + j] *= Math.pow(tauHat[i][j], -elasticities.theta());
            }
        }
        return ofArray(changed);
    }

    /// Multiplies the productivity of one economy.
    public TradeShock productivity(String economy, double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor (%s) must be positive".formatted(factor));
        }
        double[] changed = productivity.clone();
        changed[labels.indexOf(economy)] *= factor;
        return new TradeShock(labels, cells, factors, changed);
    }

    /// Both changes together.
    public TradeShock and(TradeShock other) {
        other.labels.requireSame(labels);
        double[] both = productivity.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] *= other.productivity[i];
        }
        double[] changed = toArray();
        for (int k = 0; k < other.cells.length; k++) {
            changed[other.cells[k]] *= other.factors[k];
        }
        TradeShock together = ofArray(changed);
        return new TradeShock(labels, together.cells, together.factors, both);
    }

    /// A part of the way from no change to this shock, from 0 to 1: equal steps of logs, or of the factor
    /// itself for pairs whose trade ends.
    TradeShock partWay(double part) {
        double[] theirs = Arrays.stream(factors)
                .map(factor -> factor > 0 ? Math.pow(factor, part) : 1 - part)
                .toArray();
        double[] productive = Arrays.stream(productivity)
                .map(factor -> Math.pow(factor, part))
                .toArray();
        return new TradeShock(labels, cells, theirs, productive);
    }

    List<String> economies() {
        return labels.asList();
    }

    Labels labels() {
        return labels;
    }

    double bilateral(int exporter, int importer) {
        int at = Arrays.binarySearch(cells, exporter * labels.size() + importer);
        return at < 0 ? 1.0 : factors[at];
    }

    double productivity(int economy) {
        return productivity[economy];
    }

    /// How many pairs change.
    int size() {
        return cells.length;
    }

    /// The exporter of the k-th pair that changes.
    int exporter(int k) {
        return cells[k] / labels.size();
    }

    /// The importer of the k-th pair that changes.
    int importer(int k) {
        return cells[k] % labels.size();
    }

    /// The factor of the k-th pair that changes.
    double factor(int k) {
        return factors[k];
    }

    /// The factors of all pairs, exporter by exporter.
    double[] toArray() {
        double[] all = new double[labels.size() * labels.size()];
        Arrays.fill(all, 1.0);
        for (int k = 0; k < cells.length; k++) {
            all[cells[k]] = factors[k];
        }
        return all;
    }

    private TradeShock ofArray(double[] all) {
        int[] changed =
                IntStream.range(0, all.length).filter(cell -> all[cell] != 1).toArray();
        double[] their = Arrays.stream(changed).mapToDouble(cell -> all[cell]).toArray();
        return new TradeShock(labels, changed, their, productivity);
    }

    private TradeShock between(Collection<String> group, Collection<String> others, DoubleUnaryOperator change) {
        boolean[] inGroup = labels.flags(group);
        boolean[] inOthers = labels.flags(others);
        int n = labels.size();
        int[] named =
                IntStream.range(0, n).filter(i -> inGroup[i] || inOthers[i]).toArray();
        int[] merged = new int[cells.length + named.length * named.length];
        double[] their = new double[merged.length];
        int size = 0;
        int k = 0;
        for (int i : named) {
            for (int j : named) {
                boolean both = (inGroup[i] && inOthers[j]) || (inOthers[i] && inGroup[j]);
                if (i == j || !both) {
                    continue;
                }
                int cell = i * n + j;
                for (; k < cells.length && cells[k] < cell; k++, size++) {
                    merged[size] = cells[k];
                    their[size] = factors[k];
                }
                boolean known = k < cells.length && cells[k] == cell;
                merged[size] = cell;
                their[size] = change.applyAsDouble(known ? factors[k] : 1.0);
                k += known ? 1 : 0;
                size++;
            }
        }
        for (; k < cells.length; k++, size++) {
            merged[size] = cells[k];
            their[size] = factors[k];
        }
        return new TradeShock(labels, Arrays.copyOf(merged, size), Arrays.copyOf(their, size), productivity);
    }
}
