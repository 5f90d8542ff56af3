package org.entente.models.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShapleyTest {
    private static final Offset<Double> EXACT = within(1e-9);

    static IntStream seeds() {
        return IntStream.range(0, 21);
    }

    /// Of the six orders of (left, left, right), a left glove completes a pair in one (right, left, left with it
    /// second), the right glove in the other four.
    @Test
    void theScarceGloveGetsTwoThirds() {
        assertThat(Shapley.of(Games.gloves())).containsExactly(new double[] {1 / 6.0, 1 / 6.0, 4 / 6.0}, EXACT);
    }

    /// S. Littlechild and G. Owen (1973), "A simple expression for the Shapley value in a special case",
    /// Management Science 20: users of a runway share each stretch among those who need it. With lengths 1, 3, 6:
    /// 1/3, then 1/3 + 2/2, then 1/3 + 2/2 + 3.
    @Test
    void usersOfARunwayShareEachStretchThatTheyNeed() {
        double[] costs = {1, 3, 6};
        TransferableGame airport = TransferableGame.of(
                3,
                mask -> -Coalitions.players(mask)
                        .mapToDouble(i -> costs[i])
                        .max()
                        .orElseThrow());

        assertThat(Shapley.of(airport)).containsExactly(new double[] {-1 / 3.0, -4 / 3.0, -13 / 3.0}, EXACT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void valuesSumToWhatAllAreWorth(int seed) {
        TransferableGame game = Games.any(seed);

        assertThat(Games.sum(Shapley.of(game))).isCloseTo(game.worthOfAll(), EXACT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void playersWhoAddTheSameGetTheSame(int seed) {
        TransferableGame game = Games.any(seed, 6);
        TransferableGame alike = TransferableGame.of(6, mask -> game.worth(mask) + game.worth(swapFirstTwo(mask)));

        double[] values = Shapley.of(alike);
        assertThat(values[0]).isCloseTo(values[1], EXACT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlayerWhoAddsWhatItHasAloneGetsThat(int seed) {
        TransferableGame others = Games.any(seed, 5);
        TransferableGame game =
                TransferableGame.of(6, mask -> others.worth(mask & 0b11111) + (Coalitions.has(mask, 5) ? 0.7 : 0));

        assertThat(Shapley.of(game)[5]).isCloseTo(0.7, EXACT);
        assertThat(Banzhaf.of(game)[5]).isCloseTo(0.7, EXACT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theValueOfASumIsTheSumOfTheValues(int seed) {
        TransferableGame one = Games.any(seed, 6);
        TransferableGame other = Games.any(seed + 100, 6);
        double[] ofOne = Shapley.of(one);
        double[] ofOther = Shapley.of(other);

        assertThat(Shapley.of(one.plus(other)))
                .containsExactly(
                        IntStream.range(0, 6)
                                .mapToDouble(i -> ofOne[i] + ofOther[i])
                                .toArray(),
                        EXACT);
    }

    /// The definition by orders, on all 720 of them.
    @Test
    void theFormulaIsTheMeanOverAllOrders() {
        TransferableGame game = Games.any(4, 6);
        double[] sums = new double[6];
        int orders = addOverOrders(game, new int[0], sums);

        assertThat(orders).isEqualTo(720);
        assertThat(Shapley.of(game))
                .containsExactly(Arrays.stream(sums).map(sum -> sum / 720).toArray(), EXACT);
    }

    /// With weights 2, 1, 1 and a quota of 3 the first player turns three of the four coalitions of the others, the
    /// second one: that of the first player alone.
    @Test
    void banzhafCountsSwings() {
        assertThat(Banzhaf.of(MajorityGame.weighted(3, 2, 1, 1)))
                .containsExactly(new double[] {3 / 4.0, 1 / 4.0, 1 / 4.0}, EXACT);
    }

    /// Dividends are 1 for each pair of a left and the right glove and -1 for all three, so -1/2 for both left ones,
    /// and 1 - 1/2 for a left one and the right one.
    @Test
    void glovesOfTheSameHandReplaceEachOther() {
        assertThat(ShapleyInteraction.of(Games.gloves()))
                .isDeepEqualTo(new double[][] {{0, -0.5, 0.5}, {-0.5, 0, 0.5}, {0.5, 0.5, 0}});
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void interactionIsTheWeightedMeanOfSecondDifferences(int seed) {
        TransferableGame game = Games.any(seed, 6);
        double[] weights = Shapley.weights(5);
        double sum = 0;
        for (int mask = 0; mask < 64; mask++) {
            if ((mask & 0b1010) == 0) {
                sum += weights[Integer.bitCount(mask)]
                        * (game.worth(mask | 0b1010)
                                - game.worth(mask | 0b1000)
                                - game.worth(mask | 0b0010)
                                + game.worth(mask));
            }
        }

        assertThat(ShapleyInteraction.of(game)[1][3]).isCloseTo(sum, EXACT);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dividendsSumBackToTheWorth(int seed) {
        TransferableGame game = Games.any(seed);

        assertThat(HarsanyiDividends.toGame(game.players(), HarsanyiDividends.of(game))
                        .toArray())
                .containsExactly(game.toArray(), EXACT);
    }

    private static int swapFirstTwo(int mask) {
        return (mask & ~0b11) | (mask & 1) << 1 | (mask >> 1 & 1);
    }

    private static int addOverOrders(TransferableGame game, int[] order, double[] sums) {
        if (order.length == game.players()) {
            int before = 0;
            for (int player : order) {
                sums[player] += game.worth(before | 1 << player) - game.worth(before);
                before |= 1 << player;
            }
            return 1;
        }
        int orders = 0;
        for (int player = 0; player < game.players(); player++) {
            int next = player;
            if (Arrays.stream(order).noneMatch(used -> used == next)) {
                int[] longer = Arrays.copyOf(order, order.length + 1);
                longer[order.length] = player;
                orders += addOverOrders(game, longer, sums);
            }
        }
        return orders;
    }
}
