package org.entente.data.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A folder inside the store in which one process prepares a snapshot. Its lock ends with the process, so
/// that what a killed one left behind can be told from work in progress, and is cleared away.
public final class Staging implements AutoCloseable {
    private static final String FOLDER = ".staging";
    private static final String LOCK = ".lock";

    /// The lock files of this process. POSIX gives up all locks of a process on a file as soon as the process closes
    /// the file anywhere, so those of its own must never be opened to see whether they are locked.
    private static final Set<Path> OURS = new HashSet<>();

    private final Path folder;
    private final Path lockFile;
    private final FileChannel channel;

    private Staging(Path folder, Path lockFile, FileChannel channel) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.channel = channel;
    }

    static Staging in(Path store) throws IOException {
        Path all = Files.createDirectories(store.resolve(FOLDER)).toRealPath();
        synchronized (OURS) {
            clear(all);
            while (true) {
                Path lockFile = Files.createTempFile(all, "add-", LOCK);
                FileChannel channel;
                try {
                    channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                } catch (NoSuchFileException _) {
                    continue; // another process that clears away has taken it before it was locked
                }
                if (channel.tryLock() != null && Files.exists(lockFile)) {
                    OURS.add(lockFile);
                    return new Staging(Files.createDirectory(folderOf(lockFile)), lockFile, channel);
                }
                channel.close();
            }
        }
    }

    /// The folder to prepare in.
    public Path folder() {
        return folder;
    }

    /// Removes what processes that are no more have left.
    private static void clear(Path all) throws IOException {
        List<Path> locks;
        try (Stream<Path> files = Files.list(all)) {
            locks = files.filter(file -> file.toString().endsWith(LOCK))
                    .filter(file -> !OURS.contains(file))
                    .toList();
        }
        for (Path lockFile : locks) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
                if (channel.tryLock() != null) {
                    delete(folderOf(lockFile));
                    Files.deleteIfExists(lockFile);
                }
            } catch (NoSuchFileException | AccessDeniedException _) {
                // its owner is done, or it is another user's to clear away
            }
        }
    }

    private static Path folderOf(Path lockFile) {
        String name = lockFile.getFileName().toString();
        return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
    }

    /// Removes a folder with everything in it, if it is there.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path done, IOException e) throws IOException {
                Files.deleteIfExists(done);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void close() throws IOException {
        try {
            delete(folder);
            Files.deleteIfExists(lockFile);
        } finally {
            synchronized (OURS) {
                channel.close();
                OURS.remove(lockFile);
            }
        }
    }
}
