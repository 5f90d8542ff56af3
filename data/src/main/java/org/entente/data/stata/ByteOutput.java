package org.entente.data.stata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// A place in a file at which bytes are appended, least significant first. Several may write to one file.
final class ByteOutput {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long flushed;

    ByteOutput(FileChannel channel, long position) {
        this.channel = channel;
        this.flushed = position;
    }

    long position() {
        return flushed + buffer.position();
    }

    void put(long value, int bytes) throws IOException {
        ensure(bytes);
        for (int i = 0; i < bytes; i++) {
            buffer.put((byte) (value >>> (8 * i)));
        }
    }

    void put(byte[] bytes) throws IOException {
        for (int done = 0; done < bytes.length; ) {
            ensure(1);
            int some = Math.min(bytes.length - done, buffer.remaining());
            buffer.put(bytes, done, some);
            done += some;
        }
    }

    /// A marker.
    void put(String ascii) throws IOException {
        put(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    /// A text in a field of fixed size, filled up with zero bytes.
    void put(String text, int size) throws IOException {
        byte[] bytes = utf8(text);
        put(bytes);
        put(new byte[size - bytes.length]);
    }

    /// @throws IllegalArgumentException if there are half characters in the text, or the character zero, with
    ///     which Stata ends a text
    static byte[] utf8(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("'%s' has a character zero".formatted(text));
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("'%s' is not text that UTF-8 can hold".formatted(text), e);
        }
    }

    private void ensure(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            flushed += channel.write(buffer, flushed);
        }
        buffer.clear();
    }
}
