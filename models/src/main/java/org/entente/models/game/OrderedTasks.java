package org.entente.models.game;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Tasks that may run side by side, with results in the order of the tasks.
final class OrderedTasks {
    /// Oracle calls of one task: enough that handing it over costs nothing, few enough to fill the threads.
    private static final int CALLS = 16;

    private OrderedTasks() {}

    static <T> List<T> run(int tasks, IntFunction<T> task, Executor executor) {
        List<CompletableFuture<T>> futures = IntStream.range(0, tasks)
                .mapToObj(index -> CompletableFuture.supplyAsync(() -> task.apply(index), executor))
                .toList();
        try {
            return futures.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// The worth of each coalition, in order.
    static double[] worths(int[] masks, CoalitionValue oracle, Executor executor) {
        int tasks = (masks.length + CALLS - 1) / CALLS;
        double[] worths = new double[masks.length];
        run(
                tasks,
                task -> {
                    int end = Math.min(masks.length, (task + 1) * CALLS);
                    for (int k = task * CALLS; k < end; k++) {
                        worths[k] = oracle.worth(masks[k]);
                    }
                    return task;
                },
                executor);
        return worths;
    }
}
