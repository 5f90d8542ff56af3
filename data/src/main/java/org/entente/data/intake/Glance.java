package org.entente.data.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.entente.core.problem.ProblemException;
import org.entente.data.engine.Engine;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Staging;

/// Which layouts a file has, by its beginning alone: a text's first lines, and those of the texts in an archive.
/// Nothing is checked; a file that looks right may yet be refused when it is imported.
public final class Glance {
    private static final int BEGINNING = 1 << 20;

    private final Layouts layouts;

    public Glance(Layouts layouts) {
        this.layouts = layouts;
    }

    /// The ids of the layouts that a file has; none if it is not a table, or none that is known.
    public Set<String> layouts(Path file) {
        Set<String> found = new TreeSet<>();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] beginning = beginning(stream);
            switch (FileKind.of(beginning)) {
                case TEXT -> add(file, beginning, found);
                case GZIP -> unzipped(file, found);
                case ARCHIVE -> members(file, found);
                case EMPTY, OTHER -> {
                    // no table
                }
                default -> whole(file, found);
            }
        } catch (IOException _) {
            // What cannot be read has no layout; it is reported where the file is read.
        }
        return found;
    }

    private void unzipped(Path file, Set<String> found) throws IOException {
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            byte[] beginning = beginning(stream);
            if (FileKind.of(beginning) == FileKind.TEXT) {
                add(file, beginning, found);
            } else {
                whole(file, found);
            }
        }
    }

    private void members(Path file, Set<String> found) throws IOException {
        try (ZipInputStream members = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = members.getNextEntry(); entry != null; entry = members.getNextEntry()) {
                byte[] beginning = beginning(members);
                if (FileKind.of(beginning) == FileKind.TEXT) {
                    add(file, beginning, found);
                }
            }
        }
    }

    private void add(Path file, byte[] beginning, Set<String> found) {
        add(new TextCandidate(file.toString(), PlainText.glance(file, beginning)), found);
    }

    private void add(Candidate candidate, Set<String> found) {
        layouts.recognise(candidate).stream().map(Layout::id).forEach(found::add);
    }

    /// Formats whose columns are not at the beginning.
    private void whole(Path file, Set<String> found) throws IOException {
        Path scratch = Files.createTempDirectory("entente-glance-");
        try (Engine engine = Engine.open(scratch)) {
            Recognition recognition = new Recognition(layouts, engine, Intake.Choices.NONE, scratch, Files.size(file));
            add(recognition.candidate(file.toString(), file), found);
        } catch (ProblemException _) {
            // as above
        } finally {
            Staging.delete(scratch);
        }
    }

    /// As much as can be read: a damaged end is of no interest here.
    private static byte[] beginning(InputStream stream) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        try {
            for (int n = stream.read(buffer); n >= 0 && read.size() < BEGINNING; n = stream.read(buffer)) {
                read.write(buffer, 0, n);
            }
        } catch (IOException _) {
            return read.toByteArray();
        }
        return read.toByteArray();
    }
}
