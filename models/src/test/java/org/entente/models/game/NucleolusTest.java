package org.entente.models.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NucleolusTest {
    private static final Offset<Double> EXACT = within(1e-7);

    static IntStream seeds() {
        return IntStream.range(0, 105);
    }

    /// The core is one point: whoever leaves the right glove anything has a rival with a left one.
    @Test
    void theScarceGloveGetsEverything() {
        assertThat(Nucleolus.of(Games.gloves()).allocation()).containsExactly(new double[] {0, 0, 1}, EXACT);
    }

    /// Alone worth 0; pairs 01: 40, 02: 20, 12: 0; all 100. Under (x, y, t) the pair 01 falls short
    /// by `40 - (100 - t) = t - 60` and player 2 by `-t`: the larger of both is least at t = 30,
    /// where it is -30. Of the other 70, players 0 and 1 fall short by -x and -y: least at 35 each,
    /// where 02 has 20 - 65 and 12 has -65.
    @Test
    void threePlayersByHand() {
        double[] worth = {0, 0, 0, 40, 0, 20, 0, 100};
        Nucleolus found = Nucleolus.of(TransferableGame.of(3, worth));

        assertThat(found.allocation()).containsExactly(new double[] {35, 35, 30}, EXACT);
        assertThat(found.levels().getFirst().excess()).isCloseTo(-30, EXACT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void kohlbergsCriterionHoldsForThePrenucleolusAndNearNothingElse(int seed) {
        TransferableGame game = Games.any(seed);
        double[] found = Nucleolus.prenucleolus(game).allocation();
        double[] moved = found.clone();
        moved[0] += 0.01;
        moved[1] -= 0.01;

        assertThat(KohlbergCriterion.ofPrenucleolus(game, found).isSatisfied()).isTrue();
        assertThat(KohlbergCriterion.ofPrenucleolus(game, moved).isSatisfied()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void kohlbergsCriterionHoldsForTheNucleolus(int seed) {
        TransferableGame game = Games.any(seed);
        if (Imputations.of(game).isEmpty()) {
            assertThatThrownBy(() -> Nucleolus.of(game))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.problems().getFirst().code())
                                    .isEqualTo("ENT-5110"));
        } else {
            double[] found = Nucleolus.of(game).allocation();
            assertThat(KohlbergCriterion.of(game, found).isSatisfied()).isTrue();
            assertThat(Imputations.of(game).contains(found)).isTrue();
        }
    }

    @Test
    void theTransferOfAFailureHelpsSomeAndHurtsNone() {
        TransferableGame game = Games.any(11, 6);
        double[] equal =
                IntStream.range(0, 6).mapToDouble(_ -> game.worthOfAll() / 6).toArray();
        KohlbergCriterion.Failure failure =
                KohlbergCriterion.ofPrenucleolus(game, equal).failure().orElseThrow();

        assertThat(Games.sum(failure.transfer())).isCloseTo(0, EXACT);
        assertThat(failure.coalitions())
                .allMatch(mask -> game.excess(mask, equal) >= failure.excess() - 1e-9)
                .allMatch(mask -> Coalitions.sum(failure.transfer(), mask) >= -1e-9)
                .anyMatch(mask -> Coalitions.sum(failure.transfer(), mask) > 1e-3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itLiesInTheLeastCore(int seed) {
        TransferableGame game = Games.any(seed);
        double[] excesses = game.excesses(Nucleolus.prenucleolus(game).allocation());
        double largest = IntStream.range(1, game.grandCoalition())
                .mapToDouble(mask -> excesses[mask])
                .max()
                .orElseThrow();

        assertThat(largest).isCloseTo(LeastCore.of(game).epsilon(), EXACT);
    }

    /// Alone the first player has 2, and all together have 1.
    @Test
    void withoutImputationsThereIsOnlyThePrenucleolus() {
        TransferableGame game = TransferableGame.of(2, new double[] {0, 2, 0, 1});

        assertThatThrownBy(() -> Nucleolus.of(game)).hasMessageContaining("less than each alone");
        assertThat(Nucleolus.prenucleolus(game).allocation()).containsExactly(new double[] {1.5, -0.5}, EXACT);
    }

    @Test
    void unitsDoNotMatter() {
        TransferableGame game = Games.any(13, 7);
        double[] found = Nucleolus.prenucleolus(game).allocation();
        double[] inMillionths = Nucleolus.prenucleolus(game.times(1e6)).allocation();

        assertThat(IntStream.range(0, 7).mapToDouble(i -> inMillionths[i] / 1e6).toArray())
                .containsExactly(found, EXACT);
    }

    /// Players of a kind are alike, and alike they are paid: with 13 of 20 needed, a twentieth each.
    @Test
    void twentyPlayersAreDone() {
        double[] found = Nucleolus.of(MajorityGame.qOfN(13, 20)).allocation();

        assertThat(found)
                .containsExactly(IntStream.range(0, 20).mapToDouble(_ -> 0.05).toArray(), EXACT);
    }
}
