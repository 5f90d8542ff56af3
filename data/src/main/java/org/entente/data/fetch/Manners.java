package org.entente.data.fetch;

import java.time.Duration;

/// How patient and how polite a fetch is.
///
/// @param userAgent how Entente introduces itself to servers
/// @param connectTimeout how long a connection may take to come about
/// @param stallTimeout how long nothing may arrive before the connection is given up
/// @param retries how often a failed attempt is repeated
/// @param firstPause the pause before the first repetition; it doubles with each one
/// @param longestPause what the pause grows to
/// @param longestRetryAfter how long a server may ask to wait (`Retry-After`)
/// @param betweenRequests the least time between two requests to the same host
/// @param mostBytes the size above which a file is refused
/// @param mostRedirects how many times a server may point elsewhere
public record Manners(
        String userAgent,
        Duration connectTimeout,
        Duration stallTimeout,
        int retries,
        Duration firstPause,
        Duration longestPause,
        Duration longestRetryAfter,
        Duration betweenRequests,
        long mostBytes,
        int mostRedirects) {
    public Manners {
        if (retries < 0 || mostBytes <= 0 || mostRedirects < 0) {
            throw new IllegalArgumentException("retries %d, mostBytes %d and mostRedirects %d must not be negative"
                    .formatted(retries, mostBytes, mostRedirects));
        }
    }

    /// The usual manners of `entente/<version>`.
    ///
    /// @param contact an address where a server's keeper can read about Entente, or empty
    public static Manners of(String version, String contact) {
        return new Manners(
                "entente/" + version + (contact.isEmpty() ? "" : " (+" + contact + ")"),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                6,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                Duration.ofMinutes(2),
                Duration.ofSeconds(1),
                8L << 30,
                10);
    }

    public Manners withMostBytes(long bytes) {
        return new Manners(
                userAgent,
                connectTimeout,
                stallTimeout,
                retries,
                firstPause,
                longestPause,
                longestRetryAfter,
                betweenRequests,
                bytes,
                mostRedirects);
    }
}
