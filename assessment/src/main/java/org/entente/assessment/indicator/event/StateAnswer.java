package org.entente.assessment.indicator.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;

/// What was found for one state around its own event.
///
/// @param placebo where it stands among states that had no event
record StateAnswer(Outcome outcome, Optional<Placebo> placebo, List<String> notes) {
    StateAnswer {
        notes = List.copyOf(notes);
    }

    static StateAnswer missing(Gap gap, String detail) {
        return missing(new Missing(gap, detail));
    }

    static StateAnswer missing(Missing missing) {
        return new StateAnswer(missing, Optional.empty(), List.of());
    }

    /// The figures of a question: the state's own, or the members' and their mean.
    ///
    /// @param without a state that is no member for this purpose, such as the one that others are compared with
    static List<Figure> figures(
            Question question,
            Answers answers,
            Optional<StateId> without,
            Function<StateId, StateAnswer> answer,
            Provenance provenance) {
        SortedSet<StateId> states = new TreeSet<>(answers.membersAsked());
        without.ifPresent(states::remove);
        if (states.isEmpty()) {
            return answers.gaps(Gap.NOT_A_MEMBER, "no state to ask about in %s".formatted(answers.years()));
        }
        SortedMap<StateId, StateAnswer> found = new TreeMap<>();
        states.forEach(state -> found.put(state, answer.apply(state)));
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            figures.add(
                    states.size() == 1
                            ? single(answers, found.firstEntry().getValue(), provenance)
                            : mean(answers, found, provenance));
        }
        if (answers.wantsMembers()) {
            for (StateId member : answers.membersAsked()) {
                StateAnswer own = found.getOrDefault(
                        member, missing(Gap.NOT_APPLICABLE, "others are compared with %s".formatted(member)));
                Figure figure = answers.memberFigure(member, own.outcome(), own.notes(), provenance);
                figures.add(own.placebo().map(figure::with).orElse(figure));
            }
        }
        return figures;
    }

    private static Figure single(Answers answers, StateAnswer own, Provenance provenance) {
        int withData = own.outcome() instanceof Value ? 1 : 0;
        return answers.unionFigure(
                own.outcome(), Optional.of(new MemberCount(withData, 1)), own.placebo(), own.notes(), provenance);
    }

    private static Figure mean(Answers answers, Map<StateId, StateAnswer> found, Provenance provenance) {
        double[] values = found.values().stream()
                .map(StateAnswer::outcome)
                .filter(Value.class::isInstance)
                .mapToDouble(outcome -> ((Value) outcome).value())
                .toArray();
        Outcome mean = values.length == 0
                ? Answers.missing(Gap.TOO_FEW, "no member has a figure; each says why")
                : Answers.value(
                        Arrays.stream(values).average().orElseThrow(),
                        new Uncertainty.None(
                                "a mean over members, each around its own event; their values are listed"));
        return answers.unionFigure(
                mean, Optional.of(new MemberCount(values.length, found.size())), List.of(), provenance);
    }
}
