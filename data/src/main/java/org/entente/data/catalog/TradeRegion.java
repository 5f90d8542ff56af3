package org.entente.data.catalog;

import java.util.Set;
import org.entente.core.state.Names;
import org.entente.core.state.StateId;

/// A region into which smaller economies are summed where a trade matrix is aggregated.
///
/// @param id a code of the user-assigned range of ISO 3166 that no state of the catalogue has
/// @param members the economies of the region, of which those not kept apart are summed
public record TradeRegion(StateId id, Names names, Set<StateId> members) {
    public TradeRegion {
        members = Set.copyOf(members);
    }
}
