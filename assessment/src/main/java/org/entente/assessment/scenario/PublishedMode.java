package org.entente.assessment.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Numbers;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.Layer;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.PublishedAnswer;
import org.entente.models.equilibrium.PublishedModes;
import org.entente.models.equilibrium.UniversalGravity;

/// What a published program would answer to a scenario, beside the equilibrium that it approximates.
///
/// @param program whose answer
/// @param reference whose price index is the Guide's numeraire
/// @param stop of the Guide's loop
public record PublishedMode(Program program, String reference, double stop) {
    public static final double GUIDES_STOP = PublishedModes.GUIDES_STOP;

    private static final List<String> NAMES = List.of(
            "economy",
            "exports_mode",
            "exports_equilibrium",
            "exports_before_over_after_mode",
            "exports_before_over_after_equilibrium",
            "real_income_mode",
            "real_income_equilibrium");

    /// Programs whose answers were published.
    public enum Program {
        /// The loop of the Advanced Guide (2016).
        ADVANCED_GUIDE,
        /// Output fixed, as in ge_gravity and GEGravity.
        FIXED_OUTPUT
    }

    /// An answer, by economy.
    ///
    /// @param label says how far it is from equilibrium
    /// @param rows per cent, by economy
    record Answer(String label, double distance, double residual, List<Map<String, Object>> rows) {
        Answer {
            rows = List.copyOf(rows);
        }

        Table table() {
            List<Column> columns = new ArrayList<>(List.of(Column.text("economy")));
            for (String what : List.of("exports", "exports, before over after", "real income")) {
                columns.add(Column.number(what + ", mode, %"));
                columns.add(Column.number("equilibrium, %"));
            }
            return new Table(
                    "Published mode: " + label,
                    columns,
                    rows.stream()
                            .map(row -> row.values().stream()
                                    .map(cell -> cell instanceof Double number ? Numbers.of(number) : cell.toString())
                                    .toList())
                            .toList());
        }

        SortedMap<String, Object> object() {
            SortedMap<String, Object> object = new TreeMap<>();
            object.put("label", label);
            object.put("distance", distance);
            object.put("residual", residual);
            object.put("rows", rows);
            return object;
        }

        String note() {
            return "Published mode, to reproduce a table and not to judge a policy: %s. Exports are in its own numeraire;"
                            .formatted(label)
                    + " before over after is what the world as it is adds to the world of the scenario.";
        }
    }

    /// @throws ProblemException if the program cannot do this scenario, or its loop runs away
    Answer of(Simulation simulation, List<String> economies) {
        ScenarioPlan plan = simulation.plan();
        Cell central = simulation.parameters().central();
        UniversalGravity baseline = plan.world().baseline(plan.deficits()).with(central.elasticities());
        requireFit(plan, central);
        PublishedAnswer answer = switch (program) {
            case ADVANCED_GUIDE ->
                PublishedModes.advancedGuide(baseline, plan.scenario().shock(central), reference, stop);
            case FIXED_OUTPUT ->
                PublishedModes.fixedOutput(baseline, plan.scenario().shock(central));
        };
        Counterfactual equilibrium = answer.equilibrium();
        double numeraire = program == Program.ADVANCED_GUIDE ? equilibrium.priceIndex(reference) : 1;
        double[][] after = equilibrium.trade(Layer.FULL);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String economy : economies) {
            int i = plan.world().economies().indexOf(economy);
            double before = IntStream.range(0, after.length)
                    .filter(j -> j != i)
                    .mapToDouble(j -> plan.world().flow(i, j))
                    .sum();
            double exact = IntStream.range(0, after.length)
                            .filter(j -> j != i)
                            .mapToDouble(j -> after[i][j])
                            .sum()
                    / numeraire;
            rows.add(SimulationPage.row(
                    NAMES,
                    List.of(
                            economy,
                            percent(answer.exports(economy) / before),
                            percent(exact / before),
                            percent(before / answer.exports(economy)),
                            percent(before / exact),
                            percent(answer.welfare(economy)),
                            percent(equilibrium.welfare(economy)))));
        }
        return new Answer(answer.label(), answer.distance(), answer.residual(), rows);
    }

    private void requireFit(ScenarioPlan plan, Cell central) {
        List<String> problems = new ArrayList<>();
        if (plan.scenario().hasTransfers()) {
            problems.add("it knows no transfers");
        }
        if (program == Program.ADVANCED_GUIDE) {
            if (central.elasticities().psi() != 0) {
                problems.add("its output is fixed: add --psi 0");
            }
            if (plan.deficits() != DeficitRule.MULTIPLICATIVE) {
                problems.add("its deficits are multiplicative: --deficits multiplicative");
            }
            if (!plan.scenario().changesCostsAlone()) {
                problems.add("it takes changes of costs alone: no embargo, no productivity");
            }
            if (!plan.world().economies().contains(reference)) {
                problems.add("there is no economy '%s' to measure prices by: name one with --reference"
                        .formatted(reference));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    Kind.USAGE,
                    problems.stream()
                            .map(problem -> Problem.of(
                                    "ENT-4187",
                                    "--mode %s does not fit: %s".formatted(ScenarioSpec.key(program), problem),
                                    "",
                                    ""))
                            .toList());
        }
    }

    private static double percent(double ratio) {
        return 100 * (ratio - 1);
    }
}
