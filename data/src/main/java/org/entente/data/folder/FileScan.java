package org.entente.data.folder;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.source.FirstLine;
import org.entente.data.source.SourceReader;

/// Text files, each with its first line, and what to do when several hold the same.
final class FileScan {
    private static final int LONGEST_FIRST_LINE = 1 << 16;

    private final List<Found> files;
    private final boolean firstIsMeant;

    private FileScan(List<Found> files, boolean firstIsMeant) {
        this.files = files;
        this.firstIsMeant = firstIsMeant;
    }

    /// Looks at every file of a folder and its subfolders. Two files of a kind are refused later, since neither
    /// can be preferred.
    ///
    /// @throws ProblemException if the folder or a file in it cannot be read
    static FileScan in(Path folder) {
        List<CsvSource> sources =
                list(folder).stream().map(path -> CsvSource.of(folder, path)).toList();
        return new FileScan(look(sources), /* firstIsMeant= */ false);
    }

    /// Files in an order in which an earlier one is preferred to a later one of its kind.
    static FileScan of(List<CsvSource> sources) {
        return new FileScan(look(sources), /* firstIsMeant= */ true);
    }

    /// The files of a folder and its subfolders, in the order of their names; hidden ones are passed over.
    ///
    /// @throws ProblemException if there is no such folder, or it cannot be searched
    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(
                    Kind.DATA_NOT_HERE,
                    Problem.of(
                            "ENT-3001",
                            "there is no folder %s".formatted(folder),
                            "",
                            "Give a folder of providers' files, or leave it out to use the bundled sample."));
        }
        List<Path> paths = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Lister(folder, paths));
        } catch (IOException e) {
            throw new ProblemException(
                    Kind.DATA_NOT_HERE,
                    Problem.of(
                            "ENT-3002",
                            "the folder %s cannot be searched (%s)".formatted(folder, e),
                            "",
                            "Check who may read it."));
        }
        return paths.stream().sorted(Comparator.comparing(Path::toString)).toList();
    }

    private static List<Found> look(List<CsvSource> sources) {
        Problems problems = new Problems();
        List<Found> found = new ArrayList<>();
        for (CsvSource source : sources) {
            try {
                found.add(new Found(source, firstLine(source)));
            } catch (IOException e) {
                problems.add(
                        "ENT-4001",
                        Place.of(source.name()),
                        "the file cannot be read (%s)".formatted(e.getMessage()),
                        "What it holds is not known.",
                        "Download it again, or move it out of the folder.");
            }
        }
        problems.throwIfAny();
        return found;
    }

    /// The files that a reader recognises.
    List<CsvSource> all(SourceReader<?> reader) {
        return files.stream()
                .filter(file -> reader.recognises(file.firstLine))
                .map(Found::source)
                .toList();
    }

    /// Whether an earlier file is preferred to a later one of its kind; else two of a kind are refused.
    boolean firstIsMeant() {
        return firstIsMeant;
    }

    /// The one file that a reader recognises, or the preferred one.
    Optional<CsvSource> one(SourceReader<?> reader) {
        List<CsvSource> all = all(reader);
        if (all.size() > 1 && !firstIsMeant) {
            throw new ProblemException(
                    Kind.INVALID_FILE,
                    Problem.of(
                                    "ENT-4030",
                                    "%d files hold %s: %s"
                                            .formatted(
                                                    all.size(),
                                                    reader.layout(),
                                                    String.join(
                                                            ", ",
                                                            all.stream()
                                                                    .map(CsvSource::name)
                                                                    .toList())),
                                    "It is not clear which one is meant.",
                                    "Keep one of them in the folder.")
                            .at(Place.of(all.getFirst().name())));
        }
        return all.stream().findFirst();
    }

    private static FirstLine firstLine(CsvSource source) throws IOException {
        try (InputStream raw = new BufferedInputStream(source.opener().open())) {
            raw.mark(2);
            boolean gzipped = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            boolean named = source.name().toLowerCase(Locale.ROOT).endsWith(".gz");
            if (named && !gzipped) {
                throw new IOException("it is named .gz and is not gzipped");
            }
            InputStream text = gzipped ? new GZIPInputStream(raw) : raw;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = text.read(); b >= 0 && b != '\n' && line.size() < LONGEST_FIRST_LINE; b = text.read()) {
                line.write(b);
            }
            String decoded = line.toString(StandardCharsets.UTF_8);
            return new FirstLine(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
        }
    }

    private record Found(CsvSource source, FirstLine firstLine) {}

    /// Lists regular files and skips hidden ones and hidden folders, such as that of unfinished downloads.
    private static final class Lister extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<Path> paths;

        Lister(Path folder, List<Path> paths) {
            this.folder = folder;
            this.paths = paths;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            boolean isHidden = !visited.equals(folder) && isHidden(visited);
            return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
                paths.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
