package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.trade.TradeOfYear.Need;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.models.measure.trade.GdpDependence;
import org.entente.models.measure.trade.TradeShares;

/// Trade over income: with members, with the leader, and the difference between both ends.
final class GdpDependenceIndicator implements Indicator {
    private final Kind kind;

    GdpDependenceIndicator(Kind kind) {
        this.kind = kind;
    }

    /// On whom, or how unequally.
    enum Kind {
        ON_MEMBERS,
        ON_LEADER,
        ASYMMETRY
    }

    @Override
    public Description description() {
        return switch (kind) {
            case ON_MEMBERS ->
                description(
                        "trade-dependence",
                        "goods trade with members over GDP",
                        Unit.PERCENT,
                        "Exports to and imports from the other members over the member's GDP; the union's figure is the"
                                + " mean over members (Hirschman 1945, ch. 2). Trade is gross and GDP value added, so"
                                + " it can exceed 100; it is no measure of what a cut would cost.",
                        List.of());
            case ON_LEADER ->
                description(
                        "leader-dependence-gdp",
                        "goods trade with the leading member over GDP",
                        Unit.PERCENT,
                        "Exports to and imports from the leader over the member's own GDP; for the leader its trade with"
                                + " all other members over its GDP. The union's figure is the mean over the other"
                                + " members (Hirschman 1945, ch. 2).",
                        List.of(Leaders.OPTION));
            case ASYMMETRY ->
                description(
                        "dependence-asymmetry",
                        "asymmetry of trade dependence between members",
                        Unit.POINTS,
                        "Mean over pairs of members of |dep_ij - dep_ji|, with dep_ij the trade of both over i's GDP in"
                                + " per cent (Hirschman 1945, ch. 2; Keohane and Nye 1977, ch. 1). A member's figure is"
                                + " the mean of dep_ij - dep_ji with its sign: above 0 it depends on the others more"
                                + " than they on it.",
                        List.of());
        };
    }

    private static Description description(
            String id, String label, Unit unit, String definition, List<OptionSpec> options) {
        return new Description(
                id,
                label,
                Dimension.DEPENDENCE,
                unit,
                definition,
                Sources.TRADE,
                false,
                true,
                true,
                Stream.of(options, Incomes.OPTIONS, List.of(Nulls.OPTION), TradeOfYear.OPTIONS)
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
        return TradeOfYear.answer(answers, question, Need.TOTALS, trade -> {
            SortedSet<StateId> members = answers.membersIn(trade.year());
            Optional<Incomes> incomes = Incomes.find(question, members, trade.year());
            if (incomes.isEmpty()) {
                return answers.gaps(Gap.OUTSIDE_COVERAGE, Incomes.missing(question, trade.year()));
            }
            List<String> notes = new ArrayList<>(incomes.get().notes());
            double[] all = incomes.get().ofAll(question, trade.matrix().economies());
            Function<TradeMatrix, GdpDependence> of =
                    matrix -> GdpDependence.of(matrix, incomes.get().usdMillion());
            Function<TradeMatrix, TradeShares> measure;
            Function<Outcome, Optional<Placebo>> place;
            switch (kind) {
                case ON_MEMBERS -> {
                    measure = matrix -> of.apply(matrix).onMembers(members);
                    place = outcome -> new TradeNulls(question, id(), bloc -> bloc.onMembers(all))
                            .place(outcome, members, trade.matrix());
                }
                case ASYMMETRY -> {
                    measure = matrix -> of.apply(matrix).asymmetry(members);
                    place = outcome -> new TradeNulls(question, id(), bloc -> bloc.asymmetry(all))
                            .place(outcome, members, trade.matrix());
                }
                case ON_LEADER -> {
                    var leader = Leaders.find(question.context(), members, trade.year(), question.options());
                    if (leader.isEmpty()) {
                        return answers.gaps(Gap.NOT_APPLICABLE, "no member could be named the leader");
                    }
                    notes.add(leader.get().how() + ".");
                    StateId head = leader.get().state();
                    measure = matrix -> of.apply(matrix).onLeader(members, head);
                    place = outcome -> new TradeNulls(question, id(), bloc -> bloc.onLeader(head, all))
                            .placeWithLeader(outcome, members, head, trade.matrix());
                }
                default -> throw new IllegalStateException("unknown kind " + kind);
            }
            return trade.figures(answers, members, measure, notes, incomes.get().observed(), place);
        });
    }
}
