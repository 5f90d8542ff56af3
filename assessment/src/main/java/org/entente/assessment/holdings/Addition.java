package org.entente.assessment.holdings;

import java.util.List;
import java.util.Optional;
import org.entente.core.problem.Problem;
import org.entente.data.intake.Intake.Added;

/// What came of adding one file: it is in the store, or there are problems.
///
/// @param file as the user named it
public record Addition(String file, Optional<Added> added, List<Problem> problems) {
    public Addition {
        problems = List.copyOf(problems);
    }

    public static Addition of(String file, Added added) {
        return new Addition(file, Optional.of(added), List.of());
    }

    public static Addition refused(String file, List<Problem> problems) {
        return new Addition(file, Optional.empty(), problems);
    }

    String status() {
        return added.map(one -> one.isNew() ? "added" : "already here").orElse("refused");
    }
}
