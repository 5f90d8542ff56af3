package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.interval;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;
import static org.entente.models.measure.World.votes;

import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;

/// Worlds from the smallest up. ZZZ is the rest of the world: it makes roll calls contested.
class VotingAgreementTest {
    private static final StateId AAA = StateId.of("AAA");
    private static final StateId BBB = StateId.of("BBB");
    private static final StateId CCC = StateId.of("CCC");
    private static final VotingAgreement HALF = VotingAgreement.of(VoteOptions.DEFAULT);

    @Test
    void w01TwoStatesThatVoteAlikeAgreeFully() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x10   Y   Y   N
            """);

        PairMean result = measure(HALF, votes, "AAA", "BBB");

        assertThat(value(result.outcome())).isEqualTo(1);
        assertThat(result.rollCalls()).isEqualTo(10);
        assertThat(result.members()).isEqualTo(new MemberCount(2, 2));
    }

    @Test
    void w02AnAbstentionIsHalfAnAgreementAndAnOppositeVoteNone() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x5    Y   Y   N
            2012-01-06 x3    Y   A   N
            2012-01-07 x2    Y   N   N
            """);

        // (5 + 3/2 + 0) / 10
        assertThat(value(measure(HALF, votes, "AAA", "BBB").outcome())).isCloseTo(0.65, within(1e-12));
        assertThat(value(measure(with(Credit.IDENTICAL), votes, "AAA", "BBB").outcome()))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void w03AnAbsenceIsDroppedOrADisagreementOrAnAbstention() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x10   Y   Y   N
            2012-01-06 x6    Y   X   N
            2012-01-07 x4    X   X   N
            """);
        // the last four are unanimous among those who voted, ZZZ alone: they are kept here
        VoteOptions keep = VoteOptions.DEFAULT.with(Unanimity.KEEP);

        assertThat(value(absence(keep, AbsenceRule.DROP, votes))).isEqualTo(1);
        // 10 of 20
        assertThat(value(absence(keep, AbsenceRule.AS_DISAGREE, votes))).isCloseTo(0.5, within(1e-12));
        // (10 + 6/2 + 4) / 20
        assertThat(value(absence(keep, AbsenceRule.AS_ABSTAIN, votes))).isCloseTo(0.85, within(1e-12));
    }

    @Test
    void w04AStateOutsideTheUnitedNationsIsOutUnderEveryRule() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x10   Y   Y   N
            2012-01-06 x6    Y   -   N
            """);

        for (AbsenceRule rule : AbsenceRule.values()) {
            assertThat(value(absence(VoteOptions.DEFAULT, rule, votes))).isEqualTo(1);
        }
    }

    @Test
    void w05UnanimousMeansOverTheWholeWorld() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x10   Y   Y   N
            2012-01-06 x10   Y   A   Y
            2012-01-07 x20   Y   Y   Y
            """);

        PairMean dropped = measure(HALF, votes, "AAA", "BBB");
        PairMean kept = measure(VotingAgreement.of(VoteOptions.DEFAULT.with(Unanimity.KEEP)), votes, "AAA", "BBB");

        // AAA and BBB alike in the first ten still counts, since ZZZ differs: (10 + 5) / 20, and (10 + 5 + 20) / 40
        assertThat(value(dropped.outcome())).isCloseTo(0.75, within(1e-12));
        assertThat(dropped.rollCalls()).isEqualTo(20);
        assertThat(value(kept.outcome())).isCloseTo(0.875, within(1e-12));
        assertThat(kept.rollCalls()).isEqualTo(40);
    }

    @Test
    void w06ParagraphsAndAmendmentsCountOnlyWhenAskedFor() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x10   Y   Y   N
            2012-01-06 x5    Y   N   N   paragraph
            2012-01-07 x5    Y   N   N   amendment
            """);

        assertThat(value(measure(HALF, votes, "AAA", "BBB").outcome())).isEqualTo(1);
        assertThat(value(measure(VotingAgreement.of(VoteOptions.DEFAULT.with(Stages.ALL)), votes, "AAA", "BBB")
                        .outcome()))
                .isEqualTo(0.5);
    }

    @Test
    void w07EveryPairWeighsTheSameHoweverManyVotesItShares() {
        RollCalls votes = votes("""
                            AAA BBB CCC ZZZ
            2012-01-05 x10   Y   Y   N   N
            2012-01-06 x30   Y   Y   X   N
            """);

        PairMean result = measure(HALF, votes, "AAA", "BBB", "CCC");

        // AB 40 of 40, AC 0 of 10, BC 0 of 10
        assertThat(value(result.outcome())).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value(result.byMember().get(AAA))).isEqualTo(0.5);
        assertThat(value(result.byMember().get(CCC))).isZero();
        assertThat(value(result.withLeader(CCC).get(AAA))).isZero();
        assertThat(result.withLeader(CCC)).containsOnlyKeys(AAA, BBB);
    }

    @Test
    void w08APairWithFewerThanTenCommonVotesIsLeftOutAndCounted() {
        RollCalls votes = votes("""
                            AAA BBB CCC ZZZ
            2012-01-05 x9    Y   Y   N   N
            2012-01-06 x9    Y   Y   X   N
            """);

        PairMean result = measure(HALF, votes, "AAA", "BBB", "CCC");

        assertThat(value(result.outcome())).isEqualTo(1);
        assertThat(result.pairs()).isEqualTo(1);
        assertThat(result.pairsTooFew()).isEqualTo(2);
        assertThat(result.members()).isEqualTo(new MemberCount(2, 3));
        assertThat(missing(result.byMember().get(CCC)).gap()).isEqualTo(Gap.TOO_FEW);
        assertThat(missing(result.byMember().get(CCC)).detail()).contains("9 common votes");
    }

    @Test
    void w09MembersAreThoseOfTheDay() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x12   Y   N   N
            2012-07-01 x12   Y   Y   N
            2012-09-01 x12   Y   N   N
            """);

        PairMean result = measure(HALF, votes, "AAA", "BBB 2012-07-01..2012-09-01");

        assertThat(value(result.outcome())).isEqualTo(1);
        assertThat(result.byPair().getFirst().commonVotes()).isEqualTo(12);
    }

    @Test
    void w10ASecondSpellAddsToTheFirst() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x6    Y   Y   N
            2012-07-01 x12   Y   N   N
            2012-09-01 x6    Y   A   N
            """);

        PairMean result = measure(HALF, votes, "AAA", "BBB 2012-01-01..2012-07-01", "BBB 2012-09-01..");

        // (6 + 6/2) / 12
        assertThat(value(result.outcome())).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void w11MembersWhoNeverMetAreTooFew() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x20   Y   Y   N
            2013-01-05 x20   Y   Y   N
            """);

        PairMean result = measure(HALF, votes, "AAA 2012-01-01..2013-01-01", "BBB 2013-01-01..");

        assertThat(missing(result.outcome()).gap()).isEqualTo(Gap.TOO_FEW);
    }

    @Test
    void w12AUnionOfOneHasNoPairs() {
        RollCalls votes = votes("""
                            AAA ZZZ
            2012-01-05 x20   Y   N
            """);

        assertThat(missing(measure(HALF, votes, "AAA").outcome()).gap()).isEqualTo(Gap.NOT_APPLICABLE);
        assertThat(missing(measure(HALF, votes("AAA ZZZ"), "AAA").outcome()).gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void w13AMemberUnknownToTheSourceIsCountedAmongTheMembers() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x20   Y   Y   N
            """);

        PairMean result = measure(HALF, votes, "AAA", "BBB", "QQQ");

        assertThat(result.members()).isEqualTo(new MemberCount(2, 3));
        assertThat(value(result.outcome())).isEqualTo(1);
    }

    @Test
    void w14AMemberCanBeLeftOut() {
        RollCalls votes = votes("""
                            AAA BBB CCC ZZZ
            2012-01-05 x10   Y   Y   N   N
            """);

        PairMean result = measure(HALF.without(CCC), votes, "AAA", "BBB", "CCC");

        assertThat(value(result.outcome())).isEqualTo(1);
        assertThat(result.members()).isEqualTo(new MemberCount(2, 2));
        assertThat(missing(result.withLeader(CCC).get(AAA)).gap()).isEqualTo(Gap.NOT_A_MEMBER);
    }

    @Test
    void w15APairOfStatesNeedsNoUnion() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x10   Y   A   N
            """);

        assertThat(value(HALF.measure(votes, new Dyad(AAA, BBB), Resampling.none())
                        .outcome()))
                .isEqualTo(0.5);
    }

    @Test
    void theIntervalIsThatOfResampledRollCalls() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x50   Y   Y   N
            2012-01-06 x50   Y   N   N
            """);
        Resampling resampling = Resampling.of(2000, new Seed(1));

        Uncertainty.Interval interval =
                interval(HALF.measure(votes, union("AAA", "BBB"), resampling).outcome());

        // a mean of 100 coin flips: 0.5 +- 1.645 * 0.05; flips come in steps of 0.01
        assertThat(interval.low()).isCloseTo(0.5 - 1.645 * 0.05, within(0.011));
        assertThat(interval.high()).isCloseTo(0.5 + 1.645 * 0.05, within(0.011));
        assertThat(interval.level()).isEqualTo(90);
    }

    @Test
    void theSameSeedGivesTheSameIntervalAndAnotherSeedAnother() {
        RollCalls votes = RandomVotes.of(6, 101, new Seed(5));
        var union = union(RandomVotes.codes(6));

        var first = HALF.measure(votes, union, Resampling.of(50, new Seed(1)));

        assertThat(HALF.measure(votes, union, Resampling.of(50, new Seed(1)))).isEqualTo(first);
        assertThat(HALF.measure(votes, union, Resampling.of(50, new Seed(2))).outcome())
                .isNotEqualTo(first.outcome());
    }

    private static PairMean measure(VotingAgreement agreement, RollCalls votes, String... members) {
        return agreement.measure(votes, union(members), Resampling.none());
    }

    private static VotingAgreement with(Credit credit) {
        return VotingAgreement.of(VoteOptions.DEFAULT.with(credit));
    }

    private static Outcome absence(VoteOptions options, AbsenceRule rule, RollCalls votes) {
        return measure(VotingAgreement.of(options.with(rule)), votes, "AAA", "BBB")
                .outcome();
    }
}
