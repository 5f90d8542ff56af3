package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.models.measure.World.votes;

import java.util.List;
import org.entente.core.state.StateId;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static final RollCalls VOTES = votes("""
                        AAA BBB CCC DDD EEE FFF GGG HHH III JJJ
        2012-01-01 x1    Y   Y   Y   Y   Y   Y   Y   Y   Y   N
        2012-01-02 x1    N   Y   Y   Y   Y   Y   Y   N   A   N
        2012-01-03 x1    N   N   N   Y   N   A   A   A   A   A
        2012-01-04 x1    Y   N   Y   N   Y   N   Y   N   Y   N
        2012-01-05 x1    A   A   A   A   A   A   A   A   A   X
        """);

    @Test
    void theSmallerSideCountsAmongYesAndNo() {
        // smaller sides: 1/10, 3/9, 1/5, 5/10, none
        assertThat(days(Contest.byMinority(VOTES, .10))).containsExactly(1, 2, 3, 4);
        assertThat(days(Contest.byMinority(VOTES, .25))).containsExactly(2, 4);
    }

    @Test
    void aLeaderIsAgainstTheMajorityOnTheSmallerSide() {
        assertThat(days(Contest.againstMajority(VOTES, StateId.of("AAA")))).containsExactly(2);
        assertThat(days(Contest.againstMajority(VOTES, StateId.of("DDD")))).containsExactly(3);
        assertThat(days(Contest.againstMajority(VOTES, StateId.of("JJJ")))).containsExactly(1, 2);
        assertThat(days(Contest.againstMajority(VOTES, StateId.of("QQQ")))).isEmpty();
    }

    private static Iterable<Integer> days(RollCalls rollCalls) {
        return rollCalls.list().stream()
                .map(RollCall::date)
                .map(date -> date.getDayOfMonth())
                .toList();
    }

    @Test
    void aStricterRuleContestsNoRollCallThatALooserOneDoesNot() {
        RollCalls votes = RandomVotes.of(15, 200, new Seed(3));
        List<RollCall> looser = votes.list();
        for (double share = 0; share <= .5; share += .05) {
            List<RollCall> stricter = Contest.byMinority(votes, share).list();
            assertThat(looser).containsAll(stricter);
            looser = stricter;
        }
        assertThat(looser).hasSizeLessThan(votes.size());
    }
}
