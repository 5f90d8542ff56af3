package org.entente.assessment.indicator.worth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Simulated;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.union.Union.TradeFunction;
import org.entente.data.library.Holding;
import org.entente.models.alignment.AlignmentGame;
import org.entente.models.alignment.ImpliedMultiplier;
import org.entente.models.equilibrium.CitedParameters;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.ParameterGrid;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.UniversalGravity;

/// A claim such as "worth 15 % of GDP" as the multiplication of trade that it implies.
final class ImpliedMultiplierIndicator implements Indicator {
    private static final OptionSpec CLAIM = OptionSpec.free(
            "claim", "1", "what the union is claimed to be worth, in per cent of real income without it, such as 15");

    private static final double MOST_CLAIMED = 1000;

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("a claim is about one union");
    }

    @Override
    public Description description() {
        return new Description(
                "implied-trade-multiplier",
                "If a claim of what the union is worth were true: trade multiplier that it implies",
                Dimension.WORTH,
                Unit.RATIO,
                "exp(b) so that real income in the observed world is by the claim above that in a world in which trade among"
                        + " members, both ways, lacks the factor exp(b): what a gravity estimation gives as the exponential of"
                        + " an agreement's coefficient, prices not yet adjusted; then in the equilibrium of universal gravity"
                        + " with multiplicative deficits (Allen, Arkolakis and Takahashi 2020, Journal of Political Economy"
                        + " 128; what trade can be worth at most: Arkolakis, Costinot and Rodriguez-Clare 2012, American"
                        + " Economic Review 102). Range over trade and supply elasticity. Real income stands for GDP. Growth,"
                        + " migration, finance, security, energy prices by contract are outside: a claim may mean them.",
                Sources.TRADE,
                false,
                true,
                true,
                List.of(CLAIM));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        double claim = claim(question.options().get(CLAIM.name()));
        if (answers.union().trade() == TradeFunction.NONE) {
            return answers.gaps(
                    Gap.NOT_APPLICABLE,
                    "%s has no trade function of its own"
                            .formatted(answers.union().id()));
        }
        return answers.from(question.context().library().trade(), holding -> {
            TradeMatrix matrix = holding.records();
            SortedSet<StateId> all = answers.membersIn(matrix.year());
            List<StateId> members =
                    new TreeSet<>(all).stream().filter(matrix::has).toList();
            if (members.size() < 2) {
                return answers.gaps(
                        all.size() < 2 ? Gap.NOT_APPLICABLE : Gap.NOT_REPORTED,
                        "%d of %d members in %d have trade data".formatted(members.size(), all.size(), matrix.year()));
            }
            try {
                return new Claim(answers, holding, members, all.size(), claim / 100).figures();
            } catch (ProblemException e) {
                if (e.kind() == ProblemException.Kind.NO_CONVERGENCE) {
                    return answers.gaps(
                            Gap.DID_NOT_CONVERGE, e.problems().getFirst().what());
                }
                throw e;
            }
        });
    }

    private static double claim(String text) {
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value <= MOST_CLAIMED) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new ProblemException(
                ProblemException.Kind.USAGE,
                Problem.of(
                        "ENT-5124",
                        "'%s' is not a choice for option 'claim'".formatted(text),
                        CLAIM.meaning(),
                        "it takes a number above 0 and up to %.0f, in per cent".formatted(MOST_CLAIMED)));
    }

    /// A claim about one union.
    private static final class Claim {
        private final Answers answers;
        private final Holding<TradeMatrix> holding;
        private final List<StateId> members;
        private final int allMembers;
        private final double gain;
        private final List<ImpliedMultiplier> cells;

        /// @param gain what is claimed, as a share
        Claim(Answers answers, Holding<TradeMatrix> holding, List<StateId> members, int allMembers, double gain) {
            this.answers = answers;
            this.holding = holding;
            this.members = members;
            this.allMembers = allMembers;
            this.gain = gain;
            AlignmentGame game = AlignmentGame.of(
                    UniversalGravity.of(holding.records(), Elasticities.central(), DeficitRule.MULTIPLICATIVE),
                    members.stream().map(StateId::code).toList(),
                    List.of());
            this.cells = ParameterGrid.cited().corners().stream()
                    .map(Cell::elasticities)
                    .distinct()
                    .map(elasticities -> ImpliedMultiplier.of(game, elasticities))
                    .toList();
        }

        List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        outcome(ImpliedMultiplier.TOGETHER),
                        Optional.of(new MemberCount(members.size(), allMembers)),
                        notes(ImpliedMultiplier.TOGETHER),
                        provenance()));
            }
            if (answers.wantsMembers()) {
                for (StateId member : answers.membersAsked()) {
                    int position = members.indexOf(member);
                    figures.add(
                            position < 0
                                    ? answers.memberFigure(
                                            member,
                                            Answers.missing(
                                                    Gap.NOT_REPORTED, "the trade matrix has no %s".formatted(member)),
                                            List.of(),
                                            provenance())
                                    : answers.memberFigure(member, outcome(position), notes(position), provenance()));
                }
            }
            return figures;
        }

        private Outcome outcome(int member) {
            List<OptionalDouble> implied =
                    cells.stream().map(cell -> cell.multiplier(member, gain)).toList();
            OptionalDouble central = implied.getFirst();
            if (central.isEmpty()) {
                return Answers.missing(
                        Gap.NOT_APPLICABLE,
                        "no multiplier is large enough for %s %% at the central elasticities, where all trade among members is worth %.4g %%; at %d of %d corners one is"
                                .formatted(
                                        Numbers.of(100 * gain),
                                        100 * cells.getFirst().most(member),
                                        implied.stream()
                                                .filter(OptionalDouble::isPresent)
                                                .count(),
                                        implied.size() - 1));
            }
            double[] found = implied.stream()
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            double least = Arrays.stream(found).min().orElseThrow();
            return Answers.value(
                    central.getAsDouble(),
                    found.length < implied.size()
                            ? new Uncertainty.None(
                                    "from %s without an upper end: at %d of %d corners of trade and supply elasticity no multiplier is large enough"
                                            .formatted(
                                                    Numbers.of(least), implied.size() - found.length, implied.size()))
                            : new Uncertainty.Interval(
                                    least,
                                    Arrays.stream(found).max().orElseThrow(),
                                    0,
                                    "range over trade elasticity and supply elasticity (centre and corners, %d solutions)"
                                            .formatted(implied.size())));
        }

        private List<String> notes(int member) {
            double cited = Math.exp(CitedParameters.TRADE_PREFERENCE.central());
            double high = Math.exp(CitedParameters.TRADE_PREFERENCE.high());
            double[] most =
                    cells.stream().mapToDouble(cell -> cell.most(member)).toArray();
            return List.of(
                    "Claim: %s %% of real income.".formatted(Numbers.of(100 * gain)),
                    "All trade among members is worth %s %% (%s to %s) to %s."
                            .formatted(
                                    Numbers.of(100 * most[0]),
                                    Numbers.of(100 * Arrays.stream(most).min().orElseThrow()),
                                    Numbers.of(100 * Arrays.stream(most).max().orElseThrow()),
                                    member == ImpliedMultiplier.TOGETHER ? "them" : members.get(member)),
                    "Published effects of trade agreements: a multiplier of %s at the median, %s a standard deviation above the"
                                    .formatted(Numbers.of(cited), Numbers.of(high))
                            + " mean (Head and Mayer 2014).");
        }

        private Provenance provenance() {
            List<Provenance> inputs = new ArrayList<>(holding.observed(
                    "flows of %d among %d economies, domestic sales included"
                            .formatted(
                                    holding.records().year(),
                                    holding.records().economies().size()),
                    holding.records().reportedPairs()));
            inputs.add(CitedParameters.TRADE_ELASTICITY.assumed());
            inputs.add(CitedParameters.SUPPLY_ELASTICITY.assumed());
            inputs.add(answers.membership());
            return new Simulated(
                    WelfareIndicator.MODEL,
                    "If the union were worth %s %% of real income, in the world of %d"
                            .formatted(Numbers.of(100 * gain), holding.records().year()),
                    inputs);
        }
    }
}
