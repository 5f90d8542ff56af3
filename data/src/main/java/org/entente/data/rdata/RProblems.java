package org.entente.data.rdata;

import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// The reports about one file of R.
record RProblems(String file) {
    ProblemException unreadable(String reason) {
        return report(
                Kind.INVALID_FILE,
                "ENT-4001",
                "the file cannot be read (%s)".formatted(reason),
                "Nothing of it is used.",
                "Check that it is there and may be read.");
    }

    /// The bytes are not what R writes.
    ///
    /// @param position unpacked bytes read so far
    ProblemException damaged(String what, long position) {
        return report(
                Kind.INVALID_FILE,
                "ENT-4111",
                "%s, at byte %d of the unpacked file".formatted(what, position),
                "The file is damaged, truncated or not one of R; nothing of it is used.",
                "Download it again, or open it in R and save it again: saveRDS(x, \"table.rds\").");
    }

    /// The parts of an object do not fit together.
    ProblemException inconsistent(String what) {
        return report(
                Kind.INVALID_FILE,
                "ENT-4111",
                what,
                "The file is damaged, or was not made by R; nothing of it is used.",
                "Download it again, or open it in R and save it again: saveRDS(x, \"table.rds\").");
    }

    /// R's own file, in a form that is not read here.
    ProblemException unsupported(String what, String next) {
        return report(Kind.INVALID_FILE, "ENT-4112", what, "Nothing of the file is used.", next);
    }

    /// There is nothing in the file that is a table.
    ProblemException noTable(String what, String next) {
        return report(Kind.INVALID_FILE, "ENT-4113", what, "Only data frames and matrices can be read.", next);
    }

    /// The table asked for is not there, or none was named.
    ProblemException choice(String what, String next) {
        return report(Kind.USAGE, "ENT-4114", what, "", next);
    }

    /// A text whose bytes do not fit its encoding.
    ProblemException undecodable(String what, String next) {
        return report(Kind.INVALID_FILE, "ENT-4115", what, "Names would come out wrong.", next);
    }

    private ProblemException report(Kind kind, String code, String what, String why, String next) {
        return new ProblemException(kind, Problem.of(code, what, why, next).at(Place.of(file)));
    }
}
