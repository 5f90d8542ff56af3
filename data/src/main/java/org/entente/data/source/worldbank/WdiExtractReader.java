package org.entente.data.source.worldbank;

import java.util.List;
import java.util.Optional;
import org.entente.core.state.StateId;
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
import org.entente.data.source.StateYears;
import org.entente.data.source.Tally;

/// Reads an extract of the World Development Indicators by economy and year, as the Python package wbgapi
/// makes them: GDP in constant 2015 USD and population; the year column has no name and reads `YR1995`.
public final class WdiExtractReader implements SourceReader<StateYears> {
    private static final Indicator GDP = Indicator.of("NY.GDP.MKTP.KD", "");
    private static final Indicator POPULATION = Indicator.of("SP.POP.TOTL", "");

    @Override
    public String source() {
        return "world-bank";
    }

    @Override
    public String layout() {
        return "World Development Indicators, extract by economy and year";
    }

    @Override
    public boolean recognises(FirstLine first) {
        List<String> cells = first.cells(',');
        return cells.size() >= 4
                && cells.subList(0, 2).equals(List.of("economy", ""))
                && cells.containsAll(List.of("gdp", "total_population"));
    }

    @Override
    public Extract<StateYears> read(CsvSource source, Catalogue catalogue) {
        Problems problems = new Problems();
        Tally tally = new Tally();
        StateFinder states = new StateFinder(catalogue, source(), tally);
        StateYears values = new StateYears();
        List.of(GDP, POPULATION).forEach(i -> values.column(i.column(), i.label(), i.unit()));
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int economy = file.column("economy");
            int year = file.column("");
            int gdp = file.column("gdp");
            int population = file.column("total_population");
            while (file.next()) {
                Row row = file.row();
                int value = year(row, year);
                Optional<StateId> state = states.byName(row, economy, StateFinder.daysOf(value));
                put(row, gdp, GDP, state, value, values);
                put(row, population, POPULATION, state, value, values);
            }
            problems.throwIfAny();
            return new Extract<>(values, file.count(), file.finish(), "extract without a date", tally.notes());
        }
    }

    private static int year(Row row, int column) {
        String text = row.text(column);
        if (!text.matches("YR[12]\\d{3}")) {
            row.problem(column, "'%s' is not a year".formatted(text), "Write it as YR1995.");
            return 2000;
        }
        return Integer.parseInt(text.substring(2));
    }

    private static void put(
            Row row, int column, Indicator indicator, Optional<StateId> state, int year, StateYears values) {
        if (row.isEmpty(column)) {
            return;
        }
        double value = row.number(column);
        if (state.isPresent() && !values.put(indicator.column(), state.get(), year, value)) {
            row.problem(0, "%s in %d appears twice".formatted(state.get(), year), "Keep one row.");
        }
    }
}
