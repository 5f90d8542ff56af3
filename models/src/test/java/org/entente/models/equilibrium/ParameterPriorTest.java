package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.numerics.sampling.Distribution;
import org.entente.numerics.sampling.Draws;
import org.entente.numerics.sampling.LogNormal;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;

class ParameterPriorTest {
    private static final Seed SEED = new Seed(42);

    @Test
    void theSameSeedGivesTheSameBits() {
        assertThat(ParameterPrior.cited().draws(50, SEED))
                .isEqualTo(ParameterPrior.cited().draws(50, new Seed(42)));
        assertThat(ParameterPrior.cited().draws(50, SEED))
                .doesNotContainAnyElementsOf(ParameterPrior.cited().draws(50, new Seed(43)));
    }

    @Test
    void moreDrawsBeginWithFewer() {
        assertThat(ParameterPrior.cited().draws(200, SEED).subList(0, 50))
                .isEqualTo(ParameterPrior.cited().draws(50, SEED));
    }

    @Test
    void theCentralParametersAreNotMixedIn() {
        assertThat(ParameterPrior.cited().draws(100, SEED))
                .doesNotContain(ParameterGrid.cited().corners().getFirst());
    }

    @Test
    void nineTenthsOfThetaSpanAsManyLogsAsThreeToEightAroundTheCitedMedian() {
        LogNormal theta = (LogNormal) ParameterPrior.cited().theta();
        assertThat(theta.quantile(0.5)).isCloseTo(5.03, within(1e-9));
        assertThat(theta.quantile(0.95) / theta.quantile(0.05)).isCloseTo(8.0 / 3.0, within(1e-9));
        // 5.03 * sqrt(3/8) and 5.03 * sqrt(8/3)
        assertThat(theta.quantile(0.05)).isCloseTo(3.080, within(1e-3));
        assertThat(theta.quantile(0.95)).isCloseTo(8.214, within(1e-3));
    }

    @Test
    void theTenthAndNinetiethPercentileOfPsiAreTheCitedInputShares() {
        LogNormal psi = (LogNormal) ParameterPrior.cited().psi();
        assertThat(psi.quantile(0.1)).isCloseTo(0.31 / 0.69, within(1e-9));
        assertThat(psi.quantile(0.9)).isCloseTo(0.67 / 0.33, within(1e-9));
        assertThat(psi.quantile(0.9)).isCloseTo(CitedParameters.SUPPLY_ELASTICITY.high(), within(1e-4));
    }

    @Test
    void thePreferenceHasThePublishedMedianAndMean() {
        LogNormal preference = (LogNormal) ParameterPrior.cited().preference();
        assertThat(preference.quantile(0.5)).isCloseTo(0.28, within(1e-12));
        assertThat(preference.mean()).isCloseTo(0.36, within(1e-12));
    }

    @Test
    void drawsHaveTheQuantilesOfThePrior() {
        List<Cell> cells = ParameterPrior.cited().draws(20_000, SEED);
        ParameterPrior prior = ParameterPrior.cited();
        requireQuantiles(cells, cell -> cell.elasticities().theta(), prior.theta());
        requireQuantiles(cells, cell -> cell.elasticities().psi(), prior.psi());
        requireQuantiles(cells, Cell::preference, prior.preference());
    }

    @Test
    void theThreeParametersAreIndependent() {
        List<Cell> cells = ParameterPrior.cited().draws(20_000, SEED);
        double[] theta = ranks(
                cells,
                cell -> cell.elasticities().theta(),
                ParameterPrior.cited().theta());
        double[] psi = ranks(
                cells, cell -> cell.elasticities().psi(), ParameterPrior.cited().psi());
        double[] preference =
                ranks(cells, Cell::preference, ParameterPrior.cited().preference());
        // a product of signs is +1 or -1 alike, so its mean over 20,000 draws has error 0.007
        assertThat(meanProduct(theta, psi)).isCloseTo(0, within(0.03));
        assertThat(meanProduct(theta, preference)).isCloseTo(0, within(0.03));
        assertThat(meanProduct(psi, preference)).isCloseTo(0, within(0.03));
    }

    @Test
    void anEstimateCanTakeThePlaceOfTheCitedPreference() {
        LogNormal estimate = new LogNormal(0.5, 0);
        ParameterPrior prior = ParameterPrior.cited().withPreference(estimate);
        assertThat(prior.draws(10, SEED)).allMatch(cell -> cell.preference() == 0.5);
        assertThat(prior.draws(10, SEED).stream().map(Cell::elasticities))
                .isEqualTo(ParameterPrior.cited().draws(10, SEED).stream()
                        .map(Cell::elasticities)
                        .toList());
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABitOfWhatTheDrawsImply() {
        assertThat(gains(2)).isEqualTo(gains(1));
    }

    private static List<Double> gains(int threads) {
        UniversalGravity world = Worlds.world(1, 6, DeficitRule.MULTIPLICATIVE);
        List<String> members = List.of("A", "B", "C");
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            return Sensitivity.of(
                    world,
                    cell -> world.noShock().preference(members, members, cell.preference()),
                    ParameterPrior.cited().draws(20, SEED),
                    drawn -> drawn.welfare("A"),
                    executor);
        }
    }

    /// Within three and a half standard errors of an order statistic, `sqrt(p (1 - p) / n)` in probability.
    private static void requireQuantiles(List<Cell> cells, ToDoubleFunction<Cell> value, Distribution prior) {
        Draws draws = Draws.of(cells.stream().mapToDouble(value).toArray());
        for (double p : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
            double reach = 3.5 * Math.sqrt(p * (1 - p) / cells.size());
            assertThat(draws.quantile(p)).isBetween(prior.quantile(p - reach), prior.quantile(p + reach));
        }
    }

    /// +1 above the median of the prior, -1 below.
    private static double[] ranks(List<Cell> cells, ToDoubleFunction<Cell> value, Distribution prior) {
        return cells.stream()
                .mapToDouble(value)
                .map(v -> Math.signum(v - prior.median()))
                .toArray();
    }

    private static double meanProduct(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * right[k];
        }
        return sum / left.length;
    }
}
