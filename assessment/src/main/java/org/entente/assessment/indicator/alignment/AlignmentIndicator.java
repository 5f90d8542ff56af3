package org.entente.assessment.indicator.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.alignment.Kind.Needs;
import org.entente.assessment.parameter.ParameterChoice;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.union.Union.TradeFunction;
import org.entente.data.library.Holding;
import org.entente.models.alignment.Formats;

/// One family of quantities of the alignment game of a union, for the union or by member.
final class AlignmentIndicator implements Indicator {
    private static final String HOW =
            " Observed trade is the world in which all members are in the union; leaving takes the effect of an agreement"
                    + " off the trade with the others, in the new equilibrium of universal gravity with multiplicative"
                    + " deficits (Allen, Arkolakis and Takahashi 2020, Journal of Political Economy 128). Static, goods"
                    + " trade; growth, migration, finance, security outside. No forecast.";

    private final List<Kind> kinds;

    /// @param kinds of one family, the default first
    AlignmentIndicator(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    private Family family() {
        return kinds.getFirst().family();
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Optional<String> withoutNull() {
        return kinds.stream().anyMatch(Kind::hasUnion)
                ? Optional.of("an equilibrium for every coalition of every bloc")
                : Optional.empty();
    }

    @Override
    public Description description() {
        String definition = kinds.size() == 1
                ? kinds.getFirst().definition()
                : kinds.stream()
                        .map(kind -> "%s: %s".formatted(kind.choice(), kind.definition()))
                        .collect(Collectors.joining(" "));
        return description(
                family().label(),
                definition,
                kinds.stream().anyMatch(Kind::hasUnion),
                kinds.stream().anyMatch(Kind::hasMembers));
    }

    @Override
    public Description description(Options options) {
        return description(kind(options));
    }

    private Description description(Kind kind) {
        return description(kind.label(), kind.definition(), kind.hasUnion(), kind.hasMembers());
    }

    private Description description(String label, String definition, boolean hasUnion, boolean hasMembers) {
        return new Description(
                family().id(),
                label,
                Dimension.WORTH,
                family().unit(),
                definition + HOW,
                Sources.TRADE,
                false,
                hasUnion,
                hasMembers,
                offered());
    }

    private List<OptionSpec> offered() {
        Set<Needs> needs = kinds.stream().map(Kind::needs).collect(Collectors.toSet());
        List<OptionSpec> offered = new ArrayList<>();
        choice().ifPresent(offered::add);
        offered.addAll(ParameterChoice.OPTIONS);
        if (needs.contains(Needs.COALITION)) {
            offered.add(Choices.COALITION);
        }
        if (needs.contains(Needs.COALITION) || needs.contains(Needs.COALITIONS)) {
            offered.add(Choices.RULE);
        }
        if (kinds.stream().anyMatch(Kind::isAboutLeaving)) {
            offered.addAll(List.of(Rivals.OPTION, Choices.DEPTH, Targets.OPTION, Leaders.OPTION));
        }
        if (kinds.stream().anyMatch(Kind::isAboutFormats)) {
            offered.addAll(List.of(Targets.OPTION, Choices.UNION_DEPTH, Choices.DEPTH, Rivals.OPTION));
        }
        if (needs.contains(Needs.FORMATS)) {
            offered.add(Choices.FORM);
        }
        if (needs.contains(Needs.ENTRANT)) {
            offered.addAll(List.of(Choices.ENTRANT, Rivals.OPTION));
        }
        return offered;
    }

    /// The option that tells the family's quantities apart.
    private Optional<OptionSpec> choice() {
        return family().option()
                .map(option -> OptionSpec.oneOf(
                        option.name(), kinds.stream().map(Kind::choice).toList(), option.meaning()));
    }

    /// For each quantity the option that asks for it; none for the default.
    List<Map<String, String>> variants() {
        return kinds.stream()
                .map(kind -> kind == kinds.getFirst()
                        ? Map.<String, String>of()
                        : Map.of(choice().orElseThrow().name(), kind.choice()))
                .toList();
    }

    private Kind kind(Options options) {
        String chosen = choice().map(spec -> options.get(spec.name())).orElse("");
        return kinds.stream()
                .filter(kind -> kind.choice().equals(chosen))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Figure> figures(Question question) {
        Kind kind = kind(question.options());
        Answers answers = new Answers(description(kind), question);
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
                return figures(kind, question, answers, holding);
            } catch (ProblemException e) {
                if (e.kind() == ProblemException.Kind.NO_CONVERGENCE) {
                    return answers.gaps(
                            Gap.DID_NOT_CONVERGE, e.problems().getFirst().what());
                }
                throw e;
            }
        });
    }

    private List<Figure> figures(Kind kind, Question question, Answers answers, Holding<TradeMatrix> holding) {
        Choices choices = Choices.of(question.options(), offered());
        UnionGame union = UnionGame.of(question, holding, choices);
        Optional<String> reason = whyNot(kind, union, choices);
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
    private static Optional<String> whyNot(Kind kind, UnionGame union, Choices choices) {
        if (kind.isChance() && choices.draws().isEmpty()) {
            return Optional.of("a probability needs draws: --set draws=200");
        }
        if (kind.needs() == Needs.RIVAL && union.rival().isEmpty()) {
            return Optional.of("no rival: no union of the catalogue with a trade function is apart from this one");
        }
        if (kind.isAboutLeaving() && union.leaderPosition() < 0) {
            return Optional.of("no member could be named the leader");
        }
        if (kind.needs() == Needs.FORMATS && union.size() > Formats.MOST_MEMBERS_FOR_ALL) {
            return Optional.of("the formats of %d members are too many to be solved at every draw; at most %d members"
                    .formatted(union.size(), Formats.MOST_MEMBERS_FOR_ALL));
        }
        if (kind == MemberKinds.NUCLEOLUS && union.size() > Evaluation.MOST_MEMBERS) {
            return Optional.of("all coalitions of %d members are too many to be solved; at most %d members"
                    .formatted(union.size(), Evaluation.MOST_MEMBERS));
        }
        if (kind.isChance() && kind.needs() == Needs.COALITIONS && union.size() > Draws.MOST_MEMBERS_DRAWN) {
            return Optional.of("coalitions of %d members are solved at three draws, which give no probability"
                    .formatted(union.size()));
        }
        return Optional.empty();
    }
}
