package org.entente.data.fetch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to work on one target, which one process has at a time, and in it one fetch. It ends with the
/// process, however that ends.
///
/// The locked file stays: a lock on a file that another process removes protects nothing.
final class TargetLock implements AutoCloseable {
    /// Those of this process. On some systems a lock is lost when the process closes any channel of the
    /// file, so a second one is not even opened.
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private TargetLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @return nothing if it is taken
    static Optional<TargetLock> take(Path file) throws IOException {
        if (!OWN.add(file)) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(file, CREATE, WRITE);
            TargetLock lock = new TargetLock(file, channel);
            if (isLocked(channel)) {
                return Optional.of(lock);
            }
            lock.close();
            return Optional.empty();
        } catch (IOException e) {
            OWN.remove(file);
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OWN.remove(file);
        }
    }
}
