package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;
import static org.entente.models.measure.World.votes;

import java.util.Set;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairValuesTest {
    private static final RollCalls VOTES = votes("""
                        AAA BBB CCC DDD EEE ZZZ
        2012-01-05 x12   Y   Y   N   A   Y   N
        2012-02-05 x7    Y   A   N   N   X   Y
        2012-03-05 x15   N   Y   Y   A   Y   A
        2012-04-05 x11   A   X   Y   Y   N   N
        """);
    private static final String JOINED_LATE = " 2012-02-01..";
    private static final String LEFT_EARLY = " 2012-01-01..2012-04-01";

    /// A founder, a member that joined and one that left; their places are taken by DDD, EEE and AAA.
    @ParameterizedTest
    @EnumSource(AbsenceRule.class)
    void aPlaceboIsWorthWhatAUnionOfItsStatesWithTheSameSpellsIs(AbsenceRule rule) {
        VoteOptions options = VoteOptions.DEFAULT.with(rule);
        VotingAgreement agreement = VotingAgreement.of(options);
        BallotSets ballots = BallotSets.of(VOTES, options);
        var union = union("AAA", "BBB" + JOINED_LATE, "CCC" + LEFT_EARLY);
        var slots = Bloc.of(ballots.counted(), union, Set.of()).slots();
        int[] pool = {0, 1, 2, 3, 4};

        PairValues values = PairValues.of(ballots, slots, pool, agreement.similarity(), Weighting.EQUAL, Runnable::run);

        assertThat(values.of(new int[] {0, 1, 2})).isCloseTo(measured(agreement, union), within(1e-15));
        var placebo = union("DDD", "EEE" + JOINED_LATE, "AAA" + LEFT_EARLY);
        assertThat(values.of(new int[] {3, 4, 0})).isCloseTo(measured(agreement, placebo), within(1e-15));
    }

    private static double measured(VotingAgreement agreement, org.entente.core.union.Union union) {
        return value(agreement.measure(VOTES, union, Resampling.none()).outcome());
    }
}
