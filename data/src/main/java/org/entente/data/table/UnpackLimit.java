package org.entente.data.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// How much a packed file may become when it is unpacked. A few kilobytes can be made to unpack to
/// terabytes, so what comes out is counted, not what the file says of itself.
public final class UnpackLimit {
    private static final long MEGABYTE = 1 << 20;

    private final String file;
    private final long most;
    private long used;

    public UnpackLimit(String file, long mostBytes) {
        this.file = file;
        this.most = mostBytes;
    }

    /// For what is held in memory as a whole: half of the memory that Java was given.
    public static UnpackLimit ofMemory(String file) {
        return new UnpackLimit(file, Runtime.getRuntime().maxMemory() / 2);
    }

    /// Counts bytes that were unpacked, or memory that something small in the file takes up.
    ///
    /// @throws ProblemException once there are too many
    public void count(long bytes) {
        used += bytes;
        if (used > most) {
            throw passed();
        }
    }

    /// The report that the limit is passed.
    public ProblemException passed() {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(
                                "ENT-4110",
                                "the file unpacks to more than %d MB".formatted(Math.max(1, most / MEGABYTE)),
                                "A small file that unpacks to a very large one can be made to fill the memory.",
                                "If you trust the file, give Java more memory, ENTENTE_JAVA_OPTIONS=-Xmx8g, or save it with"
                                        + " fewer columns, or as CSV.")
                        .at(Place.of(file)));
    }

    /// A stream of unpacked bytes that counts towards this limit.
    public InputStream counted(InputStream unpacked) {
        return new FilterInputStream(unpacked) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                if (read >= 0) {
                    count(1);
                }
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read > 0) {
                    count(read);
                }
                return read;
            }
        };
    }
}
