package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.models.measure.trade.IntraUnionShare.Direction;
import org.entente.models.measure.trade.TradeChange;

/// What changed the value of the members' trade between the first and the last year of a period.
final class TradeChangeIndicator implements Indicator {
    private static final int NAMED = 8;
    private static final Uncertainty PART = new Uncertainty.None("parts add up to the change");
    private static final OptionSpec FLOW = OptionSpec.oneOf(
            "flow",
            List.of("exports", "imports", "trade"),
            "the members' exports, imports, or both, with trade between members twice");
    private static final OptionSpec PARTS = OptionSpec.oneOf(
            "parts",
            List.of("partner", "member"),
            "a member's figure: its part as a partner of members, to which outsiders' parts add, or that of its own trade");

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(
                "an account of all the members' trade, no claim about the union; intra-share-change has a null");
    }

    @Override
    public Description description() {
        return new Description(
                "trade-change-by-partner",
                "change of the members' trade in goods, by partner",
                Dimension.TRADE,
                Unit.PERCENT,
                "Growth of the value of the members' exports (imports, or both, by option) from the first year to the"
                        + " last, current dollars, flows that both years report, members of the last year. A partner's part is the change of trade with it"
                        + " over the first year's total: the parts add up to the growth exactly, as do those by member"
                        + " (contributions to growth: System of National Accounts 2008). Prices are in it: it does not"
                        + " say what the price of oil, other prices or volumes did; that takes values and quantities by"
                        + " product (CEPII BACI) and prices (World Bank Pink Sheet), and no source here has them.",
                Sources.TRADE,
                true,
                true,
                true,
                Stream.concat(Stream.of(FLOW, PARTS), TradeSeries.OPTIONS.stream())
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
        Direction direction =
                Direction.valueOf(question.options().get(FLOW.name()).toUpperCase(Locale.ROOT));
        boolean isByPartner = question.options().get(PARTS.name()).equals(PARTS.standard());
        TradeSeries.Span span = new TradeSeries.Span(years.first(), years.last(), true);
        return TradeSeries.answer(answers, question, members, span, series -> {
            TradeChange.Result result =
                    TradeChange.measure(series.in(years.first()), series.in(years.last()), members, direction);
            Provenance provenance = answers.derived(series.observed());
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        result.outcome(),
                        Optional.of(result.members()),
                        notes(result, series, members, years),
                        provenance));
            }
            SortedMap<StateId, Outcome> parts = new TreeMap<>();
            (isByPartner ? result.byPartner() : result.byMember()).forEach((state, part) -> {
                if (members.contains(state)) {
                    parts.put(state, new Value(part, PART));
                }
            });
            String what = isByPartner
                    ? "The part of the change that is the members' trade with it."
                    : "The part of the change that is its own trade.";
            figures.addAll(answers.memberFigures(parts, series.source(), List.of(what), provenance));
            return figures;
        });
    }

    private static List<String> notes(
            TradeChange.Result result, TradeSeries series, SortedSet<StateId> members, Years years) {
        List<String> notes = new ArrayList<>();
        notes.add("Flows: %s, current dollars; members of %d in both years.".formatted(series.source(), years.last()));
        if (!(result.outcome() instanceof Value(double growth, Uncertainty _))) {
            return notes;
        }
        double inside = result.byPartner().entrySet().stream()
                .filter(part -> members.contains(part.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
        notes.add(String.format(
                Locale.ROOT,
                "From %.0f to %.0f million USD, %+.2f %%: by partner, members %+.2f, outsiders %+.2f.",
                result.first(),
                result.last(),
                growth,
                inside,
                growth - inside));
        notes.add("Largest parts by partner: " + largest(result.byPartner()) + "; by member: "
                + largest(result.byMember()) + ".");
        if (result.firstAlone() + result.lastAlone() > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "Left out, as one year alone reports them: %.0f million USD of %d, %.0f of %d.",
                    result.firstAlone(),
                    years.first(),
                    result.lastAlone(),
                    years.last()));
        }
        return notes;
    }

    private static String largest(SortedMap<StateId, Double> parts) {
        return parts.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<StateId, Double> part) -> -Math.abs(part.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(NAMED)
                .map(part -> String.format(Locale.ROOT, "%s %+.2f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }
}
