package org.entente.models.equilibrium;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Poisson fit of trade with exporter-year, importer-year and symmetric pair effects, the effect of an agreement
/// given: the sums of the fit over each of the three are those of the data, which scaling in turn achieves.
///
/// A pair that never trades has no effect and is fitted with zero; the Guide predicts it from distance, which
/// moves none of its printed digits.
final class ThreeWayFit {
    private static final int SWEEPS = 2_000;
    private static final double SETTLED = 1e-9;

    private final List<String> economies;
    private final List<String[]> rows;
    private final double[] observed;
    private final double[] fit;

    ThreeWayFit(List<String> economies, List<String[]> rows, double agreement) {
        this.economies = economies;
        this.rows = rows;
        this.observed =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[4])).toArray();
        this.fit = rows.stream()
                .mapToDouble(row -> Math.exp(agreement * Double.parseDouble(row[9])))
                .toArray();
        int[] exporters = groups(0, 3);
        int[] importers = groups(1, 3);
        int[] pairs = groups(2, 2);
        double moved = 1;
        for (int sweep = 0; sweep < SWEEPS && moved > SETTLED; sweep++) {
            moved = Math.max(scale(exporters), Math.max(scale(importers), scale(pairs)));
        }
        if (moved > SETTLED) {
            throw new IllegalStateException("not fitted: " + moved);
        }
    }

    /// Exporter by importer.
    double[][] trade(String year) {
        double[][] trade = new double[economies.size()][economies.size()];
        for (int r = 0; r < fit.length; r++) {
            String[] row = rows.get(r);
            if (row[3].equals(year)) {
                trade[economies.indexOf(row[0])][economies.indexOf(row[1])] = fit[r];
            }
        }
        return trade;
    }

    private int[] groups(int column, int other) {
        Map<String, Integer> numbers = new HashMap<>();
        return rows.stream()
                .mapToInt(row -> {
                    String key = row[column] + ' ' + row[other];
                    numbers.putIfAbsent(key, numbers.size());
                    return numbers.get(key);
                })
                .toArray();
    }

    /// Returns the largest log change of a group.
    private double scale(int[] groups) {
        int count = Arrays.stream(groups).max().orElseThrow() + 1;
        double[] target = new double[count];
        double[] now = new double[count];
        for (int r = 0; r < fit.length; r++) {
            target[groups[r]] += observed[r];
            now[groups[r]] += fit[r];
        }
        double moved = 0;
        for (int r = 0; r < fit.length; r++) {
            double factor = now[groups[r]] > 0 ? target[groups[r]] / now[groups[r]] : 0;
            fit[r] *= factor;
            moved = Math.max(moved, factor > 0 ? Math.abs(Math.log(factor)) : 0);
        }
        return moved;
    }
}
