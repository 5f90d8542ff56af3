package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.interval;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;
import static org.entente.models.measure.World.votes;

import org.entente.core.figure.Gap;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BlocCohesionTest {
    private static final RollCalls FOUR = votes("""
                        AAA BBB CCC DDD ZZZ
        2012-01-05 x1    Y   Y   Y   A   N
        2012-01-06 x1    Y   Y   N   N   N
        2012-01-07 x1    Y   Y   Y   Y   N
        2012-01-08 x1    A   A   N   X   Y
        """);

    /// Attina: 2/4, 0, 1, 1/3. Rice: 1, 0, 1, and one vote is none. Alike: the third of four.
    @ParameterizedTest
    @CsvSource({"ATTINA, 0.4583333, 4", "RICE, 0.6666667, 3", "UNANIMITY, 0.25, 4"})
    void isAsWorkedOutByHand(Cohesion cohesion, double expected, int rollCalls) {
        BlocCohesion.Result result = measure(cohesion, FOUR, "AAA", "BBB", "CCC", "DDD");

        assertThat(value(result.outcome())).isCloseTo(expected, within(1e-7));
        assertThat(result.rollCalls()).isEqualTo(rollCalls);
        assertThat(result.members().withData()).isEqualTo(4);
    }

    /// METHODS A4: AI = 1/4 + 3/4 Attina.
    @Test
    void theAgreementIndexFollowsFromAttina() {
        RollCalls votes = RandomVotes.of(12, 90, new Seed(7));
        String[] members = RandomVotes.codes(6);

        double attina = value(measure(Cohesion.ATTINA, votes, members).outcome());
        double index = value(new AgreementIndex(VoteOptions.DEFAULT)
                .measure(votes, union(members), Resampling.none())
                .index());

        assertThat(index).isCloseTo(.25 + .75 * attina, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(Cohesion.class)
    void hasAnIntervalAroundIt(Cohesion cohesion) {
        RollCalls votes = RandomVotes.of(12, 90, new Seed(7));

        BlocCohesion.Result result = new BlocCohesion(cohesion, VoteOptions.DEFAULT)
                .measure(votes, union(RandomVotes.codes(6)), Resampling.of(200, new Seed(1)));

        assertThat(value(result.outcome()))
                .isBetween(
                        interval(result.outcome()).low(),
                        interval(result.outcome()).high());
    }

    @ParameterizedTest
    @EnumSource(Cohesion.class)
    void aUnionOfOneMemberHasNone(Cohesion cohesion) {
        assertThat(missing(measure(cohesion, FOUR, "AAA").outcome()).gap()).isEqualTo(Gap.TOO_FEW);
    }

    @ParameterizedTest
    @EnumSource(Cohesion.class)
    void anAbsenceHasNoPlace(Cohesion cohesion) {
        var disagree = new BlocCohesion(cohesion, VoteOptions.DEFAULT.with(AbsenceRule.AS_DISAGREE));

        assertThat(missing(disagree.measure(FOUR, union("AAA", "BBB"), Resampling.none())
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    private static BlocCohesion.Result measure(Cohesion cohesion, RollCalls votes, String... members) {
        return new BlocCohesion(cohesion, VoteOptions.DEFAULT).measure(votes, union(members), Resampling.none());
    }

    /// One for a bloc that always votes alike, and within the bounds of each index for any other, in whatever order.
    @ParameterizedTest
    @CsvSource({"ATTINA, -0.3333334", "RICE, 0", "UNANIMITY, 0"})
    void staysInItsBoundsWhateverTheOrderOfMembers(Cohesion cohesion, double least) {
        RollCalls votes = RandomVotes.of(12, 90, new Seed(8));
        String[] members = RandomVotes.codes(6);
        double value = value(measure(cohesion, votes, members).outcome());

        assertThat(value).isBetween(least, 1.0);
        assertThat(value(measure(cohesion, votes, RandomVotes.reversed(members)).outcome()))
                .isCloseTo(value, within(1e-12));
        RollCalls alike = votes("""
                            AAA BBB ZZZ
            2012-01-05 x3    Y   Y   N
            2012-01-06 x2    N   N   Y
            """);
        assertThat(value(measure(cohesion, alike, "AAA", "BBB").outcome())).isEqualTo(1);
    }
}
