package org.entente.assessment.indicator.security;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.entente.core.figure.Figure;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.rivalry.Rivalry;
import org.entente.core.rivalry.Rivalry.Issue;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.data.library.Topic;
import org.entente.models.measure.rivalry.RivalriesAmong;

/// Which members are each other's strategic rivals.
final class RivalriesInsideIndicator implements Indicator {
    private static final OptionSpec ISSUE = OptionSpec.oneOf(
            "issue",
            Stream.concat(Stream.of("any"), Arrays.stream(Issue.values()).map(Issue::toString))
                    .toList(),
            "what the two are rivals over");

    @Override
    public Description description() {
        return new Description(
                "rivalries-inside",
                "pairs of members that are rivals",
                Dimension.SECURITY,
                Unit.PERCENT,
                "Pairs of members on 1 July with a strategic rivalry in the year, in per cent of all pairs (Thompson, Sakuwa"
                        + " and Suhas 2021, Analyzing Strategic Rivalries in World Politics). Rivals see each other as"
                        + " competitors, threats and enemies; the coding follows what decision makers said, not fighting.",
                Sources.RIVALRIES,
                false,
                true,
                true,
                List.of(ISSUE, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().find(Topic.RIVALRIES), (holding, year) -> {
            SortedSet<StateId> members = answers.membersIn(year);
            Predicate<Rivalry> asked = asked(question.options().get(ISSUE.name()));
            RivalriesAmong.Result result = RivalriesAmong.measure(holding.records(), members, year, asked);
            var provenance = answers.derived(holding.observed(
                    "rivalries in %d".formatted(year),
                    holding.records().stream()
                            .filter(rivalry -> rivalry.years().covers(year))
                            .count()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        result.outcome(),
                        Optional.of(new MemberCount(members.size(), members.size())),
                        place(question, holding.records(), result.outcome(), members, year, asked),
                        notes(result),
                        provenance));
            }
            figures.addAll(answers.memberFigures(result.byMember(), Sources.RIVALRIES, List.of(), provenance));
            return figures;
        });
    }

    private static Predicate<Rivalry> asked(String issue) {
        return issue.equals("any")
                ? _ -> true
                : rivalry -> rivalry.issues().contains(Issue.valueOf(issue.toUpperCase(Locale.ROOT)));
    }

    private Optional<Placebo> place(
            Question question,
            List<Rivalry> rivalries,
            Outcome outcome,
            SortedSet<StateId> members,
            int year,
            Predicate<Rivalry> asked) {
        List<StateId> pool = question.context().catalogue().states().stream()
                .filter(state ->
                        state.kind() == State.Kind.STATE && state.existence().covers(LocalDate.of(year, 7, 1)))
                .map(State::id)
                .toList();
        Map<StateId, Integer> at = new HashMap<>();
        pool.forEach(state -> at.put(state, at.size()));
        double[][] rivals = new double[pool.size()][pool.size()];
        for (Rivalry rivalry : rivalries) {
            Integer one = at.get(rivalry.one());
            Integer other = at.get(rivalry.other());
            if (one != null && other != null && rivalry.years().covers(year) && asked.test(rivalry)) {
                rivals[one][other] = 100;
                rivals[other][one] = 100;
            }
        }
        return new Nulls(question, id()).place(outcome, members, pool, year, bloc -> Nulls.meanOverPairs(bloc, rivals));
    }

    private static List<String> notes(RivalriesAmong.Result result) {
        if (result.rivalries().isEmpty()) {
            return List.of();
        }
        return List.of("Rivals: "
                + result.rivalries().stream()
                        .map(rivalry -> "%s-%s (since %d%s)"
                                .formatted(
                                        rivalry.one(),
                                        rivalry.other(),
                                        rivalry.years().first(),
                                        rivalry.issues().stream()
                                                .map(issue -> ", " + issue)
                                                .collect(Collectors.joining())))
                        .collect(Collectors.joining("; "))
                + ".");
    }
}
