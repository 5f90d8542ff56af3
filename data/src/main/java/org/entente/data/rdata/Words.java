package org.entente.data.rdata;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// The basic values that a serialization is made of.
abstract sealed class Words permits XdrWords, TextWords {
    private static final int BUFFER = 1 << 16;

    /// The longest array that is made before any element is there.
    static final int CHUNK = 1 << 13;

    private static final VarHandle FOUR_BYTES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long before;

    /// @param position how many bytes were read from the stream already
    Words(InputStream stream, long position) {
        this.stream = stream;
        this.before = position;
    }

    abstract int integer() throws IOException;

    /// The bits of a real number, which tell apart what is not a number.
    abstract long realBits() throws IOException;

    /// The bytes of a text.
    abstract byte[] text(int length) throws IOException;

    /// A byte of a raw vector.
    abstract int raw() throws IOException;

    /// So many whole numbers; here as for the others, the array grows as they arrive, however many are announced.
    final int[] integers(int length) throws IOException {
        int[] values = new int[Math.min(length, CHUNK)];
        for (int i = 0; i < length; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, grown(i, length));
            }
            values[i] = integer();
        }
        return values;
    }

    /// So many real numbers.
    final long[] realBits(int length) throws IOException {
        long[] values = new long[Math.min(length, CHUNK)];
        for (int i = 0; i < length; i++) {
            if (i == values.length) {
                values = Arrays.copyOf(values, grown(i, length));
            }
            values[i] = realBits();
        }
        return values;
    }

    /// How long an array that is full is to become.
    static int grown(int size, int most) {
        return (int) Math.min(most, 2L * size);
    }

    /// How many unpacked bytes were read.
    final long position() {
        return before + next;
    }

    /// The next byte.
    ///
    /// @throws EOFException at the end
    final int read() throws IOException {
        if (next == end && !fill()) {
            throw new EOFException();
        }
        return buffer[next++] & 0xff;
    }

    /// Four bytes, the most significant first.
    final int fourBytes() throws IOException {
        if (end - next >= Integer.BYTES) {
            int value = (int) FOUR_BYTES.get(buffer, next);
            next += Integer.BYTES;
            return value;
        }
        return read() << 24 | read() << 16 | read() << 8 | read();
    }

    /// So many bytes.
    final byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[Math.min(length, CHUNK)];
        int filled = 0;
        while (filled < length) {
            if (filled == bytes.length) {
                bytes = Arrays.copyOf(bytes, grown(filled, length));
            }
            if (next == end && !fill()) {
                throw new EOFException();
            }
            int part = Math.min(bytes.length - filled, end - next);
            System.arraycopy(buffer, next, bytes, filled, part);
            next += part;
            filled += part;
        }
        return bytes;
    }

    /// Reads to the end, so that the checksum of the packed file is verified.
    ///
    /// @return how many bytes were left
    final long drain() throws IOException {
        long start = position();
        do {
            next = end;
        } while (fill());
        return position() - start;
    }

    private boolean fill() throws IOException {
        before += end;
        next = 0;
        end = Math.max(0, stream.read(buffer, 0, BUFFER));
        return end > 0;
    }
}
