package org.entente.data.library;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What was read, each once, whoever asks first; different things are read at the same time.
public final class Kept {
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    /// What a key stands for, read if it was not read before.
    @SuppressWarnings("unchecked")
    public <T> T get(String key, Supplier<T> read) {
        return (T) slots.computeIfAbsent(key, _ -> new Slot()).get(read);
    }

    /// The place of one thing.
    private static final class Slot {
        private @Nullable Object value;

        synchronized Object get(Supplier<?> read) {
            if (value == null) {
                value = read.get();
            }
            return value;
        }
    }
}
