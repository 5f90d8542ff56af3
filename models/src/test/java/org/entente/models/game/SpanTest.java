package org.entente.models.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpanTest {
    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @Test
    void theUnionOfDisjointSetsAndTheDifferenceOfNestedOnesAreInTheSpan() {
        Span span = new Span(4);
        span.add(0b1111);
        span.add(0b0011);

        assertThat(span.contains(0b1100)).isTrue();
        assertThat(span.contains(0b0001)).isFalse();
        assertThat(span.add(0b1100)).isFalse();
        assertThat(span.rank()).isEqualTo(2);
    }

    /// (01) + (12) + (02) = 2 (012): over the integers modulo 2 these pairs depend on each other, over the rationals
    /// they do not.
    @Test
    void theThreePairsSpanThreePlayers() {
        Span span = new Span(3);
        span.add(0b011);
        span.add(0b110);

        assertThat(span.add(0b101)).isTrue();
        assertThat(span.isWhole()).isTrue();
        assertThat(span.contains(0b001)).isTrue();
    }

    /// A coalition is outside just if some payments give nothing to every coalition inside but something to it. By
    /// brute force over payments from -2 to 2, which suffice for four players.
    @ParameterizedTest
    @MethodSource("seeds")
    void outsideTheSpanSomePaymentTellsTheDifference(int seed) {
        RandomGenerator random = Games.random(seed);
        int[] inside =
                IntStream.range(0, 2 + seed % 2).map(_ -> random.nextInt(1, 16)).toArray();
        Span span = new Span(4);
        IntStream.of(inside).forEach(span::add);
        for (int mask = 1; mask < 16; mask++) {
            int asked = mask;
            boolean told = IntStream.range(0, 625)
                    .mapToObj(SpanTest::payments)
                    .anyMatch(x -> IntStream.of(inside).allMatch(one -> Coalitions.sum(x, one) == 0)
                            && Coalitions.sum(x, asked) != 0);
            assertThat(span.contains(mask)).isEqualTo(!told);
        }
    }

    private static double[] payments(int code) {
        return new double[] {code % 5 - 2, code / 5 % 5 - 2, code / 25 % 5 - 2, code / 125 - 2};
    }
}
