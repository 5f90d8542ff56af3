package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerTest {
    private static final int N = 6;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePartialLayerMovesOnlyTheShockedPairs(long seed) {
        UniversalGravity world = Worlds.world(seed, N, DeficitRule.MULTIPLICATIVE);
        double[][] trade = world.solve(world.noShock().preference(List.of("A"), List.of("B"), -0.4))
                .trade(Layer.PARTIAL);
        assertThat(trade[0][1] / world.flow(0, 1)).isCloseTo(Math.exp(-0.4), within(1e-12));
        assertThat(trade[0][2]).isEqualTo(world.flow(0, 2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theModularLayerKeepsAllIncomesAndExpenditures(long seed) {
        UniversalGravity world = Worlds.world(seed, N, DeficitRule.ADDITIVE);
        TradeShock shock = world.noShock().preference(List.of("A", "B"), List.of("B", "C"), -0.6);
        double[][] trade = world.solve(shock).trade(Layer.MODULAR);
        for (int i = 0; i < N; i++) {
            double sold = 0;
            double bought = 0;
            for (int j = 0; j < N; j++) {
                sold += trade[i][j];
                bought += trade[j][i];
            }
            assertThat(sold).isCloseTo(world.income(i), within(1e-8));
            assertThat(bought).isCloseTo(world.expenditure(i), within(1e-8));
        }
        double before = world.flow(0, 1) * world.flow(3, 4) / (world.flow(0, 4) * world.flow(3, 1));
        double after = trade[0][1] * trade[3][4] / (trade[0][4] * trade[3][1]);
        assertThat(after / before).isCloseTo(Math.exp(-0.6), within(1e-9));
    }

    /// Costs are the same for all exporters to all importers, so relative costs do not change.
    @Test
    void theModularLayerSeesNoChangeWhereRelativeCostsStay() {
        UniversalGravity world = Worlds.world(1, N, DeficitRule.ADDITIVE);
        double[][] tauHat = new double[N][N];
        for (double[] row : tauHat) {
            Arrays.fill(row, 1.2);
        }
        double[][] trade =
                world.solve(world.noShock().costs(tauHat, world.elasticities())).trade(Layer.MODULAR);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                assertThat(trade[i][j]).isCloseTo(world.flow(i, j), within(1e-8));
            }
        }
    }

    @Test
    void theFullLayerHasTheNewShares() {
        UniversalGravity world = Worlds.world(2, N, DeficitRule.MULTIPLICATIVE);
        Counterfactual after = world.solve(Worlds.shock(2, N));
        double[][] shares = after.shares();
        double[][] trade = after.trade(Layer.FULL);
        for (int j = 0; j < N; j++) {
            double sum = 0;
            double spent = 0;
            for (int i = 0; i < N; i++) {
                sum += shares[i][j];
                spent += trade[i][j];
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(trade[0][j] / spent).isCloseTo(shares[0][j], within(1e-12));
        }
    }

    @Test
    void aCutOffEconomyTradesWithItselfInEveryLayerButThePartialOne() {
        UniversalGravity world = Worlds.world(2, N, DeficitRule.MULTIPLICATIVE);
        Counterfactual alone = world.solve(world.noShock().stopping(List.of("A"), List.of("B", "C", "D", "E", "F")));
        assertThat(alone.trade(Layer.PARTIAL)[0][0]).isEqualTo(world.flow(0, 0));
        assertThat(alone.trade(Layer.MODULAR)[0][0]).isCloseTo(world.income(0), within(1e-8));
        assertThat(alone.trade(Layer.FULL)[0][0]).isCloseTo(world.income(0), within(1e-8));
    }
}
