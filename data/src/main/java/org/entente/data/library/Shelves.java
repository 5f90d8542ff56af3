package org.entente.data.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What a library holds, by topic: how it is read, and what was read, each once.
public final class Shelves {
    private final Map<Topic<?>, Supplier<? extends Optional<? extends Holding<?>>>> readers = new HashMap<>();
    private final Kept kept = new Kept();

    /// Says how a topic is read when it is first asked for.
    ///
    /// @throws IllegalArgumentException if that was said before
    public <T> Shelves put(Topic<T> topic, Supplier<Optional<Holding<T>>> reader) {
        if (readers.putIfAbsent(topic, reader) != null) {
            throw new IllegalArgumentException("two readers for " + topic);
        }
        return this;
    }

    /// The holding, or nothing if the topic is not here.
    @SuppressWarnings("unchecked") // put() lets only a reader of T stand under a topic of T
    public <T> Optional<Holding<T>> find(Topic<T> topic) {
        Supplier<Optional<Holding<T>>> reader = (Supplier<Optional<Holding<T>>>) (Supplier<?>) readers.get(topic);
        return reader == null ? Optional.empty() : kept.get(topic.toString(), reader);
    }
}
