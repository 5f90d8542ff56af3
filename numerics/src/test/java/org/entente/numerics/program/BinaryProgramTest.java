package org.entente.numerics.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.entente.numerics.program.BinarySolution.Found;
import org.entente.numerics.program.BinarySolution.Infeasible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BinaryProgramTest {
    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @Test
    void aPathOfFourIsCoveredByItsTwoInnerPoints() {
        BinaryProgram program = new BinaryProgram(4);
        program.atLeastOne(0, 1);
        program.atLeastOne(1, 2);
        program.atLeastOne(2, 3);
        program.atLeastOne(~0);
        program.atLeastOne(~3);
        program.minimise(0, 1, 2, 3);

        assertThat(program.solve(Effort.USUAL)).isEqualTo(new Found(bits(1, 2), 2, 2));
    }

    @Test
    void contradictionIsProven() {
        BinaryProgram program = new BinaryProgram(3);
        program.atLeastOne(0, 1, 2);
        program.atMost(0, 0, 1, 2);

        assertThat(program.solve(Effort.USUAL)).isEqualTo(new Infeasible());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noAssignmentIsBetter(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 10;
        List<int[]> clauses = IntStream.range(0, 25)
                .mapToObj(_ -> random.ints(3, -n, n).toArray())
                .toList();
        int[] all = IntStream.range(0, n).toArray();
        BinaryProgram program = new BinaryProgram(n);
        clauses.forEach(program::atLeastOne);
        program.minimise(all);

        int best = IntStream.range(0, 1 << n)
                .filter(code -> clauses.stream().allMatch(clause -> holds(code, clause)))
                .map(Integer::bitCount)
                .min()
                .orElse(-1);

        BinarySolution solution = program.solve(Effort.USUAL);
        if (best < 0) {
            assertThat(solution).isEqualTo(new Infeasible());
        } else {
            assertThat(((Found) solution).value()).isEqualTo(best);
            assertThat(((Found) solution).isOptimal()).isTrue();
            assertThat(program.solve(Effort.USUAL)).isEqualTo(solution);
        }
    }

    private static boolean holds(int code, int[] clause) {
        return IntStream.of(clause)
                .anyMatch(literal -> literal >= 0 ? (code >> literal & 1) == 1 : (code >> ~literal & 1) == 0);
    }

    private static BitSet bits(int... chosen) {
        BitSet bits = new BitSet();
        IntStream.of(chosen).forEach(bits::set);
        return bits;
    }
}
