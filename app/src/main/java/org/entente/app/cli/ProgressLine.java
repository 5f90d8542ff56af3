package org.entente.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import org.entente.assessment.question.Progress;

/// One line on standard error that says how far a command is, shown on a terminal after a second.
final class ProgressLine implements Progress {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter err;
    private final String what;
    private final boolean shown = Boolean.getBoolean("entente.progress");
    private final long start = System.nanoTime();

    ProgressLine(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
    }

    @Override
    public synchronized void done(int steps, int of) {
        Duration passed = Duration.ofNanos(System.nanoTime() - start);
        if (!shown || passed.compareTo(PATIENCE) < 0) {
            return;
        }
        long left = passed.dividedBy(steps).multipliedBy((long) of - steps).toSeconds() + 1;
        err.print(steps < of ? CLEAR + "%s: step %d of %d, about %d s left".formatted(what, steps, of, left) : CLEAR);
        err.flush();
    }
}
