package org.entente.assessment.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasksTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void resultsComeInTheOrderOfTheTasksWhicheverEndsFirst(int threads) {
        List<Callable<Integer>> tasks = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Integer>) () -> {
                    Thread.sleep(12 - i);
                    return i;
                })
                .toList();
        try (ForkJoinPool executor = new ForkJoinPool(threads)) {
            assertThat(Tasks.inOrder(executor, tasks)).isSorted().hasSize(12);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void tasksMayThemselvesRunTasks(int threads) {
        try (ForkJoinPool executor = new ForkJoinPool(threads)) {
            Callable<Integer> leaf = () -> 1;
            Callable<Integer> branch =
                    () -> Tasks.inOrder(executor, List.of(leaf, leaf, leaf)).size();
            assertThat(Tasks.inOrder(executor, List.of(branch, branch))).containsExactly(3, 3);
        }
    }

    @Test
    void aReportedProblemComesOutAsItWas() {
        ProblemException problem =
                new ProblemException(ProblemException.Kind.USAGE, Problem.of("ENT-2001", "what", "", "next"));
        try (ForkJoinPool executor = new ForkJoinPool(2)) {
            assertThatThrownBy(() -> Tasks.inOrder(executor, List.of(() -> 1, () -> {
                        throw problem;
                    })))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problems()).isEqualTo(problem.problems()));
        }
    }
}
