package org.entente.assessment.indicator.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.ReportedTrade.Side;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.library.Holding;
import org.entente.models.beforeafter.BalancedOutcomes;
import org.entente.models.measure.trade.PartnerShare;

/// Trade with another state after an event, against that of all others.
final class TradeShiftIndicator implements Indicator {
    private static final OptionSpec SOURCE = OptionSpec.oneOf(
            "trade-source",
            List.of("best", "comtrade", "imf-trade", "baci", "cow-trade"),
            "where the flows come from, one source for all years; best is the first that covers the years asked for");
    private static final OptionSpec FLOW = OptionSpec.oneOf(
            "flow", List.of("trade", "exports", "imports"), "which of the state's trade the share is of");

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(ShiftStudy.OWN_NULL);
    }

    @Override
    public Description description() {
        return new Description(
                "trade-shift-after",
                "shift in the share of goods trade with a reference state after an event",
                Dimension.TRADE,
                Unit.POINTS,
                "Mean share of the state's goods trade that is with the reference state, in the years asked for less that in"
                        + " the years before the event, each year less the mean of all other states' shares; in"
                        + " percentage points."
                        + ShiftStudy.NULL
                        + " A share moves when trade with others does, and with prices: an oil buyer's share with an oil"
                        + " seller follows the oil price. Trade that one side does not report is not in it.",
                Sources.TRADE,
                false,
                true,
                true,
                Stream.of(Window.OPTIONS, Others.OPTIONS, List.of(ShiftStudy.REFERENCE, SOURCE, FLOW))
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
        String asked = question.options().get(SOURCE.name());
        List<Holding<ReportedTrade>> holdings = question.context().library().reportedTrade().stream()
                .filter(one -> asked.equals(SOURCE.standard()) || one.source().equals(asked))
                .toList();
        if (holdings.isEmpty()) {
            return answers.notHere(Sources.TRADE);
        }
        return holdings.stream()
                .filter(one -> one.covers().contains(answers.years()))
                .findFirst()
                .map(holding -> new ShiftStudy(question, answers, new Shares(question, holding))
                        .figures(answers.estimated(
                                "event study",
                                holding.observed(
                                        "flows to %d".formatted(answers.years().last()),
                                        holding.records().years().size()))))
                .orElseGet(() -> answers.gaps(
                        Gap.OUTSIDE_COVERAGE,
                        "%s; asked for %s"
                                .formatted(
                                        String.join(
                                                ", ",
                                                holdings.stream()
                                                        .map(one ->
                                                                "%s covers %s".formatted(one.source(), one.covers()))
                                                        .toList()),
                                        answers.years())));
    }

    private record Shares(Question question, Holding<ReportedTrade> holding) implements ShiftStudy.Outcomes {
        @Override
        public String inWords() {
            return "share of trade";
        }

        @Override
        public Years covers() {
            return holding.covers();
        }

        @Override
        public String lacking() {
            return "have no reported trade";
        }

        @Override
        public BalancedOutcomes with(StateId reference, Years years) {
            return BalancedOutcomes.ofYears(
                    years,
                    year -> holding.records().years().contains(year)
                            ? PartnerShare.of(matrix(year), reference, direction())
                            : Map.of());
        }

        private PartnerShare.Direction direction() {
            return PartnerShare.Direction.valueOf(
                    question.options().get(FLOW.name()).toUpperCase(Locale.ROOT));
        }

        private TradeMatrix matrix(int year) {
            return question.context()
                    .memo()
                    .get(
                            List.of("trade-shift-after matrix", holding.source(), year),
                            TradeMatrix.class,
                            () -> holding.records().matrix(year, Side.EXPORTER));
        }
    }
}
