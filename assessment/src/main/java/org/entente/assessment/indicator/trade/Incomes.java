package org.entente.assessment.indicator.trade;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.core.panel.Panel;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.data.library.Holding;

/// The gross domestic product of members for ratios of trade to it, in million dollars.
///
/// The World Bank's files here have no GDP in current US dollars as such: it is income a head in current US dollars
/// times population.
///
/// @param usdMillion those that are known, by member
/// @param year the year that they are of
/// @param notes what a reader must know of them
/// @param observed where they come from
record Incomes(Map<StateId, Double> usdMillion, int year, List<String> notes, List<Provenance> observed) {
    private static final String PER_HEAD = "gdp-per-capita-usd";
    private static final String PEOPLE = "population";
    private static final String PARITY = "gdp-ppp";

    private static final OptionSpec GDP = OptionSpec.oneOf(
            "gdp",
            List.of("current-usd", "ppp"),
            "in current US dollars, as trade is, or at purchasing power parity, which is larger in poorer states");
    private static final OptionSpec YEAR = OptionSpec.oneOf(
            "gdp-year",
            List.of("same", "latest"),
            "of the year of trade, or the last year up to it that all members have");

    static final List<OptionSpec> OPTIONS = List.of(GDP, YEAR);

    Incomes {
        usdMillion = Map.copyOf(usdMillion);
        notes = List.copyOf(notes);
        observed = List.copyOf(observed);
    }

    /// The incomes of a year under the options of a question.
    ///
    /// @return empty where the source or a column is not here, or no member has a value; [#missing] says which
    static Optional<Incomes> find(Question question, SortedSet<StateId> members, int year) {
        Optional<Holding<Panel>> holding = question.context().library().economies();
        List<String> columns = columns(question.options());
        if (holding.isEmpty()
                || columns.stream()
                        .anyMatch(column ->
                                holding.get().records().findColumn(column).isEmpty())) {
            return Optional.empty();
        }
        Panel panel = holding.get().records();
        int first = columns.stream()
                .mapToInt(column -> panel.column(column).covers().first())
                .max()
                .orElseThrow();
        boolean isLatest = question.options().get(YEAR.name()).equals("latest");
        int taken = year;
        while (isLatest
                && taken > first
                && known(panel, columns, members, taken).size() < members.size()) {
            taken--;
        }
        Map<StateId, Double> incomes = known(panel, columns, members, taken);
        if (incomes.isEmpty()) {
            return Optional.empty();
        }
        String how = columns.contains(PARITY)
                ? "GDP at purchasing power parity, of %d; trade is at market prices.".formatted(taken)
                : "GDP of %d: income a head in current US dollars times population.".formatted(taken);
        return Optional.of(new Incomes(
                incomes,
                taken,
                List.of(how),
                holding.get()
                        .observed(
                                "%s of %d members in %d".formatted(String.join(", ", columns), incomes.size(), taken),
                                (long) columns.size() * incomes.size())));
    }

    /// The incomes of other states in the same year, by position in a list; 0 where unknown.
    double[] ofAll(Question question, List<StateId> states) {
        List<String> columns = columns(question.options());
        Panel panel = question.context().library().economies().orElseThrow().records();
        Map<StateId, Double> known = known(panel, columns, new TreeSet<>(states), year);
        return states.stream()
                .mapToDouble(state -> known.getOrDefault(state, 0.0))
                .toArray();
    }

    /// Why there are none, and what to try.
    static String missing(Question question, int year) {
        List<String> columns = columns(question.options());
        String covers = question.context()
                .library()
                .economies()
                .map(holding -> columns.stream()
                        .map(column -> holding.records()
                                .findColumn(column)
                                .map(found -> column + " covers " + found.covers())
                                .orElse(column + " is not here"))
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow())
                .orElse("the source is not here");
        return "GDP of %d is made of %s of %s: %s; try --set gdp-year=latest or gdp=ppp, or %s"
                .formatted(
                        year,
                        String.join(" and ", columns),
                        Sources.ECONOMIES,
                        covers,
                        "./entente data get " + Sources.ECONOMIES);
    }

    private static List<String> columns(Options options) {
        return options.get(GDP.name()).equals("ppp") ? List.of(PARITY) : List.of(PER_HEAD, PEOPLE);
    }

    private static Map<StateId, Double> known(Panel panel, List<String> columns, SortedSet<StateId> members, int year) {
        Map<StateId, Double> incomes = new TreeMap<>();
        for (StateId member : members) {
            double product = 1e-6;
            for (String column : columns) {
                OptionalDouble value = panel.value(column, member, year);
                product *= value.orElse(0);
            }
            if (product > 0) {
                incomes.put(member, product);
            }
        }
        return incomes;
    }
}
