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
/// far as they are asked for.
final class StoredBytes implements AutoCloseable {
    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;
    private final Optional<InputStream> rest;
    private final byte[] chunk;
    private long copied;

    private StoredBytes(FileChannel channel, Optional<InputStream> rest) {
        this.channel = channel;
        this.rest = rest;
        this.chunk = new byte[rest.isPresent() ? CHUNK : 0];
    }

    static StoredBytes of(Path file) throws IOException {
        return new StoredBytes(FileChannel.open(file, StandardOpenOption.READ), Optional.empty());
    }

    /// @param stream closed together with the copy
    static StoredBytes copying(InputStream stream) throws IOException {
        Path copy = Files.createTempFile("entente", ".dta");
        FileChannel channel = FileChannel.open(
                copy, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new StoredBytes(channel, Optional.of(stream));
    }

    /// Reads at least one byte, or answers -1 at and beyond the end.
    int read(long position, byte[] into, int offset, int length) throws IOException {
        copyTo(position + length);
        return channel.read(ByteBuffer.wrap(into, offset, length), position);
    }

    /// How many bytes there are, counted no further than a limit.
    long sizeUpTo(long limit) throws IOException {
        copyTo(limit);
        return Math.min(limit, channel.size());
    }

    private void copyTo(long end) throws IOException {
        while (rest.isPresent() && copied < end) {
            int read = rest.get().read(chunk);
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
            if (rest.isPresent()) {
                rest.get().close();
            }
        }
    }
}
