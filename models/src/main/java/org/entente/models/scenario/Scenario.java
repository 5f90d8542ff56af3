package org.entente.models.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.Sensitivity;
import org.entente.models.equilibrium.TradeShock;
import org.entente.models.equilibrium.UniversalGravity;

/// What changes between pairs and within economies, before the parameters are known.
///
/// For parameters theta and b, the term of exporter i and importer j is multiplied by
///
///     exp(d_ij b + g_ij) c_ij^-theta, or 0 if their trade stops
///
/// where d is the change of the preference in multiples of b, g a given log change, c a factor on the trade cost.
///
/// Nothing here changes in place; every method returns a new scenario.
public final class Scenario implements Sensitivity.Scenario {
    /// Under which the factor on a term is one over that on the cost.
    private static final Elasticities ONE_TO_ONE = new Elasticities(1, 0);

    private final List<String> economies;
    private final double[][] depth;
    private final double[][] given;
    private final double[][] cost;
    private final boolean[][] stopped;
    private final double[] productivity;
    private final double[] transfers;

    private Scenario(
            List<String> economies,
            double[][] depth,
            double[][] given,
            double[][] cost,
            boolean[][] stopped,
            double[] productivity,
            double[] transfers) {
        this.economies = economies;
        this.depth = depth;
        this.given = given;
        this.cost = cost;
        this.stopped = stopped;
        this.productivity = productivity;
        this.transfers = transfers;
    }

    /// The scenario in which nothing changes.
    ///
    /// @param economies the baseline's, in its order
    public static Scenario none(List<String> economies) {
        int n = economies.size();
        double[][] cost = new double[n][n];
        for (double[] row : cost) {
            Arrays.fill(row, 1);
        }
        double[] productivity = new double[n];
        Arrays.fill(productivity, 1);
        return new Scenario(
                List.copyOf(economies),
                new double[n][n],
                new double[n][n],
                cost,
                new boolean[n][n],
                productivity,
                new double[n]);
    }

    /// A change of agreements.
    public Scenario agreements(Agreements before, Agreements after) {
        return new Scenario(
                economies,
                sum(depth, before.changeTo(after, economies)),
                given,
                cost,
                stopped,
                productivity,
                transfers);
    }

    /// Each pair's term changes by a given logarithm.
    ///
    /// @param logChange exporter by importer
    public Scenario terms(double[][] logChange) {
        requireFinite(logChange);
        return new Scenario(economies, depth, sum(given, logChange), cost, stopped, productivity, transfers);
    }

