package org.entente.data.source.campos;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.entente.data.source.Extract;
import org.entente.data.source.FirstLine;
import org.entente.data.source.SourceReader;
import org.entente.data.source.StateFinder;
import org.entente.data.source.Tally;

/// Reads `trade_2019.csv`: exporter, importer, thousand USD; an empty cell is a pair without a reported
/// flow.
///
/// The file does not say its year; the article's matrix is that of 2019.
public final class CamposReader implements SourceReader<TradeMatrix> {
    /// The year of the article's matrix.
    public static final int YEAR = 2019;

    private static final double THOUSAND_PER_MILLION = 1000;

    @Override
    public String source() {
        return "trade-matrix";
    }

    @Override
    public String layout() {
        return "trade_2019.csv";
    }

    @Override
    public boolean recognises(FirstLine first) {
        return first.cells(';').equals(List.of("iso_o", "iso_d", "trade"));
    }

    @Override
    public Extract<TradeMatrix> read(CsvSource source, Catalogue catalogue) {
        Problems problems = new Problems();
        Tally tally = new Tally();
        StateFinder states = new StateFinder(catalogue, source(), tally);
        Map<StateId, Map<StateId, Double>> flows = new HashMap<>();
        Set<StateId> economies = new TreeSet<>();
        try (CsvFile file = CsvFile.open(source, CsvFormat.SEMICOLON, problems)) {
            int from = file.column("iso_o");
            int to = file.column("iso_d");
            int trade = file.column("trade");
            List<LocalDate> days = StateFinder.daysOf(YEAR);
            while (file.next()) {
                Row row = file.row();
                Optional<StateId> exporter = states.byName(row, from, days);
                Optional<StateId> importer = states.byName(row, to, days);
                double flow = row.isEmpty(trade) ? Double.NaN : row.number(trade) / THOUSAND_PER_MILLION;
                if (flow < 0) {
                    row.problem(trade, "a flow of %s is negative".formatted(row.text(trade)), "Look it up.");
                }
                if (exporter.isEmpty() || importer.isEmpty()) {
                    continue;
                }
                economies.add(exporter.get());
                economies.add(importer.get());
                if (flows.computeIfAbsent(exporter.get(), _ -> new HashMap<>()).put(importer.get(), flow) != null) {
                    row.problem(from, "%s to %s appears twice".formatted(exporter.get(), importer.get()), "Keep one.");
                }
            }
            problems.throwIfAny();
            TradeMatrix matrix = matrix(List.copyOf(economies), flows);
            return new Extract<>(matrix, file.count(), file.finish(), "", tally.notes());
        }
    }

    private static TradeMatrix matrix(List<StateId> economies, Map<StateId, Map<StateId, Double>> flows) {
        double[][] table = new double[economies.size()][economies.size()];
        for (int i = 0; i < table.length; i++) {
            Map<StateId, Double> row = flows.getOrDefault(economies.get(i), Map.of());
            for (int j = 0; j < table.length; j++) {
                table[i][j] = row.getOrDefault(economies.get(j), Double.NaN);
            }
        }
        return TradeMatrix.of(YEAR, economies, table);
    }
}
