package org.entente.assessment.indicator.worth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Simulated;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.union.Union.TradeFunction;
import org.entente.data.library.Holding;
import org.entente.models.equilibrium.CitedParameters;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.ParameterGrid;
import org.entente.models.equilibrium.Sensitivity;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.models.scenario.Agreement;
import org.entente.models.scenario.Agreements;
import org.entente.models.scenario.Scenario;

/// What membership is worth in trade: welfare if the union's preference ended, or if trade with the leader stopped.
///
/// Never a bare point: each figure has a range over the elasticities and, where it matters, the preference.
final class WelfareIndicator implements Indicator {
    static final String MODEL = "one-sector trade equilibrium (universal gravity)";

    /// Relative: the residual at which a solution is accepted.
    private static final double TOLERANCE = 1e-10;

    private final Change change;
    private final Money money;

    WelfareIndicator(Change change, Money money) {
        this.change = change;
        this.money = money;
    }

    /// What is undone.
    enum Change {
        WITHOUT_PREFERENCE,
        WITHOUT_LEADER
    }

    /// Per cent of welfare, or base-year money.
    enum Money {
        PERCENT,
        USD
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of("an equilibrium for every bloc");
    }

    @Override
    public Description description() {
        String id = (change == Change.WITHOUT_PREFERENCE ? "welfare-without-preference" : "welfare-without-leader")
                + (money == Money.USD ? "-usd" : "");
        String label = change == Change.WITHOUT_PREFERENCE
                ? "If the trade preference ended"
                : "If trade with the leader stopped";
        String rule = switch (change) {
            case WITHOUT_PREFERENCE ->
                "Trade between members, both ways, loses the factor exp(b), b the effect of a trade agreement,"
                        + " the same for every union.";
            case WITHOUT_LEADER ->
                "Trade between the member and the leader stops both ways, each member alone; for the leader and"
                        + " the union's figure, with all members at once.";
        };
        return new Description(
                id,
                label + ": " + (money == Money.USD ? "equivalent variation" : "change in welfare"),
                Dimension.WORTH,
                money == Money.USD ? Unit.USD_MILLION : Unit.PERCENT,
                rule
                        + " Welfare is real income in the new equilibrium of universal gravity with multiplicative deficits"
                        + " (Allen, Arkolakis and Takahashi 2020, Journal of Political Economy 128; Campos et al. 2023),"
                        + " solved exactly. The range is over the trade elasticity, the supply elasticity and b; it is"
                        + " no confidence interval, and no forecast. Outside: growth, migration, finance, energy prices"
                        + " by contract.",
                Sources.TRADE,
                false,
                true,
                true,
                List.of(Leaders.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        if (change == Change.WITHOUT_PREFERENCE && answers.union().trade() == TradeFunction.NONE) {
            return answers.gaps(
                    Gap.NOT_APPLICABLE,
                    "%s has no trade function of its own"
                            .formatted(answers.union().id()));
        }
        return answers.from(question.context().library().trade(), holding -> {
            TradeMatrix matrix = holding.records();
            SortedSet<StateId> members = new TreeSet<>(answers.membersIn(matrix.year()));
            int all = members.size();
            members.removeIf(member -> !matrix.has(member));
            if (members.size() < 2) {
                return answers.gaps(
                        all < 2 ? Gap.NOT_APPLICABLE : Gap.NOT_REPORTED,
                        "%d of %d members in %d have trade data".formatted(members.size(), all, matrix.year()));
            }
            var leader = Leaders.find(question.context(), members, matrix.year(), question.options());
            if (change == Change.WITHOUT_LEADER && leader.isEmpty()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "no member could be named the leader");
            }
            try {
                return new World(question, answers, holding, members, all, leader).figures();
            } catch (ProblemException e) {
                if (e.kind() == ProblemException.Kind.NO_CONVERGENCE) {
                    return answers.gaps(
                            Gap.DID_NOT_CONVERGE, e.problems().getFirst().what());
                }
                throw e;
            }
        });
    }

    /// The baseline and what is asked of it.
    private final class World {
        private final Question question;
        private final Answers answers;
        private final Holding<TradeMatrix> holding;
        private final SortedSet<StateId> members;
        private final int allMembers;
        private final Optional<Leaders.Leader> leader;
        private final UniversalGravity baseline;
        private final Embargo embargo;

        World(
                Question question,
                Answers answers,
                Holding<TradeMatrix> holding,
                SortedSet<StateId> members,
                int allMembers,
                Optional<Leaders.Leader> leader) {
            this.question = question;
            this.answers = answers;
            this.holding = holding;
            this.members = members;
            this.allMembers = allMembers;
            this.leader = leader;
            this.embargo = new Embargo(question, holding);
            this.baseline = UniversalGravity.of(holding.records(), Elasticities.central(), DeficitRule.MULTIPLICATIVE);
        }

        List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            Sensitivity together = solve(members);
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        outcome(together, counterfactual -> total(counterfactual)),
                        Optional.of(new MemberCount(members.size(), allMembers)),
                        notes(),
                        provenance(scenario(members))));
            }
            if (answers.wantsMembers()) {
                for (StateId member : answers.membersAsked()) {
                    figures.add(member(member, together));
                }
            }
            return figures;
        }

        private Figure member(StateId member, Sensitivity together) {
            if (!members.contains(member)) {
                return answers.memberFigure(
                        member,
                        Answers.missing(Gap.NOT_REPORTED, "the trade matrix has no %s".formatted(member)),
                        List.of(),
                        provenance(scenario(members)));
            }
            boolean alone = change == Change.WITHOUT_LEADER && !isLeader(member);
            SortedSet<StateId> group = alone ? new TreeSet<>(List.of(member)) : members;
            Sensitivity solved = alone ? solve(group) : together;
            return answers.memberFigure(
                    member,
                    outcome(solved, counterfactual -> own(counterfactual, member)),
                    notes(),
                    provenance(scenario(group)));
        }

        /// Per cent and money come from the same solutions.
        private Sensitivity solve(SortedSet<StateId> group) {
            return question.context().memo().get(List.of(scenario(group)), Sensitivity.class, () -> solved(group));
        }

        private Sensitivity solved(SortedSet<StateId> group) {
            List<String> codes = codes(group);
            return switch (change) {
                case WITHOUT_PREFERENCE ->
                    Sensitivity.of(
                            baseline,
                            dissolving(codes),
                            ParameterGrid.cited().corners(),
                            question.context().executor());
                case WITHOUT_LEADER ->
                    embargo.between(group, leader.orElseThrow().state());
            };
        }

        /// What `simulate --dissolve` does, on the members of the question.
        private Scenario dissolving(List<String> codes) {
            Agreements agreement = Agreements.of(List.of(Agreement.of("union", 1, codes)));
            return Scenario.none(baseline.economies()).agreements(agreement, agreement.dissolve("union"));
        }

        private double own(Counterfactual counterfactual, StateId member) {
            return money == Money.USD
                    ? counterfactual.equivalentVariation(member.code())
                    : 100 * (counterfactual.welfare(member.code()) - 1);
        }

        /// The members' sum in money, or that sum over their base-year expenditure.
        private double total(Counterfactual counterfactual) {
            double sum = members.stream()
                    .mapToDouble(member -> counterfactual.equivalentVariation(member.code()))
                    .sum();
            return money == Money.USD ? sum : 100 * sum / expenditure();
        }

        /// Base-year expenditure of the members together, million USD: what they bought, at home and abroad.
        private double expenditure() {
            double[][] flows = holding.records().toArray();
            double sum = 0;
            for (StateId member : members) {
                int column = holding.records().indexOf(member);
                for (double[] row : flows) {
                    sum += row[column];
                }
            }
            return sum;
        }

        private Outcome outcome(Sensitivity solved, ToDoubleFunction<Counterfactual> answer) {
            Sensitivity.Range range = solved.range(answer);
            String over = change == Change.WITHOUT_PREFERENCE
                    ? "range over trade elasticity, supply elasticity and effect of an agreement (centre and corners, %d solutions)"
                    : "range over trade elasticity and supply elasticity (centre and corners, %d solutions)";
            return Answers.value(
                    snapped(range.central()),
                    new Uncertainty.Interval(
                            snapped(range.low()),
                            snapped(range.high()),
                            0,
                            over.formatted(solved.cells().size())));
        }

        /// A change below the solver's tolerance is none.
        private double snapped(double change) {
            double tolerance = money == Money.USD ? TOLERANCE * expenditure() : 100 * TOLERANCE;
            return Math.abs(change) < tolerance ? 0 : change;
        }

        private boolean isLeader(StateId state) {
            return leader.map(head -> head.state().equals(state)).orElse(false);
        }

        private List<String> notes() {
            return change == Change.WITHOUT_LEADER
                    ? List.of(leader.orElseThrow().how() + ".")
                    : List.of();
        }

        private String scenario(SortedSet<StateId> group) {
            String who = String.join(", ", codes(group));
            int year = holding.records().year();
            return switch (change) {
                case WITHOUT_PREFERENCE ->
                    "If the trade preference among %s ended, in the world of %d".formatted(who, year);
                case WITHOUT_LEADER ->
                    embargo.scenario(group, leader.orElseThrow().state());
            };
        }

        private Provenance provenance(String scenario) {
            if (change == Change.WITHOUT_LEADER) {
                return embargo.provenance(scenario, answers.membership());
            }
            List<Provenance> inputs = new ArrayList<>(holding.observed(
                    "flows of %d among %d economies, domestic sales included"
                            .formatted(
                                    holding.records().year(),
                                    holding.records().economies().size()),
                    holding.records().reportedPairs()));
            inputs.add(CitedParameters.TRADE_ELASTICITY.assumed());
            inputs.add(CitedParameters.SUPPLY_ELASTICITY.assumed());
            inputs.add(CitedParameters.TRADE_PREFERENCE.assumed());
            inputs.add(answers.membership());
            return new Simulated(MODEL, scenario, inputs);
        }

        private static List<String> codes(SortedSet<StateId> states) {
            return states.stream()
                    .sorted(Comparator.naturalOrder())
                    .map(StateId::code)
                    .toList();
        }
    }
}
