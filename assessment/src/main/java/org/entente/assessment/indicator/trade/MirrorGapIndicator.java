package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.data.library.Holding;
import org.entente.models.measure.trade.MirrorGap;

/// How far importers' and exporters' reports of the same trade lie apart.
final class MirrorGapIndicator implements Indicator {
    private static final int NAMED = 5;

    @Override
    public Description description() {
        return new Description(
                "mirror-gap",
                "importer's over exporter's report of trade between members, less 1",
                Dimension.TRADE,
                Unit.PERCENT,
                "Median over flows between members that both sides report of the importer's value over the exporter's,"
                        + " minus 1 (Morgenstern 1963, ch. 9; Yeats 1978, Oxford Bulletin of Economics and Statistics"
                        + " 40). Freight and insurance explain 0 to about 10 per cent; more, or less than 0, is goods"
                        + " re-routed, mis-declared or counted elsewhere. The range is over flows.",
                Sources.TRADE,
                false,
                true,
                true,
                List.of(Nulls.OPTION, TradeOfYear.SOURCE));
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        Optional<Years> covers = Sources.coverage(question.context().library(), Sources.TRADE);
        if (covers.isEmpty()) {
            return answers.notHere(Sources.TRADE);
        }
        if (!covers.get().contains(answers.years())) {
            return answers.gaps(
                    Gap.OUTSIDE_COVERAGE,
                    "%s; asked for %s"
                            .formatted(TradeOfYear.coverage(question.context().library()), answers.years()));
        }
        if (answers.singleYear().isEmpty()) {
            return answers.gaps(Gap.NOT_APPLICABLE, "a mirror gap is of one year; ask for one");
        }
        int year = answers.singleYear().get();
        SortedSet<StateId> members = answers.membersIn(year);
        String asked = question.options().get(TradeOfYear.SOURCE.name());
        for (Holding<ReportedTrade> holding : question.context().library().reportedTrade()) {
            boolean isAsked = asked.equals(TradeOfYear.SOURCE.standard()) || asked.equals(holding.source());
            if (isAsked && holding.records().years().contains(year)) {
                MirrorGap.Result result = MirrorGap.measure(holding.records(), members, year);
                if (!result.pairs().isEmpty()) {
                    return figures(answers, question, holding, result, year);
                }
            }
        }
        return answers.gaps(
                Gap.SINGLE_REPORT,
                "no source here has both reports of a flow between members in %d (%s); add a file of comtrade or imf-trade"
                        .formatted(year, TradeOfYear.coverage(question.context().library())));
    }

    private List<Figure> figures(
            Answers answers, Question question, Holding<ReportedTrade> holding, MirrorGap.Result result, int year) {
        Provenance provenance = answers.derived(holding.observed(
                "both reports of flows between members in %d".formatted(year),
                2L * result.pairs().size()));
        List<String> notes = new ArrayList<>();
        notes.add("Flows: %s; %d between members have both reports, %d one."
                .formatted(holding.source(), result.pairs().size(), result.oneReport()));
        List<MirrorGap.Pair> wide = result.beyondFreight();
        if (!wide.isEmpty()) {
            notes.add("Beyond %d %% either way, %d of %d: %s%s."
                    .formatted(
                            (int) MirrorGap.FREIGHT,
                            wide.size(),
                            result.pairs().size(),
                            wide.stream()
                                    .limit(NAMED)
                                    .map(MirrorGapIndicator::describe)
                                    .collect(Collectors.joining(", ")),
                            wide.size() > NAMED ? ", and others" : ""));
        }
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            Optional<Placebo> placebo =
                    place(question, holding.records(), result.outcome(), answers.membersIn(year), year);
            figures.add(
                    answers.unionFigure(result.outcome(), Optional.of(result.members()), placebo, notes, provenance));
        }
        figures.addAll(answers.memberFigures(result.byMember(), holding.source(), List.of(), provenance));
        return figures;
    }

    private Optional<Placebo> place(
            Question question, ReportedTrade trade, Outcome outcome, SortedSet<StateId> members, int year) {
        List<StateId> pool = trade.reporters(year).stream()
                .filter(state -> question.context().catalogue().region(state).isPresent())
                .toList();
        double[][] gaps = MirrorGap.percents(trade, pool, year);
        return new Nulls(question, id()).place(outcome, members, pool, year, bloc -> MirrorGap.median(bloc, gaps));
    }

    private static String describe(MirrorGap.Pair pair) {
        return String.format(Locale.ROOT, "%s to %s %+.1f", pair.exporter(), pair.importer(), pair.percent());
    }
}
