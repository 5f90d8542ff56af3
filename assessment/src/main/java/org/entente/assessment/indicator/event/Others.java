package org.entente.assessment.indicator.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Subjects;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;
import org.entente.core.union.Membership.Status;

/// The states that an event's state is set beside: those that did not have it.
final class Others {
    static final OptionSpec DONORS = OptionSpec.oneOf(
            "donors",
            List.of("all", "same-region", "same-region-and-income"),
            "the states to compare with: all without the event, those of the region, or of the region and third of income"
                    + " a head in the year before");
    static final OptionSpec NOT_DONORS = OptionSpec.free(
            "not-donors", "none", "states left out of the comparison, such as rus+blr, for what the event did to them");

    static final List<OptionSpec> OPTIONS = List.of(DONORS, NOT_DONORS);

    static final String GDP = "gdp-2015usd";
    static final String PEOPLE = "population";

    /// Fewer say nothing of chance: the smallest p is one over their number and the treated state's.
    static final int FEWEST = 10;

    private final Question question;

    Others(Question question) {
        this.question = question;
    }

    /// Those among the candidates that serve for a state with an event in a year; the state itself is not among them.
    SortedSet<StateId> of(StateId treated, int event, Collection<StateId> candidates) {
        String rule = question.options().get(DONORS.name());
        SortedSet<StateId> others = new TreeSet<>(candidates);
        others.remove(treated);
        others.removeAll(excluded());
        if (question.subject().isUnion()) {
            question.subject().union().memberships().stream()
                    .filter(membership -> membership.status() == Status.MEMBER)
                    .forEach(membership -> others.remove(membership.state()));
        }
        if (rule.startsWith("same-region")) {
            others.removeIf(other -> !region(other).equals(region(treated)));
        }
        if (rule.endsWith("income")) {
            int year = event - 1;
            double[] incomes = candidates.stream()
                    .map(state -> income(state, year))
                    .flatMapToDouble(OptionalDouble::stream)
                    .sorted()
                    .toArray();
            others.removeIf(other -> third(other, year, incomes) != third(treated, year, incomes));
        }
        return others;
    }

    String inWords(StateId treated, int count) {
        String rule = question.options().get(DONORS.name());
        String union = question.subject().isUnion()
                ? " that never were members of " + question.subject().union().id()
                : "";
        return "%s: compared with %d states%s (donors=%s, not-donors=%s)."
                .formatted(treated, count, union, rule, question.options().get(NOT_DONORS.name()));
    }

    private SortedSet<StateId> excluded() {
        String list = question.options().get(NOT_DONORS.name());
        Subjects subjects = new Subjects(question.context().catalogue());
        SortedSet<StateId> states = new TreeSet<>();
        if (!list.equals(NOT_DONORS.standard())) {
            Arrays.stream(list.split("[+,]")).forEach(code -> states.add(subjects.state(code.strip())));
        }
        return states;
    }

    private String region(StateId state) {
        return question.context().catalogue().region(state).orElse("no region");
    }

    private int third(StateId state, int year, double[] sorted) {
        OptionalDouble income = income(state, year);
        if (income.isEmpty() || sorted.length == 0) {
            return -1;
        }
        double value = income.getAsDouble();
        return value <= sorted[(sorted.length - 1) / 3] ? 0 : value <= sorted[2 * (sorted.length - 1) / 3] ? 1 : 2;
    }

    private OptionalDouble income(StateId state, int year) {
        return question.context()
                .library()
                .economies()
                .map(holding -> logIncome(holding.records(), state, year))
                .orElse(OptionalDouble.empty());
    }

    /// Log of GDP a head in constant 2015 US dollars.
    static OptionalDouble logIncome(Panel panel, StateId state, int year) {
        if (panel.findColumn(GDP).isEmpty() || panel.findColumn(PEOPLE).isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble gdp = panel.value(GDP, state, year);
        OptionalDouble people = panel.value(PEOPLE, state, year);
        return gdp.isPresent() && people.isPresent() && gdp.getAsDouble() > 0 && people.getAsDouble() > 0
                ? OptionalDouble.of(Math.log(gdp.getAsDouble() / people.getAsDouble()))
                : OptionalDouble.empty();
    }
}
