package org.entente.numerics.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.entente.numerics.program.LinearSolution.Infeasible;
import org.entente.numerics.program.LinearSolution.Optimal;
import org.entente.numerics.program.LinearSolution.Unbounded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearProgramTest {
    private static final Offset<Double> EXACT = within(1e-9);

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    /// min x + y with 2x + y >= 3 and x + 3y >= 4: both bind at (1, 1), and 2p + q = 1, p + 3q = 1 give the
    /// prices 2/5 and 1/5.
    @Test
    void aCornerComesWithItsPrices() {
        try (LinearProgram program = new LinearProgram(2)) {
            program.minimise(1, 1);
            program.atLeast(3, 2, 1);
            program.atLeast(4, 1, 3);

            Optimal found = (Optimal) program.solve();
            assertThat(found.value()).isCloseTo(2, EXACT);
            assertThat(found.values()).containsExactly(new double[] {1, 1}, EXACT);
            assertThat(found.duals()).containsExactly(new double[] {0.4, 0.2}, EXACT);
        }
    }

    @Test
    void aConditionAddedLaterCounts() {
        try (LinearProgram program = new LinearProgram(1)) {
            program.minimise(1);
            program.atLeast(1, 1);
            assertThat(((Optimal) program.solve()).value()).isCloseTo(1, EXACT);

            int later = program.atLeast(5, 1);
            assertThat(((Optimal) program.solve()).value()).isCloseTo(5, EXACT);

            program.drop(later);
            assertThat(((Optimal) program.solve()).value()).isCloseTo(1, EXACT);

            program.fix(later, 7);
            assertThat(((Optimal) program.solve()).value()).isCloseTo(7, EXACT);
        }
    }

    @Test
    void contradictionIsTold() {
        try (LinearProgram program = new LinearProgram(1)) {
            program.atLeast(2, 1);
            program.range(0, 0, 1);

            assertThat(program.solve()).isEqualTo(new Infeasible());
        }
    }

    @Test
    void aFallWithoutEndIsTold() {
        try (LinearProgram program = new LinearProgram(2)) {
            program.minimise(1, 0);
            program.atLeast(0, 1, 1);

            assertThat(program.solve()).isEqualTo(new Unbounded());
        }
    }

    @Test
    void aRowOfTheWrongLengthIsRefused() {
        try (LinearProgram program = new LinearProgram(2)) {
            assertThatThrownBy(() -> program.atLeast(0, 1)).hasMessageContaining("1 coefficients for 2 variables");
        }
    }

    /// Weak duality: any feasible point bounds the value from above, any dual price vector from below; where both
    /// meet, both are optimal, whoever found them.
    @ParameterizedTest
    @MethodSource("seeds")
    void valueAndPricesProveEachOther(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 6;
        int rows = 30;
        double[] cost = random.doubles(n, 1, 2).toArray();
        double[][] matrix = IntStream.range(0, rows)
                .mapToObj(_ -> random.doubles(n, 0, 1).toArray())
                .toArray(double[][]::new);
        double[] bound = random.doubles(rows, 0, 1).toArray();
        try (LinearProgram program = new LinearProgram(n)) {
            program.minimise(cost);
            IntStream.range(0, n).forEach(v -> program.range(v, 0, Double.POSITIVE_INFINITY));
            IntStream.range(0, rows).forEach(r -> program.atLeast(bound[r], matrix[r]));
            Optimal found = (Optimal) program.solve();

            double[] x = found.values();
            double[] y = found.duals();
            assertThat(dot(cost, x)).isCloseTo(dot(bound, y), EXACT);
            for (int r = 0; r < rows; r++) {
                assertThat(dot(matrix[r], x)).isGreaterThanOrEqualTo(bound[r] - 1e-9);
                assertThat(y[r]).isGreaterThanOrEqualTo(-1e-9);
            }
            for (int v = 0; v < n; v++) {
                int column = v;
                double price = IntStream.range(0, rows)
                        .mapToDouble(r -> matrix[r][column] * y[r])
                        .sum();
                assertThat(price).isLessThanOrEqualTo(cost[v] + 1e-9);
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}
