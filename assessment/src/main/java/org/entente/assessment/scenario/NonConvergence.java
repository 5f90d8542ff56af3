package org.entente.assessment.scenario;

import java.util.List;
import java.util.Map;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Numbers;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.models.equilibrium.Convergence;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.scenario.Outcomes.Failure;

/// Parameters at which a scenario has no equilibrium, with the history of the first search.
///
/// @param failures at least one
/// @param attempts how many parameters were tried
public record NonConvergence(List<Failure> failures, int attempts) {
    private static final List<String> NAMES =
            List.of("theta", "psi", "b", "method", "evaluation", "largest_log_excess_demand");

    public NonConvergence {
        failures = List.copyOf(failures);
    }

    String inWords() {
        Failure first = failures.getFirst();
        return "no equilibrium at %d of %d parameters, first at %s: %s"
                .formatted(
                        failures.size(),
                        attempts,
                        words(first.cell()),
                        first.why().problems().getFirst().what());
    }

    /// What stops the command after its page is printed.
    public ProblemException exception() {
        Problem problem = failures.getFirst().why().problems().getFirst();
        return new ProblemException(
                Kind.NO_CONVERGENCE, Problem.of(problem.code(), inWords(), problem.why(), problem.next()));
    }

    /// The first search, every evaluation.
    List<Map<String, Object>> rows() {
        Convergence convergence = convergence();
        List<Double> history = convergence.history();
        return java.util.stream.IntStream.rangeClosed(1, history.size())
                .mapToObj(k -> row(new Convergence.Step(k, k > convergence.passes(), history.get(k - 1))))
                .toList();
    }

    /// The first search, its milestones.
    Table table() {
        return new Table(
                "Convergence history at %s: no equilibrium"
                        .formatted(words(failures.getFirst().cell())),
                List.of(Column.text("method"), Column.number("evaluation"), Column.number("largest log excess demand")),
                convergence().milestones().stream()
                        .map(step -> List.of(
                                method(step),
                                Integer.toString(step.evaluation()),
                                Double.isFinite(step.residual()) ? Numbers.of(step.residual()) : "not finite"))
                        .toList());
    }

    private Convergence convergence() {
        return failures.getFirst().why().convergence();
    }

    private Map<String, Object> row(Convergence.Step step) {
        Cell cell = failures.getFirst().cell();
        // A residual that is not finite ends a search and is no number in JSON.
        Object residual = Double.isFinite(step.residual()) ? (Object) step.residual() : "not finite";
        return SimulationPage.row(
                NAMES,
                List.of(
                        cell.elasticities().theta(),
                        cell.elasticities().psi(),
                        cell.preference(),
                        method(step),
                        step.evaluation(),
                        residual));
    }

    private static String method(Convergence.Step step) {
        return step.isNewton() ? "Newton" : "Anderson";
    }

    private static String words(Cell cell) {
        return "theta %s, psi %s, b %s"
                .formatted(
                        Numbers.of(cell.elasticities().theta()),
                        Numbers.of(cell.elasticities().psi()),
                        Numbers.of(cell.preference()));
    }
}
