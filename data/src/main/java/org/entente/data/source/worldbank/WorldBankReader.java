package org.entente.data.source.worldbank;

import java.util.List;
import java.util.Optional;
import org.entente.core.state.StateId;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Header;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.entente.data.source.Extract;
import org.entente.data.source.FirstLine;
import org.entente.data.source.SourceReader;
import org.entente.data.source.StateFinder;
import org.entente.data.source.StateYears;
import org.entente.data.source.Tally;

/// Reads an indicator as downloaded from data.worldbank.org: four lines of the provider's own, then one row
/// for each economy and one column for each year.
public final class WorldBankReader implements SourceReader<StateYears> {
    private static final String UPDATED = "\"Last Updated Date\",";

    @Override
    public String source() {
        return "world-bank";
    }

    @Override
    public String layout() {
        return "World Bank indicator, API download";
    }

    @Override
    public boolean recognises(FirstLine first) {
        return first.cells(',').size() >= 2
                && first.cells(',').subList(0, 2).equals(List.of("data source", "world development indicators"));
    }

    @Override
    public Extract<StateYears> read(CsvSource source, Catalogue catalogue) {
        Problems problems = new Problems();
        Tally tally = new Tally();
        StateFinder states = new StateFinder(catalogue, source(), tally);
        StateYears values = new StateYears();
        CsvFormat format = CsvFormat.COMMA.headerStartingWith("\"Country Name\"");
        try (CsvFile file = CsvFile.open(source, format, problems)) {
            int[] key = {file.column("Country Code"), file.column("Indicator Code"), file.column("Indicator Name")};
            int[] years = years(file.header());
            while (file.next()) {
                read(file.row(), key, years, states, values);
            }
            problems.throwIfAny();
            return new Extract<>(values, file.count(), file.finish(), updated(file), tally.notes());
        }
    }

    /// The year of each column, 0 where it is not one.
    private static int[] years(Header header) {
        return header.names().stream()
                .mapToInt(name -> name.matches("[12]\\d{3}") ? Integer.parseInt(name) : 0)
                .toArray();
    }

    private static void read(Row row, int[] key, int[] years, StateFinder states, StateYears values) {
        Indicator indicator = Indicator.of(row.text(key[1]), row.text(key[2]));
        values.column(indicator.column(), indicator.label(), indicator.unit());
        int lastYear = years[years.length - 1] > 0 ? years[years.length - 1] : years[years.length - 2];
        Optional<StateId> state = states.byName(row, key[0], StateFinder.daysOf(Math.max(1800, lastYear)));
        for (int column = 0; column < years.length; column++) {
            if (years[column] == 0 || row.isEmpty(column)) {
                continue;
            }
            double value = row.number(column);
            if (state.isPresent() && !values.put(indicator.column(), state.get(), years[column], value)) {
                row.problem(key[0], "%s appears twice".formatted(state.get()), "Keep one row.");
                return;
            }
        }
    }

    private static String updated(CsvFile file) {
        return file.linesAbove().stream()
                .filter(line -> line.startsWith(UPDATED))
                .map(line -> "updated " + line.substring(UPDATED.length()).replaceAll("[\",\\s]", ""))
                .findFirst()
                .orElse("");
    }
}
