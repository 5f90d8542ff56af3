package org.entente.assessment.question;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// Independent tasks, their results in the order of the tasks.
public final class Tasks {
    private Tasks() {}

    /// Runs all tasks and waits for them; tasks may themselves run tasks. A failure is thrown as it is.
    public static <T> List<T> inOrder(ForkJoinPool executor, List<Callable<T>> tasks) {
        List<ForkJoinTask<T>> running =
                tasks.stream().map(task -> executor.submit(task)).toList();
        return running.stream().map(ForkJoinTask::join).toList();
    }
}
