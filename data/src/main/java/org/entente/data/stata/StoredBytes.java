package org.entente.data.stata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Bytes that can be read at any position: a file's, or a stream's, which are copied to a temporary file as
/// far as they are asked for, up to a limit.
final class StoredBytes implements AutoCloseable {
    /// Of a stream, which may come from a small archive of an endless file.
    static final long MOST_COPIED = 1L << 31;

    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;
    private final Optional<InputStream> stream;
    private final long limit;
    private final byte[] chunk = new byte[CHUNK];
    private long copied;

    private StoredBytes(FileChannel channel, Optional<InputStream> stream, long limit) {
        this.channel = channel;
        this.stream = stream;
        this.limit = limit;
    }

    static StoredBytes of(Path file) throws IOException {
        return new StoredBytes(FileChannel.open(file, StandardOpenOption.READ), Optional.empty(), Long.MAX_VALUE);
    }

    /// @param stream closed together with the copy
    /// @param limit of the bytes that are copied
    static StoredBytes copying(InputStream stream, long limit) throws IOException {
        Path copy = Files.createTempFile("entente", ".dta");
        FileChannel channel = FileChannel.open(
                copy, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new StoredBytes(channel, Optional.of(stream), limit);
    }

    /// Reads at least one byte, or answers -1 at and beyond the end.
    int read(long position, byte[] into, int offset, int length) throws IOException {
        copyTo(position + length);
        return channel.read(ByteBuffer.wrap(into, offset, length), position);
    }

    /// How many bytes there are, counted no further than a limit.
    long sizeUpTo(long end) throws IOException {
        copyTo(end);
        return Math.min(end, channel.size());
    }

    /// Whether the stream goes on after the last byte that is copied.
    boolean isCutShort() {
        return copied >= limit;
    }

    private void copyTo(long end) throws IOException {
        while (stream.isPresent() && copied < Math.min(end, limit)) {
            int read = stream.get().read(chunk);
            if (read < 0) {
                return;
            }
            ByteBuffer bytes = ByteBuffer.wrap(chunk, 0, read);
            while (bytes.hasRemaining()) {
                copied += channel.write(bytes, copied);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (stream.isPresent()) {
                stream.get().close();
            }
        }
    }
}
