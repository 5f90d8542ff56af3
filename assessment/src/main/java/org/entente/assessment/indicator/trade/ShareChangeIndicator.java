package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.trade.TradeMatrix;
import org.entente.models.measure.trade.BlocTrade;
import org.entente.models.measure.trade.IntraUnionShare.Direction;
import org.entente.models.measure.trade.ShareChange;

/// What changed the intra-union share of exports between the first and the last year of a period.
final class ShareChangeIndicator implements Indicator {
    private static final int NAMED = 5;
    private static final Uncertainty EXACT = new Uncertainty.None("parts add up to the change");

    @Override
    public Description description() {
        return new Description(
                "intra-share-change",
                "change of the intra-union share of goods exports",
                Dimension.TRADE,
                Unit.POINTS,
                "intra-export-share of the last year less that of the first, for the members of the last year. A member's"
                        + " figure is its part as a market: the change of its share of the members' exports times the"
                        + " mean share of outsiders; an outsider's part is minus the change of its share times the"
                        + " mean share inside; all parts add up to the change. The notes part it by numerator and"
                        + " denominator too (Shapley value: Shorrocks 2013, Journal of Economic Inequality 11). Prices"
                        + " and volumes are not parted: that takes unit values or a price index by product.",
                Sources.TRADE,
                true,
                true,
                true,
                Stream.concat(Stream.of(Nulls.OPTION), TradeSeries.OPTIONS.stream())
                        .toList());
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        Years years = answers.years();
        SortedSet<StateId> members = answers.membersIn(years.last());
        if (years.count() == 1) {
            return answers.gaps(Gap.NOT_APPLICABLE, "a change is between two years; ask for --years FIRST..LAST");
        }
        TradeSeries.Span span = new TradeSeries.Span(years.first(), years.last(), true);
        return TradeSeries.answer(answers, question, members, span, series -> {
            ShareChange.Result result = ShareChange.measure(series.in(years.first()), series.in(years.last()), members);
            Provenance provenance = answers.derived(series.observed());
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        single(result.outcome()),
                        Optional.of(result.members()),
                        place(question, single(result.outcome()), members, series, years),
                        notes(result, series, members, years),
                        provenance));
            }
            SortedMap<StateId, Outcome> parts = new TreeMap<>();
            if (result.outcome() instanceof Value) {
                result.byMarket().forEach((market, part) -> {
                    if (members.contains(market)) {
                        parts.put(market, new Value(part, EXACT));
                    }
                });
            }
            figures.addAll(answers.memberFigures(
                    parts, series.source(), List.of("The part of the change that is its purchases."), provenance));
            return figures;
        });
    }

    private Optional<Placebo> place(
            Question question, Outcome outcome, SortedSet<StateId> members, TradeSeries series, Years years) {
        TradeMatrix first = series.in(years.first());
        TradeMatrix last = series.in(years.last());
        int[] before = last.economies().stream().mapToInt(first::indexOf).toArray();
        ToDoubleFunction<int[]> ofFirst = BlocTrade.of(first).intraShare(Direction.EXPORTS);
        return new TradeNulls(question, id(), ofLast -> {
                    ToDoubleFunction<int[]> share = ofLast.intraShare(Direction.EXPORTS);
                    return bloc -> {
                        int[] earlier =
                                Arrays.stream(bloc).map(at -> before[at]).toArray();
                        return share.applyAsDouble(bloc) - ofFirst.applyAsDouble(earlier);
                    };
                })
                .place(outcome, members, last, state -> exports(first, state) && exports(last, state));
    }

    /// Blocs are drawn from states that both years have, so that no bloc changes by who reports.
    private static boolean exports(TradeMatrix matrix, StateId state) {
        return matrix.has(state)
                && matrix.economies().stream()
                        .anyMatch(partner -> !partner.equals(state)
                                && matrix.flow(state, partner).orElse(0) > 0);
    }

    private static Outcome single(Outcome outcome) {
        return outcome instanceof Value(double value, Uncertainty _) ? new Value(value, EXACT) : outcome;
    }

    private static List<String> notes(
            ShareChange.Result result, TradeSeries series, SortedSet<StateId> members, Years years) {
        List<String> notes = new ArrayList<>();
        notes.add("Flows: %s; members of %d in both years.".formatted(series.source(), years.last()));
        if (!(result.outcome() instanceof Value)) {
            return notes;
        }
        double outsiders = 0;
        for (Map.Entry<StateId, Double> part : result.byMarket().entrySet()) {
            outsiders += members.contains(part.getKey()) ? 0 : part.getValue();
        }
        notes.add(String.format(
                Locale.ROOT,
                "From %.2f to %.2f %%: exports inside %+.2f, all exports %+.2f; by market, members %+.2f, outsiders %+.2f.",
                result.first(),
                result.last(),
                result.numerator(),
                result.denominator(),
                result.numerator() + result.denominator() - outsiders,
                outsiders));
        notes.add("Largest parts: "
                + result.byMarket().entrySet().stream()
                        .sorted(Comparator.comparingDouble(
                                        (Map.Entry<StateId, Double> part) -> -Math.abs(part.getValue()))
                                .thenComparing(Map.Entry::getKey))
                        .limit(NAMED)
                        .map(part -> String.format(Locale.ROOT, "%s %+.2f", part.getKey(), part.getValue()))
                        .collect(Collectors.joining(", "))
                + ".");
        return notes;
    }
}
