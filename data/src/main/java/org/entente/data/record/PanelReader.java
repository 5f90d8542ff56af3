package org.entente.data.record;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.data.engine.Engine;
import org.entente.data.source.StateYears;

/// Columns by state and year from a table that has them so.
///
/// A year in which one state of the source followed another under the same id, such as Germany in 1990, has two rows
/// and no value: neither is the whole year's.
///
/// @param columns what is read, each from an expression over the source's columns
record PanelReader(String source, List<String> layouts, List<Column> columns) implements TableReader<StateYears> {
    private static final Unit USD_PENN = new Unit(
            "base-year USD",
            "US dollars of the base year of the table (2017 in version 10), at purchasing power parity");
    private static final Unit USD_2011 = new Unit("2011 USD", "US dollars of 2011, at purchasing power parity");
    private static final Unit POLITY = new Unit("-10..10", "Polity score");
    private static final Unit LATENT = new Unit("latent", "standard deviations of a latent score");

    /// Income a head in the Penn World Table: expenditure-side real GDP, which compares what people live on.
    static final PanelReader PENN = new PanelReader(
            "pwt",
            List.of("pwt", "pwt-package"),
            List.of(new Column(
                    "income-a-head", "expenditure-side real GDP a head", USD_PENN, "rgdpe / nullif(pop, 0)")));

    /// The Maddison Project: the original workbook, or as reshaped by Our World in Data.
    static final PanelReader MADDISON =
            new PanelReader("maddison", List.of("maddison"), List.of(income("real GDP a head", "gdppc")));

    static final PanelReader MADDISON_RESHAPED = new PanelReader(
            "maddison", List.of("maddison-owid"), List.of(income("real GDP a head", "\"GDP per capita\"")));

    /// Latent income with its deviation: Fariss, Anders, Markowitz and Barnum (2022).
    static final PanelReader LATENT_INCOMES = new PanelReader(
            "gdp-fariss",
            List.of("gdp-fariss"),
            List.of(
                    income("latent GDP a head", "mrgdppc"),
                    new Column("income-a-head-sd", "standard deviation of income-a-head", USD_2011, "sd_mrgdppc")));

    /// Other indices of democracy by state-year.
    static final PanelReader DEMOCRACY = new PanelReader(
            "democracy-cow",
            List.of("democracy-cow-year"),
            List.of(
                    new Column("polity2", "revised combined Polity score", POLITY, "polity2"),
                    new Column("unified-democracy", "extended unified democracy score", LATENT, "euds")));

    PanelReader {
        layouts = List.copyOf(layouts);
        columns = List.copyOf(columns);
    }

    /// @param expression in the source's own columns
    record Column(String name, String label, Unit unit, String expression) {}

    private static Column income(String label, String expression) {
        return new Column("income-a-head", label, USD_2011, expression);
    }

    @Override
    public StateYears read(Engine engine, String layout) {
        StateYears cells = new StateYears();
        columns.forEach(column -> cells.column(column.name, column.label, column.unit));
        String expressions = columns.stream()
                .map(column -> "CAST(%s AS DOUBLE)".formatted(column.expression))
                .collect(Collectors.joining(", "));
        engine.forEach(
                "SELECT state, year, %s FROM %s WHERE state IS NOT NULL AND year IS NOT NULL QUALIFY count(*) OVER (PARTITION BY state, year) = 1 ORDER BY state, year"
                        .formatted(expressions, Engine.name(layout)),
                row -> {
                    StateId state = new StateId(row.getString(1));
                    int year = row.getInt(2);
                    for (int i = 0; i < columns.size(); i++) {
                        double value = row.getDouble(i + 3);
                        if (!row.wasNull()) {
                            cells.put(columns.get(i).name, state, year, value);
                        }
                    }
                });
        return cells;
    }
}
