package org.entente.assessment.indicator.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.core.tie.VisaRule;
import org.entente.core.tie.VisaRules;
import org.entente.models.measure.tie.VisaFreeTravel;

/// May members' citizens travel to each other.
final class VisaFreeInsideIndicator implements Indicator {
    private static final int PAIRS_NAMED = 12;
    private static final OptionSpec FREE = OptionSpec.oneOf(
            "free",
            List.of("no-visa", "at-the-border"),
            "no visa at all, or also one given at the border or by an electronic authority");

    @Override
    public Description description() {
        return new Description(
                "visa-free-inside",
                "pairs of members with travel without a visa",
                Dimension.PUBLICS,
                Unit.PERCENT,
                "Ordered pairs of members in which the first's passport needs no visa for the second, in per cent of the"
                        + " pairs that the source has, on the last day of the year on which it was written down (a visa"
                        + " waiver as a tie: Neumayer 2006, Transactions of the Institute of British Geographers 31).",
                Sources.TRAVEL,
                false,
                true,
                true,
                List.of(FREE, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().visas(), (holding, year) -> {
            Optional<LocalDate> day = holding.records().lastDayIn(year);
            if (day.isEmpty()) {
                return answers.gaps(
                        Gap.OUTSIDE_COVERAGE,
                        "%s was written down on %s"
                                .formatted(Sources.TRAVEL, holding.records().days()));
            }
            SortedSet<StateId> members = answers.membersIn(year);
            VisaFreeTravel measure = question.options().get(FREE.name()).equals(FREE.standard())
                    ? VisaFreeTravel.WITHOUT_VISA
                    : VisaFreeTravel.WITHOUT_APPLYING_FOR_A_VISA;
            VisaFreeTravel.Result result = measure.measure(holding.records(), members, day.get());
            var provenance = answers.derived(holding.observed(
                    "rules on %s".formatted(day.get()), holding.records().size(day.get())));
            return answers.unionThenMembers(
                    result.outcome(),
                    result.members(),
                    () -> place(question, holding.records(), measure, result.outcome(), members, day.get()),
                    notes(result.notFree(), day.get()),
                    result.byMember(),
                    provenance);
        });
    }

    private Optional<Placebo> place(
            Question question,
            VisaRules rules,
            VisaFreeTravel measure,
            Outcome outcome,
            SortedSet<StateId> members,
            LocalDate day) {
        List<StateId> pool = List.copyOf(rules.states(day));
        double[][] free = Nulls.pairs(pool.size());
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                Optional<VisaRule> rule = rules.rule(pool.get(i), pool.get(j), day);
                if (rule.isPresent()) {
                    free[i][j] = measure.free().contains(rule.get()) ? 100 : 0;
                }
            }
        }
        return new Nulls(question, id())
                .place(outcome, members, pool, day.getYear(), bloc -> Nulls.meanOverPairs(bloc, free));
    }

    private static List<String> notes(List<Dyad> notFree, LocalDate day) {
        String when = "Rules of %s.".formatted(day);
        if (notFree.isEmpty()) {
            return List.of(when);
        }
        String pairs = notFree.stream()
                .limit(PAIRS_NAMED)
                .map(pair -> pair.first() + " in " + pair.second())
                .collect(Collectors.joining(", "));
        String more = notFree.size() > PAIRS_NAMED ? " and %d more".formatted(notFree.size() - PAIRS_NAMED) : "";
        return List.of(when, "A visa is needed: " + pairs + more + ".");
    }
}
