package org.entente.assessment.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
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
                        + " Research 33). A trade share is no measure of vulnerability: see welfare-without-leader.",
                Sources.TRADE,
                false,
                true,
                true,
                List.of(Leaders.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().trade(), holding -> {
            TradeMatrix matrix = holding.records();
            SortedSet<StateId> members = answers.membersIn(matrix.year());
            var leader = Leaders.find(question.context(), members, matrix.year(), question.options());
            if (leader.isEmpty() || members.size() < 2) {
                return answers.gaps(
                        Gap.NOT_APPLICABLE,
                        members.size() < 2
                                ? "%s had %d members in %d"
                                        .formatted(answers.union().id(), members.size(), matrix.year())
                                : "no member could be named the leader");
            }
            StateId head = leader.get().state();
            LeaderDependence.Result result = LeaderDependence.measure(matrix, members, head);
            List<String> notes = List.of(leader.get().how() + ".");
            var provenance = answers.derived(
                    holding.observed("flows of %d of the members".formatted(matrix.year()), matrix.reportedPairs()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        TradeReports.singleReport(result.onLeader().outcome()),
                        Optional.of(result.onLeader().members()),
                        notes,
                        provenance));
            }
            if (answers.wantsMembers()) {
                for (StateId member : answers.membersAsked()) {
                    Outcome outcome = member.equals(head)
                            ? result.ofLeader().outcome()
                            : result.onLeader()
                                    .byMember()
                                    .getOrDefault(
                                            member,
                                            Answers.missing(
                                                    Gap.NOT_REPORTED, "the trade matrix has no %s".formatted(member)));
                    List<String> own = member.equals(head)
                            ? List.of("%s is the leader: its share with all other members.".formatted(head))
                            : notes;
                    figures.add(answers.memberFigure(member, TradeReports.singleReport(outcome), own, provenance));
                }
            }
            return figures;
        });
    }
}
