package org.entente.assessment.scenario;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Numbers;
import org.entente.models.equilibrium.Layer;

/// Flows before and after a scenario, at the central parameters.
public final class FlowChanges {
    private static final List<String> NAMES = List.of("exporter", "importer", "before", "after", "change_percent");

    private final List<String> economies;
    private final World world;
    private final double[][] after;

    public FlowChanges(Simulation simulation) {
        this.world = simulation.plan().world();
        this.economies = world.economies();
        this.after = simulation.central().trade(Layer.FULL);
    }

    /// Flows among some economies, in their order; those that are zero before are left out.
    List<Map<String, Object>> rows(List<String> among) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String exporter : among) {
            for (String importer : among) {
                int i = economies.indexOf(exporter);
                int j = economies.indexOf(importer);
                double before = world.flow(i, j);
                if (i != j && before > 0) {
                    rows.add(SimulationPage.row(
                            NAMES, List.of(exporter, importer, before, after[i][j], 100 * (after[i][j] / before - 1))));
                }
            }
        }
        return rows;
    }

    Table table(List<String> among) {
        return new Table(
                "Flows at the central parameters, %s".formatted(world.money().symbol()),
                List.of(
                        Column.text("exporter"),
                        Column.text("importer"),
                        Column.number("before"),
                        Column.number("after"),
                        Column.number("change, %")),
                rows(among).stream()
                        .map(row -> row.values().stream()
                                .map(cell -> cell instanceof Double number ? Numbers.of(number) : cell.toString())
                                .toList())
                        .toList());
    }

    /// Every flow that is not zero, domestic sales included, as CSV.
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("exporter", "importer", "before", "after");
            for (int i = 0; i < economies.size(); i++) {
                for (int j = 0; j < economies.size(); j++) {
                    if (world.flow(i, j) > 0) {
                        csv.writeRecord(
                                economies.get(i),
                                economies.get(j),
                                Double.toString(world.flow(i, j)),
                                Double.toString(after[i][j]));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
