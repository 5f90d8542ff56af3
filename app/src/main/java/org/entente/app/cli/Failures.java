package org.entente.app.cli;

import java.io.PrintWriter;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Failures as people read them: what happened, where, why it matters, what to type next.
final class Failures {
    private Failures() {}

    static int report(Throwable failure, PrintWriter err, boolean debug) {
        if (failure instanceof ProblemException exception) {
            exception.problems().forEach(problem -> print(problem, err));
            if (exception.problems().size() > 1) {
                err.println(exception.problems().size() + " problems");
            }
        } else {
            err.println("error ENT-1000  Entente failed: " + failure);
            err.println(
                    "  This is a fault of Entente, not of your input. Run again with --debug and report what it says.");
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        return failure instanceof ProblemException exception ? exitCode(exception.kind()) : 1;
    }

    static int reportUsage(ParameterException failure, PrintWriter err) {
        CommandLine command = failure.getCommandLine();
        err.println("error ENT-2000  " + failure.getMessage());
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                err.println("  did you mean: " + String.join(" or ", suggestions));
            }
        }
        err.println("  see: " + command.getCommandSpec().qualifiedName() + " --help");
        return 2;
    }

    static int exitCode(ProblemException.Kind kind) {
        return switch (kind) {
            case USAGE -> 2;
            case DATA_NOT_HERE -> 3;
            case INVALID_FILE -> 4;
            case NO_CONVERGENCE -> 5;
            case GATE_FAILED -> 6;
            case LICENCE_REFUSES -> 7;
        };
    }

    private static void print(Problem problem, PrintWriter err) {
        err.println("error " + problem.code() + "  " + problem.what());
        problem.where().ifPresent(place -> print(place, err));
        if (!problem.why().isEmpty()) {
            err.println("  " + problem.why());
        }
        if (!problem.next().isEmpty()) {
            err.println("  " + problem.next());
        }
    }

    private static void print(Place place, PrintWriter err) {
        err.println("  at " + place);
        if (!place.excerpt().isEmpty()) {
            err.println("     " + place.excerpt());
            if (place.column() > 0) {
                err.println("     " + " ".repeat(place.column() - 1) + "^");
            }
        }
    }
}
