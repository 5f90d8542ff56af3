package org.entente.assessment.indicator.worth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
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
import org.entente.assessment.question.Subjects;
import org.entente.assessment.question.Tasks;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
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
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.UniversalGravity;
import org.entente.models.equilibrium.WelfareDecomposition;
import org.entente.models.equilibrium.WelfareMeasure;
import org.entente.models.scenario.Agreement;
import org.entente.models.scenario.Agreements;
import org.entente.models.scenario.Scenario;

/// With whom the gain from a union's preference is made: a member's loss if it ended, told by partner.
final class PartnerGainIndicator implements Indicator {
    /// Along the way to the new equilibrium; what four miss is far below what the parameters leave open.
    private static final int STEPS = 4;

    private static final String LEADER = "leader";
    private static final String MEMBERS = "members";
    private static final String OUTSIDERS = "outsiders";

    private static final OptionSpec PARTNER = OptionSpec.free(
            "partner",
            LEADER,
            "trade with whom: leader, members (all others of the union), outsiders, or a state such as kaz");

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Description description() {
        return new Description(
                "welfare-without-preference-by-partner",
                "If the trade preference ended: equivalent variation by trade with a partner",
                Dimension.WORTH,
                Unit.USD_MILLION,
                "The member's equivalent variation of welfare-without-preference-usd, in the proportion in which its log"
                        + " welfare changes by trade with the partner: what it sells them and buys from them at other prices,"
                        + " and the trade cost on what it buys, integrated along the way to the new equilibrium (the"
                        + " differential of real income by Roy's identity and Shepard's lemma, as in Dixit and Norman 1980,"
                        + " ch. 3). With outsiders it is what prices there become, with no cost changed. Members, outsiders and the"
                        + " deficit at new prices, which no option shows, add up but for the error of integration; the home market"
                        + " adds nothing.",
                Sources.TRADE,
                false,
                false,
                true,
                Stream.concat(ParameterChoice.OPTIONS.stream(), Stream.of(PARTNER, Leaders.OPTION))
                        .toList());
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
            SortedSet<StateId> all = answers.membersIn(matrix.year());
            SortedSet<StateId> members = new TreeSet<>(all);
            members.removeIf(member -> !matrix.has(member));
            if (members.size() < 2) {
                return answers.gaps(
                        all.size() < 2 ? Gap.NOT_APPLICABLE : Gap.NOT_REPORTED,
                        "%d of %d members in %d have trade data".formatted(members.size(), all.size(), matrix.year()));
            }
            try {
                return figures(question, answers, holding, members);
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
            Question question, Answers answers, Holding<TradeMatrix> holding, SortedSet<StateId> members) {
        ParameterChoice parameters = ParameterChoice.of(question.options().nonDefault());
        Optional<Leaders.Leader> leader =
                Leaders.find(question.context(), members, holding.records().year(), question.options());
        String partner = question.options().get(PARTNER.name());
        List<String> notes = partner.equals(LEADER)
                ? List.of(leader.map(one -> one.how() + ".").orElse("no member could be named the leader."))
                : List.of();
        Parts parts = parts(question, holding, codes(members), parameters);
        List<Figure> figures = new ArrayList<>();
        for (StateId member : answers.membersAsked()) {
            figures.add(answers.memberFigure(
                    member,
                    outcome(question, members, leader, partner, member, parts, parameters),
                    notes,
                    provenance(answers, holding, codes(members), parameters)));
        }
        return figures;
    }

    private static Outcome outcome(
            Question question,
            SortedSet<StateId> members,
            Optional<Leaders.Leader> leader,
            String partner,
            StateId member,
            Parts parts,
            ParameterChoice parameters) {
        if (!members.contains(member)) {
            return Answers.missing(Gap.NOT_REPORTED, "the trade matrix has no %s".formatted(member));
        }
        List<String> partners = new ArrayList<>();
        switch (partner) {
            case MEMBERS -> partners.addAll(codes(members));
            case OUTSIDERS ->
                parts.economies().stream()
                        .filter(economy -> !codes(members).contains(economy))
                        .forEach(partners::add);
            case LEADER -> {
                if (leader.isEmpty()) {
                    return Answers.missing(Gap.NOT_APPLICABLE, "no member could be named the leader");
                }
                partners.add(leader.get().state().code());
            }
            default ->
                partners.add(new Subjects(question.context().catalogue())
                        .state(partner)
                        .code());
        }
        partners.remove(member.code());
        if (partners.isEmpty()) {
            return Answers.missing(Gap.NOT_APPLICABLE, "%s is the partner itself".formatted(member));
        }
        Optional<String> unknown = partners.stream()
                .filter(code -> !parts.economies().contains(code))
                .findFirst();
        return unknown.map(code -> Answers.missing(Gap.NOT_REPORTED, "the trade matrix has no %s".formatted(code)))
                .orElseGet(() -> parameters.outcome(parts.of(member.code(), partners)));
    }

    /// Solved once for all partners.
    private static Parts parts(
            Question question, Holding<TradeMatrix> holding, List<String> codes, ParameterChoice parameters) {
        List<Object> key = List.of(
                "preference by partner", codes, holding.records().year(), parameters.draws(), parameters.given());
        return question.context().memo().get(key, Parts.class, () -> {
            UniversalGravity world =
                    UniversalGravity.of(holding.records(), Elasticities.central(), DeficitRule.MULTIPLICATIVE);
            Agreements agreement = Agreements.of(List.of(Agreement.of("union", 1, codes)));
            Scenario dissolving = Scenario.none(world.economies()).agreements(agreement, agreement.dissolve("union"));
            List<Cell> cells = parameters.cells(question.context().seed());
            List<Callable<double[][]>> tasks = new ArrayList<>();
            for (Cell cell : cells) {
                tasks.add(() -> Parts.rows(
                        WelfareDecomposition.of(
                                world.with(cell.elasticities()), dissolving.shock(cell), WelfareMeasure.DEFAULT, STEPS),
                        codes));
            }
            return new Parts(
                    world.economies(), codes, Tasks.inOrder(question.context().executor(), tasks));
        });
    }

    /// Equivalent variations told by partner.
    ///
    /// @param cells at each combination of the parameters a row a member, a column an economy
    private record Parts(List<String> economies, List<String> members, List<double[][]> cells) {
        static double[][] rows(WelfareDecomposition parts, List<String> members) {
            List<String> economies = parts.counterfactual().baseline().economies();
            return members.stream()
                    .map(member -> {
                        double log = parts.exact(member);
                        double money = log == 0 ? 0 : parts.counterfactual().equivalentVariation(member) / log;
                        return economies.stream()
                                .mapToDouble(partner ->
                                        money * parts.with(member, partner).total())
                                .toArray();
                    })
                    .toArray(double[][]::new);
        }

        double[] of(String member, List<String> partners) {
            int row = members.indexOf(member);
            return cells.stream()
                    .mapToDouble(cell -> partners.stream()
                            .mapToDouble(partner -> cell[row][economies.indexOf(partner)])
                            .sum())
                    .toArray();
        }
    }

    private static Provenance provenance(
            Answers answers, Holding<TradeMatrix> holding, List<String> codes, ParameterChoice parameters) {
        TradeMatrix matrix = holding.records();
        List<Provenance> inputs = new ArrayList<>(holding.observed(
                "flows of %d among %d economies, domestic sales included"
                        .formatted(matrix.year(), matrix.economies().size()),
                matrix.reportedPairs()));
        for (Parameter parameter : Parameter.values()) {
            inputs.add(parameters.assumed(parameter));
        }
        inputs.add(answers.membership());
        return new Simulated(
                WelfareIndicator.MODEL,
                "If the trade preference among %s ended, in the world of %d"
                        .formatted(String.join(", ", codes), matrix.year()),
                inputs);
    }

    private static List<String> codes(SortedSet<StateId> states) {
        return states.stream().map(StateId::code).toList();
    }
}
