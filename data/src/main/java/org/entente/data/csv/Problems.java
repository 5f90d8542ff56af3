package org.entente.data.csv;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// Collects the problems of one or more files into one report, up to a limit that a reader can still take
/// in.
public final class Problems {
    /// Problems in one report; after that many the rest of the input is not read.
    public static final int LIMIT = 50;

    private final List<Problem> found = new ArrayList<>();

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public void add(Problem problem) {
        found.add(problem);
        if (found.size() == LIMIT) {
            found.add(Problem.of(
                    "ENT-4000",
                    "there are more problems; the first %d are shown".formatted(LIMIT),
                    "",
                    "Mend these and read again."));
            throwIfAny();
        }
    }

    public void add(String code, Place place, String what, String why, String next) {
        add(Problem.of(code, what, why, next).at(place));
    }

    /// Adds a problem after which its file cannot be read on, and ends in the report.
    public ProblemException fatal(String code, Place place, String what, String why, String next) {
        add(code, place, what, why, next);
        return new ProblemException(Kind.INVALID_FILE, found);
    }

    /// @throws ProblemException with everything found, if anything was
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(Kind.INVALID_FILE, found);
        }
    }
}
