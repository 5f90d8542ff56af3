package org.entente.assessment.indicator.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.alignment.Kind.About;
import org.entente.assessment.indicator.alignment.Kind.Needs;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.union.Union.TradeFunction;
import org.entente.data.library.Holding;

/// One quantity of the alignment game of a union, for the union or by member.
final class AlignmentIndicator implements Indicator {
    private static final String HOW =
            " Observed trade is the world in which all members are in the union; leaving takes the effect of an agreement"
                    + " off the trade with the others, in the new equilibrium of universal gravity with multiplicative"
                    + " deficits (Allen, Arkolakis and Takahashi 2020, Journal of Political Economy 128). Static, goods"
                    + " trade; growth, migration, finance, security outside. No forecast.";

    private final Kind kind;

    AlignmentIndicator(Kind kind) {
        this.kind = kind;
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Description description() {
        return new Description(
                kind.id,
                kind.label,
                Dimension.WORTH,
                kind.unit,
                kind.definition + HOW,
                Sources.TRADE,
                false,
                kind.hasUnion(),
                kind.hasMembers(),
                offered());
    }

    private List<OptionSpec> offered() {
        List<OptionSpec> offered = new ArrayList<>(List.of(Choices.DRAWS));
        if (kind.needs == Needs.COALITIONS) {
            offered.add(Choices.RULE);
        }
        if (kind.about == About.FOLLOWERS || kind.needs == Needs.RIVAL) {
            offered.addAll(List.of(Rivals.OPTION, Choices.DEPTH, Targets.OPTION, Leaders.OPTION));
        }
        if (kind.needs == Needs.ENTRANT) {
            offered.addAll(List.of(Choices.ENTRANT, Rivals.OPTION));
        }
        return offered;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        if (answers.union().trade() == TradeFunction.NONE) {
            return answers.gaps(
                    Gap.NOT_APPLICABLE,
                    "%s has no trade function of its own"
                            .formatted(answers.union().id()));
        }
        return answers.from(question.context().library().trade(), holding -> {
            TradeMatrix matrix = holding.records();
            var all = answers.membersIn(matrix.year());
            int have = UnionGame.inMatrix(all, matrix).size();
            if (have < 2) {
                return answers.gaps(
                        all.size() < 2 ? Gap.NOT_APPLICABLE : Gap.NOT_REPORTED,
                        "%d of %d members in %d have trade data".formatted(have, all.size(), matrix.year()));
            }
            try {
                return figures(question, answers, holding);
            } catch (ProblemException e) {
                if (e.kind() == ProblemException.Kind.NO_CONVERGENCE) {
                    return answers.gaps(
                            Gap.DID_NOT_CONVERGE, e.problems().getFirst().what());
                }
                throw e;
            }
        });
    }

    private List<Figure> figures(Question question, Answers answers, Holding<TradeMatrix> holding) {
        Choices choices = Choices.of(question.options(), offered());
        UnionGame union = UnionGame.of(question, holding, choices);
        Optional<String> reason = whyNot(union, choices);
        if (reason.isPresent()) {
            return answers.gaps(Gap.NOT_APPLICABLE, reason.get());
        }
        Evaluation evaluation = new Evaluation(kind, question.context(), union, choices);
        Wording wording = new Wording(kind, answers, union, choices, evaluation);
        List<Figure> figures = new ArrayList<>();
        if (answers.wantsUnion()) {
            figures.add(wording.unionFigure());
        }
        if (answers.wantsMembers()) {
            for (StateId member : answers.membersAsked()) {
                figures.add(wording.memberFigure(member));
            }
        }
        return figures;
    }

    /// Why the whole question has no answer.
    private Optional<String> whyNot(UnionGame union, Choices choices) {
        if (kind.isChance && choices.draws().isEmpty()) {
            return Optional.of("a probability needs draws: --set draws=200");
        }
        if (kind.needs == Needs.RIVAL && union.rival().isEmpty()) {
            return Optional.of("no rival: no union of the catalogue with a trade function is apart from this one");
        }
        if ((kind.about == About.FOLLOWERS || kind.needs == Needs.RIVAL) && union.leaderPosition() < 0) {
            return Optional.of("no member could be named the leader");
        }
        boolean needsTable = kind.needs == Needs.TRANSFERS || kind == Kind.NUCLEOLUS || kind == Kind.BLOCKING;
        if (needsTable && union.size() > Evaluation.MOST_MEMBERS) {
            return Optional.of("all coalitions of %d members are too many to be solved; at most %d members"
                    .formatted(union.size(), Evaluation.MOST_MEMBERS));
        }
        if (kind.isChance && kind.needs == Needs.COALITIONS && union.size() > Draws.MOST_MEMBERS_DRAWN) {
            return Optional.of(
                    "coalitions of %d members are solved once, which gives no probability".formatted(union.size()));
        }
        return Optional.empty();
    }
}
