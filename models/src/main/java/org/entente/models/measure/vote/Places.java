package org.entente.models.measure.vote;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.entente.core.state.StateId;
import org.entente.core.vote.RollCalls;
import org.entente.models.measure.vote.Bloc.Slot;

/// The places of a union's members with data, and the states that may be drawn to fill them.
///
/// @param pool positions of the states that may be drawn
@SuppressWarnings("ArrayRecordComponent")
record Places(BlocStatistic statistic, BallotSets ballots, List<Slot> slots, int[] pool) {
    static Places of(BlocStatistic statistic, BallotSets ballots, Bloc members) {
        return new Places(statistic, ballots, slots(statistic, ballots, members), pool(statistic, ballots));
    }

    private static List<Slot> slots(BlocStatistic statistic, BallotSets ballots, Bloc members) {
        return switch (statistic) {
            case BlocStatistic.Pairs pairs -> {
                List<Slot> staying = members.slots().stream()
                        .filter(slot -> !pairs.without().contains(slot.state()))
                        .toList();
                PairAverage average =
                        new PairAverage(ballots, new Bloc(staying), pairs.similarity(), pairs.weighting());
                yield IntStream.range(0, staying.size())
                        .filter(average::hasData)
                        .mapToObj(staying::get)
                        .toList();
            }
            case BlocStatistic.WithLeader with ->
                LeaderValues.slots(ballots, members, with.similarity(), with.leader());
            case BlocStatistic.United _ ->
                members.slots().stream()
                        .filter(slot -> slot.index() >= 0 && ballots.cast(slot.index(), slot.on()) > 0)
                        .toList();
            case BlocStatistic.Present _ ->
                members.slots().stream()
                        .filter(slot -> slot.index() >= 0 && PresenceValues.could(ballots, slot.index(), slot.on()) > 0)
                        .toList();
        };
    }

    /// What is needed once, so that a bloc costs little.
    ///
    /// @param candidates positions of the states that fill the places
    PlaceboValues values(int[] candidates, Executor executor) {
        return switch (statistic) {
            case BlocStatistic.Pairs pairs ->
                PairValues.of(ballots, slots, candidates, pairs.similarity(), pairs.weighting(), executor);
            case BlocStatistic.WithLeader with ->
                LeaderValues.of(ballots, slots, candidates, with.similarity(), with.leader());
            case BlocStatistic.United united -> UnityValues.of(ballots, slots, candidates, united.unity());
            case BlocStatistic.Present _ -> PresenceValues.of(ballots, slots, candidates);
        };
    }

    private static int[] pool(BlocStatistic statistic, BallotSets ballots) {
        RollCalls counted = ballots.counted();
        long[] all = Bloc.all(counted);
        return IntStream.range(0, counted.states().size())
                .filter(state -> !isLeader(statistic, counted.states().get(state)))
                .filter(state -> 2 * votes(statistic, ballots, state, all) >= counted.size())
                .toArray();
    }

    private static boolean isLeader(BlocStatistic statistic, StateId state) {
        return statistic instanceof BlocStatistic.WithLeader with
                && with.leader().equals(state);
    }

    /// What was cast, whatever an absence counts as; for attendance, what could be.
    private static int votes(BlocStatistic statistic, BallotSets ballots, int state, long[] all) {
        if (statistic instanceof BlocStatistic.Present) {
            return PresenceValues.could(ballots, state, all);
        }
        RollCalls counted = ballots.counted();
        return (int) IntStream.range(0, counted.size())
                .filter(r -> counted.ballot(r, state).isCast())
                .count();
    }

    /// Those that may be drawn, then the members that may not.
    int[] candidates() {
        IntStream others = slots.stream()
                .mapToInt(Slot::index)
                .filter(index -> IntStream.of(pool).noneMatch(drawn -> drawn == index));
        return IntStream.concat(IntStream.of(pool), others).toArray();
    }
}
