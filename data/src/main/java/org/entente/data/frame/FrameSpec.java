package org.entente.data.frame;

import java.util.List;
import java.util.Set;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;

/// What a frame is to be.
///
/// @param rule which states count in a year
/// @param only rows of these states; in a frame of pairs both must be among them; empty for all
/// @param allowGap whether years that a source does not cover become gaps; otherwise they are refused
public record FrameSpec(
        Unit unit,
        StateSystem.Id system,
        SpellRule rule,
        Years years,
        List<ColumnRequest> columns,
        Set<StateId> only,
        boolean allowGap) {
    public FrameSpec {
        columns = List.copyOf(columns);
        only = Set.copyOf(only);
    }

    /// What one row is.
    public enum Unit {
        STATE_YEAR,
        DYAD_YEAR,
        DIRECTED_DYAD_YEAR;

        boolean isPair() {
            return this != STATE_YEAR;
        }
    }
}
