package org.entente.data.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Fingerprint;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;

/// `trade-2019.csv`: exporter, importer, million USD; pairs without a reported flow have no line.
final class TradeTable {
    static final String FILE = "trade-2019.csv";
    static final String RULE = "Members of the catalogue's unions and the largest other economies as they are; the rest"
            + " summed by region, the trade inside a region as its domestic sales; million USD to 6 significant digits";

    private static final int DIGITS = 6;

    private TradeTable() {}

    static CsvText write(TradeMatrix matrix) {
        CsvText text = new CsvText("exporter", "importer", "usd_million");
        for (StateId exporter : matrix.economies()) {
            for (StateId importer : matrix.economies()) {
                OptionalDouble flow = matrix.flow(exporter, importer);
                if (flow.isPresent()) {
                    text.row(exporter.code(), importer.code(), CsvText.number(flow.getAsDouble(), DIGITS));
                }
            }
        }
        return text;
    }

    static Read read(CsvSource source, int year) {
        Problems problems = new Problems();
        SortedSet<StateId> economies = new TreeSet<>();
        Map<StateId, Map<StateId, Double>> flows = new HashMap<>();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int from = file.column("exporter");
            int to = file.column("importer");
            int flow = file.column("usd_million");
            while (file.next()) {
                Row row = file.row();
                StateId exporter = Cells.state(row, from);
                StateId importer = Cells.state(row, to);
                economies.add(exporter);
                economies.add(importer);
                double value = Math.max(0, row.number(flow));
                if (flows.computeIfAbsent(exporter, _ -> new HashMap<>()).put(importer, value) != null) {
                    row.problem(from, "%s to %s appears twice".formatted(exporter, importer), "Keep one.");
                }
            }
            problems.throwIfAny();
            return new Read(matrix(year, List.copyOf(economies), flows), file.finish());
        }
    }

    static TradeMatrix matrix(int year, List<StateId> economies, Map<StateId, Map<StateId, Double>> flows) {
        double[][] table = new double[economies.size()][economies.size()];
        for (int i = 0; i < table.length; i++) {
            Map<StateId, Double> row = flows.getOrDefault(economies.get(i), Map.of());
            for (int j = 0; j < table.length; j++) {
                table[i][j] = row.getOrDefault(economies.get(j), Double.NaN);
            }
        }
        return TradeMatrix.of(year, economies, table);
    }

    record Read(TradeMatrix matrix, Fingerprint file) {}
}
