package org.entente.models.measure.organisation;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.core.organisation.OrganisationLife;
import org.entente.core.state.StateId;

/// Which organisations a union is set beside.
///
/// All rules look at founders alone: to choose by what an organisation became would choose those that lived long
/// enough to become it, and make its kind seem longer-lived than it is.
public enum Peers {
    /// Every organisation.
    ALL,
    /// Its founders lie in regions in which the union has founders too, and in no other. Founders without a region
    /// are passed over.
    SAME_REGIONS,
    /// It has from half to twice as many founders.
    SAME_SIZE,
    /// A founder of the union founded it too.
    SHARED_FOUNDER;

    private static final int TIMES = 2;

    /// Whether an organisation is one; none is, but under [#ALL], whose founders the source does not know.
    ///
    /// @param founders of the union
    /// @param region of a state, if it has one: states that ended long ago may not
    public boolean hold(
            OrganisationLife life, SortedSet<StateId> founders, Function<StateId, Optional<String>> region) {
        SortedSet<StateId> own = life.founders();
        return switch (this) {
            case ALL -> true;
            case SAME_REGIONS -> {
                Set<String> regions = regions(own, region);
                yield !regions.isEmpty() && regions(founders, region).containsAll(regions);
            }
            case SAME_SIZE -> own.size() * TIMES >= founders.size() && own.size() <= TIMES * founders.size();
            case SHARED_FOUNDER -> own.stream().anyMatch(founders::contains);
        };
    }

    private static Set<String> regions(Set<StateId> states, Function<StateId, Optional<String>> region) {
        return states.stream().flatMap(state -> region.apply(state).stream()).collect(Collectors.toSet());
    }
}
