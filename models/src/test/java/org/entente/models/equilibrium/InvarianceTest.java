package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.equilibrium.Worlds.elasticities;
import static org.entente.models.equilibrium.Worlds.flows;
import static org.entente.models.equilibrium.Worlds.inverse;
import static org.entente.models.equilibrium.Worlds.labels;
import static org.entente.models.equilibrium.Worlds.shock;
import static org.entente.models.equilibrium.Worlds.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/// What must hold in every world, to 1e-9.
@ParameterizedClass
@CsvSource({
    "1, MULTIPLICATIVE",
    "2, MULTIPLICATIVE",
    "3, MULTIPLICATIVE",
    "4, MULTIPLICATIVE",
    "1, ADDITIVE",
    "2, ADDITIVE",
    "3, ADDITIVE",
    "4, ADDITIVE"
})
class InvarianceTest {
    private static final int N = 7;
    private static final Offset<Double> TIGHT = within(1e-9);

    @Parameter(0)
    long seed;

    @Parameter(1)
    DeficitRule rule = DeficitRule.MULTIPLICATIVE;

    @Test
    void noShockChangesNothing() {
        Counterfactual same = world(seed, N, rule).solve(TradeShock.none(labels(N)));
        for (String economy : labels(N)) {
            assertThat(same.price(economy)).isCloseTo(1, TIGHT);
            assertThat(same.priceIndex(economy)).isCloseTo(1, TIGHT);
            assertThat(same.welfare(economy, WelfareMeasure.REAL_INCOME)).isCloseTo(1, TIGHT);
            assertThat(same.welfare(economy, WelfareMeasure.REAL_EXPENDITURE)).isCloseTo(1, TIGHT);
        }
    }

    @Test
    void aShockDoesMoveWelfare() {
        Counterfactual after = world(seed, N, rule).solve(shock(seed, N));
        for (String economy : labels(N)) {
            assertThat(after.welfare(economy)).isNotCloseTo(1, within(1e-7));
        }
    }

    @Test
    void theCurrencyOfTheMatrixDoesNotMatter() {
        double[][] cents = flows(seed, N);
        for (double[] row : cents) {
            for (int j = 0; j < N; j++) {
                row[j] *= 1e8;
            }
        }
        UniversalGravity inCents = UniversalGravity.of(labels(N), cents, elasticities(seed), rule);
        Counterfactual one = world(seed, N, rule).solve(shock(seed, N));
        Counterfactual other = inCents.solve(shock(seed, N));
        for (String economy : labels(N)) {
            assertThat(other.welfare(economy)).isCloseTo(one.welfare(economy), TIGHT);
            assertThat(other.equivalentVariation(economy) / 1e8).isCloseTo(one.equivalentVariation(economy), TIGHT);
        }
    }

