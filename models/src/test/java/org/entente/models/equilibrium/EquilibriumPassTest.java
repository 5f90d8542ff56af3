package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EquilibriumPassTest {
    private static final int N = 7;

    private static Conditions conditions(long seed, DeficitRule rule) {
        List<Integer> all = IntStream.range(0, N).boxed().toList();
        Component world = Component.of(all, Worlds.flows(seed, N), Worlds.shock(seed, N));
        return new Conditions(world, Worlds.elasticities(seed), rule);
    }

    @ParameterizedTest
    @CsvSource({"1, MULTIPLICATIVE", "2, MULTIPLICATIVE", "3, ADDITIVE", "4, ADDITIVE"})
    void aPassSaysWhatTheConditionsSayOneByOne(long seed, DeficitRule rule) {
        Conditions conditions = conditions(seed, rule);
        double[] logPrices = Worlds.random(seed).doubles(N, -0.05, 0.05).toArray();
        double[] step = new double[N];
        double residual = new EquilibriumPass(conditions).step(logPrices, step);
        Allocation slow = conditions.allocate(logPrices);
        double damping = 1
                + conditions.elasticities().theta()
                + conditions.elasticities().psi();
        assertThat(residual).isCloseTo(slow.residual(), within(1e-13));
        for (int i = 0; i < N; i++) {
            assertThat(step[i] * damping).isCloseTo(slow.excessDemand()[i], within(1e-13));
        }
    }

    @Test
    void nobodySpendsLessThanNothing() {
        Conditions conditions = conditions(1, DeficitRule.ADDITIVE);
        double[] logPrices = new double[N];
        logPrices[0] = 50;
        assertThat(new EquilibriumPass(conditions).evaluate(logPrices)).isNaN();
        assertThat(conditions.allocate(logPrices).residual()).isNaN();
    }

    /// Counted by the virtual machine. Passing through once more costs nothing; the bound leaves room for the
    /// compiler's own bookkeeping, and is less than one array of seven numbers a pass.
    @Test
    void aPassAllocatesNothing() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        EquilibriumPass pass = new EquilibriumPass(conditions(1, DeficitRule.MULTIPLICATIVE));
        double[] logPrices = new double[N];
        double[] step = new double[N];
        int passes = 10_000;
        double residual = pass.step(logPrices, step);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < passes; k++) {
            residual = Math.min(residual, pass.step(logPrices, step));
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(residual).isPositive();
        assertThat(allocated).isLessThan(passes * 8L);
    }
}
