package org.entente.assessment.balance;

import java.util.List;
import org.entente.core.figure.FigureId;

/// A claim put to every union alike, what the figures say of it, and what speaks against that.
///
/// @param claim the claim, in words that a figure can contradict
/// @param reading one sentence made from the figures
/// @param rule what supports and what contradicts the claim, fixed beforehand
/// @param figures the figures that the sentence rests on
/// @param against evidence against, or what was searched and not found; never empty
public record VerdictLine(
        String claim, Verdict verdict, String reading, String rule, List<FigureId> figures, List<String> against) {
    public VerdictLine {
        figures = List.copyOf(figures);
        against = List.copyOf(against);
        if (against.isEmpty()) {
            throw new IllegalArgumentException(
                    "evidence against '%s' is missing: say what was searched".formatted(claim));
        }
    }
}
