package org.entente.assessment.indicator.worth;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.parameter.Parameter;
import org.entente.assessment.parameter.ParameterChoice;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Unit;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Simulated;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.union.Union.TradeFunction;
import org.entente.data.library.Holding;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.Sensitivity;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.models.scenario.Agreement;
import org.entente.models.scenario.Agreements;
import org.entente.models.scenario.Scenario;

/// What membership is worth in trade: welfare if the union's preference ended, or if trade with the leader stopped.
///
/// Never a bare point: each figure has an interval over the elasticities and, where it matters, the preference.
final class WelfareIndicator implements Indicator {
    static final String MODEL = "one-sector trade equilibrium (universal gravity)";

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
                        + " solved exactly. The interval is of the trade elasticity, the supply elasticity and b, drawn from"
                        + " what published estimates say of them; it is no forecast. Outside: growth, migration, finance,"
                        + " energy prices by contract.",
                Sources.TRADE,
                false,
                true,
                true,
                change == Change.WITHOUT_LEADER
                        ? options(ParameterChoice.OF_ELASTICITIES, List.of(Leaders.OPTION))
                        : ParameterChoice.OPTIONS);
    }

    private static List<OptionSpec> options(List<OptionSpec> some, List<OptionSpec> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
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
            Optional<Leaders.Leader> leader = change == Change.WITHOUT_LEADER
                    ? Leaders.find(question.context(), members, matrix.year(), question.options())
                    : Optional.empty();
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
        private final ParameterChoice parameters;
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
            this.parameters = change == Change.WITHOUT_LEADER
                    ? embargo.parameters()
                    : ParameterChoice.of(question.options().nonDefault());
        }

        List<Figure> figures() {
            List<Figure> figures = new ArrayList<>();
            WelfareByCell together = solve(members);
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        outcome(together, codes(members)),
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

        private Figure member(StateId member, WelfareByCell together) {
            if (!members.contains(member)) {
                return answers.memberFigure(
                        member,
                        Answers.missing(Gap.NOT_REPORTED, "the trade matrix has no %s".formatted(member)),
                        List.of(),
                        provenance(scenario(members)));
            }
            boolean alone = change == Change.WITHOUT_LEADER && !isLeader(member);
            SortedSet<StateId> group = alone ? new TreeSet<>(List.of(member)) : members;
            WelfareByCell solved = alone ? solve(group) : together;
            return answers.memberFigure(
                    member, outcome(solved, List.of(member.code())), notes(), provenance(scenario(group)));
        }

        private WelfareByCell solve(SortedSet<StateId> group) {
            return change == Change.WITHOUT_LEADER
                    ? embargo.without(group, leader.orElseThrow().state())
                    : dissolved(group);
        }

        /// Per cent and money come from the same solutions: what `simulate --dissolve` does, on the members of the
        /// question.
        private WelfareByCell dissolved(SortedSet<StateId> group) {
            List<Object> key = List.of(scenario(group), parameters.draws(), parameters.given());
            return question.context().memo().get(key, WelfareByCell.class, () -> {
                UniversalGravity baseline =
                        UniversalGravity.of(holding.records(), Elasticities.central(), DeficitRule.MULTIPLICATIVE);
                Agreements agreement = Agreements.of(List.of(Agreement.of("union", 1, codes(group))));
                Scenario dissolving =
                        Scenario.none(baseline.economies()).agreements(agreement, agreement.dissolve("union"));
                return new WelfareByCell(
                        baseline,
                        Sensitivity.of(
                                baseline,
                                dissolving,
                                parameters.cells(question.context().seed()),
                                WelfareByCell::of,
                                question.context().executor()));
            });
        }

        /// The economies' sum in money, or that sum over their base-year expenditure.
        private Outcome outcome(WelfareByCell solved, List<String> economies) {
            return parameters.outcome(money == Money.USD ? solved.money(economies) : solved.percent(economies));
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
            for (Parameter parameter : Parameter.values()) {
                inputs.add(parameters.assumed(parameter));
            }
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
