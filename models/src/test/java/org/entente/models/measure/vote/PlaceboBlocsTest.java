package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;
import static org.entente.models.measure.World.votes;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.core.figure.Gap;
import org.entente.core.vote.RollCalls;
import org.entente.models.measure.placebo.Strata;
import org.entente.numerics.sampling.Sampling;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;

class PlaceboBlocsTest {
    private static final VotingAgreement AGREEMENT = VotingAgreement.of(VoteOptions.DEFAULT);
    private static final PlaceboBlocs PLACEBOS = PlaceboBlocs.of(AGREEMENT, new Seed(1));

    @Test
    void w01AUnitedPairAmongThreeStates() {
        RollCalls votes = votes("""
                            AAA BBB ZZZ
            2012-01-05 x20   Y   Y   N
            """);

        PlaceboBlocs.Result result = PLACEBOS.measure(votes, union("AAA", "BBB"), Runnable::run);

        // of the three pairs one agrees, the union itself, and two do not: below 2/3, tied 1/3: 2/3 + 1/6
        assertThat(value(result.percentile())).isCloseTo(100 * 5 / 6.0, within(1.2));
        assertThat(result.pool()).isEqualTo(3);
        assertThat(result.placebos()).isEqualTo(10_000);
        assertThat(value(result.median())).isZero();
    }

    @Test
    void w02StatesThatCastFewerThanHalfOfTheVotesAreNotDrawn() {
        RollCalls votes = votes("""
                            AAA BBB YYY ZZZ
            2012-01-05 x10   Y   Y   A   N
            2012-01-06 x10   Y   Y   X   N
            2012-01-07 x1    Y   Y   X   N
            """);

        for (AbsenceRule rule : AbsenceRule.values()) {
            var placebos = PlaceboBlocs.of(VotingAgreement.of(VoteOptions.DEFAULT.with(rule)), new Seed(1));
            assertThat(placebos.measure(votes, union("AAA", "BBB"), Runnable::run)
                            .pool())
                    .isEqualTo(3);
        }
    }

    @Test
    void w03ARegionCanBeThePool() {
        RollCalls votes = RandomVotes.of(30, 60, new Seed(2));
        var inside = states("AAA", "AAB", "AAC", "AAD", "AAE");
        var region = PLACEBOS.with(100)
                .with(new Strata(
                        "same-region",
                        states -> states.stream()
                                .map(state -> inside.contains(state) ? "here" : "elsewhere")
                                .toList()));

        assertThat(region.measure(votes, union("AAA", "AAB", "AAC"), Runnable::run)
                        .pool())
                .isEqualTo(5);
        assertThat(missing(region.measure(votes, union("AAA", "AAB", "AAC", "AAD", "AAE"), Runnable::run)
                                .percentile())
                        .gap())
                .isEqualTo(Gap.TOO_FEW);
    }

    @Test
    void aBlocDrawnAtRandomHasAUniformPercentile() {
        RollCalls votes = RandomVotes.of(40, 80, new Seed(12));
        String[] codes = RandomVotes.codes(40);
        int blocs = 200;
        double[] percentiles = new double[blocs];
        for (int b = 0; b < blocs; b++) {
            int[] drawn = Sampling.distinct(40, 5, new Seed(99).child(b).generator());
            String[] members = Arrays.stream(drawn).mapToObj(at -> codes[at]).toArray(String[]::new);
            var placebos = PlaceboBlocs.of(AGREEMENT, new Seed(b)).with(200);
            percentiles[b] =
                    value(placebos.measure(votes, union(members), Runnable::run).percentile());
        }
        // Kolmogorov-Smirnov at the 1 % level for 200 values: 1.63 / sqrt(200)
        Arrays.sort(percentiles);
        double distance = 0;
        for (int b = 0; b < blocs; b++) {
            distance = Math.max(distance, Math.abs(percentiles[b] / 100 - (b + 0.5) / blocs));
        }
        assertThat(distance).isLessThan(1.63 / Math.sqrt(blocs));
    }

    @Test
    void aPlaceboKeepsTheSpellsOfTheSlots() {
        // every state votes as all others in January and against half of them in July
        RollCalls votes = votes("""
                            AAA BBB CCC DDD EEE ZZZ
            2012-01-05 x20   Y   Y   Y   Y   Y   Y
            2012-07-05 x20   Y   Y   N   N   A   A
            """);
        var keep = PlaceboBlocs.of(VotingAgreement.of(VoteOptions.DEFAULT.with(Unanimity.KEEP)), new Seed(1));

        PlaceboBlocs.Result january = keep.measure(votes, union("AAA", "BBB 2012-01-01..2012-02-01"), Runnable::run);

        // the two slots meet in January only, and there all random pairs agree fully
        assertThat(value(january.median())).isEqualTo(1);
        assertThat(value(january.percentile())).isEqualTo(50);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        RollCalls votes = RandomVotes.of(40, 80, new Seed(12));
        var union = union(RandomVotes.codes(6));

        PlaceboBlocs.Result alone = PLACEBOS.measure(votes, union, Runnable::run);

        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            assertThat(PLACEBOS.measure(votes, union, two)).isEqualTo(alone);
        }
        assertThat(PlaceboBlocs.of(AGREEMENT, new Seed(2)).measure(votes, union, Runnable::run))
                .isNotEqualTo(alone);
    }
}
