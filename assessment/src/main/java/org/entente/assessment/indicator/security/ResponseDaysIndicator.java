package org.entente.assessment.indicator.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.models.measure.reliability.ResponseDays;
import org.entente.models.measure.reliability.ResponseDays.Until;

/// How long a member waited for the union.
final class ResponseDaysIndicator implements Indicator {
    private static final OptionSpec OBLIGATION = CasesAsked.obligation("all");
    private static final OptionSpec UNTIL = OptionSpec.oneOf(
            "until",
            Arrays.stream(Until.values()).map(Until::toString).toList(),
            "what ends the wait: the union's decision, or that help comes or the talks are held");

    @Override
    public Description description() {
        return new Description(
                "crisis-response-days",
                "days from a member's request to the union's decision",
                Dimension.SECURITY,
                Unit.DAYS,
                "Median, over the cases that count as honoured in reliability and of which both days were read, of the days"
                        + " from the member's request to the union's decision; 0 is the same day. The interval is the range"
                        + " from the quickest to the slowest case. Violated cases have no answer and are not in it, so it"
                        + " flatters a union that answers few.",
                Sources.CASES,
                true,
                true,
                true,
                List.of(OBLIGATION, CasesAsked.CONTESTED, UNTIL));
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("no random bloc has requests to answer, and the coded cases are too few to deal out");
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        Until until = Until.valueOf(question.options().get(UNTIL.name()).toUpperCase(Locale.ROOT));
        return CasesAsked.answer(question, answers, asked -> provenance -> figures(answers, asked, until, provenance));
    }

    private List<Figure> figures(Answers answers, CasesAsked asked, Until until, Provenance provenance) {
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            ResponseDays.Result result = ResponseDays.measure(asked.cases(), asked.disputed(), until);
            figures.add(answers.unionFigure(
                    until == Until.DECISION ? description().label() : "days from a member's request to action",
                    result.outcome(),
                    Optional.empty(),
                    notes(asked, result, until),
                    provenance));
        }
        figures.addAll(asked.memberFigures(
                answers,
                cases -> ResponseDays.measure(cases, asked.disputed(), until).outcome(),
                provenance));
        return figures;
    }

    private static List<String> notes(CasesAsked asked, ResponseDays.Result result, Until until) {
        List<String> notes = new ArrayList<>();
        if (!result.timed().isEmpty()) {
            notes.add("Days to the %s: %s."
                    .formatted(
                            until,
                            result.timed().stream()
                                    .map(timed -> "%s %d (%s)"
                                            .formatted(
                                                    timed.one().id(),
                                                    timed.days(),
                                                    timed.one().obligation()))
                                    .collect(Collectors.joining(", "))));
        }
        if (!result.undated().isEmpty()) {
            notes.add("Honoured, but one of the days was not read: %s.".formatted(CasesAsked.ids(result.undated())));
        }
        if (!result.unanswered().isEmpty()) {
            notes.add("Violated, so that what was owed never came: %s.".formatted(CasesAsked.ids(result.unanswered())));
        }
        notes.addAll(asked.contested(
                disputed -> ResponseDays.measure(asked.cases(), disputed, until).outcome()));
        return notes;
    }
}
