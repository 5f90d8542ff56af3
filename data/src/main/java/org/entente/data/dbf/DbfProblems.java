package org.entente.data.dbf;

import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// The reports about one file of dBASE.
record DbfProblems(String file) {
    ProblemException unreadable(String reason) {
        return report(
                "ENT-4001",
                "the file cannot be read (%s)".formatted(reason),
                "Check that it is there and may be read.",
                0);
    }

    /// @param record from 1, or 0 for the header
    ProblemException damaged(String what, long record) {
        return report("ENT-4120", what, "Download it again, with the other files of its shapefile.", record);
    }

    ProblemException unsupported(String what) {
        return report("ENT-4121", what, "Save it as CSV, or as dBASE IV, in the program that made it.", 0);
    }

    ProblemException encoding(String what, long record) {
        String base = file.replaceFirst("(?i)\\.dbf$", "");
        return report(
                "ENT-4122",
                what,
                "Put a text file %s.cpg beside it that names the encoding, such as 1251 or UTF-8.".formatted(base),
                record);
    }

    private ProblemException report(String code, String what, String next, long record) {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(code, what, "Nothing of the file is used.", next).at(Place.of(file, record)));
    }
}
