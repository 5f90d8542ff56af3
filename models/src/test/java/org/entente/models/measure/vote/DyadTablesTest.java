package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.entente.core.figure.Outcome;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DyadTablesTest {
    /// More than 64 roll calls, and not a multiple.
    private final RollCalls votes = RandomVotes.of(9, 150, new Seed(3));

    @ParameterizedTest
    @EnumSource(AbsenceRule.class)
    void everySimilarityIsThatOfThePairMeasuredAlone(AbsenceRule rule) {
        DyadTables tables = DyadTables.of(votes, VoteOptions.DEFAULT);

        for (Similarity similarity : Similarity.values()) {
            for (int i = 0; i < 9; i++) {
                for (int j = i + 1; j < 9; j++) {
                    Dyad dyad = new Dyad(votes.states().get(i), votes.states().get(j));
                    Outcome alone = PairSimilarity.of(similarity, VoteOptions.DEFAULT.with(rule))
                            .measure(votes, dyad, Resampling.none())
                            .outcome();
                    OptionalDouble expected = alone instanceof Outcome.Value value
                            ? OptionalDouble.of(value.value())
                            : OptionalDouble.empty();
                    assertThat(tables.find(dyad, similarity, rule))
                            .as("%s of %s", similarity, dyad)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void aStateThatTheRollCallsDoNotKnowHasNoValue() {
        DyadTables tables = DyadTables.of(votes, VoteOptions.DEFAULT);
        Dyad unknown = new Dyad(votes.states().getFirst(), StateId.of("QQQ"));

        assertThat(tables.find(unknown, Similarity.AGREEMENT, AbsenceRule.DROP)).isEmpty();
        assertThat(tables.pairs()).isEqualTo(9 * 8 / 2);
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        try (ExecutorService one = Executors.newFixedThreadPool(1);
                ExecutorService two = Executors.newFixedThreadPool(2)) {
            Map<String, DyadTables> alone = DyadTables.bySession(votes, VoteOptions.DEFAULT, one);
            Map<String, DyadTables> together = DyadTables.bySession(votes, VoteOptions.DEFAULT, two);

            assertThat(together.keySet()).containsExactlyElementsOf(alone.keySet());
            together.forEach((session, tables) -> {
                for (AbsenceRule rule : AbsenceRule.values()) {
                    assertThat(Arrays.deepEquals(
                                    bits(tables.values(rule)),
                                    bits(alone.getOrDefault(session, tables).values(rule))))
                            .isTrue();
                }
            });
        }
    }

    private static long[][] bits(double[][] values) {
        return Arrays.stream(values)
                .map(row -> Arrays.stream(row)
                        .mapToLong(Double::doubleToRawLongBits)
                        .toArray())
                .toArray(long[][]::new);
    }
}
