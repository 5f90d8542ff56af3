package org.entente.assessment.parameter;

import java.util.Optional;
import org.entente.core.problem.Problem;

/// How many draws of the parameters are taken: from [#LEAST], since fewer tell nothing of the ends of an interval,
/// to [#MOST]; or none, for the centre and the corners of the stated ranges.
public final class DrawCount {
    public static final int LEAST = 20;
    public static final int MOST = 100_000;

    /// How users and ids of the alignment game write that there are none; `0` says the same.
    public static final String CORNERS = "corners";

    private DrawCount() {}

    /// Reads it, 0 for the corners; empty if it cannot be.
    public static Optional<Integer> parse(String text) {
        String written = text.strip();
        if (written.equalsIgnoreCase(CORNERS) || written.equals("0")) {
            return Optional.of(0);
        }
        return written.matches("\\d{1,6}")
                ? Optional.of(Integer.parseInt(written)).filter(count -> count >= LEAST && count <= MOST)
                : Optional.empty();
    }

    /// What is said of a text that it cannot be.
    public static Problem wrong(String text) {
        return Problem.of(
                "ENT-5146",
                "'%s' is not a number of draws".formatted(text),
                "Fewer than %d draws say nothing of the ends of an interval.".formatted(LEAST),
                "A whole number from %d to %d; or 0, or corners, for the centre and the corners of the ranges."
                        .formatted(LEAST, MOST));
    }
}
