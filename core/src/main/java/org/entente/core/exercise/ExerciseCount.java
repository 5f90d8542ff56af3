package org.entente.core.exercise;

import java.util.List;
import java.util.OptionalInt;
import org.entente.core.provenance.Citation;
import org.entente.core.time.Years;
import org.entente.core.union.UnionId;

/// What a register claims about a union's exercises in some years.
///
/// @param stated how many exercises an official or a report says were held in all the years together; empty where the
///     claim is that each of the years was searched and what was found is on lines
public record ExerciseCount(
        String id, UnionId union, Years years, OptionalInt stated, List<Citation> sources, String note) {
    public ExerciseCount {
        sources = List.copyOf(sources);
    }
}
