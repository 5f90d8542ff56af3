package org.entente.data.fetch;

import java.time.Duration;
import java.util.Optional;

/// An attempt failed in a way that another one may mend.
final class TryAgain extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Optional<Duration> wait;

    /// @param code of the problem if no further attempt is made
    TryAgain(String code, String what) {
        this(code, what, Optional.empty());
    }

    /// @param wait how long the server asks to wait
    TryAgain(String code, String what, Optional<Duration> wait) {
        super(what);
        this.code = code;
        this.wait = wait;
    }

    String code() {
        return code;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    Optional<Duration> askedToWait() {
        return wait;
    }
}
