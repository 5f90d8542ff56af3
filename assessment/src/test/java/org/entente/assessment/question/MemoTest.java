package org.entente.assessment.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

class MemoTest {
    private static final ProblemException NO_SOLUTION = new ProblemException(
            ProblemException.Kind.NO_CONVERGENCE, Problem.of("ENT-5103", "no equilibrium", "", "look for tiny flows"));

    @Test
    void aResultIsComputedOnceHoweverManyAsk() {
        Memo memo = new Memo();
        AtomicInteger computed = new AtomicInteger();
        Callable<Integer> ask = () -> memo.get("key", Integer.class, () -> {
            pause();
            return computed.incrementAndGet();
        });
        try (ForkJoinPool executor = new ForkJoinPool(4)) {
            assertThat(Tasks.inOrder(executor, Collections.nCopies(16, ask))).containsOnly(1);
        }
        assertThat(computed).hasValue(1);
    }

    @Test
    void anotherKeyHasAnotherResult() {
        Memo memo = new Memo();
        assertThat(memo.get(List.of("a"), String.class, () -> "one")).isEqualTo("one");
        assertThat(memo.get(List.of("b"), String.class, () -> "two")).isEqualTo("two");
        assertThat(memo.get(List.of("a"), String.class, () -> "three")).isEqualTo("one");
    }

    @Test
    void aFailureIsThrownAsItWasToAllWhoAsk() {
        Memo memo = new Memo();
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> memo.get("key", Integer.class, () -> {
                        throw NO_SOLUTION;
                    }))
                    .isSameAs(NO_SOLUTION);
        }
    }

    @Test
    void whoeverWaitsGetsTheFailureAsWell() {
        Memo memo = new Memo();
        Callable<String> ask = () -> {
            try {
                return memo.get("key", String.class, () -> {
                    pause();
                    throw NO_SOLUTION;
                });
            } catch (ProblemException e) {
                return e.problems().getFirst().code();
            }
        };
        try (ForkJoinPool executor = new ForkJoinPool(4)) {
            assertThat(Tasks.inOrder(executor, Collections.nCopies(4, ask))).containsOnly("ENT-5103");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
