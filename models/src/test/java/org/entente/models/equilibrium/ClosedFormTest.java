package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Worlds so simple that paper and pencil solve them.
class ClosedFormTest {
    private static final Offset<Double> TIGHT = within(1e-9);

    /// Two mirror images, A and B, each selling `domestic` at home and `abroad` to the other.
    @ParameterizedTest
    @CsvSource({"80, 20, -0.5, 5, 0", "80, 20, 0.7, 3, 1.2", "50, 50, -2, 8, 2"})
    void twoMirrorImagesGainWhatTheirPriceIndexFalls(
            double domestic, double abroad, double logChange, double theta, double psi) {
        UniversalGravity world = UniversalGravity.of(
                List.of("A", "B"),
                new double[][] {{domestic, abroad}, {abroad, domestic}},
                new Elasticities(theta, psi),
                DeficitRule.ADDITIVE);
        Counterfactual after = world.solve(world.noShock().preference(List.of("A"), List.of("B"), logChange));
        double shareAbroad = abroad / (domestic + abroad);
        double expected = Math.pow(1 - shareAbroad + shareAbroad * Math.exp(logChange), (1 + psi) / theta);
        assertThat(after.welfare("A")).isCloseTo(expected, TIGHT);
        assertThat(after.welfare("B")).isCloseTo(expected, TIGHT);
        assertThat(after.price("A")).isCloseTo(after.price("B"), TIGHT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withoutDeficitsBothRulesAndBothMeasuresAgree(long seed) {
        UniversalGravity multiplicative = UniversalGravity.of(
                Worlds.labels(6), Worlds.balancedFlows(seed, 6), Worlds.elasticities(seed), DeficitRule.MULTIPLICATIVE);
        TradeShock shock = Worlds.shock(seed, 6);
        Counterfactual one = multiplicative.solve(shock);
        Counterfactual other = multiplicative.with(DeficitRule.ADDITIVE).solve(shock);
        for (String economy : Worlds.labels(6)) {
            assertThat(other.welfare(economy)).isCloseTo(one.welfare(economy), TIGHT);
            assertThat(one.welfare(economy, WelfareMeasure.REAL_EXPENDITURE))
                    .isCloseTo(one.welfare(economy, WelfareMeasure.REAL_INCOME), TIGHT);
        }
    }

    @ParameterizedTest
    @EnumSource(DeficitRule.class)
    void betterTechnologyEverywhereIsGainedInFull(DeficitRule rule) {
        UniversalGravity world = Worlds.world(1, 5, rule);
        TradeShock better = world.noShock();
        for (String economy : world.economies()) {
            better = better.productivity(economy, 1.1);
        }
        Counterfactual after = world.solve(better);
        for (String economy : world.economies()) {
            assertThat(after.welfare(economy)).isCloseTo(1.1, TIGHT);
        }
    }
}
