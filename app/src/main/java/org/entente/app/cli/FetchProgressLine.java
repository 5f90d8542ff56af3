package org.entente.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import org.entente.data.fetch.FetchProgress;

/// One line on standard error that says how far a download is, shown on a terminal after a second.
final class FetchProgressLine implements FetchProgress {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final String CLEAR = "\r\u001B[K";
    private static final double MB = 1e6;

    private final PrintWriter err;
    private final String what;
    private final boolean shown = Boolean.getBoolean("entente.progress");
    private final long start = System.nanoTime();
    private long last = start;
    private long before = -1;

    FetchProgressLine(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
    }

    @Override
    public synchronized void arrived(long bytes, OptionalLong total) {
        if (before < 0) {
            before = bytes;
        }
        long now = System.nanoTime();
        double seconds = (now - start) / 1e9;
        if (!shown || seconds * 1000 < PATIENCE.toMillis() || now - last < BEAT.toNanos()) {
            return;
        }
        last = now;
        double rate = (bytes - before) / seconds;
        String of = total.isPresent() ? String.format(Locale.ROOT, " of %.1f", total.getAsLong() / MB) : "";
        String left = total.isPresent() && rate > 0
                ? String.format(Locale.ROOT, ", about %.0f s left", (total.getAsLong() - bytes) / rate + 1)
                : "";
        err.print(CLEAR
                + String.format(Locale.ROOT, "%s: %.1f%s MB, %.1f MB/s%s", what, bytes / MB, of, rate / MB, left));
        err.flush();
    }

    @Override
    public synchronized void note(String sentence) {
        clear();
        err.println("note: " + sentence);
    }

    synchronized void clear() {
        if (shown) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
