package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Matrix;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.state.State;
import org.entente.data.catalog.Catalogue;
import org.entente.models.scenario.Quantity;

/// Economies by what a scenario does to them.
final class FigureTable {
    private final Simulation simulation;
    private final List<Quantity> quantities;
    private final List<String> economies;
    private final List<List<Figure>> rows = new ArrayList<>();

    FigureTable(Simulation simulation, List<Quantity> quantities, List<String> economies) {
        this.simulation = simulation;
        this.quantities = List.copyOf(quantities);
        this.economies = List.copyOf(economies);
        economies.forEach(economy -> rows.add(simulation.figures(economy, quantities)));
    }

    List<Figure> figures() {
        return rows.stream().flatMap(List::stream).toList();
    }

    Matrix matrix(Catalogue catalogue) {
        String title = simulation.plan().title();
        List<Matrix.Row> lines = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String economy = economies.get(i);
            List<String> row = new ArrayList<>(List.of(economy));
            rows.get(i).forEach(figure -> row.add(Numbers.of(figure)));
            cells.add(row);
            String name = catalogue
                    .findState(economy)
                    .map(State::names)
                    .map(names -> names.en())
                    .orElse(economy);
            lines.add(new Matrix.Row(
                    economy, name, rows.get(i).stream().map(Optional::of).toList()));
        }
        return new Matrix(new Table(title, columns(), cells), title, List.of(), heads(), lines);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("economy")));
        for (Quantity quantity : quantities) {
            columns.add(Column.number("%s, %s".formatted(quantity.label(), unit(quantity))));
            if (hasProbability(quantity)) {
                columns.add(Column.number("probability of gain"));
            }
        }
        return columns;
    }

    private List<Matrix.Head> heads() {
        String year = Integer.toString(simulation.plan().world().year());
        List<Matrix.Head> heads = new ArrayList<>();
        for (Quantity quantity : quantities) {
            heads.add(new Matrix.Head(quantity.id(), quantity.label(), unit(quantity), year));
            if (hasProbability(quantity)) {
                heads.add(new Matrix.Head(Simulation.GAIN_PROBABILITY, "probability of gain", "share of draws", year));
            }
        }
        return heads;
    }

    private boolean hasProbability(Quantity quantity) {
        return quantity == Quantity.WELFARE && simulation.parameters().areDrawn();
    }

    private String unit(Quantity quantity) {
        return quantity.isPercent() ? "%" : simulation.plan().world().money().symbol();
    }
}
