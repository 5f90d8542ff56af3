package org.entente.data.fetch;

import java.time.Duration;

/// How a fetch waits; tests wait without losing time.
@FunctionalInterface
public interface Pauses {
    /// Real waiting.
    Pauses REAL = Thread::sleep;

    void pause(Duration length) throws InterruptedException;
}
