package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Numbers;
import org.entente.core.problem.ProblemException;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.Layer;

/// Change of exports to others under the three layers of adjustment, at the central parameters (K. Head and T. Mayer
/// 2014, "Gravity equations: workhorse, toolkit, and cookbook", Handbook of International Economics 4, ch. 3).
record Layers(List<Map<String, Object>> rows, List<String> notes) {
    private static final List<String> NAMES = List.of("economy", "partial", "modular", "full");

    Layers {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    static Layers of(Simulation simulation, List<String> economies) {
        Counterfactual central = simulation.central();
        Map<Layer, double[]> changes = new EnumMap<>(Layer.class);
        List<String> notes = new ArrayList<>();
        notes.add("Layers are at the central parameters: partial, only the changed pairs; modular, price indices adjust"
                + " and incomes stay; full, the equilibrium.");
        for (Layer layer : Layer.values()) {
            try {
                changes.put(layer, change(simulation, central.trade(layer)));
            } catch (ProblemException e) {
                notes.add("No %s layer: %s."
                        .formatted(
                                layer.name().toLowerCase(Locale.ROOT),
                                e.problems().getFirst().what()));
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String economy : economies) {
            int i = simulation.plan().world().economies().indexOf(economy);
            List<Object> cells = new ArrayList<>(List.of(economy));
            for (Layer layer : Layer.values()) {
                double[] change = changes.get(layer);
                cells.add(change == null || !Double.isFinite(change[i]) ? "" : (Object) change[i]);
            }
            rows.add(SimulationPage.row(NAMES, cells));
        }
        return new Layers(rows, notes);
    }

    private static double[] change(Simulation simulation, double[][] after) {
        int n = after.length;
        double[] change = new double[n];
        for (int i = 0; i < n; i++) {
            double before = 0;
            double now = 0;
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    before += simulation.plan().world().flow(i, j);
                    now += after[i][j];
                }
            }
            change[i] = 100 * (now / before - 1);
        }
        return change;
    }

    Table table() {
        return new Table(
                "Change in exports by layer, %",
                List.of(
                        Column.text("economy"),
                        Column.number("partial"),
                        Column.number("modular"),
                        Column.number("full")),
                rows.stream()
                        .map(row -> row.values().stream()
                                .map(cell -> cell instanceof Double number ? Numbers.of(number) : cell.toString())
                                .toList())
                        .toList());
    }
}
