package org.entente.assessment.indicator.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.models.measure.organisation.Organisation;

/// What members would lose if the union alone were dissolved.
final class ServedAloneIndicator implements Indicator {
    private static final OptionSpec LOST_BY = OptionSpec.oneOf(
            "lost-by",
            List.of("all", "some"),
            "whether no member, or not every member, has the function from another organisation");

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(
                "the catalogue knows the functions and members of its own unions alone, which are no population to draw from");
    }

    @Override
    public Description description() {
        return new Description(
                "functions-served-alone",
                "functions that no other organisation of its members serves",
                Dimension.ORGANISATIONS,
                Unit.COUNT,
                "Functions of the union on 1 July that no other organisation of the catalogue serves for any of its members:"
                        + " what is lost for all if the union alone is dissolved; by the option lost-by=some, for at least one"
                        + " member. Read it beside smallest-cover; functions as in duplicate-organisations.",
                Sources.CATALOGUE,
                false,
                true,
                false,
                List.of(LOST_BY));
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return Functions.answer(answers, question, year -> {
            SortedSet<StateId> members = answers.membersIn(year);
            SortedSet<String> functions = Functions.functions(answers.union(), year);
            if (members.isEmpty() || functions.isEmpty()) {
                return answers.gaps(
                        Gap.NOT_APPLICABLE,
                        "%d members and %d functions in the catalogue on 1 July %d"
                                .formatted(members.size(), functions.size(), year));
            }
            Functions all = Functions.of(question.context().catalogue(), year);
            List<Organisation> others = all.without(answers.union().id().code());
            boolean byAll = question.options().get(LOST_BY.name()).equals("all");
            SortedMap<String, SortedSet<StateId>> lost = new TreeMap<>();
            for (String function : functions) {
                SortedSet<StateId> losers = losers(function, members, others);
                if (byAll ? losers.equals(members) : !losers.isEmpty()) {
                    lost.put(function, losers);
                }
            }
            return List.of(answers.unionFigure(
                    Answers.value(lost.size(), new Uncertainty.None("counted from a coded list of functions")),
                    Optional.of(new MemberCount(members.size(), members.size())),
                    notes(functions, lost, byAll),
                    answers.derived(List.of(all.provenance(question.context().catalogue())))));
        });
    }

    /// The members that no other organisation serves with the function.
    private static SortedSet<StateId> losers(String function, SortedSet<StateId> members, List<Organisation> others) {
        SortedSet<StateId> losers = new TreeSet<>(members);
        others.stream()
                .filter(other -> other.functions().contains(function))
                .forEach(other -> losers.removeAll(other.members()));
        return losers;
    }

    private static List<String> notes(
            SortedSet<String> functions, SortedMap<String, SortedSet<StateId>> lost, boolean byAll) {
        List<String> notes = new ArrayList<>();
        notes.add("Of %d functions%s."
                .formatted(
                        functions.size(),
                        lost.isEmpty()
                                ? ", each is served by another organisation too"
                                : ": "
                                        + lost.entrySet().stream()
                                                .map(entry -> byAll
                                                        ? entry.getKey()
                                                        : entry.getKey() + " (" + codes(entry.getValue()) + ")")
                                                .collect(Collectors.joining(", "))));
        return notes;
    }

    private static String codes(SortedSet<StateId> states) {
        return states.stream().map(StateId::code).collect(Collectors.joining(" "));
    }
}
