package org.entente.models.measure.placebo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.core.figure.Placebo;
import org.entente.numerics.sampling.Sampling;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;

class PlaceboUnionsTest {
    private static final PlaceboUnions MANY = new PlaceboUnions(4000, new Seed(7), "same-size");
    private static final List<String> ONE_STRATUM = Collections.nCopies(10, "all");

    private static double sum(int[] bloc) {
        return Arrays.stream(bloc).sum();
    }

    @Test
    void thePairWithTheLargestSumIsAboveAllButItself() {
        // 45 pairs of 0..9; {8, 9} alone has 17, so 44 are below and one ties
        Placebo place = MANY.place(17, new int[] {8, 9}, ONE_STRATUM, PlaceboUnionsTest::sum)
                .orElseThrow();
        assertThat(place.percentile()).isCloseTo(100 * 44.5 / 45, within(1.0));
        assertThat(place.median()).isEqualTo(9);
        assertThat(place.pool()).isEqualTo(10);
        assertThat(place.draws()).isEqualTo(4000);
    }

    @Test
    void aStratumKeepsItsNumberOfStatesAndStatesAreNeverDrawnTwice() {
        List<String> strata =
                Stream.of("a", "a", "a", "a", "b", "b", "b", "b", "b", "c").toList();
        Set<Integer> seen = new HashSet<>();
        MANY.place(0, new int[] {0, 1, 9}, strata, bloc -> {
            assertThat(bloc).hasSize(3).doesNotHaveDuplicates();
            assertThat(Arrays.stream(bloc).filter(state -> state < 4)).hasSize(2);
            assertThat(bloc).contains(9);
            Arrays.stream(bloc).forEach(seen::add);
            return 0;
        });
        assertThat(seen).containsExactlyInAnyOrder(0, 1, 2, 3, 9);
    }

    @Test
    void aBlocThatNobodyCanReplaceHasNoPlace() {
        List<String> strata = Stream.of("a", "a", "b").toList();
        assertThat(MANY.place(1, new int[] {0, 1}, strata, PlaceboUnionsTest::sum))
                .isEmpty();
        assertThat(MANY.place(1, new int[] {0}, strata, _ -> Double.NaN)).isEmpty();
    }

    @Test
    void aBlocDrawnAtRandomHasAUniformPercentile() {
        double[] worth =
                IntStream.range(0, 40).mapToDouble(i -> Math.sin(7.0 * i)).toArray();
        List<String> all = Collections.nCopies(40, "all");
        double[] percentiles = new double[300];
        for (int b = 0; b < percentiles.length; b++) {
            int[] members = Sampling.distinct(40, 5, new Seed(99).child(b).generator());
            percentiles[b] = new PlaceboUnions(200, new Seed(b), "same-size")
                    .place(mean(worth, members), members, all, bloc -> mean(worth, bloc))
                    .orElseThrow()
                    .percentile();
        }
        assertThat(Arrays.stream(percentiles).average().orElseThrow()).isCloseTo(50, within(5.0));
        assertThat(Arrays.stream(percentiles).filter(p -> p < 10).count()).isBetween(15L, 46L);
    }

    @Test
    void theSameSeedGivesTheSamePlaceAndAnotherOneNearlyTheSame() {
        Placebo once = MANY.place(12, new int[] {5, 7}, ONE_STRATUM, PlaceboUnionsTest::sum)
                .orElseThrow();
        assertThat(MANY.place(12, new int[] {5, 7}, ONE_STRATUM, PlaceboUnionsTest::sum))
                .contains(once);
        Placebo other = new PlaceboUnions(4000, new Seed(8), "same-size")
                .place(12, new int[] {5, 7}, ONE_STRATUM, PlaceboUnionsTest::sum)
                .orElseThrow();
        assertThat(other).isNotEqualTo(once);
        assertThat(other.percentile()).isCloseTo(once.percentile(), within(3.0));
    }

    private static double mean(double[] worth, int[] bloc) {
        return Arrays.stream(bloc).mapToDouble(at -> worth[at]).average().orElseThrow();
    }
}
