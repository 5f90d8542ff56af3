package org.entente.data.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.entente.data.csv.Sha256;

/// Hashes a file beside other work.
final class Hashing {
    private Hashing() {}

    static Future<String> start(Path file) {
        FutureTask<String> hash = new FutureTask<>(() -> Sha256.of(file));
        Thread.ofPlatform().daemon().name("entente-hash").start(hash);
        return hash;
    }

    static String get(Future<String> hash) {
        try {
            return hash.get();
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("the file cannot be hashed", e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was hashed", e);
        }
    }
}
