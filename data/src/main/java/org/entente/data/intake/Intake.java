package org.entente.data.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.Sha256;
import org.entente.data.engine.Engine;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Durable;
import org.entente.data.store.Manifest;
import org.entente.data.store.Staging;
import org.entente.data.store.Store;
import org.entente.data.store.StoredSnapshot;

/// Adds files to a store.
public final class Intake {
    /// Copied at a time.
    private static final long STEP = 1L << 22;

    private final Store store;
    private final Catalogue catalogue;
    private final Layouts layouts;
    private final Engine engine;
    private final String program;

    /// @param program the version of Entente, for the manifest
    public Intake(Store store, Catalogue catalogue, Layouts layouts, Engine engine, String program) {
        this.store = store;
        this.catalogue = catalogue;
        this.layouts = layouts;
        this.engine = engine;
        this.program = program;
    }

    /// Adds one file, whole or not at all.
    ///
    /// @param added the moment, ISO 8601 in UTC
    /// @throws ProblemException with all problems of the file
    public Added add(Path file, Choices choices, String added) {
        try (Staging snapshot = store.stage();
                Staging scratch = store.stage()) {
            return add(file, choices, added, snapshot, scratch.folder());
        } catch (IOException e) {
            throw store.notWritable(e);
        } catch (UncheckedIOException e) {
            throw store.notWritable(Objects.requireNonNull(e.getCause()));
        }
    }

    private Added add(Path file, Choices choices, String added, Staging snapshot, Path scratch) throws IOException {
        Path fileName = file.getFileName();
        if (fileName == null || !Files.isRegularFile(file)) {
            throw notHere(file, Files.isDirectory(file) ? "%s is a folder" : "there is no file %s");
        }
        String name = fileName.toString();
        Path copy = Files.createDirectories(snapshot.folder().resolve(StoredSnapshot.FILE_FOLDER))
                .resolve(name);
        BackgroundTask<String> hash = copy(file, copy);
        Recognition recognition = new Recognition(layouts, engine, choices, scratch, Files.size(copy));
        List<Recognition.Recognised> tables = recognition.of(name, copy);
        boolean mayBeHere =
                store.snapshots().stream().anyMatch(other -> other.manifest().bytes() == size(copy));
        if (mayBeHere) {
            Optional<StoredSnapshot> before = store.find(id(hash.get(), tables, choices));
            if (before.isPresent()) {
                return new Added(before.get(), false);
            }
        }
        List<Manifest.Table> imported = new ArrayList<>();
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Recognition.Recognised table : tables) {
            Layout layout = table.layout();
            int number = names.merge(layout.id(), 1, Integer::sum);
            Path parquet = snapshot.folder().resolve(layout.id() + (number > 1 ? "-" + number : "") + ".parquet");
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put("entente_source", layout.source());
            metadata.put("entente_layout", layout.id());
            imported.add(
                    new TableImport(engine, catalogue, layout, table.candidate().name(), table.readable())
                            .run(table.member(), choices.version(), parquet, metadata));
        }
        String sha256 = hash.get();
        String id = id(sha256, tables, choices);
        Manifest manifest = Manifest.of(
                program, name, sha256, Files.size(copy), added, choices.origin(), imported, recognition.notes());
        boolean isNew = store.commit(snapshot, id, manifest);
        StoredSnapshot stored =
                store.find(id).orElseThrow(() -> new IllegalStateException("%s was not taken in".formatted(id)));
        return new Added(stored, isNew);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Copies a file. The hash is of our copy, which nobody changes; it follows the copying and goes on while the table
    /// is read, and so does the time that the disk needs for it.
    private static BackgroundTask<String> copy(Path file, Path copy) throws IOException {
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            FollowingStream written = new FollowingStream(copy);
            BackgroundTask<String> hash = BackgroundTask.start(() -> {
                try (written) {
                    String sha256 = Sha256.of(written);
                    Durable.flush(copy);
                    return sha256;
                }
            });
            try {
                long at = 0;
                for (long n = from.transferTo(0, STEP, to); n > 0; n = from.transferTo(at, STEP, to)) {
                    at += n;
                    written.hasGrown(n);
                }
            } finally {
                written.isComplete();
            }
            return hash;
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw notHere(file, e instanceof NoSuchFileException ? "there is no file %s" : "%s may not be read");
        }
    }

    private static ProblemException notHere(Path file, String what) {
        return new ProblemException(
                Kind.DATA_NOT_HERE,
                Problem.of("ENT-3031", what.formatted(file), "", "Name files: entente data add FILE ...")
                        .at(Place.of(file.toString())));
    }

    /// The same bytes read under the same descriptors make the same snapshot.
    private static String id(String sha256, List<Recognition.Recognised> tables, Choices choices) {
        String made = tables.stream()
                .map(table -> table.member() + " " + table.layout().id() + " "
                        + table.layout().fingerprint())
                .collect(Collectors.joining("\n", sha256 + "\n" + choices.version() + "\n", ""));
        return tables.getFirst().layout().source() + "-" + Sha256.of(made).substring(0, 16);
    }

    /// What the user says of a file, where it does not say it itself.
    ///
    /// @param layout the layout, if it is not to be recognised
    /// @param version the provider's version, or empty
    /// @param encoding of its text, or empty
    /// @param origin the address that it was fetched from, or empty
    public record Choices(Optional<Layout> layout, String version, String encoding, String origin) {
        public static final Choices NONE = new Choices(Optional.empty(), "", "", "");
    }

    /// A file in the store.
    ///
    /// @param isNew whether it was not there before
    public record Added(StoredSnapshot snapshot, boolean isNew) {}
}
