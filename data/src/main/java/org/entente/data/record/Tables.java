package org.entente.data.record;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Where tables are found, by the layouts that they have.
public interface Tables {
    /// Hands over the tables in use of these layouts, which may be none; they are there until the reader returns.
    ///
    /// @throws org.entente.core.problem.ProblemException if a file that has such a layout cannot be used
    <T> T with(Set<String> layouts, Function<List<SourceTable>, T> reader);
}
