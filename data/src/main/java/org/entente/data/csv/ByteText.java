package org.entente.data.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.entente.core.problem.Problem.Place;

/// The text of a file, unpacked if gzipped and strictly decoded, with the hash of the bytes as stored.
final class ByteText implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream counted;
    private final Reader reader;

    private ByteText(InputStream counted, Reader reader) {
        this.counted = counted;
        this.reader = reader;
    }

    static ByteText open(CsvSource source, boolean hashed) throws IOException {
        InputStream raw = source.opener().open();
        InputStream counted = hashed ? new Counted(raw) : raw;
        try {
            Reader reader = new BufferedReader(
                    new InputStreamReader(
                            unpacked(counted),
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
                    BUFFER);
            skipByteOrderMark(reader);
            return new ByteText(counted, reader);
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    Reader reader() {
        return reader;
    }

    /// Whether the text has ended as it should, not broken off.
    boolean isAtEnd() {
        try {
            return reader.read() < 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// Reads whatever is left, so that the hash is that of the whole file.
    Fingerprint fingerprint(String file) throws IOException {
        reader.transferTo(java.io.Writer.nullWriter());
        if (!(counted instanceof Counted hashed)) {
            throw new IllegalStateException("%s was opened without a hash".formatted(file));
        }
        hashed.transferTo(OutputStream.nullOutputStream());
        return new Fingerprint(file, HexFormat.of().formatHex(hashed.digest.digest()), hashed.bytes);
    }

    @Override
    public void close() throws IOException {
        counted.close();
    }

    /// The first line that is not UTF-8; found by reading the file once more.
    static Place firstUndecodable(CsvSource source) {
        long line = 1;
        try (Counted counted = new Counted(source.opener().open());
                InputStream stream = unpacked(counted)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = stream.read(); ; b = stream.read()) {
                if (b >= 0 && b != '\n') {
                    bytes.write(b);
                    continue;
                }
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
                if (b < 0) {
                    return Place.of(source.name());
                }
                line++;
                bytes.reset();
            }
        } catch (CharacterCodingException _) {
            return Place.of(source.name(), line);
        } catch (IOException _) {
            return Place.of(source.name());
        }
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(raw, BUFFER);
        stream.mark(2);
        boolean gzipped = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        return gzipped ? new BufferedInputStream(new GZIPInputStream(stream, BUFFER), BUFFER) : stream;
    }

    private static void skipByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /// Counts and hashes every byte that passes.
    private static final class Counted extends FilterInputStream {
        private final MessageDigest digest;
        private long bytes;

        Counted(InputStream in) {
            super(in);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java platform has SHA-256", e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                digest.update(buffer, offset, read);
                bytes += read;
            }
            return read;
        }
    }
}
