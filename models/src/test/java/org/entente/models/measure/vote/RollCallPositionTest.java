package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.votes;

import org.entente.core.state.StateId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;
import org.junit.jupiter.api.Test;

class RollCallPositionTest {
    private final RollCalls votes = votes("""
                        AAA BBB CCC ZZZ
        2012-01-05 x1    Y   X   A   N
        """);

    @Test
    void w01ShowsTheMembersOfTheDayAndTheWorld() {
        RollCallPosition position = RollCallPosition.find(
                        votes, union("AAA", "BBB", "CCC 2012-01-06..", "QQQ"), "A/RES/1/1000")
                .orElseThrow();

        assertThat(position.ballots())
                .containsEntry(StateId.of("AAA"), Ballot.YES)
                .containsEntry(StateId.of("BBB"), Ballot.ABSENT)
                .containsEntry(StateId.of("QQQ"), Ballot.NOT_A_MEMBER)
                .hasSize(3);
        assertThat(position.memberTally()).containsEntry(Ballot.YES, 1).containsEntry(Ballot.NO, 0);
        assertThat(position.tally())
                .containsEntry(Ballot.YES, 1)
                .containsEntry(Ballot.ABSTAIN, 1)
                .containsEntry(Ballot.NO, 1)
                .containsEntry(Ballot.ABSENT, 1);
    }

    @Test
    void anUnknownResolutionHasNone() {
        assertThat(RollCallPosition.find(votes, union("AAA"), "A/RES/99/1")).isEmpty();
    }

    @Test
    void everyMemberIsCountedOnceAndTheMembersAreAmongAllStates() {
        RollCallPosition position = RollCallPosition.find(votes, union("AAA", "BBB", "CCC"), "A/RES/1/1000")
                .orElseThrow();

        assertThat(position.memberTally().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(position.ballots().size());
        position.memberTally()
                .forEach((ballot, count) ->
                        assertThat(count).isLessThanOrEqualTo(position.tally().get(ballot)));
    }
}
