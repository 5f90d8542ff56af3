package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

@ParameterizedClass
@CsvSource({"1, MULTIPLICATIVE", "2, MULTIPLICATIVE", "3, MULTIPLICATIVE", "1, ADDITIVE", "2, ADDITIVE", "3, ADDITIVE"})
class WelfareDerivativesTest {
    private static final int N = 6;
    private static final double H = 1e-3;

    @Parameter(0)
    long seed;

    @Parameter(1)
    DeficitRule rule = DeficitRule.MULTIPLICATIVE;

    @Test
    void derivativesAtTheBaselineAreFiniteDifferences() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        requireFiniteDifferences(world, world.noShock());
    }

    @Test
    void derivativesAwayFromTheBaselineAreFiniteDifferences() {
        requireFiniteDifferences(Worlds.world(seed, N, rule), Worlds.shock(seed, N));
    }

    @Test
    void derivativesInAPartThatWasCutOffAreFiniteDifferences() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        requireFiniteDifferences(world, world.noShock().stopping(List.of("A", "B", "C"), List.of("D", "E", "F")));
    }

    /// Cheaper trade everywhere, at home too, is one factor on every price index: `W` rises by `(1 + psi) /
    /// theta` times the log change, for everybody.
    @Test
    void allDerivativesOfAnEconomyAddUpToTheInverseOfTheTradeElasticity() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        double expected =
                (1 + world.elasticities().psi()) / world.elasticities().theta();
        WelfareDerivatives derivatives = WelfareDerivatives.of(world.solve(Worlds.shock(seed, N)));
        for (String economy : world.economies()) {
            double sum = 0;
            for (double[] row : derivatives.welfare(economy)) {
                for (double cell : row) {
                    sum += cell;
                }
            }
            assertThat(sum).isCloseTo(expected, within(1e-9));
        }
    }

    /// Two central differences, extrapolated, to 1e-6 of the derivative; one in logs of one pair each.
    private static void requireFiniteDifferences(UniversalGravity world, TradeShock at) {
        WelfareDerivatives derivatives = WelfareDerivatives.of(world.solve(at));
        double[][][] exact = new double[N][][];
        for (int n = 0; n < N; n++) {
            exact[n] = derivatives.welfare(world.economies().get(n));
        }
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double[] wide = difference(world, at, i, j, 2 * H);
                double[] narrow = difference(world, at, i, j, H);
                for (int n = 0; n < N; n++) {
                    double expected = narrow[n] + (narrow[n] - wide[n]) / 3;
                    assertThat(exact[n][i][j]).isCloseTo(expected, within(1e-6 * Math.abs(expected) + 1e-9));
                }
            }
        }
    }

    private static double[] difference(UniversalGravity world, TradeShock at, int i, int j, double h) {
        double[] up = world.solve(at.and(one(world, i, j, h))).welfare(WelfareMeasure.REAL_INCOME);
        double[] down = world.solve(at.and(one(world, i, j, -h))).welfare(WelfareMeasure.REAL_INCOME);
        double[] difference = new double[N];
        for (int n = 0; n < N; n++) {
            difference[n] = Math.log(up[n] / down[n]) / (2 * h);
        }
        return difference;
    }

    /// Only the pair from i to j, domestic sales included.
    private static TradeShock one(UniversalGravity world, int i, int j, double h) {
        double[][] tauHat = new double[N][N];
        for (double[] row : tauHat) {
            Arrays.fill(row, 1.0);
        }
        tauHat[i][j] = Math.exp(-h / world.elasticities().theta());
        return world.noShock().costs(tauHat, world.elasticities());
    }
}
