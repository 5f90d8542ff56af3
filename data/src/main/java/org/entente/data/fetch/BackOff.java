package org.entente.data.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.SplittableRandom;

/// How long to wait before the next attempt: twice as long each time up to a limit, less a share that
/// differs by address, so that many users do not come back in step.
///
/// The share follows from address and attempt alone: the same run waits the same time.
record BackOff(Duration first, Duration longest) {
    private static final double LARGEST_SHARE = 0.5;
    private static final int MOST_DOUBLINGS = 30;

    Duration before(int attempt, URI address) {
        long doublings = 1L << Math.min(attempt - 1, MOST_DOUBLINGS);
        long millis = Math.min(first.toMillis() * doublings, longest.toMillis());
        double share =
                LARGEST_SHARE * new SplittableRandom(31L * address.toString().hashCode() + attempt).nextDouble();
        return Duration.ofMillis(Math.round(millis * (1 - share)));
    }
}
