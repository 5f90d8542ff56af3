package org.entente.data.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Undoes the content encoding `gzip`.
final class Gunzip {
    private static final int BUFFER = 1 << 16;

    private Gunzip() {}

    /// Unpacks a file; the checksum at its end is verified.
    ///
    /// @throws TooLarge above so many bytes
    /// @throws java.util.zip.ZipException if it is damaged
    static void file(Path packed, Path unpacked, long most) throws IOException {
        long written = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed), BUFFER);
                OutputStream out = Files.newOutputStream(unpacked)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > most) {
                    throw new TooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /// What the first bytes of a packed file unpack to, as far as they go.
    static byte[] head(byte[] packed) {
        byte[] unpacked = new byte[packed.length];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (int read = in.read(unpacked); read > 0; read = in.read(unpacked, length, unpacked.length - length)) {
                length += read;
            }
        } catch (IOException _) {
            // the head ends in the middle of a block
        }
        return Arrays.copyOf(unpacked, length);
    }

    /// The file unpacks to more than it may.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
