package org.entente.assessment.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.data.flows.FlowColumns;
import org.entente.data.flows.FlowFile;
import org.entente.data.flows.FlowFile.FlowMatrix;
import org.entente.models.scenario.FittedTrade;

/// Replaces the flows of a file by those that gravity fits to several of its years, as the Advanced Guide does.
///
/// @param coefficients by column: what an indicator adds to the log of a flow
/// @param yearColumn which tells the years apart
/// @param years those that are fitted together
public record FlowFit(SortedMap<String, Double> coefficients, String yearColumn, List<Integer> years) {
    public FlowFit {
        coefficients = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(coefficients));
        years = years.stream().distinct().sorted().toList();
    }

    /// The fitted flows of one year.
    ///
    /// @param economies of that year, in the order of the result
    /// @throws org.entente.core.problem.ProblemException with every problem of the file, or
    ///     if the fit does not settle
    double[][] flows(Path file, FlowColumns columns, List<String> economies, int year) {
        List<double[][]> observed = new ArrayList<>();
        List<double[][]> logTerms = new ArrayList<>();
        FlowFile table = new FlowFile(file);
        for (int one : years) {
            FlowColumns rows = columns.where(yearColumn, Integer.toString(one));
            observed.add(among(economies, table.flows(rows)));
            double[][] terms = new double[economies.size()][economies.size()];
            coefficients.forEach((column, coefficient) -> {
                double[][] values =
                        table.changes(rows.withValue(column), economies, 0).values();
                for (int i = 0; i < terms.length; i++) {
                    for (int j = 0; j < terms.length; j++) {
                        terms[i][j] += coefficient * values[i][j];
                    }
                }
            });
            logTerms.add(terms);
        }
        return FittedTrade.of(observed, logTerms).get(years.indexOf(year));
    }

    String inWords() {
        return ("The flows are fitted, not observed: Poisson with exporter-year, importer-year and symmetric pair effects"
                        + " over %s, coefficients given (%s); sums by exporter-year, importer-year and pair are those of the"
                        + " file.")
                .formatted(
                        years.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        coefficients.entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining(", ")));
    }

    private static double[][] among(List<String> economies, FlowMatrix matrix) {
        int n = economies.size();
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                int exporter = matrix.economies().indexOf(economies.get(i));
                int importer = matrix.economies().indexOf(economies.get(j));
                flows[i][j] = exporter < 0 || importer < 0 ? Double.NaN : matrix.flows()[exporter][importer];
            }
        }
        return flows;
    }
}
