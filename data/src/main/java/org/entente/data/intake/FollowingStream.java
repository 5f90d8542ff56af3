package org.entente.data.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Reads a file that another thread of this process is still writing, as far as that thread says it is written.
final class FollowingStream extends InputStream {
    private static final long END = 0;

    private final InputStream file;
    private final BlockingQueue<Long> written = new LinkedBlockingQueue<>();
    private long ahead;
    private boolean isAtEnd;

    /// @param file is there already
    FollowingStream(Path file) throws IOException {
        this.file = Files.newInputStream(file);
    }

    /// For the thread that writes: so many bytes more are in the file.
    void hasGrown(long bytes) {
        if (bytes > 0) {
            written.add(bytes);
        }
    }

    /// For the thread that writes: nothing more will come.
    void isComplete() {
        written.add(END);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (ahead == 0 && !isAtEnd) {
            ahead = take();
            isAtEnd = ahead == END;
        }
        if (isAtEnd) {
            return -1;
        }
        int n = file.read(buffer, offset, (int) Math.min(length, ahead));
        if (n < 0) {
            throw new IOException("the file is shorter than what was written to it");
        }
        ahead -= n;
        return n;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    private long take() throws IOException {
        try {
            return written.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
