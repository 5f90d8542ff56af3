package org.entente.assessment.question;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Results that several figures of one run share, each computed once.
///
/// A key names everything that its result depends on; a result never changes afterwards.
public final class Memo {
    private final Map<Object, CompletableFuture<Object>> results = new ConcurrentHashMap<>();

    /// The result of that key, computed if it is not there yet; whoever asks meanwhile waits for it.
    ///
    /// @param type the result's class; a key always has the same
    public <T> T get(Object key, Class<T> type, Supplier<T> compute) {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> before = results.putIfAbsent(key, mine);
        if (before != null) {
            return type.cast(await(before));
        }
        try {
            T result = compute.get();
            mine.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /// Waits; a failure is thrown as it was where it happened.
    private static Object await(CompletableFuture<Object> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
