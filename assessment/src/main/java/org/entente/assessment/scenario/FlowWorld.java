package org.entente.assessment.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.entente.core.figure.Unit;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Licence;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Observed;
import org.entente.core.provenance.Snapshot;
import org.entente.core.time.Years;
import org.entente.data.flows.FlowColumns;
import org.entente.data.flows.FlowFile;
import org.entente.data.flows.FlowFile.FlowMatrix;
import org.entente.data.flows.FlowFile.PairChanges;

/// A world from a user's file of flows, and what the file says changes.
///
/// @param file the table
/// @param columns which of its columns are what, and which rows count
/// @param year what the figures are about; membership is taken on 1 July of it
/// @param isYearAssumed whether nobody said that the flows are of this year
/// @param unit what the money is called
/// @param shock what changes for each pair, if a column says so
/// @param fit how flows are smoothed, if they are
public record FlowWorld(
        Path file,
        FlowColumns columns,
        int year,
        boolean isYearAssumed,
        String unit,
        Optional<Shock> shock,
        Optional<FlowFit> fit) {
    /// The unit whose money is that of the bundled matrix.
    private static final String MILLION_USD = "million-usd";

    /// What a column of changes holds.
    public enum Meaning {
        /// The log change of the pair's term: it is multiplied by exp(b).
        LOG_CHANGE,
        /// The factor on the pair's trade cost: the term is multiplied by tau^-theta.
        TAU_HAT
    }

    /// What changes for each pair.
    ///
    /// @param file another table, if it is not that of the flows
    /// @param column of the change
    /// @param kind what it holds
    /// @param beta what a log change is multiplied by, such as the coefficient of an indicator
    /// @param until rows of the same table with the indicator afterwards: the change is the difference
    public record Shock(
            Optional<Path> file, String column, Meaning kind, OptionalDouble beta, Optional<FlowColumns> until) {}

    /// Reads the file.
    ///
    /// @throws ProblemException with every problem of it
    public World read() {
        FlowMatrix matrix = matrix();
        int n = matrix.economies().size();
        double[][] flows = new double[n][n];
        int none = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean isEmpty = Double.isNaN(matrix.flows()[i][j]);
                none += isEmpty ? 1 : 0;
                flows[i][j] = isEmpty ? 0 : matrix.flows()[i][j];
            }
        }
        List<String> notes = new ArrayList<>();
        notes.add("%s: %d economies; %d of %d pairs have no number and count as not trading."
                .formatted(name(file), n, none, n * n));
        if (isYearAssumed) {
            notes.add("It is not said what year the flows are of: figures and memberships go by %d. Say it: --year Y."
                    .formatted(year));
        }
        if (fit.isPresent()) {
            flows = fit.get().flows(file, columns, matrix.economies(), year);
            notes.add(fit.get().inWords());
        }
        Optional<World.Given> given = shock.map(one -> given(one, matrix.economies(), notes));
        Provenance observed = new Observed(
                new Snapshot(
                        "user-file",
                        "",
                        name(file),
                        matrix.sha256(),
                        matrix.bytes(),
                        Years.of(year),
                        new Citation("user-file", "a file of the user's own", ""),
                        new Licence("not stated", "a file of the user's own"),
                        List.of()),
                "%s of %s to %s".formatted(columns.value(), columns.exporter(), columns.importer()),
                (long) n * n - none);
        return new World(
                matrix.economies(),
                flows,
                year,
                unit.equals(MILLION_USD) ? Unit.USD_MILLION : new Unit(unit, "money as the user's file has it"),
                Optional.of(name(file)),
                given,
                List.of(observed),
                notes);
    }

    /// The flows; if something is wrong with them, what is wrong with the shock is in the same report.
    private FlowMatrix matrix() {
        try {
            return new FlowFile(file).flows(columns);
        } catch (ProblemException e) {
            if (e.kind() != Kind.INVALID_FILE || shock.isEmpty()) {
                throw e;
            }
            List<Problem> problems = new ArrayList<>(e.problems());
            try {
                given(shock.get(), List.of(), new ArrayList<>());
            } catch (ProblemException more) {
                more.problems().stream()
                        .filter(problem -> !problems.contains(problem))
                        .forEach(problems::add);
            }
            throw new ProblemException(Kind.INVALID_FILE, problems);
        }
    }

    private World.Given given(Shock one, List<String> economies, List<String> notes) {
        FlowFile table = new FlowFile(one.file().orElse(file));
        FlowColumns where = one.file().isPresent()
                ? new FlowColumns(columns.exporter(), columns.importer(), one.column(), new java.util.TreeMap<>())
                : columns.withValue(one.column());
        double neutral = one.kind() == Meaning.TAU_HAT ? 1 : 0;
        PairChanges changes = table.changes(where, economies, neutral);
        double[][] values = changes.values();
        if (changes.filled() > 0) {
            notes.add("%d pairs have no number in %s and are taken as unchanged."
                    .formatted(changes.filled(), one.column()));
        }
        if (changes.outside() > 0) {
            notes.add("%d rows of %s are about economies without flows and are left out."
                    .formatted(changes.outside(), one.column()));
        }
        if (one.until().isPresent()) {
            double[][] then = table.changes(one.until().get().withValue(one.column()), economies, neutral)
                    .values();
            for (int i = 0; i < values.length; i++) {
                for (int j = 0; j < values.length; j++) {
                    values[i][j] = then[i][j] - values[i][j];
                }
            }
        }
        String factor =
                one.beta().isPresent() ? "%s times ".formatted(one.beta().getAsDouble()) : "";
        if (one.kind() == Meaning.TAU_HAT) {
            requirePositive(one, values, economies);
            return new World.Given(
                    "trade costs changed by the factors %s".formatted(one.column()),
                    scenario -> scenario.costs(values));
        }
        double beta = one.beta().orElse(1);
        double[][] logs = Arrays.stream(values)
                .map(row -> Arrays.stream(row).map(b -> b * beta).toArray())
                .toArray(double[][]::new);
        return new World.Given(
                "the terms of pairs changed by %s%s%s"
                        .formatted(factor, one.until().isPresent() ? "the change of " : "", one.column()),
                scenario -> scenario.terms(logs));
    }

    private void requirePositive(Shock one, double[][] values, List<String> economies) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                if (!(values[i][j] > 0)) {
                    problems.add(Problem.of(
                                    "ENT-4177",
                                    "%s of %s to %s is %s, which is not a factor on a cost"
                                            .formatted(one.column(), economies.get(i), economies.get(j), values[i][j]),
                                    "",
                                    "It must be above 0; 1 is no change. Log changes: --shock-is log-change.")
                            .at(Problem.Place.of(one.file().orElse(file).toString())));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(Kind.INVALID_FILE, problems.subList(0, Math.min(50, problems.size())));
        }
    }

    /// The file's own name: where it lies is the user's business.
    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /// Whether a table has a column of that name.
    public static boolean hasColumn(Path file, String column) {
        return FlowFile.columns(file).contains(column);
    }

    /// The year of a choice of rows, if it names one.
    public static OptionalInt yearOf(FlowColumns columns) {
        return columns.where().values().stream()
                .filter(cell -> cell.matches("\\d{4}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }
}
