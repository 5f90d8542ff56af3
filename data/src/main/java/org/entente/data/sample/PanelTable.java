package org.entente.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.core.figure.Unit;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Fingerprint;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.entente.data.source.StateYears;

/// `regimes.csv` and `economies.csv`: one line for each state and year, one column for each figure; an
/// empty cell is not reported.
enum PanelTable {
    REGIMES(
            "regimes.csv",
            "Electoral democracy index with its interval, 1991..2024, as published",
            List.of("polyarchy", "polyarchy-low", "polyarchy-high", "polyarchy-sd")),
    ECONOMIES(
            "economies.csv",
            "Four indicators, 1991..2021, without aggregates; to 9 significant digits",
            List.of("gdp-2015usd", "gdp-ppp", "gdp-per-capita-usd", "population"));

    private static final int DIGITS = 9;

    final String file;
    final String rule;
    final List<String> columns;

    PanelTable(String file, String rule, List<String> columns) {
        this.file = file;
        this.rule = rule;
        this.columns = columns;
    }

    CsvText write(Panel panel, Years years, Catalogue catalogue) {
        List<String> header = new ArrayList<>(List.of("state", "year"));
        header.addAll(columns);
        CsvText text = new CsvText(header.toArray(String[]::new));
        for (StateId state : catalogue.states().stream().map(s -> s.id()).toList()) {
            years.stream().forEach(year -> {
                List<String> cells = new ArrayList<>(List.of(state.code(), Integer.toString(year)));
                boolean any = false;
                for (String column : columns) {
                    OptionalDouble value = panel.findColumn(column).isPresent()
                            ? panel.value(column, state, year)
                            : OptionalDouble.empty();
                    cells.add(value.isPresent() ? CsvText.number(value.getAsDouble(), DIGITS) : "");
                    any |= value.isPresent();
                }
                if (any) {
                    text.row(cells);
                }
            });
        }
        return text;
    }

    /// Reads the table.
    Read read(CsvSource source) {
        Problems problems = new Problems();
        StateYears values = new StateYears();
        columns.forEach(column -> values.column(column, label(column), unit(column)));
        try (CsvFile csv = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int state = csv.column("state");
            int year = csv.column("year");
            int[] at = columns.stream().mapToInt(csv::column).toArray();
            while (csv.next()) {
                Row row = csv.row();
                StateId id = Cells.state(row, state);
                int when = row.integer(year);
                for (int i = 0; i < at.length; i++) {
                    if (!row.isEmpty(at[i]) && !values.put(columns.get(i), id, when, row.number(at[i]))) {
                        row.problem(state, "%s in %d appears twice".formatted(id, when), "Keep one.");
                    }
                }
            }
            problems.throwIfAny();
            return new Read(values, csv.finish());
        }
    }

    private static String label(String column) {
        return switch (column) {
            case "polyarchy" -> "Electoral democracy index";
            case "polyarchy-low" -> "Electoral democracy index, lower bound";
            case "polyarchy-high" -> "Electoral democracy index, upper bound";
            case "polyarchy-sd" -> "Electoral democracy index, standard deviation";
            case "gdp-2015usd" -> "GDP, constant 2015 USD";
            case "gdp-ppp" -> "GDP at purchasing power parity, current";
            case "gdp-per-capita-usd" -> "GDP per head, current USD";
            default -> "Population";
        };
    }

    private static Unit unit(String column) {
        return switch (column) {
            case "gdp-2015usd" -> Unit.USD_2015;
            case "gdp-ppp" -> Unit.INTERNATIONAL_DOLLAR;
            case "gdp-per-capita-usd" -> new Unit("USD", "US dollars, current, per head");
            case "population" -> Unit.PERSONS;
            default -> new Unit("0..1", "index from 0 (least) to 1 (most democratic)");
        };
    }

    record Read(StateYears values, Fingerprint file) {}
}
