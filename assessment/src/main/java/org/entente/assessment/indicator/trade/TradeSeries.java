package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.trade.TradeOfYear.Need;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.ReportedTrade.Side;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;

/// Trade of several years by one source and one report, so that levels compare: a change from one source to another
/// would be no growth.
final class TradeSeries {
    /// What an indicator of change offers.
    static final List<OptionSpec> OPTIONS = List.of(TradeOfYear.SOURCE, TradeOfYear.REPORT);

    private final Holding<ReportedTrade> holding;
    private final SortedMap<Integer, TradeMatrix> years;

    private TradeSeries(Holding<ReportedTrade> holding, SortedMap<Integer, TradeMatrix> years) {
        this.holding = holding;
        this.years = years;
    }

    /// Which years a question needs, and the least number of years before the last.
    ///
    /// @param from the first that may be used
    /// @param last the one that all are compared with
    /// @param isFirstNeeded whether `from` itself must be there
    record Span(int from, int last, boolean isFirstNeeded) {}

    /// Answers from the first source that has the last year and an earlier one, or with gaps.
    static List<Figure> answer(
            Answers answers,
            Question question,
            SortedSet<StateId> members,
            Span span,
            Function<TradeSeries, List<Figure>> answer) {
        Library library = question.context().library();
        Optional<Years> covers = Sources.coverage(library, Sources.TRADE);
        if (covers.isEmpty()) {
            return answers.notHere(Sources.TRADE);
        }
        if (!covers.get().contains(answers.years())) {
            return answers.gaps(
                    Gap.OUTSIDE_COVERAGE, "%s; asked for %s".formatted(TradeOfYear.coverage(library), answers.years()));
        }
        if (members.size() < 2) {
            return answers.gaps(
                    Gap.NOT_APPLICABLE,
                    "%s had %d members in %d".formatted(answers.union().id(), members.size(), span.last()));
        }
        String asked = question.options().get(TradeOfYear.SOURCE.name());
        List<String> passedOver = new ArrayList<>();
        for (Holding<ReportedTrade> one : library.reportedTrade()) {
            boolean isAsked = asked.equals(TradeOfYear.SOURCE.standard()) || asked.equals(one.source());
            if (!isAsked || !one.records().years().contains(span.last())) {
                continue;
            }
            SortedMap<Integer, TradeMatrix> years = usable(question, one, members, span, passedOver);
            boolean isEnough = years.containsKey(span.last())
                    && years.size() > 1
                    && (!span.isFirstNeeded() || years.containsKey(span.from()));
            if (isEnough) {
                return answer.apply(new TradeSeries(one, years));
            }
        }
        String why = passedOver.isEmpty() ? "" : "; " + String.join("; ", passedOver);
        return answers.gaps(
                Gap.OUTSIDE_COVERAGE,
                "change needs one source with %d and an earlier year%s, such as cow-trade to 2014, comtrade or baci (here: %s%s)"
                        .formatted(
                                span.last(),
                                span.isFirstNeeded() ? ", " + span.from() : "",
                                TradeOfYear.coverage(library),
                                why));
    }

    private static SortedMap<Integer, TradeMatrix> usable(
            Question question,
            Holding<ReportedTrade> holding,
            SortedSet<StateId> members,
            Span span,
            List<String> passedOver) {
        ReportedTrade reports = holding.records();
        SortedMap<Integer, TradeMatrix> years = new TreeMap<>();
        for (int year : reports.years().subSet(span.from(), span.last() + 1)) {
            Optional<String> reason = TradeOfYear.unusable(reports, members, year, Need.TOTALS);
            if (reason.isPresent()) {
                passedOver.add("%s of %d: %s".formatted(holding.source(), year, reason.get()));
                continue;
            }
            years.put(
                    year,
                    switch (question.options().get(TradeOfYear.REPORT.name())) {
                        case "importer" -> reports.matrix(year, Side.IMPORTER);
                        case "mean" -> reports.meanMatrix(year);
                        default -> reports.matrix(year, Side.EXPORTER);
                    });
        }
        return years;
    }

    SortedMap<Integer, TradeMatrix> years() {
        return years;
    }

    /// The flows of a year that the span asked for.
    TradeMatrix in(int year) {
        return Objects.requireNonNull(years.get(year), "a year of the span");
    }

    String source() {
        return holding.source();
    }

    List<Provenance> observed() {
        return holding.observed(
                "flows of %d to %d".formatted(years.firstKey(), years.lastKey()),
                years.values().stream().mapToInt(TradeMatrix::reportedPairs).sum());
    }
}
