package org.entente.models.measure.vote;

import java.util.stream.IntStream;
import org.entente.core.state.StateId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;

/// Which roll calls divided the Assembly, by a stated rule on yes and no; abstentions are on neither side.
public final class Contest {
    private Contest() {}

    /// Roll calls in which the smaller side of yes and no had at least this share of both.
    public static RollCalls byMinority(RollCalls rollCalls, double share) {
        return rollCalls.select(IntStream.range(0, rollCalls.size())
                .filter(r -> {
                    int yes = rollCalls.count(r, Ballot.YES);
                    int no = rollCalls.count(r, Ballot.NO);
                    return yes + no > 0 && Math.min(yes, no) >= share * (yes + no);
                })
                .toArray());
    }

    /// Roll calls in which a state voted yes or no and the larger side voted the opposite.
    public static RollCalls againstMajority(RollCalls rollCalls, StateId state) {
        return rollCalls.select(IntStream.range(0, rollCalls.size())
                .filter(r -> {
                    int lead = rollCalls.count(r, Ballot.YES) - rollCalls.count(r, Ballot.NO);
                    Ballot ballot = rollCalls.ballot(r, state);
                    return (ballot == Ballot.NO && lead > 0) || (ballot == Ballot.YES && lead < 0);
                })
                .toArray());
    }
}
