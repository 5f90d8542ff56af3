package org.entente.assessment.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.data.library.Holding;
import org.entente.models.measure.placebo.PlaceboUnions;
import org.entente.models.measure.placebo.Strata;
import org.entente.numerics.sampling.Seed;

/// Where a figure of one year stands among placebo unions: the same measure, of as many states drawn at random.
///
/// The same for every measure: who may stand in for a member is an option, the draws are seeded by the indicator, the
/// union and the year, and the place is printed beside the figure.
public final class Nulls {
    /// Who may stand in for a member.
    public static final OptionSpec OPTION = OptionSpec.oneOf(
            "null",
            List.of("same-size", "same-region", "same-region-and-income", "none"),
            "random blocs to set the union beside: any states, states of each member's region, or of its region and third of"
                    + " income a head");

    private static final int DRAWS = 10_000;
    private static final String INCOME = "gdp-per-capita-usd";

    private final Question question;
    private final String indicator;
    private final int draws;

    public Nulls(Question question, String indicator) {
        this(question, indicator, DRAWS);
    }

    /// With fewer draws, for a measure that costs much.
    public Nulls(Question question, String indicator, int draws) {
        this.question = question;
        this.indicator = indicator;
        this.draws = draws;
    }

    /// Whether a null is wanted: not for a state or a pair, for a gap, or where the option says so.
    public boolean isWanted(Outcome outcome) {
        return outcome instanceof Outcome.Value && question.subject().isUnion() && !rule().equals("none");
    }

    /// The place of a union's figure; none is drawn where it [is not wanted][#isWanted].
    ///
    /// @param members the members with data
    /// @param pool all states with data, members among them
    /// @param measure the figure of a bloc, given by positions in the pool in the order of the
    ///     members they stand in for; NaN where it has none
    public Optional<Placebo> place(
            Outcome outcome,
            Collection<StateId> members,
            List<StateId> pool,
            int year,
            ToDoubleFunction<int[]> measure) {
        if (!(outcome instanceof Outcome.Value(double own, Uncertainty _)) || !isWanted(outcome)) {
            return Optional.empty();
        }
        int[] at = new TreeSet<>(members)
                .stream()
                        .mapToInt(pool::indexOf)
                        .filter(position -> position >= 0)
                        .toArray();
        Seed seed = new Seed(question.context().seed())
                .child("placebo")
                .child(indicator)
                .child(question.subject().whom())
                .child(year);
        return new PlaceboUnions(draws, seed, rule()).place(own, at, strata(pool, year), measure);
    }

    /// Who may stand in for whom, by the option.
    public Strata strata(int year) {
        return new Strata(rule(), states -> strata(states, year));
    }

    private String rule() {
        return question.options().get(OPTION.name());
    }

    private List<String> strata(List<StateId> pool, int year) {
        String rule = rule();
        List<String> strata = new ArrayList<>();
        double[] thirds = rule.endsWith("income") ? thirds(pool, year) : new double[0];
        for (StateId state : pool) {
            String region = question.context().catalogue().region(state).orElse("no region");
            strata.add(
                    switch (rule) {
                        case "same-region" -> region;
                        case "same-region-and-income" -> region + ", " + third(income(state, year), thirds);
                        default -> "all";
                    });
        }
        return strata;
    }

    private static String third(OptionalDouble income, double[] thirds) {
        return income.isEmpty()
                ? "income unknown"
                : income.getAsDouble() <= thirds[0] ? "low" : income.getAsDouble() <= thirds[1] ? "middle" : "high";
    }

    /// The incomes that part the pool into thirds.
    private double[] thirds(List<StateId> pool, int year) {
        double[] sorted = pool.stream()
                .map(state -> income(state, year))
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? new double[] {0, 0}
                : new double[] {sorted[(sorted.length - 1) / 3], sorted[2 * (sorted.length - 1) / 3]};
    }

    /// Income a head in the year, or the nearest that the source covers.
    private OptionalDouble income(StateId state, int year) {
        Optional<Holding<Panel>> economies = question.context().library().economies();
        if (economies.isEmpty() || economies.get().records().findColumn(INCOME).isEmpty()) {
            return OptionalDouble.empty();
        }
        Panel panel = economies.get().records();
        Years covers = panel.column(INCOME).covers();
        return panel.value(INCOME, state, Math.clamp(year, covers.first(), covers.last()));
    }

    /// A bloc's mean of something over its pairs; NaN if no pair has it.
    ///
    /// @param pairs pool by pool, NaN where a pair has none
    public static double meanOverPairs(int[] bloc, double[][] pairs) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < bloc.length; i++) {
            for (int j = 0; j < bloc.length; j++) {
                double value = i == j ? Double.NaN : pairs[bloc[i]][bloc[j]];
                if (!Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /// An empty table of pairs.
    public static double[][] pairs(int size) {
        double[][] pairs = new double[size][size];
        Arrays.stream(pairs).forEach(row -> Arrays.fill(row, Double.NaN));
        return pairs;
    }
}
