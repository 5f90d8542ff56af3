package org.entente.models.measure.placebo;

import java.util.List;
import org.entente.core.state.StateId;

/// Who may stand in for a member of a union: a state of the same stratum.
///
/// @param rule the name of the strata, as a figure prints it
/// @param of the strata of the states in a list, in its order
public record Strata(String rule, Partition of) {
    /// Any state for any other.
    public static final Strata NONE =
            new Strata("same-size", states -> states.stream().map(_ -> "all").toList());

    /// How a list of states falls into strata; the list matters where strata are thirds of it.
    @FunctionalInterface
    public interface Partition {
        List<String> apply(List<StateId> states);
    }
}
