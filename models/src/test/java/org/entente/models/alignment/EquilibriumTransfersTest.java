package org.entente.models.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.alignment.SmallWorlds.CELL;

import java.util.Arrays;
import java.util.List;
import org.entente.models.equilibrium.Counterfactual;
import org.entente.models.equilibrium.DeficitRule;
import org.entente.models.equilibrium.UniversalGravity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquilibriumTransfersTest {
    private static final double DEPTH = 2.5;

    /// Solved anew from the definition: who is paid is as well off as if it left alone, who is not is no worse off.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodyGainsByLeavingAndNothingIsToSpare(long seed) {
        AlignmentGame game = SmallWorlds.generated(seed, 4);
        Alignment all = game.allInUnion();
        EquilibriumTransfers found = game.at(CELL).transfersInEquilibrium(all, 0, DEPTH);
        double[] paid = new double[game.size()];
        for (int k = 0; k < found.members().size(); k++) {
            paid[found.members().get(k)] = found.transfers()[k];
        }
        assertThat(found.total()).isPositive();
        for (int member : found.members()) {
            String code = game.members().get(member);
            double inside = realIncome(game, all, paid, code, paid[member]);
            double[] without = paid.clone();
            without[member] = 0;
            double outside = Math.max(
                    realIncome(game, all.with(member, Alternative.NONE), without, code, 0),
                    realIncome(game, all.with(member, Alternative.RIVAL).with(DEPTH), without, code, 0));
            if (paid[member] > 0) {
                assertThat(inside).isCloseTo(outside, within(1e-9));
            } else {
                assertThat(inside).isGreaterThanOrEqualTo(outside - 1e-9);
            }
        }
    }

    private static double realIncome(
            AlignmentGame game, Alignment alignment, double[] paid, String code, double transfer) {
        UniversalGravity world = game.observed().with(DeficitRule.ADDITIVE);
        double[] received = new double[world.economies().size()];
        System.arraycopy(paid, 0, received, 0, paid.length);
        received[0] = -Arrays.stream(paid).sum();
        Counterfactual after = world.solve(game.shock(alignment, CELL.preference()), received);
        return (after.income(code) + transfer / game.expenditure(code)) / after.priceIndex(code);
    }

    /// A payment raises the demand for what its receiver makes, at home most of all, so its prices rise: less than
    /// the sum at base-year prices does where one member alone is paid.
    @Test
    void oneReceiverNeedsLessThanTheSumAtBaseYearPrices() {
        AlignmentGame game = SmallWorlds.generated(1, 2);
        EquilibriumTransfers found = game.at(CELL).transfersInEquilibrium(game.allInUnion(), 0, DEPTH);
        assertThat(found.atBaseYearPrices()[0]).isPositive();
        assertThat(found.gap()).isNegative();
        assertThat(Math.abs(found.gap())).isLessThan(0.2 * found.total());
    }

    @Test
    void nothingIsPaidWhereNobodyWouldLeave() {
        AlignmentGame generated = SmallWorlds.generated(2, 3);
        AlignmentGame game = AlignmentGame.of(generated.observed(), generated.members(), List.of());
        EquilibriumTransfers found = game.at(CELL).transfersInEquilibrium(game.allInUnion(), 0, 0);
        assertThat(found.transfers()).containsOnly(0);
        assertThat(found.atBaseYearPrices()).containsOnly(0);
        assertThat(found.gap()).isZero();
    }

    /// The currency is only a name: in cents all sums are a hundred times as large.
    @Test
    void transfersScaleWithTheCurrency() {
        AlignmentGame game = SmallWorlds.generated(3, 3);
        List<String> economies = game.observed().economies();
        double[][] flows =
                game.observed().solve(game.observed().noShock()).trade(org.entente.models.equilibrium.Layer.PARTIAL);
        double[][] cents = Arrays.stream(flows)
                .map(row -> Arrays.stream(row).map(flow -> 100 * flow).toArray())
                .toArray(double[][]::new);
        AlignmentGame other = AlignmentGame.of(SmallWorlds.world(economies, cents), game.members(), game.rivals());
        EquilibriumTransfers one = game.at(CELL).transfersInEquilibrium(game.allInUnion(), 0, DEPTH);
        EquilibriumTransfers hundred = other.at(CELL).transfersInEquilibrium(other.allInUnion(), 0, DEPTH);
        assertThat(hundred.total()).isCloseTo(100 * one.total(), within(1e-6 * hundred.total()));
    }

    @Test
    void theGapShrinksWithTheOffer() {
        AlignmentGame game = SmallWorlds.generated(1, 2);
        double before = Double.POSITIVE_INFINITY;
        for (double depth : new double[] {2.5, 2, 1.6, 1.4}) {
            EquilibriumTransfers found = game.at(CELL).transfersInEquilibrium(game.allInUnion(), 0, depth);
            assertThat(Math.abs(found.gap())).isLessThan(before);
            before = Math.abs(found.gap());
        }
    }
}
