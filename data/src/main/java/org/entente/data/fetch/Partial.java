package org.entente.data.fetch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.data.csv.Sha256;

/// The part of a download that is here, in the folder `.partial` beside its target: the bytes in
/// `<target>-<hash of the address>.part`, and in a file beside it the [Version] that they belong to.
///
/// At every moment the file of versions describes the bytes, or there are no bytes: a new version is
/// written down after the old bytes are gone and before the first new one comes. While it is open, nobody else
/// works on the target.
final class Partial implements AutoCloseable {
    static final String FOLDER = ".partial";

    private static final int HASH_CHARS = 16;

    private final Path target;
    private final Path folder;
    private final Path part;
    private final Path versionFile;
    private final Path unpacked;
    private final TargetLock lock;
    private final FileChannel bytes;

    private Partial(Download download, Path folder, TargetLock lock) throws IOException {
        this.target = download.target();
        this.folder = folder;
        String name = download.fileName() + "-"
                + Sha256.of(download.address().toString()).substring(0, HASH_CHARS);
        this.part = folder.resolve(name + ".part");
        this.versionFile = folder.resolve(name + ".version");
        this.unpacked = folder.resolve(name + ".part.unpacked");
        this.lock = lock;
        this.bytes = FileChannel.open(part, CREATE, READ, WRITE);
        bytes.position(bytes.size());
    }

    /// Takes the target for this process.
    ///
    /// @return nothing if another one has it
    static Optional<Partial> open(Download download) throws IOException {
        Path target = download.target();
        if (Files.isDirectory(target)) {
            throw new IOException("%s is a folder".formatted(target));
        }
        Path folder = target.resolveSibling(FOLDER);
        Files.createDirectories(folder);
        Optional<TargetLock> lock = TargetLock.take(folder.resolve(download.fileName() + ".lock"));
        if (lock.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Partial(download, folder, lock.get()));
        } catch (IOException e) {
            lock.get().close();
            throw e;
        }
    }

    long length() throws IOException {
        return bytes.size();
    }

    /// The version that the bytes belong to, if there are bytes and it is known.
    Optional<Version> version() throws IOException {
        if (length() == 0 || !Files.exists(versionFile)) {
            return Optional.empty();
        }
        return Version.parse(Files.readAllLines(versionFile));
    }

    /// Begins with no bytes of a version.
    void begin(Version version) throws IOException {
        shorten(0);
        Path fresh = folder.resolve(versionFile.getFileName() + ".tmp");
        Files.write(fresh, version.lines());
        Files.move(fresh, versionFile, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    void shorten(long length) throws IOException {
        bytes.truncate(length);
        bytes.position(length);
    }

    void append(List<ByteBuffer> buffers) throws IOException {
        for (ByteBuffer buffer : buffers) {
            while (buffer.hasRemaining()) {
                bytes.write(buffer);
            }
        }
    }

    /// Bytes that the disk has room for.
    long room() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /// The bytes as a file of its own, unpacked; the part stays as it is.
    Path unpacked(long most) throws IOException {
        Gunzip.file(part, unpacked, most);
        return unpacked;
    }

    Path file() {
        return part;
    }

    /// Gives a file of this folder the target's name in one step, once it is on the disk; nothing of the
    /// partial stays.
    void complete(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            channel.force(true);
        }
        Files.move(file, target, ATOMIC_MOVE, REPLACE_EXISTING);
        sync(target.resolveSibling("."));
        clearAll();
    }

    /// Forgets the bytes.
    void discard() throws IOException {
        shorten(0);
        Files.deleteIfExists(versionFile);
        Files.deleteIfExists(unpacked);
    }

    /// Removes the parts of the target, those of other addresses too.
    private void clearAll() throws IOException {
        Pattern own = Pattern.compile(
                Pattern.quote(target.getFileName() + "-") + "[0-9a-f]{" + HASH_CHARS + "}\\.(part|version).*");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (own.matcher(String.valueOf(file.getFileName())).matches()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /// Writes a folder's entries to the disk, where the system can do that.
    private static void sync(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        } catch (IOException _) {
            // Windows opens no folders; the name follows in its own time there
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            boolean isEmpty = bytes.size() == 0;
            bytes.close();
            if (isEmpty) {
                Files.deleteIfExists(part);
                Files.deleteIfExists(versionFile);
            }
        }
    }
}