    @Test
    void theOrderOfEconomiesDoesNotMatter() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, N).boxed().toList());
        Collections.reverse(order);
        List<String> reversed = order.stream().map(labels(N)::get).toList();
        double[][] straight = flows(seed, N);
        double[][] flows = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                flows[i][j] = straight[order.get(i)][order.get(j)];
            }
        }
        List<String> group = List.of("B", "C", "D");
        Counterfactual one =
                world(seed, N, rule).solve(TradeShock.none(labels(N)).preference(group, group, -0.5));
        Counterfactual other = UniversalGravity.of(reversed, flows, elasticities(seed), rule)
                .solve(TradeShock.none(reversed).preference(group, group, -0.5));
        for (String economy : reversed) {
            assertThat(other.welfare(economy)).isCloseTo(one.welfare(economy), TIGHT);
        }
    }

    @Test
    void splittingACountryLeavesAllOthersAsTheyWere() {
        double part = 0.3;
        double[][] whole = flows(seed, N);
        double[][] split = new double[N + 1][N + 1];
        for (int i = 0; i <= N; i++) {
            for (int j = 0; j <= N; j++) {
                double ofExporter = i == N - 1 ? part : i == N ? 1 - part : 1;
                double ofImporter = j == N - 1 ? part : j == N ? 1 - part : 1;
                split[i][j] = ofExporter * ofImporter * whole[Math.min(i, N - 1)][Math.min(j, N - 1)];
            }
        }
        List<String> group = List.of("A", "C");
        String last = labels(N).getLast();
        List<String> halves = labels(N + 1).subList(N - 1, N + 1);
        Counterfactual one =
                world(seed, N, rule).solve(TradeShock.none(labels(N)).preference(group, List.of(last), -0.7));
        Counterfactual two = UniversalGravity.of(labels(N + 1), split, elasticities(seed), rule)
                .solve(TradeShock.none(labels(N + 1)).preference(group, halves, -0.7));
        for (String economy : labels(N)) {
            assertThat(two.welfare(economy)).isCloseTo(one.welfare(economy), TIGHT);
        }
        assertThat(two.welfare(halves.getLast())).isCloseTo(one.welfare(last), TIGHT);
    }

    @Test
    void aShockAndItsInverseReturn() {
        UniversalGravity start = world(seed, N, rule);
        TradeShock there = shock(seed, N);
        UniversalGravity shocked =
                UniversalGravity.of(labels(N), start.solve(there).trade(Layer.FULL), start.elasticities(), rule);
        double[][] back = shocked.solve(inverse(there, start.elasticities())).trade(Layer.FULL);
        double[][] flows = flows(seed, N);
        for (int i = 0; i < N; i++) {
            assertThat(back[i]).containsExactly(flows[i], TIGHT);
        }
    }

    @Test
    void twoShocksInTurnAreBothAtOnce() {
        UniversalGravity start = world(seed, N, rule);
        TradeShock first = shock(seed, N);
        TradeShock second = shock(seed + 50, N);
        Counterfactual middle = start.solve(first);
        Counterfactual end = UniversalGravity.of(labels(N), middle.trade(Layer.FULL), start.elasticities(), rule)
                .solve(second);
        Counterfactual direct = start.solve(first.and(second));
        for (String economy : labels(N)) {
            assertThat(middle.welfare(economy) * end.welfare(economy)).isCloseTo(direct.welfare(economy), TIGHT);
        }
    }

    @Test
    void marketsClearAndTheWorldAddsUp() {
        Counterfactual after = world(seed, N, rule).solve(shock(seed, N));
        double[][] trade = after.trade(Layer.FULL);
        double worldIncome = 0;
        double oldWorldIncome = 0;
        for (int i = 0; i < N; i++) {
            String economy = labels(N).get(i);
            double sold = 0;
            double bought = 0;
            for (int j = 0; j < N; j++) {
                sold += trade[i][j];
                bought += trade[j][i];
                oldWorldIncome += flows(seed, N)[i][j];
            }
            assertThat(sold).isCloseTo(after.income(economy) * after.baseline().income(i), TIGHT);
            assertThat(bought)
                    .isCloseTo(after.expenditure(economy) * after.baseline().expenditure(i), TIGHT);
            worldIncome += sold;
        }
        assertThat(worldIncome).isCloseTo(oldWorldIncome, TIGHT);
    }

    @Test
    void deficitsFollowTheirRule() {
        Counterfactual after = world(seed, N, rule).solve(shock(seed, N));
        double ratio = after.expenditure("A") / after.income("A");
        for (int i = 0; i < N; i++) {
            String economy = labels(N).get(i);
            double income = after.baseline().income(i);
            double expenditure = after.baseline().expenditure(i);
            switch (rule) {
                case MULTIPLICATIVE ->
                    assertThat(after.expenditure(economy) / after.income(economy))
                            .isCloseTo(ratio, TIGHT);
                case ADDITIVE ->
                    assertThat(after.expenditure(economy) * expenditure - after.income(economy) * income)
                            .isCloseTo(expenditure - income, TIGHT);
            }
        }
    }

    @Test
    void realIncomeIsThePeersFormula() {
        Counterfactual after = world(seed, N, rule).solve(shock(seed, N));
        double psi = after.baseline().elasticities().psi();
        for (int i = 0; i < N; i++) {
            String economy = labels(N).get(i);
            double terms = after.price(economy) / after.priceIndex(economy);
            assertThat(after.welfare(economy, WelfareMeasure.REAL_INCOME))
                    .isCloseTo(after.shock().productivity(i) * Math.pow(terms, 1 + psi), TIGHT);
        }
    }

    @Test
    void theGainFromTradeIsThePowerOfTheDomesticShare() {
        UniversalGravity world = world(seed, N, rule);
        Counterfactual autarky = world.solve(TradeShock.none(labels(N)).stopping(labels(N), labels(N)));
        double power = (1 + world.elasticities().psi()) / world.elasticities().theta();
        for (int i = 0; i < N; i++) {
            double domesticShare = world.flow(i, i) / world.expenditure(i);
            assertThat(autarky.welfare(labels(N).get(i))).isCloseTo(Math.pow(domesticShare, power), TIGHT);
        }
    }

    @Test
    void solvingTwiceGivesTheSameBits() {
        UniversalGravity world = world(seed, N, rule);
        assertThat(world.solve(shock(seed, N)).trade(Layer.FULL))
                .isDeepEqualTo(world.solve(shock(seed, N)).trade(Layer.FULL));
    }
}
