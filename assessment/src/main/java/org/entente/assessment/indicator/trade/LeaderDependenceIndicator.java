package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.models.measure.trade.LeaderDependence;

/// Who depends on whom: each member's trade with the leader, and the leader's with all other members.
final class LeaderDependenceIndicator implements Indicator {
    @Override
    public Description description() {
        return new Description(
                "leader-dependence",
                "goods trade with the leading member, share of all trade",
                Dimension.DEPENDENCE,
                Unit.PERCENT,
                "(Exports to and imports from the leader) over all exports and imports of the member; for the leader"
                        + " itself the share of its trade that is with all other members. The union's figure is the"
                        + " mean over the other members (Hirschman 1945, ch. 2; Barbieri 1996, Journal of Peace"
                        + " Research 33). In random blocs the leader stays. A trade share is no measure of vulnerability: see welfare-without-leader.",
                Sources.TRADE,
                false,
                true,
                true,
                Stream.concat(Stream.of(Leaders.OPTION, Nulls.OPTION), TradeOfYear.OPTIONS.stream())
                        .toList());
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return TradeOfYear.answer(answers, question, TradeOfYear.Need.TOTALS, trade -> {
            SortedSet<StateId> members = answers.membersIn(trade.year());
            var leader = Leaders.find(question.context(), members, trade.year(), question.options());
            if (leader.isEmpty()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "no member could be named the leader");
            }
            StateId head = leader.get().state();
            LeaderDependence.Result result = LeaderDependence.measure(trade.matrix(), members, head);
            List<String> notes = new ArrayList<>(List.of(leader.get().how() + "."));
            notes.addAll(trade.notes(members));
            var provenance = answers.derived(trade.observed());
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                Outcome mean = trade.outcome(
                        members,
                        matrix -> LeaderDependence.measure(matrix, members, head)
                                .onLeader()
                                .outcome());
                figures.add(answers.unionFigure(
                        mean,
                        Optional.of(result.onLeader().members()),
                        new TradeNulls(question, id(), bloc -> bloc.onLeader(head))
                                .placeWithLeader(mean, members, head, trade.matrix()),
                        notes,
                        provenance));
            }
            if (answers.wantsMembers()) {
                SortedMap<StateId, Outcome> onLeader =
                        trade.outcomes(matrix -> LeaderDependence.measure(matrix, members, head)
                                .onLeader()
                                .byMember());
                for (StateId member : answers.membersAsked()) {
                    Outcome outcome = member.equals(head)
                            ? trade.outcome(
                                    List.of(head),
                                    matrix -> LeaderDependence.measure(matrix, members, head)
                                            .ofLeader()
                                            .outcome())
                            : onLeader.getOrDefault(
                                    member,
                                    Answers.missing(
                                            Gap.NOT_REPORTED,
                                            "%s has nothing on %s".formatted(trade.source(), member)));
                    List<String> own = member.equals(head)
                            ? List.of("%s is the leader: its share with all other members.".formatted(head))
                            : notes;
                    figures.add(answers.memberFigure(member, outcome, own, provenance));
                }
            }
            return figures;
        });
    }
}
