package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;
import static org.entente.models.measure.World.votes;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.entente.core.figure.Outcome;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.vote.RollCalls;
import org.entente.models.measure.placebo.Strata;
import org.entente.models.measure.vote.BlocStatistic.Unity;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Each statistic of a placebo union is what its own measure gives for a union of the same states and spells.
class PlaceboStatisticsTest {
    private static final VoteOptions OPTIONS = VoteOptions.DEFAULT;
    private static final RollCalls VOTES = votes("""
                        AAA BBB CCC DDD EEE ZZZ
        2012-01-05 x12   Y   Y   N   A   Y   N
        2012-02-05 x7    Y   A   N   N   X   Y
        2012-03-05 x15   N   Y   Y   A   Y   A
        2012-04-05 x11   A   X   Y   Y   N   N
        """);
    private static final String JOINED_LATE = " 2012-02-01..";
    private static final String LEFT_EARLY = " 2012-01-01..2012-04-01";
    private static final Union UNION = union("AAA", "BBB" + JOINED_LATE, "CCC" + LEFT_EARLY);

    /// DDD, EEE and AAA in the places of AAA, BBB and CCC.
    private static final Union PLACEBO = union("DDD", "EEE" + JOINED_LATE, "AAA" + LEFT_EARLY);

    private static double ofPlacebo(BlocStatistic statistic, VoteOptions options, int... filled) {
        BallotSets ballots = BallotSets.of(VOTES, options);
        Places places = Places.of(statistic, ballots, Bloc.of(ballots.counted(), UNION, Set.of()));
        return places.values(new int[] {0, 1, 2, 3, 4, 5}, Runnable::run).of(filled);
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void aPairStatisticIsThatOfTheMeasureWhateverTheWeights(Similarity similarity) {
        for (Weighting weighting : Weighting.values()) {
            double measured = value(new PairSimilarity(similarity, OPTIONS, weighting)
                    .measure(VOTES, PLACEBO, Resampling.none())
                    .outcome());
            assertThat(ofPlacebo(BlocStatistic.Pairs.of(similarity, weighting), OPTIONS, 3, 4, 0))
                    .isCloseTo(measured, within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource(Unity.class)
    void anIndexOfUnityIsThatOfTheMeasure(Unity unity) {
        Outcome measured = switch (unity) {
            case AGREEMENT_INDEX ->
                new AgreementIndex(OPTIONS)
                        .measure(VOTES, PLACEBO, Resampling.none())
                        .index();
            case CORRECTED_AGREEMENT_INDEX ->
                new AgreementIndex(OPTIONS)
                        .measure(VOTES, PLACEBO, Resampling.none())
                        .corrected();
            default ->
                new BlocCohesion(Cohesion.valueOf(unity.name()), OPTIONS)
                        .measure(VOTES, PLACEBO, Resampling.none())
                        .outcome();
        };
        assertThat(ofPlacebo(new BlocStatistic.United(unity), OPTIONS, 3, 4, 0))
                .isCloseTo(value(measured), within(1e-12));
    }

    @Test
    void presenceIsThatOfAttendance() {
        assertThat(ofPlacebo(new BlocStatistic.Present(), OPTIONS.with(Unanimity.KEEP), 3, 4, 0))
                .isCloseTo(
                        value(new Attendance(Stages.FINAL)
                                .measure(VOTES, PLACEBO)
                                .outcome()),
                        within(1e-15));
    }

    @Test
    void theLeaderStaysAndItsFellowsAreDrawn() {
        StateId leader = StateId.of("AAA");
        // DDD in the place of BBB from February, EEE in that of CCC to March, each with AAA
        var with = union("AAA", "DDD" + JOINED_LATE, "EEE" + LEFT_EARLY);
        double measured =
                VotingAgreement.of(OPTIONS).measure(VOTES, with, Resampling.none()).withLeader(leader).values().stream()
                        .mapToDouble(outcome -> value(outcome))
                        .average()
                        .orElseThrow();

        assertThat(ofPlacebo(new BlocStatistic.WithLeader(Similarity.AGREEMENT, leader), OPTIONS, 3, 4))
                .isCloseTo(measured, within(1e-15));
        // five states less the leader; ZZZ makes six, and EEE with 38 of 45 votes counts
        assertThat(PlaceboBlocs.of(
                                new BlocStatistic.WithLeader(Similarity.AGREEMENT, leader),
                                OPTIONS,
                                Strata.NONE,
                                new Seed(1))
                        .measure(VOTES, UNION, Runnable::run)
                        .pool())
                .isEqualTo(5);
    }

    static Stream<BlocStatistic> statistics() {
        return Stream.concat(
                Stream.of(Unity.values()).map(BlocStatistic.United::new),
                Stream.of(
                        new BlocStatistic.Present(),
                        BlocStatistic.Pairs.of(Similarity.KAPPA_QUADRATIC, Weighting.EQUAL),
                        new BlocStatistic.WithLeader(Similarity.AGREEMENT, StateId.of("AAA"))));
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void threadsDoNotMatterAndTheUnionIsRankedByItsOwnFigure(BlocStatistic statistic) {
        RollCalls random = RandomVotes.of(30, 80, new Seed(4));
        var union = union(RandomVotes.codes(6));
        PlaceboBlocs placebos =
                PlaceboBlocs.of(statistic, OPTIONS, Strata.NONE, new Seed(5)).with(500);

        PlaceboBlocs.Result alone = placebos.measure(random, union, Runnable::run);

        assertThat(alone.place()).isPresent();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertThat(placebos.measure(random, union, two)).isEqualTo(alone);
        }
    }

    @Test
    void aStateIsDrawnFromItsOwnStratumAlone() {
        // AAA and BBB vote alike, so do YYY and ZZZ, and each pair against the other
        RollCalls votes = votes("""
                            AAA BBB YYY ZZZ
            2012-01-05 x20   Y   Y   N   N
            """);
        Strata halves = new Strata(
                "halves",
                states -> states.stream()
                        .map(state -> state.code().compareTo("M") < 0 ? "first" : "second")
                        .toList());
        PlaceboBlocs placebos =
                PlaceboBlocs.of(VotingAgreement.of(OPTIONS), new Seed(1)).with(halves);

        // one of each half: no pair agrees, whatever is drawn
        PlaceboBlocs.Result mixed = placebos.measure(votes, union("AAA", "ZZZ"), Runnable::run);
        assertThat(List.of(value(mixed.union()), value(mixed.median()), value(mixed.percentile())))
                .containsExactly(0.0, 0.0, 50.0);
        assertThat(mixed.place().orElseThrow().rule()).isEqualTo("halves");
        // both of one half: nobody else can stand in
        assertThat(placebos.measure(votes, union("AAA", "BBB"), Runnable::run).place())
                .isEmpty();
    }
}
