package org.entente.assessment.indicator.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.alliance.Obligation;
import org.entente.core.alliance.Pledge;
import org.entente.core.figure.Figure;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.models.measure.alliance.ObligationsInForce;

/// Who is bound by treaty to do what for whom.
final class ObligationsIndicator implements Indicator {
    private static final OptionSpec OBLIGATION = OptionSpec.oneOf(
            "obligation",
            Stream.concat(Arrays.stream(Obligation.values()).map(Obligation::toString), Stream.of("any"))
                    .toList(),
            "what the first state of a pair owes the second");

    @Override
    public Description description() {
        return new Description(
                "obligations",
                "pairs of members with an obligation to defend",
                Dimension.SECURITY,
                Unit.PERCENT,
                "Ordered pairs of members on 1 July of which the first is bound by an alliance treaty in force to defend"
                        + " the second, in per cent of all; other obligations by the option (Leeds, Ritter, Mitchell and"
                        + " Long 2002, International Interactions 28). All treaties of a pair count together, so the"
                        + " obligation may come from another treaty than the union's, and a promise is no performance.",
                Sources.ALLIANCES,
                false,
                true,
                true,
                List.of(OBLIGATION, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().pledges(), (holding, year) -> {
            SortedSet<StateId> members = answers.membersIn(year);
            String asked = question.options().get(OBLIGATION.name());
            ObligationsInForce.Result result =
                    ObligationsInForce.measure(holding.records(), members, year, counts(asked));
            var provenance = answers.derived(holding.observed(
                    "pledges among members in %d".formatted(year),
                    holding.records().stream()
                            .filter(pledge -> pledge.year() == year
                                    && members.contains(pledge.by())
                                    && members.contains(pledge.to()))
                            .count()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        asked.equals(OBLIGATION.standard())
                                ? description().label()
                                : "pairs of members with an obligation: " + asked,
                        result.outcome(),
                        Optional.of(new MemberCount(members.size(), members.size())),
                        place(question, holding.records(), result.outcome(), members, year, counts(asked)),
                        notes(result),
                        provenance));
            }
            figures.addAll(answers.memberFigures(result.byMember(), Sources.ALLIANCES, List.of(), provenance));
            return figures;
        });
    }

    private Optional<Placebo> place(
            Question question,
            List<Pledge> pledges,
            Outcome outcome,
            SortedSet<StateId> members,
            int year,
            Predicate<Pledge> counts) {
        List<StateId> pool = question.context().catalogue().states().stream()
                .filter(state ->
                        state.kind() == State.Kind.STATE && state.existence().covers(LocalDate.of(year, 7, 1)))
                .map(State::id)
                .toList();
        Map<StateId, Integer> at = new HashMap<>();
        pool.forEach(state -> at.put(state, at.size()));
        double[][] bound = new double[pool.size()][pool.size()];
        for (Pledge pledge : pledges) {
            Integer by = at.get(pledge.by());
            Integer to = at.get(pledge.to());
            if (by != null && to != null && pledge.year() == year && counts.test(pledge)) {
                bound[by][to] = 100;
            }
        }
        return new Nulls(question, id()).place(outcome, members, pool, year, bloc -> Nulls.meanOverPairs(bloc, bound));
    }

    private static Predicate<Pledge> counts(String asked) {
        return asked.equals("any")
                ? pledge -> !pledge.obligations().isEmpty()
                : pledge -> pledge.obligations().contains(Obligation.valueOf(asked.toUpperCase(java.util.Locale.ROOT)));
    }

    private static List<String> notes(ObligationsInForce.Result result) {
        String unbound = result.boundTo().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .map(StateId::code)
                .collect(Collectors.joining(", "));
        return unbound.isEmpty() ? List.of() : List.of("Bound to no other member: " + unbound + ".");
    }
}
