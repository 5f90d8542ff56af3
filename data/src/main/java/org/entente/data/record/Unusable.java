package org.entente.data.record;

import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// A table that has its layout's columns and holds what its codebook does not know.
final class Unusable {
    private Unusable() {}

    static ProblemException because(String what) {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(
                        "ENT-4070",
                        what,
                        "It is not known what is meant, so nothing of the table is used.",
                        "Compare with the provider's codebook; where names are in question, mend catalog/name-map.csv."));
    }
}
