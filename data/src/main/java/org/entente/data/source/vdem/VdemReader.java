package org.entente.data.source.vdem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.figure.Unit;
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

/// Reads the democracy indices with their measurement intervals, from V-Dem's own files and from
/// extracts that keep its column names.
public final class VdemReader implements SourceReader<StateYears> {
    /// The five high-level indices; only the first has to be there.
    private static final List<Index> INDICES = Stream.of(
                    Index.family("polyarchy", "v2x_polyarchy", "Electoral democracy index"),
                    Index.family("liberal-democracy", "v2x_libdem", "Liberal democracy index"),
                    Index.family("participatory-democracy", "v2x_partipdem", "Participatory democracy index"),
                    Index.family("deliberative-democracy", "v2x_delibdem", "Deliberative democracy index"),
                    Index.family("egalitarian-democracy", "v2x_egaldem", "Egalitarian democracy index"))
            .flatMap(List::stream)
            .toList();
    private static final String REQUIRED = "polyarchy";
    private static final Unit UNIT = new Unit("0..1", "index from 0 (least) to 1 (most democratic)");

    @Override
    public String source() {
        return "vdem";
    }

    @Override
    public String layout() {
        return "V-Dem country-year";
    }

    @Override
    public boolean recognises(FirstLine first) {
        return first.holds(',', "country_text_id", "year", "v2x_polyarchy");
    }

    @Override
    public Extract<StateYears> read(CsvSource source, Catalogue catalogue) {
        Problems problems = new Problems();
        Tally tally = new Tally();
        StateFinder states = new StateFinder(catalogue, source(), tally);
        StateYears values = new StateYears();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            int country = file.column("country_text_id");
            int year = file.column("year");
            List<Index> here = INDICES.stream()
                    .filter(index ->
                            index.name.startsWith(REQUIRED) || file.header().has(index.column))
                    .toList();
            here.forEach(index -> values.column(index.name, index.label, UNIT));
            int[] at =
                    here.stream().mapToInt(index -> file.column(index.column)).toArray();
            while (file.next()) {
                read(file.row(), country, year, here, at, states, values);
            }
            problems.throwIfAny();
            return new Extract<>(values, file.count(), file.finish(), "", tally.notes());
        }
    }

    private static void read(
            Row row, int country, int yearColumn, List<Index> here, int[] at, StateFinder states, StateYears values) {
        int year = row.integer(yearColumn);
        if (year < 1700 || year > 2200) {
            row.problem(yearColumn, "'%s' is not a year".formatted(row.text(yearColumn)), "Write it as 2012.");
            return;
        }
        Optional<StateId> state = states.byName(row, country, StateFinder.daysOf(year));
        for (int i = 0; i < at.length; i++) {
            if (row.isEmpty(at[i])) {
                continue;
            }
            double value = row.number(at[i]);
            if (value < 0 || value > 1) {
                row.problem(
                        at[i], "%s is outside 0..1".formatted(row.text(at[i])), "Compare with the provider's file.");
            }
            if (state.isPresent() && !values.put(here.get(i).name, state.get(), year, value)) {
                row.problem(country, "%s in %d appears twice".formatted(state.get(), year), "Keep one row.");
                return;
            }
        }
    }

    /// A column of the panel and that of the file.
    private record Index(String name, String column, String label) {
        /// The point estimate, its bounds, and its standard deviation.
        static List<Index> family(String name, String column, String label) {
            return List.of(
                    new Index(name, column, label),
                    new Index(name + "-low", column + "_codelow", label + ", lower bound"),
                    new Index(name + "-high", column + "_codehigh", label + ", upper bound"),
                    new Index(name + "-sd", column + "_sd", label + ", standard deviation"));
        }
    }
}