    /// Each pair's trade cost changes by a given factor.
    ///
    /// @param tauHat exporter by importer, new over old
    public Scenario costs(double[][] tauHat) {
        double[][] product = copy(cost);
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product.length; j++) {
                if (!(tauHat[i][j] > 0) || Double.isInfinite(tauHat[i][j])) {
                    throw new IllegalArgumentException("cost of %s to %s changes by the factor %s, must be positive"
                            .formatted(economies.get(i), economies.get(j), tauHat[i][j]));
                }
                product[i][j] *= tauHat[i][j];
            }
        }
        return new Scenario(economies, depth, given, product, stopped, productivity, transfers);
    }

    /// What `importers` buy from `exporters` costs more, at an ad valorem rate such as 0.1. Nobody receives the
    /// duty: it is a cost. Domestic sales stay.
    public Scenario tariff(Collection<String> importers, Collection<String> exporters, double rate) {
        if (!(rate > -1) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("a tariff of %s leaves no price".formatted(rate));
        }
        double[][] changed = changed(cost, exporters, importers, old -> old * (1 + rate));
        return new Scenario(economies, depth, given, changed, stopped, productivity, transfers);
    }

    /// Trade between two groups ends, in both directions; domestic sales stay.
    public Scenario embargo(Collection<String> by, Collection<String> on) {
        boolean[][] more = new boolean[economies.size()][];
        for (int i = 0; i < more.length; i++) {
            more[i] = stopped[i].clone();
        }
        for (int a : positions(by)) {
            for (int b : positions(on)) {
                more[a][b] |= a != b;
                more[b][a] |= a != b;
            }
        }
        return new Scenario(economies, depth, given, cost, more, productivity, transfers);
    }

    /// Productivity changes by a factor.
    public Scenario productivity(Collection<String> some, double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor (%s) must be positive".formatted(factor));
        }
        double[] changed = productivity.clone();
        for (int i : positions(some)) {
            changed[i] *= factor;
        }
        return new Scenario(economies, depth, given, cost, stopped, changed, transfers);
    }

    /// A lump sum moves from one economy to another, in base-year money of the matrix.
    public Scenario transfer(String payer, String receiver, double amount) {
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("a transfer of %s".formatted(amount));
        }
        double[] changed = transfers.clone();
        changed[position(payer)] -= amount;
        changed[position(receiver)] += amount;
        return new Scenario(economies, depth, given, cost, stopped, productivity, changed);
    }

    /// The shock at some parameters, without the transfers.
    @Override
    public TradeShock shock(Cell cell) {
        int n = economies.size();
        double theta = cell.elasticities().theta();
        double[][] dearer = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double log = theta * Math.log(cost[i][j]) - depth[i][j] * cell.preference() - given[i][j];
                dearer[i][j] = stopped[i][j] ? Double.POSITIVE_INFINITY : Math.exp(log);
            }
        }
        TradeShock shock = TradeShock.none(economies).costs(dearer, ONE_TO_ONE);
        for (int i = 0; i < n; i++) {
            if (productivity[i] != 1) {
                shock = shock.productivity(economies.get(i), productivity[i]);
            }
        }
        return shock;
    }

    /// The world after the scenario.
    ///
    /// @throws org.entente.core.problem.ProblemException if there is no equilibrium, or transfers meet
    ///     multiplicative deficits
    public Counterfactual solve(UniversalGravity baseline, Cell cell) {
        UniversalGravity world = baseline.with(cell.elasticities());
        return hasTransfers() ? world.solve(shock(cell), transfers) : world.solve(shock(cell));
    }

    public List<String> economies() {
        return economies;
    }

    /// Whether the effect of an agreement matters.
    public boolean usesPreference() {
        return Arrays.stream(depth).flatMapToDouble(Arrays::stream).anyMatch(change -> change != 0);
    }

    public boolean hasTransfers() {
        return Arrays.stream(transfers).anyMatch(sum -> sum != 0);
    }

    /// Whether nothing but costs and preferences changes: no trade stops, nobody pays, output per input stays.
    public boolean changesCostsAlone() {
        return !hasTransfers()
                && Arrays.stream(productivity).allMatch(factor -> factor == 1)
                && Arrays.stream(stopped)
                        .noneMatch(row -> IntStream.range(0, row.length).anyMatch(j -> row[j]));
    }

    /// Whether trade from one economy to another is changed by the scenario itself.
    public boolean changes(int exporter, int importer) {
        return stopped[exporter][importer]
                || depth[exporter][importer] != 0
                || given[exporter][importer] != 0
                || cost[exporter][importer] != 1;
    }

    /// Whether the scenario ends trade from one economy to another.
    public boolean stops(int exporter, int importer) {
        return stopped[exporter][importer];
    }

    /// Whether another scenario does the same to trade from one economy to another.
    public boolean isSame(Scenario other, int exporter, int importer) {
        return stopped[exporter][importer] == other.stopped[exporter][importer]
                && depth[exporter][importer] == other.depth[exporter][importer]
                && given[exporter][importer] == other.given[exporter][importer]
                && cost[exporter][importer] == other.cost[exporter][importer];
    }

    /// Whether trade from one economy to another becomes easier for sure, whatever b and theta.
    public boolean eases(int exporter, int importer) {
        return !stopped[exporter][importer]
                && (depth[exporter][importer] > 0 || given[exporter][importer] > 0 || cost[exporter][importer] < 1);
    }

    private int position(String economy) {
        int position = economies.indexOf(economy);
        if (position < 0) {
            throw new IllegalArgumentException("no economy '%s'".formatted(economy));
        }
        return position;
    }

    private int[] positions(Collection<String> some) {
        return some.stream().mapToInt(this::position).toArray();
    }

    private double[][] changed(
            double[][] matrix, Collection<String> exporters, Collection<String> importers, DoubleUnaryOperator to) {
        double[][] changed = copy(matrix);
        for (int i : positions(exporters)) {
            for (int j : positions(importers)) {
                if (i != j) {
                    changed[i][j] = to.applyAsDouble(changed[i][j]);
                }
            }
        }
        return changed;
    }

    private void requireFinite(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                if (!Double.isFinite(matrix[i][j])) {
                    throw new IllegalArgumentException("the term of %s to %s changes by %s"
                            .formatted(economies.get(i), economies.get(j), matrix[i][j]));
                }
            }
        }
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] sum = copy(a);
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[i][j] += b[i][j];
            }
        }
        return sum;
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
