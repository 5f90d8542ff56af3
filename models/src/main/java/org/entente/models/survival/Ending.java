package org.entente.models.survival;

/// How a spell at risk ended: in an event of some cause, or censored.
public sealed interface Ending {
    /// Last seen without an event: the data end, the spell goes on in another one, or it ended for a reason that
    /// does not bear on the risk of the event.
    record Censored() implements Ending {}

    /// An event.
    ///
    /// @param cause one of several that exclude each other, such as `merger` and `death`
    record Event(String cause) implements Ending {
        public Event {
            if (cause.isBlank()) {
                throw new IllegalArgumentException("an event needs a cause, such as 'exit'");
            }
        }
    }

    /// A censored ending.
    static Ending censored() {
        return new Censored();
    }

    /// An event of a cause.
    static Ending event(String cause) {
        return new Event(cause);
    }
}
