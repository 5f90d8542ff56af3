package org.entente.data.rdata;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/// How a file of R is packed, told by its first bytes.
enum Packing {
    NONE(),
    GZIP(0x1f, 0x8b),
    BZIP2('B', 'Z', 'h'),
    XZ(0xfd, '7', 'z', 'X', 'Z', 0),
    ZSTD(0x28, 0xb5, 0x2f, 0xfd);

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_SIGNATURE = 6;

    /// Enough for a dictionary of 64 MB, the largest that `xz -9` and R make; it is set aside before anything
    /// is unpacked, so a file may not ask for more.
    private static final int XZ_MEMORY_KB = 80 << 10;

    private final byte[] signature;

    Packing(int... signature) {
        this.signature = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            this.signature[i] = (byte) signature[i];
        }
    }

    static Packing of(byte[] firstBytes) {
        return Arrays.stream(values())
                .filter(packing -> packing != NONE && packing.begins(firstBytes))
                .findFirst()
                .orElse(NONE);
    }

    /// How the stream is packed; the stream stays at its beginning.
    static Packing of(BufferedInputStream stream) throws IOException {
        stream.mark(LONGEST_SIGNATURE);
        byte[] first = stream.readNBytes(LONGEST_SIGNATURE);
        stream.reset();
        return of(first);
    }

    /// The unpacked bytes. What damaged bytes do to the libraries comes out as an [IOException].
    InputStream unpacked(InputStream packed) throws IOException {
        try {
            return new Guarded(
                    switch (this) {
                        case NONE -> packed;
                        case GZIP -> new GZIPInputStream(packed, BUFFER);
                        case BZIP2 -> new BZip2CompressorInputStream(packed, /* decompressConcatenated= */ true);
                        case XZ -> new XZInputStream(packed, XZ_MEMORY_KB);
                        case ZSTD -> throw new IOException("zstd is not supported");
                    });
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private boolean begins(byte[] bytes) {
        return bytes.length >= signature.length
                && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
    }

    private static final class Guarded extends FilterInputStream {
        Guarded(InputStream unpacked) {
            super(unpacked);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (RuntimeException e) {
                throw new IOException(e);
            }
        }
    }
}
