package org.entente.assessment.question;

import java.util.concurrent.ForkJoinPool;
import org.entente.data.catalog.Catalogue;
import org.entente.data.library.Library;

/// What a question is answered with: the catalogue, the records at hand, a root seed, threads.
///
/// @param seed root of every seed; tasks derive theirs from it and their name
/// @param executor where independent tasks run, and tasks of tasks; the number of threads never changes a result
/// @param memo what figures of one run share
public record Context(Catalogue catalogue, Library library, long seed, ForkJoinPool executor, Memo memo) {
    public Context(Catalogue catalogue, Library library, long seed, ForkJoinPool executor) {
        this(catalogue, library, seed, executor, new Memo());
    }

    /// The seed of a run for which none was given.
    public static final long DEFAULT_SEED = 20_261_122L;
}
