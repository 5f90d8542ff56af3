package org.entente.core.exercise;

import java.util.List;

/// A register of exercises, and what it claims to be complete in. A year without a claim is a gap, never zero.
public record Exercises(List<Exercise> exercises, List<ExerciseCount> counts) {
    public Exercises {
        exercises = List.copyOf(exercises);
        counts = List.copyOf(counts);
    }
}
