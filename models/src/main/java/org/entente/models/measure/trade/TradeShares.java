package org.entente.models.measure.trade;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;

/// A union's share and those of its members.
///
/// @param members members with data, of all
/// @param pairsWithoutFlow ordered pairs of members with no reported flow; they add nothing and are not
///     zero
public record TradeShares(
        Outcome outcome, MemberCount members, int pairsWithoutFlow, SortedMap<StateId, Outcome> byMember) {
    /// Why a share of one matrix has no interval.
    static final Uncertainty ONE_REPORT = new Uncertainty.None("one report of each flow");

    public TradeShares {
        byMember = Collections.unmodifiableSortedMap(new TreeMap<>(byMember));
    }
}
