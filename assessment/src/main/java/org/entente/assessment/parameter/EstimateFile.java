package org.entente.assessment.parameter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;

/// A table of estimates: columns `term`, `estimate` and `std.error`, as R's broom writes a fitted model; others may
/// stand beside them. Terms `theta`, `psi` and `b` count. Another term is a problem, since it may be mistyped, unless
/// the table is a whole model's: it has a column `statistic` or `p.value`, and its other terms are left out.
///
/// @param estimates by parameter, as options write them
/// @param leftOut terms of a model that are no parameter, in the file's order
public record EstimateFile(SortedMap<String, String> estimates, List<String> leftOut) {
    private static final String CODE = "ENT-5145";
    private static final String TERM = "term";
    private static final String ESTIMATE = "estimate";
    private static final String ERROR = "std.error";
    private static final String TERMS =
            "Terms are b, the coefficient of the agreement; theta, the trade elasticity; psi, the supply elasticity.";

    private static final List<String> OF_A_MODEL = List.of("statistic", "p.value");

    public EstimateFile {
        estimates = Collections.unmodifiableSortedMap(new TreeMap<>(estimates));
        leftOut = List.copyOf(leftOut);
    }

    /// Reads it.
    ///
    /// @throws org.entente.core.problem.ProblemException with every problem of the file
    public static EstimateFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new ProblemException(
                    Kind.DATA_NOT_HERE,
                    Problem.of("ENT-4184", "there is no file %s".formatted(path), "", "Check its name."));
        }
        Problems problems = new Problems();
        SortedMap<String, String> found = new TreeMap<>();
        List<String> leftOut = new ArrayList<>();
        CsvSource source = CsvSource.of(path, path);
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            boolean isModel = OF_A_MODEL.stream().anyMatch(file.header()::has);
            while (file.next()) {
                String term = file.row().text(file.column(TERM)).strip();
                if (Parameter.keys().contains(term)) {
                    read(file, term, found);
                } else if (isModel) {
                    leftOut.add(term);
                } else {
                    problem(file, TERM, "'%s' is not a parameter of the equilibrium".formatted(term), TERMS);
                }
            }
        }
        if (found.isEmpty() && problems.isEmpty()) {
            problems.add(CODE, Place.of(path.toString()), "no term is theta, psi or b", "", TERMS);
        }
        problems.throwIfAny();
        return new EstimateFile(found, leftOut);
    }

    private static void read(CsvFile file, String term, SortedMap<String, String> found) {
        OptionalDouble estimate = number(file, ESTIMATE);
        OptionalDouble error = number(file, ERROR);
        if (estimate.isEmpty() || error.isEmpty()) {
            return;
        }
        if (!(error.getAsDouble() >= 0)) {
            problem(file, ERROR, "a standard error of %s".formatted(error.getAsDouble()), "It is not negative.");
            return;
        }
        Parameter parameter = Parameter.values()[Parameter.keys().indexOf(term)];
        String text = new Estimate(estimate.getAsDouble(), error.getAsDouble()).toString();
        if (parameter.parse(text).isEmpty()) {
            problem(file, ESTIMATE, "%s cannot be %s".formatted(term, text), parameter.advice());
        } else if (found.putIfAbsent(term, text) != null) {
            problem(file, TERM, "%s stands twice".formatted(term), "Give one estimate of it.");
        }
    }

    private static OptionalDouble number(CsvFile file, String column) {
        String text = file.row().text(file.column(column)).strip();
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException _) {
            // reported below
        }
        problem(file, column, "'%s' is not a number".formatted(text), "Write it with a decimal point, such as 0.28.");
        return OptionalDouble.empty();
    }

    private static void problem(CsvFile file, String column, String what, String next) {
        file.row().problem(CODE, file.column(column), what, "", next);
    }
}
