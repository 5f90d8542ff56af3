package org.entente.data.fetch;

import java.util.OptionalLong;

/// Is told how far a download is. The rate is the listener's to compute: a fetch has no clock.
public interface FetchProgress {
    /// Listens to nothing.
    FetchProgress NONE = (bytes, total) -> {};

    /// @param bytes that are here, those of earlier runs included
    /// @param total bytes in the end, where the server says so
    void arrived(long bytes, OptionalLong total);

    /// Something that a user should know: a pause, a fresh start, a change at the provider.
    default void note(String sentence) {}
}
