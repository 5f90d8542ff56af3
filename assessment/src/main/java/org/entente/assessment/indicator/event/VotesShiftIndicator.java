package org.entente.assessment.indicator.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.vote.Votes;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.models.beforeafter.BalancedOutcomes;
import org.entente.models.measure.vote.PairTally;

/// Agreement with another state after an event, against that of all others.
final class VotesShiftIndicator implements Indicator {
    private static final int FEWEST_VOTES = 10;

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(ShiftStudy.OWN_NULL);
    }

    @Override
    public Description description() {
        return new Description(
                "votes-shift-after",
                "shift in voting agreement with a reference state after an event",
                Dimension.VOTES,
                Unit.SHARE,
                "Mean agreement with the reference state in the years asked for less that in the years before the event,"
                        + " each year less the mean of all other states' agreement with it; scored as voting-agreement."
                        + ShiftStudy.NULL
                        + " It cannot tell a state that moved from a reference that moved towards or away from it alone,"
                        + " nor the event from others of those years, and the agenda decides what can be agreed on.",
                Sources.VOTES,
                false,
                true,
                true,
                Stream.of(Window.OPTIONS, Others.OPTIONS, List.of(ShiftStudy.REFERENCE), Votes.OPTIONS)
                        .flatMap(List::stream)
                        .toList());
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().votes(), holding -> {
            Years read = new Years(holding.covers().first(), answers.years().last());
            return new ShiftStudy(question, answers, new Agreement(question, holding))
                    .figures(answers.estimated(
                            "event study",
                            Votes.read(holding, read, Votes.in(holding, read).size(), Set.of())));
        });
    }

    private record Agreement(Question question, Holding<RollCalls> holding) implements ShiftStudy.Outcomes {
        @Override
        public String inWords() {
            return "agreement";
        }

        @Override
        public Years covers() {
            return holding.covers();
        }

        @Override
        public String lacking() {
            return "do not share %d votes".formatted(FEWEST_VOTES);
        }

        @Override
        public BalancedOutcomes with(StateId reference, Years years) {
            return BalancedOutcomes.ofYears(years, year -> {
                PairTally tally = tally(year);
                int at = tally.states().indexOf(reference);
                Map<StateId, Double> agreements = new HashMap<>();
                for (int i = 0; i < tally.states().size(); i++) {
                    if (at >= 0 && i != at && tally.count(at, i) >= FEWEST_VOTES) {
                        agreements.put(tally.states().get(i), tally.sum(at, i) / tally.count(at, i));
                    }
                }
                return agreements;
            });
        }

        private PairTally tally(int year) {
            var options = Votes.options(question.options());
            return question.context()
                    .memo()
                    .get(
                            List.of("votes-shift-after tally", options, year),
                            PairTally.class,
                            () -> PairTally.of(Votes.in(holding, Years.of(year)), options));
        }
    }
}
