package org.entente.models.measure.vote;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;

/// Where a union's members stood in the final vote on one resolution, and where the world stood.
///
/// @param ballots each member's ballot, the members being those of that day
/// @param memberTally the members' ballots, counted
/// @param tally the ballots of all states, counted; every kind of ballot has a number
public record RollCallPosition(
        RollCall rollCall,
        SortedMap<StateId, Ballot> ballots,
        Map<Ballot, Integer> memberTally,
        Map<Ballot, Integer> tally) {
    public RollCallPosition {
        ballots = Collections.unmodifiableSortedMap(new TreeMap<>(ballots));
        memberTally = Collections.unmodifiableMap(new EnumMap<>(memberTally));
        tally = Collections.unmodifiableMap(new EnumMap<>(tally));
    }

    /// The position on a resolution, by its symbol; empty if the table has no final vote on it.
    public static Optional<RollCallPosition> find(RollCalls rollCalls, Union union, String resolution) {
        return rollCalls.findFinalVote(resolution).map(at -> of(rollCalls, union, at));
    }

    private static RollCallPosition of(RollCalls rollCalls, Union union, int at) {
        RollCall rollCall = rollCalls.list().get(at);
        SortedMap<StateId, Ballot> ballots = new TreeMap<>();
        union.membersOn(rollCall.date()).forEach(member -> ballots.put(member, rollCalls.ballot(at, member)));
        Map<Ballot, Integer> members = new EnumMap<>(Ballot.class);
        Map<Ballot, Integer> world = new EnumMap<>(Ballot.class);
        for (Ballot ballot : Ballot.values()) {
            members.put(ballot, Collections.frequency(ballots.values(), ballot));
            world.put(ballot, rollCalls.count(at, ballot));
        }
        return new RollCallPosition(rollCall, ballots, members, world);
    }
}
