package org.entente.models.measure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.core.state.StateId;
import org.entente.numerics.program.Effort;
import org.entente.numerics.program.Uniqueness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrustrationIndexTest {
    /// Five states, each the enemy of all others: of any division into two and three, 1 + 3 ties lie within.
    private static final SignedNetwork ALL_ENEMIES = Networks.parse("A-B A-C A-D A-E B-C B-D B-E C-D C-E D-E");

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @CsvSource({
        "A+B,0,UNIQUE",
        "A-B,0,UNIQUE",
        "A+B B+C A+C,0,UNIQUE",
        "A+B B-C A-C,0,UNIQUE",
        "A+B B+C A-C,1,SEVERAL",
        "A-B B-C A-C,1,SEVERAL",
        // The hostile tie lies in two triads: it is the one to drop.
        "A-B A+C B+C A+D B+D,1,UNIQUE",
        // Two unbalanced triads that share a state.
        "A+B B+C A-C C+D D+E C-E,2,SEVERAL",
        // A bridge between a balanced and an unbalanced triad.
        "A+B B+C A+C C-D D-E E-F D-F,1,SEVERAL",
    })
    void smallNetworks(String ties, int index, Uniqueness uniqueness) {
        Frustration frustration = FrustrationIndex.USUAL.measure(Networks.parse(ties));

        assertThat(frustration.index()).isEqualTo(index);
        assertThat(frustration.isProven()).isTrue();
        assertThat(frustration.uniqueness()).isEqualTo(uniqueness);
    }

    @Test
    void campsAreFriendsAgainstEnemies() {
        Frustration frustration = FrustrationIndex.USUAL.measure(Networks.parse("A+B B-C A-C C+D E-F"));

        assertThat(frustration.isBalanced()).isTrue();
        assertThat(frustration.camps())
                .extracting(camps -> camps.one() + "|" + camps.other())
                .containsExactly("[AAA, AAB]|[AAC, AAD]", "[AAE]|[AAF]");
    }

    @Test
    void fiveEnemiesLeaveFourTiesFrustrated() {
        Frustration frustration = FrustrationIndex.USUAL.measure(ALL_ENEMIES);

        assertThat(frustration.index()).isEqualTo(4);
        assertThat(frustration.inSome()).hasSize(10);
        assertThat(frustration.inEvery()).isEmpty();
        assertThat(frustration.normalised()).hasValue(1 - 2 * 4 / 10.0);
    }

    @Test
    void anEmptyNetworkIsBalanced() {
        Frustration frustration =
                FrustrationIndex.USUAL.measure(SignedNetwork.of(List.of(Networks.state(0)), List.of()));

        assertThat(frustration.isBalanced()).isTrue();
        assertThat(frustration.camps()).isEmpty();
        assertThat(frustration.normalised()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allDivisionsConfirmWhatIsFound(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int states = 3 + seed % 10;
        Exhaustive.check(Networks.random(random, states, 0.25 + 0.03 * seed, 0.3 + 0.02 * seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingDependsOnSwitchingOrNaming(int seed) {
        SignedNetwork network = Networks.random(new SplittableRandom(seed), 18, 0.4, 0.5);
        int index = FrustrationIndex.USUAL.measure(network).index();

        assertThat(FrustrationIndex.USUAL.measure(switched(network, seed % 18)).index())
                .isEqualTo(index);
        assertThat(FrustrationIndex.USUAL.measure(renamed(network)).index()).isEqualTo(index);
        assertThat((long) index).isLessThanOrEqualTo(network.count(Sign.NEGATIVE));
        assertThat(index).isLessThanOrEqualTo(network.ties().size() / 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theIndexAddsOverParts(int seed) {
        SignedNetwork network = Networks.random(new SplittableRandom(seed), 12, 0.5, 0.5);
        List<SignedTie> twice = new ArrayList<>(network.ties());
        for (SignedTie tie : network.ties()) {
            twice.add(Networks.tie(
                    100 + network.states().indexOf(tie.first()),
                    100 + network.states().indexOf(tie.second()),
                    tie.sign().factor()));
        }

        int index = FrustrationIndex.USUAL.measure(network).index();
        assertThat(FrustrationIndex.USUAL
                        .measure(SignedNetwork.of(List.of(), twice))
                        .index())
                .isEqualTo(2 * index);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void calmingTiesAreThoseWhoseRemovalOrFlipLowersTheIndex(int seed) {
        SignedNetwork network = Networks.random(new SplittableRandom(seed), 9, 0.6, 0.4);
        Frustration frustration = FrustrationIndex.USUAL.measure(network);
        TreeSet<SignedTie> byRemoval = new TreeSet<>();
        TreeSet<SignedTie> byFlip = new TreeSet<>();
        for (SignedTie tie : network.ties()) {
            if (FrustrationIndex.USUAL.measure(network.without(tie)).index() < frustration.index()) {
                byRemoval.add(tie);
            }
            if (FrustrationIndex.USUAL.measure(network.flipped(tie)).index() < frustration.index()) {
                byFlip.add(tie);
            }
        }

        assertThat(byFlip).isEqualTo(byRemoval);
        assertThat(CalmingTies.of(frustration).ties())
                .extracting(CalmingTies.CalmingTie::tie)
                .containsExactlyInAnyOrderElementsOf(byFlip);
    }

    @Test
    void calmingTiesAreOrderedByTheTriadsGained() {
        // A-B upsets two triads and is the only calming tie of the first part; D, E, F upset one triad.
        CalmingTies calming =
                CalmingTies.of(FrustrationIndex.USUAL.measure(Networks.parse("A-B A+C B+C A+G B+G D+E E+F D-F")));

        assertThat(calming.indexAfter()).isEqualTo(1);
        assertThat(calming.ties())
                .extracting(calm -> calm.tie() + " " + calm.triadsGained() + " " + calm.inEvery())
                .containsExactly("AAA-AAB 2 true", "AAD+AAE 1 false", "AAD-AAF 1 false", "AAE+AAF 1 false");
    }

    @Test
    void anEndedEffortLeavesABound() {
        SignedNetwork network = Networks.random(new SplittableRandom(1), 60, 0.6, 0.5);

        Frustration frustration = new FrustrationIndex(new Effort(0.5)).measure(network);

        assertThat(frustration.isProven()).isFalse();
        assertThat(frustration.bound()).isBetween(1, frustration.index() - 1);
        assertThat(frustration.uniqueness()).isEqualTo(Uniqueness.UNDECIDED);
        assertThat(frustration.complete()).isFalse();
        assertThat(CalmingTies.of(frustration).ties()).isEmpty();
        assertThat(new FrustrationIndex(new Effort(0.5)).measure(network).frustrated())
                .isEqualTo(frustration.frustrated());
    }

    private static SignedNetwork switched(SignedNetwork network, int state) {
        StateId switched = network.states().get(state);
        return SignedNetwork.of(
                network.states(),
                network.ties().stream()
                        .map(tie -> tie.first().equals(switched) || tie.second().equals(switched) ? tie.flipped() : tie)
                        .toList());
    }

    private static SignedNetwork renamed(SignedNetwork network) {
        int n = network.states().size();
        return SignedNetwork.of(
                List.of(),
                network.ties().stream()
                        .map(tie -> Networks.tie(
                                7 * network.states().indexOf(tie.first()) % (n + 1),
                                7 * network.states().indexOf(tie.second()) % (n + 1),
                                tie.sign().factor()))
                        .toList());
    }
}
