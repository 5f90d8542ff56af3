package org.entente.data.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.entente.core.problem.ProblemException;
import org.entente.data.table.UnpackLimit;

/// The parts of a zip archive by name. What comes out of them is counted and its checksum is verified; what
/// the archive says of their size is not relied on.
final class ZipParts implements AutoCloseable {
    private static final long LEAST_LIMIT = 10L << 20;
    private static final long MOST_LIMIT = 2L << 30;
    private static final int MOST_TIMES = 200;

    private final ZipFile zip;
    private final ExcelProblems problems;
    private final long mostBytes;

    private ZipParts(ZipFile zip, ExcelProblems problems, long mostBytes) {
        this.zip = zip;
        this.problems = problems;
        this.mostBytes = mostBytes;
    }

    static ZipParts open(byte[] bytes, ExcelProblems problems) {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get();
            return new ZipParts(zip, problems, mostBytes(bytes.length));
        } catch (IOException | RuntimeException e) {
            throw problems.damaged("the archive cannot be opened (%s)".formatted(ExcelProblems.reason(e)));
        }
    }

    /// A workbook seldom unpacks to more than 20 times its size. Allowed are 10 MB or 200 times, but at most
    /// 2 GB and half of Java's memory.
    private static long mostBytes(long packed) {
        long most = Math.clamp(MOST_TIMES * packed, LEAST_LIMIT, MOST_LIMIT);
        return Math.min(most, Runtime.getRuntime().maxMemory() / 2);
    }

    /// What may be unpacked until the table is read.
    UnpackLimit limit() {
        return new UnpackLimit(problems.file(), mostBytes);
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// Opens a part; [Part#finish()] after its end verifies it.
    Part part(String name, UnpackLimit limit) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw problems.damaged("there is no %s in it".formatted(name));
        }
        try {
            return new Part(limit.counted(zip.getInputStream(entry)), entry);
        } catch (IOException | RuntimeException e) {
            throw unreadable(name, e);
        }
    }

    private ProblemException unreadable(String name, Exception e) {
        return problems.damaged("%s cannot be unpacked (%s)".formatted(name, ExcelProblems.reason(e)));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The unpacked bytes of a part.
    final class Part extends FilterInputStream {
        private final ZipArchiveEntry entry;
        private final CRC32 checksum = new CRC32();

        private Part(InputStream unpacked, ZipArchiveEntry entry) {
            super(unpacked);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = super.read(buffer, offset, length);
                if (read > 0) {
                    checksum.update(buffer, offset, read);
                }
                return read;
            } catch (ProblemException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new IOException(e);
            }
        }

        /// Does nothing: the XML reader closes the stream at the end of the document.
        @Override
        public void close() {}

        void release() throws IOException {
            super.close();
        }

        /// Reads what is left and compares the checksum.
        void finish() {
            try {
                transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw unreadable(entry.getName(), e);
            }
            if (checksum.getValue() != entry.getCrc()) {
                throw problems.damaged("the checksum of %s is wrong".formatted(entry.getName()));
            }
        }
    }
}
