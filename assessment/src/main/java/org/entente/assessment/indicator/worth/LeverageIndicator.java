package org.entente.assessment.indicator.worth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.parameter.ParameterChoice;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Unit;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.library.Holding;
import org.entente.models.equilibrium.Leverage;

/// What the leader could do to each member by ending their trade, and what it would cost.
final class LeverageIndicator implements Indicator {
    private static final String HOW =
            " Trade between the two stops both ways and is rerouted in the new equilibrium of universal gravity (Allen,"
                    + " Arkolakis and Takahashi 2020, Journal of Political Economy 128). The union's figure is the median"
                    + " over the other members. The interval is of draws of the elasticities; goods alone, no energy contracts, no"
                    + " finance.";

    private final Kind kind;

    LeverageIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Which side of leverage.
    enum Kind {
        ASYMMETRY(
                "leverage-asymmetry",
                "If trade with the leader stopped: the member's loss over the leader's",
                Unit.RATIO,
                "The member's loss in per cent of its real income over the leader's in per cent of its own (Hirschman"
                        + " 1945, ch. 2; Keohane and Nye 1977, ch. 1): above 1 the member needs the trade more.",
                Leverage::asymmetry),
        COST(
                "leverage-cost",
                "If trade with the leader stopped: the leader's cost of a point of the member's loss",
                Unit.USD_MILLION,
                "The leader's equivalent variation lost, in million US dollars of the matrix's year, for each per cent of"
                        + " real income that the member loses (the price of influence: Hirschman 1945, ch. 2).",
                Leverage::costOfAPoint),
        SUBSTITUTABLE(
                "substitutable-share",
                "If trade with the leader stopped: share of the member's loss that rerouting spares",
                Unit.SHARE,
                "One minus the member's loss over its loss before anything adjusts: 1 if all of the trade can be replaced,"
                        + " 0 if none can (vulnerability as against sensitivity: Keohane and Nye 1977, ch. 1).",
                Leverage::substitutable);

        private final String id;
        private final String label;
        private final Unit unit;
        private final String definition;
        private final ToDoubleFunction<Leverage> answer;

        Kind(String id, String label, Unit unit, String definition, ToDoubleFunction<Leverage> answer) {
            this.id = id;
            this.label = label;
            this.unit = unit;
            this.definition = definition;
            this.answer = answer;
        }
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("an equilibrium for every bloc");
    }

    @Override
    public Description description() {
        return new Description(
                kind.id,
                kind.label,
                Dimension.DEPENDENCE,
                kind.unit,
                kind.definition + HOW,
                Sources.TRADE,
                false,
                true,
                true,
                Stream.concat(ParameterChoice.OF_ELASTICITIES.stream(), Stream.of(Leaders.OPTION))
                        .toList());
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().trade(), holding -> {
            TradeMatrix matrix = holding.records();
            SortedSet<StateId> all = answers.membersIn(matrix.year());
            SortedSet<StateId> members = new TreeSet<>(all);
            members.removeIf(member -> !matrix.has(member));
            var leader = Leaders.find(question.context(), members, matrix.year(), question.options());
            if (members.size() < 2 || leader.isEmpty()) {
                return answers.gaps(
                        Gap.NOT_APPLICABLE,
                        members.size() < 2
                                ? "%d of %d members in %d have trade data"
                                        .formatted(members.size(), all.size(), matrix.year())
                                : "no member could be named the leader");
            }
            try {
                return figures(question, answers, holding, members, leader.get());
            } catch (ProblemException e) {
                if (e.kind() == ProblemException.Kind.NO_CONVERGENCE) {
                    return answers.gaps(
                            Gap.DID_NOT_CONVERGE, e.problems().getFirst().what());
                }
                throw e;
            }
        });
    }

    private List<Figure> figures(
            Question question,
            Answers answers,
            Holding<TradeMatrix> holding,
            SortedSet<StateId> members,
            Leaders.Leader leader) {
        Embargo embargo = new Embargo(question, holding);
        StateId head = leader.state();
        SortedSet<StateId> others = new TreeSet<>(members);
        others.remove(head);
        SortedMap<StateId, double[]> byMember = new TreeMap<>();
        for (StateId member : others) {
            byMember.put(
                    member,
                    embargo.leverage(member, head).stream()
                            .mapToDouble(kind.answer)
                            .toArray());
        }
        List<String> notes = List.of(leader.how() + ".");
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            int cells = byMember.values().iterator().next().length;
            double[] medians = new double[cells];
            Arrays.setAll(
                    medians,
                    cell -> median(byMember.values().stream()
                            .mapToDouble(values -> values[cell])
                            .filter(value -> !Double.isNaN(value))
                            .sorted()
                            .toArray()));
            figures.add(answers.unionFigure(
                    outcome(embargo, medians),
                    Optional.of(new MemberCount(
                            others.size(),
                            answers.membersIn(holding.records().year()).size() - 1)),
                    notes,
                    embargo.provenance(embargo.scenario(others, head) + ", each alone", answers.membership())));
        }
        if (answers.wantsMembers()) {
            for (StateId member : answers.membersAsked()) {
                Outcome outcome = member.equals(head)
                        ? Answers.missing(Gap.NOT_APPLICABLE, "%s is the leader".formatted(head))
                        : byMember.containsKey(member)
                                ? outcome(embargo, byMember.get(member))
                                : Answers.missing(Gap.NOT_REPORTED, "the trade matrix has no %s".formatted(member));
                figures.add(answers.memberFigure(
                        member,
                        outcome,
                        notes,
                        embargo.provenance(embargo.scenario(List.of(member), head), answers.membership())));
            }
        }
        return figures;
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private static Outcome outcome(Embargo embargo, double[] values) {
        return Arrays.stream(values).anyMatch(Double::isNaN)
                ? Answers.missing(Gap.NOT_APPLICABLE, "no trade between the two, so nothing to lose")
                : embargo.parameters().outcome(values);
    }
}
