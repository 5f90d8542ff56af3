package org.entente.data.stata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// A place in a Stata file from which is read onwards. Whatever cannot be read there ends in a
/// [ProblemException] that names the part of the file and the byte; nothing is allocated for bytes that are
/// not there.
final class ByteCursor {
    private static final int BUFFER = 1 << 16;
    private static final String DOWNLOAD = "Download or copy the file again, or have Stata save it anew.";

    private final String file;
    private final StoredBytes bytes;
    private final byte[] buffer = new byte[BUFFER];
    private long start;
    private int filled;
    private int next;
    private boolean bigEndian;
    private String part = "header";

    ByteCursor(String file, StoredBytes bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /// Another place in the same file, from which is read apart.
    ByteCursor at(long position, String itsPart) {
        ByteCursor other = new ByteCursor(file, bytes);
        other.bigEndian = bigEndian;
        other.moveTo(position);
        other.enter(itsPart);
        return other;
    }

    /// Says in which part of the file the following bytes are.
    void enter(String name) {
        part = name;
    }

    void use(ByteOrder order) {
        bigEndian = order == ByteOrder.BIG_ENDIAN;
    }

    ByteOrder order() {
        return bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    long position() {
        return start + next;
    }

    void moveTo(long position) {
        if (position >= start && position <= start + filled) {
            next = (int) (position - start);
        } else {
            start = position;
            filled = 0;
            next = 0;
        }
    }

    void skip(long length) {
        if (length > Long.MAX_VALUE - position()) {
            throw damaged("%s bytes would have to follow".formatted(Long.toUnsignedString(length)));
        }
        moveTo(position() + length);
    }

    boolean isAtEnd() {
        return next == filled && !refill();
    }

    /// An unsigned number of one to eight bytes; eight bytes hold at most the largest long.
    long unsigned(int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            long one = oneByte();
            value |= one << (8 * (bigEndian ? length - 1 - i : i));
        }
        if (value < 0) {
            throw damaged("a count of %s cannot be".formatted(Long.toUnsignedString(value)));
        }
        return value;
    }

    /// A signed number of four bytes that counts something.
    int count() {
        long value = unsigned(4);
        if (value > Integer.MAX_VALUE) {
            throw damaged("a count of %d cannot be".formatted((int) value));
        }
        return (int) value;
    }

    void fill(byte[] into) {
        fill(into, 0, into.length);
    }

    private void fill(byte[] into, int offset, int length) {
        int done = 0;
        while (done < length) {
            if (next == filled && !refill()) {
                throw endsEarly();
            }
            int some = Math.min(length - done, filled - next);
            System.arraycopy(buffer, next, into, offset + done, some);
            next += some;
            done += some;
        }
    }

    byte[] take(int length) {
        if (length <= BUFFER) {
            byte[] taken = new byte[length];
            fill(taken);
            return taken;
        }
        ByteArrayOutputStream taken = new ByteArrayOutputStream(BUFFER);
        byte[] some = new byte[BUFFER];
        for (int left = length; left > 0; left -= some.length) {
            int now = Math.min(left, some.length);
            fill(some, 0, now);
            taken.write(some, 0, now);
        }
        return taken.toByteArray();
    }

    /// Reads over a marker that must be here.
    void expect(String marker) {
        if (!skipIf(marker)) {
            long before = position();
            fill(new byte[marker.length()]);
            moveTo(before);
            throw damaged("the marker %s is not here".formatted(marker));
        }
    }

    /// Reads over a marker if it is here.
    boolean skipIf(String marker) {
        long before = position();
        for (int i = 0; i < marker.length(); i++) {
            if (isAtEnd() || oneByte() != marker.charAt(i)) {
                moveTo(before);
                return false;
            }
        }
        return true;
    }

    /// Checks that the file is at least so long.
    void reaches(long end, String what) {
        try {
            long size = bytes.sizeUpTo(end);
            if (size < end) {
                if (bytes.isCutShort()) {
                    throw isTooFar(what);
                }
                throw broken("it has %d bytes, but %s reach to byte %d".formatted(size, what, end));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private long oneByte() {
        if (next == filled && !refill()) {
            throw endsEarly();
        }
        return buffer[next++] & 0xff;
    }

    private boolean refill() {
        long position = position();
        try {
            int read = bytes.read(position, buffer, 0, buffer.length);
            start = position;
            next = 0;
            filled = Math.max(read, 0);
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (filled == 0 && bytes.isCutShort()) {
            throw isTooFar("byte %d".formatted(position));
        }
        return filled > 0;
    }

    private ProblemException endsEarly() {
        return broken("it ends at byte %d, in its %s".formatted(sizeBefore(position()), part));
    }

    private long sizeBefore(long position) {
        try {
            return bytes.sizeUpTo(position);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ProblemException broken(String how) {
        return problem("ENT-4102", "the file breaks off: " + how, "Nothing of it is used.", DOWNLOAD);
    }

    /// The report that these bytes cannot be what a Stata file has here.
    ProblemException damaged(String what) {
        return problem(
                "ENT-4103",
                "the file is damaged at byte %d, in its %s: %s".formatted(position(), part, what),
                "Nothing of it is used.",
                DOWNLOAD);
    }

    /// The report that the file is larger than a reader should believe or hold in memory.
    ProblemException tooLarge(String what, String advice) {
        return problem(
                "ENT-4104",
                "at byte %d, in its %s, the file announces %s".formatted(position(), part, what),
                "That is more than is read into memory.",
                advice);
    }

    private ProblemException isTooFar(String what) {
        return tooLarge(what + ", farther than a stream is copied", "Unpack the file, and open it where it lies then.");
    }

    ProblemException notStata(String what, String advice) {
        return problem("ENT-4100", what, "Nothing of it is used.", advice);
    }

    private ProblemException unreadable(IOException e) {
        return unreadable(file, e);
    }

    static ProblemException unreadable(String file, IOException e) {
        String message = e.getMessage();
        String reason = message == null ? e.getClass().getSimpleName() : message;
        Problem problem = Problem.of(
                "ENT-4102",
                "the file cannot be read (%s)".formatted(reason),
                "Nothing of it is used.",
                "Check its name and permissions, or download it again.");
        return new ProblemException(Kind.INVALID_FILE, problem.at(Place.of(file)));
    }

    private ProblemException problem(String code, String what, String why, String advice) {
        return new ProblemException(
                Kind.INVALID_FILE, Problem.of(code, what, why, advice).at(Place.of(file)));
    }
}
