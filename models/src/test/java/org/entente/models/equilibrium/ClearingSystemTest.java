package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.entente.numerics.fixedpoint.FixedPoint;
import org.entente.numerics.fixedpoint.NewtonIteration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClearingSystemTest {
    private static final int N = 6;

    private static Conditions conditions(long seed, DeficitRule rule) {
        List<Integer> all = IntStream.range(0, N).boxed().toList();
        Component world = Component.of(all, Worlds.flows(seed, N), Worlds.shock(seed, N));
        return new Conditions(world, Worlds.elasticities(seed), rule);
    }

    private static FixedPoint newton(Conditions conditions) {
        return new NewtonIteration(1.0).solve(new ClearingSystem(conditions), new double[N], 1e-13, 12);
    }

    /// Along a direction that leaves the numeraire alone; along the others the system is constant by
    /// construction.
    @ParameterizedTest
    @CsvSource({"1, MULTIPLICATIVE", "2, MULTIPLICATIVE", "1, ADDITIVE", "2, ADDITIVE"})
    void derivativesAreFiniteDifferencesAtTheEquilibrium(long seed, DeficitRule rule) {
        Conditions conditions = conditions(seed, rule);
        ClearingSystem system = new ClearingSystem(conditions);
        double[] equilibrium = newton(conditions).point();
        double[] direction = keepingTheNumeraire(conditions, equilibrium, Worlds.random(seed));
        double[] derivatives = new double[N * N];
        system.differentiate(equilibrium, derivatives);
        double h = 1e-5;
        double[] ahead = new double[N];
        double[] behind = new double[N];
        system.evaluate(moved(equilibrium, direction, h), ahead);
        system.evaluate(moved(equilibrium, direction, -h), behind);
        for (int i = 0; i < N; i++) {
            double derivative = 0;
            for (int k = 0; k < N; k++) {
                derivative += derivatives[i * N + k] * direction[k];
            }
            assertThat(derivative).isCloseTo((ahead[i] - behind[i]) / (2 * h), within(1e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, MULTIPLICATIVE", "2, MULTIPLICATIVE", "3, ADDITIVE", "4, ADDITIVE"})
    void newtonAloneFindsTheSameEquilibriumInAFewSteps(long seed, DeficitRule rule) {
        Conditions conditions = conditions(seed, rule);
        FixedPoint found = newton(conditions);
        assertThat(found.converged()).isTrue();
        assertThat(found.iterations()).isLessThanOrEqualTo(8);
        Counterfactual accelerated = Worlds.world(seed, N, rule).solve(Worlds.shock(seed, N));
        double[] logPrices = conditions.allocate(found.point()).logPrices();
        for (int i = 0; i < N; i++) {
            assertThat(Math.exp(logPrices[i]))
                    .isCloseTo(accelerated.price(Worlds.labels(N).get(i)), within(1e-9));
        }
    }

    private static double[] keepingTheNumeraire(Conditions conditions, double[] point, RandomGenerator random) {
        double[] direction = random.doubles(N, -1, 1).toArray();
        double h = 1e-5;
        double drift = (shift(conditions, moved(point, direction, h)) - shift(conditions, moved(point, direction, -h)))
                / (2 * h);
        return Arrays.stream(direction).map(value -> value + drift).toArray();
    }

    private static double shift(Conditions conditions, double[] point) {
        return conditions.allocate(point).logPrices()[0] - point[0];
    }

    private static double[] moved(double[] point, double[] direction, double h) {
        double[] moved = point.clone();
        for (int i = 0; i < N; i++) {
            moved[i] += h * direction[i];
        }
        return moved;
    }
}
