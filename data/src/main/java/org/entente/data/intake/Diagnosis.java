package org.entente.data.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.entente.data.intake.Candidate.Readable;

/// Looks for everything that is wrong with a file that the engine refused, cell by cell, with its place.
final class Diagnosis {
    private final String file;
    private final Readable readable;
    private final List<ColumnPlan> plans;

    Diagnosis(String file, Readable readable, List<ColumnPlan> plans) {
        this.file = file;
        this.readable = readable;
        this.plans = plans;
    }

    /// The report.
    ///
    /// @param reason what the engine said, for the case that nothing else is found
    ProblemException report(String reason) {
        if (readable.isText()) {
            try {
                look();
            } catch (ProblemException e) {
                return readable.rowsAreLines() ? e : withoutLines(e);
            }
        }
        return unreadable(file, reason, readable.text());
    }

    /// The report that the engine cannot read a file.
    ///
    /// @param read the file that it was told to read; its words name it, and users know it under another name
    static ProblemException unreadable(String file, String reason, Path read) {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(
                                "ENT-4053",
                                "the file cannot be read (%s)".formatted(reason.replace(read.toString(), file)),
                                "Nothing of it is used.",
                                "Download the file again.")
                        .at(Place.of(file)));
    }

    /// The report on a record that is longer than any that is read, whether it is meant so or is what follows a
    /// quotation
    /// mark that is never closed.
    ///
    /// @param bytes of the record
    static ProblemException tooLong(String file, long bytes) {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(
                                "ENT-4053",
                                "a record is %d MB long; records of up to %d MB are read"
                                        .formatted(bytes >> 20, Relation.LONGEST >> 20),
                                "Nothing of the file is used.",
                                "If no cell of it is meant to be so long, look for a quotation mark that is never closed;"
                                        + " otherwise shorten the cell.")
                        .at(Place.of(file)));
    }

    private void look() {
        Problems problems = new Problems();
        CsvSource source = new CsvSource(file, () -> java.nio.file.Files.newInputStream(readable.text()));
        CsvFormat named = CsvFormat.named(readable.separator(), readable.skip(), readable.names());
        CsvFormat format = readable.quoted() ? named : named.unquoted();
        try (CsvFile rows = CsvFile.openWithoutHash(source, format, problems)) {
            while (rows.next()) {
                for (int column = 0; column < plans.size(); column++) {
                    check(rows.row(), column, plans.get(column));
                }
            }
        }
        problems.throwIfAny();
    }

    private static void check(Row row, int column, ColumnPlan plan) {
        if (row.isEmpty(column)) {
            return;
        }
        String text = row.text(column).strip();
        if (text.isEmpty() || plan.missing().containsKey(text)) {
            return;
        }
        switch (plan.type()) {
            case INTEGER, NUMBER -> checkNumber(row, column, text, plan);
            case DATE -> checkDate(row, column, text, plan);
            case TEXT, AS_FOUND -> {
                // any text will do
            }
        }
    }

    private static void checkNumber(Row row, int column, String text, ColumnPlan plan) {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException _) {
            value = Double.NaN;
        }
        char last = text.charAt(text.length() - 1);
        if (!Double.isFinite(value) || !(last == '.' || Character.isDigit(last))) {
            row.problem(
                    column,
                    "%s: '%s' is not a number".formatted(plan.name(), shown(text)),
                    "Compare with the provider's file.");
            return;
        }
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 9e15;
        if (plan.type() == org.entente.data.layout.ColumnSpec.Type.INTEGER && !isWhole) {
            row.problem(
                    column,
                    "%s: '%s' is not a whole number".formatted(plan.name(), shown(text)),
                    "Compare with the provider's file.");
            return;
        }
        boolean tooLow =
                plan.spec().low().isPresent() && value < plan.spec().low().getAsDouble();
        boolean tooHigh =
                plan.spec().high().isPresent() && value > plan.spec().high().getAsDouble();
        if (tooLow || tooHigh) {
            row.problem(
                    column,
                    "%s: %s is %s".formatted(plan.name(), shown(text), range(plan)),
                    "Compare with the provider's file and its codebook.");
        }
    }

    private static String range(ColumnPlan plan) {
        String low = plan.spec().low().isPresent()
                ? Double.toString(plan.spec().low().getAsDouble())
                : "";
        String high = plan.spec().high().isPresent()
                ? Double.toString(plan.spec().high().getAsDouble())
                : "";
        return "outside %s..%s".formatted(low, high);
    }

    private static void checkDate(Row row, int column, String text, ColumnPlan plan) {
        try {
            LocalDate.parse(text, StrptimePattern.formatter(plan.spec().date()));
        } catch (DateTimeParseException _) {
            row.problem(
                    column,
                    "%s: '%s' is not a date".formatted(plan.name(), shown(text)),
                    "Compare with the provider's file.");
        }
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    /// Rows of a table that is not text are told by their number.
    private static ProblemException withoutLines(ProblemException e) {
        return new ProblemException(
                e.kind(),
                e.problems().stream()
                        .map(problem -> problem.where()
                                .map(place -> Problem.of(
                                                problem.code(),
                                                place.line() > 0
                                                        ? "row %d: %s".formatted(place.line(), problem.what())
                                                        : problem.what(),
                                                problem.why(),
                                                problem.next())
                                        .at(Place.of(place.file())))
                                .orElse(problem))
                        .toList());
    }
}
