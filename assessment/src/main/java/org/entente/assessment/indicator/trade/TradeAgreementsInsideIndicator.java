package org.entente.assessment.indicator.trade;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeAgreement;
import org.entente.data.library.Topic;
import org.entente.models.measure.agreement.SharedTradeAgreements;

/// How many times over members have agreed to trade freely with each other.
final class TradeAgreementsInsideIndicator implements Indicator {
    private static final int NAMED = 6;

    @Override
    public Description description() {
        return new Description(
                "trade-agreements-inside",
                "trade agreements shared by a pair of members",
                Dimension.TRADE,
                Unit.COUNT,
                "Mean over pairs of members on 1 July of the number of trade agreements in force that bind both at the end of"
                        + " the year, the union's own among them (Dür, Baccini and Elsig 2014, Review of International"
                        + " Organizations 9). Agreements of a bloc with an outsider do not bind its members to each other and"
                        + " are left out. The source records no end of an agreement that another replaced, and not"
                        + " every withdrawal: it counts what was agreed, not what is applied, nor how deep it is.",
                Sources.AGREEMENTS,
                false,
                true,
                true,
                List.of(Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().find(Topic.AGREEMENTS), (holding, year) -> {
            SortedSet<StateId> members = answers.membersIn(year);
            List<TradeAgreement> agreements = holding.records();
            SharedTradeAgreements.Result result = SharedTradeAgreements.measure(agreements, members, year);
            var provenance = answers.derived(holding.observed(
                    "agreements in force in %d between members".formatted(year),
                    result.byAgreement().size()));
            return answers.unionThenMembers(
                    result.outcome(),
                    result.members(),
                    () -> place(question, agreements, result, members, year),
                    notes(result),
                    result.byMember(),
                    provenance);
        });
    }

    private static List<String> notes(SharedTradeAgreements.Result result) {
        return result.byAgreement().isEmpty()
                ? List.of()
                : List.of("Most pairs: "
                        + result.byAgreement().stream()
                                .limit(NAMED)
                                .map(entry -> "%s (%d)".formatted(entry.getKey().name(), entry.getValue()))
                                .collect(Collectors.joining(", "))
                        + (result.byAgreement().size() > NAMED
                                ? " and %d more.".formatted(result.byAgreement().size() - NAMED)
                                : "."));
    }

    private Optional<Placebo> place(
            Question question,
            List<TradeAgreement> agreements,
            SharedTradeAgreements.Result result,
            SortedSet<StateId> members,
            int year) {
        List<SortedSet<StateId>> parties = agreements.stream()
                .flatMap(agreement -> agreement.in(year).stream())
                .map(TradeAgreement.Stage::parties)
                .toList();
        SortedSet<StateId> all = new TreeSet<>(members);
        parties.forEach(all::addAll);
        List<StateId> pool = List.copyOf(all);
        double[][] shared = new double[pool.size()][pool.size()];
        for (SortedSet<StateId> bound : parties) {
            int[] at = bound.stream().mapToInt(pool::indexOf).toArray();
            for (int i : at) {
                for (int j : at) {
                    shared[i][j]++;
                }
            }
        }
        return new Nulls(question, id())
                .place(result.outcome(), members, pool, year, bloc -> Nulls.meanOverPairs(bloc, shared));
    }
}
