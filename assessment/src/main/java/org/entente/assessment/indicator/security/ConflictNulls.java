package org.entente.assessment.indicator.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.models.measure.conflict.BlocConflict;

/// The null of a union's rate of conflict: random states take the members' places for the members' years. Drawn are
/// states that existed on 1 July of every year of the period, and the members.
final class ConflictNulls {
    private ConflictNulls() {}

    static Optional<Placebo> place(
            Question question,
            String indicator,
            Outcome outcome,
            Years years,
            Function<BlocConflict, ToDoubleFunction<int[]>> measure) {
        Nulls nulls = new Nulls(question, indicator);
        if (!nulls.isWanted(outcome)) {
            return Optional.empty();
        }
        Union union = question.subject().union();
        List<StateId> members = List.copyOf(union.membersDuring(years, SpellRule.EXACT));
        List<StateId> pool = question.context().catalogue().states().stream()
                .filter(state -> members.contains(state.id()) || existed(state, years))
                .map(State::id)
                .toList();
        BlocConflict blocs = BlocConflict.of(union, years, SpellRule.EXACT, pool);
        return nulls.place(outcome, blocs.members(), pool, years.last(), measure.apply(blocs));
    }

    private static boolean existed(State state, Years years) {
        return state.kind() == State.Kind.STATE
                && years.stream().allMatch(year -> state.existence().covers(LocalDate.of(year, 7, 1)));
    }
}
