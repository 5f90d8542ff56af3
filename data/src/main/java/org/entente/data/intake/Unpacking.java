package org.entente.data.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// Takes files out of gzip and zip. What unpacks to far more than any data set does is refused before it
/// fills the disk: the limit is for all that comes out of a file, so that neither many members nor packed files in
/// packed files pass it.
final class Unpacking {
    /// Text with a great many zeros packs to a hundredth; nothing known packs to less than this part.
    private static final long MOST_TIMES = 400;

    /// Below this size nothing is suspicious.
    private static final long HARMLESS = 64L << 20;

    private static final int MOST_MEMBERS = 2000;
    private static final int BUFFER = 1 << 16;

    private final Path staging;
    private final long limit;
    private long unpacked;

    /// @param packed the size of the file as it was given; what it may unpack to in all depends on it
    Unpacking(Path staging, long packed) {
        this.staging = staging;
        this.limit = Math.max(HARMLESS, packed * MOST_TIMES);
    }

    /// The content of a gzipped file.
    ///
    /// @throws ProblemException if it is truncated, damaged, or unpacks to too much
    Path gunzip(String name, Path packed) throws IOException {
        Path plain = Files.createTempFile(staging, "unpacked-", "");
        try (InputStream file = new BufferedInputStream(Files.newInputStream(packed), BUFFER);
                InputStream from = new GzipCompressorInputStream(file, /* decompressConcatenated= */ true)) {
            copy(name, from, plain);
        } catch (IOException e) {
            throw damaged(name, packed, e);
        }
        return plain;
    }

    /// The members of a zip archive, by name; folders, hidden files and what macOS adds are passed over.
    List<Member> unzip(String name, Path packed) throws IOException {
        List<Member> members = new ArrayList<>();
        try (ZipFile zip = ZipFile.builder().setPath(packed).get()) {
            List<ZipArchiveEntry> entries = java.util.Collections.list(zip.getEntries());
            if (entries.size() > MOST_MEMBERS) {
                throw tooMuch(name, "holds %d files".formatted(entries.size()));
            }
            for (ZipArchiveEntry entry : entries) {
                String member = entry.getName().replace('\\', '/');
                String last = member.substring(member.lastIndexOf('/') + 1);
                if (entry.isDirectory() || last.startsWith(".") || member.startsWith("__MACOSX/")) {
                    continue;
                }
                Path plain = Files.createTempFile(staging, "member-", "");
                CRC32 sum = new CRC32();
                try (InputStream from = new CheckedInputStream(zip.getInputStream(entry), sum)) {
                    copy(name + "!" + member, from, plain);
                }
                if (sum.getValue() != entry.getCrc() || Files.size(plain) != entry.getSize()) {
                    throw new ZipException("%s is not what the archive says of it".formatted(member));
                }
                members.add(new Member(member, plain));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(name, packed, e);
        }
        members.sort(Comparator.comparing(Member::name));
        return members;
    }

    private void copy(String name, InputStream from, Path to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                unpacked += n;
                if (unpacked > limit) {
                    throw tooMuch(name, "unpacks to more than %d times its size".formatted(MOST_TIMES));
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static ProblemException tooMuch(String name, String what) {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(
                                "ENT-4052",
                                "the file %s".formatted(what),
                                "No data set does; such a file is made to fill the disk.",
                                "If it is meant so, unpack it by hand and add what is in it.")
                        .at(Place.of(name)));
    }

    private static ProblemException damaged(String name, Path packed, Exception e) {
        String message = e.getMessage();
        String reason = message == null ? e.getClass().getSimpleName() : message.replace(packed.toString(), name);
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(
                                "ENT-4001",
                                "the file cannot be unpacked to its end (%s)".formatted(reason),
                                "Nothing of it is used.",
                                "Download the file again.")
                        .at(Place.of(name)));
    }

    /// A file out of an archive.
    ///
    /// @param name its path in the archive
    record Member(String name, Path file) {}
}
