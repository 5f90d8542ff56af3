package org.entente.data.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// A folder of snapshots.
///
/// A snapshot is prepared beside the others and enters by one rename; so a process that is killed at any
/// moment leaves the store as it was or with the whole snapshot in it. Nothing is ever overwritten: a new
/// version of a file is a new snapshot, and the older one stays.
public final class Store {
    private static final String MARK = "entente-store.json";
    private static final String SNAPSHOTS = "snapshots";

    private final Path folder;

    private Store(Path folder) {
        this.folder = folder;
    }

    public static boolean isStore(Path folder) {
        return Files.isRegularFile(folder.resolve(MARK));
    }

    /// Whether a folder is no store and holds other things, such as providers' files; no store can be made in it.
    public static boolean isOther(Path folder) {
        try {
            return Files.isDirectory(folder) && !isStore(folder) && !isEmpty(folder);
        } catch (IOException | UncheckedIOException _) {
            return true; // it is there and may not be looked into
        }
    }

    /// A store that exists.
    ///
    /// @throws ProblemException if the folder is none
    public static Store open(Path folder) {
        if (isOther(folder)) {
            throw new ProblemException(
                    Kind.DATA_NOT_HERE,
                    Problem.of(
                            "ENT-3030",
                            "%s is not a store of Entente".formatted(folder),
                            "It holds other things; providers' files are read in place only where a union is assessed or measured.",
                            "Add them to a store in a folder of its own: entente --data STORE data add %s"
                                    .formatted(folder)));
        }
        if (!isStore(folder)) {
            throw new ProblemException(
                    Kind.DATA_NOT_HERE,
                    Problem.of(
                            "ENT-3030",
                            "%s is not a store of Entente".formatted(folder),
                            "",
                            "Make one by adding a file to it: entente --data DIR data add FILE"));
        }
        return new Store(folder);
    }

    /// The store in a folder, made if there is none. A folder that holds other things is refused, so that
    /// providers' files are never mixed with the store's.
    public static Store openOrCreate(Path folder) {
        if (isStore(folder)) {
            return new Store(folder);
        }
        try {
            // Another process may have made the store meanwhile.
            if (Files.exists(folder) && !isEmpty(folder) && !isStore(folder)) {
                throw new ProblemException(
                        Kind.USAGE,
                        Problem.of(
                                "ENT-2030",
                                "%s is neither empty nor a store of Entente".formatted(folder),
                                "A folder of providers' files is read in place and never written.",
                                "Name a new folder, or leave --data out to use the default store."));
            }
            Files.createDirectories(folder.resolve(SNAPSHOTS));
            Path draft = Files.createTempFile(folder, MARK, ".tmp");
            Files.writeString(draft, "{\"format\": %d}%n".formatted(Manifest.FORMAT), StandardCharsets.UTF_8);
            Files.move(draft, folder.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
        return new Store(folder);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        // What a process killed while it made the store has left is no content.
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> {
                String name = file.getFileName().toString();
                return name.equals(SNAPSHOTS) || name.startsWith(MARK);
            });
        }
    }

    /// The report that the store cannot be written.
    public ProblemException notWritable(IOException e) {
        return notWritable(folder, e);
    }

    private static ProblemException notWritable(Path folder, IOException e) {
        return new ProblemException(
                Kind.USAGE,
                Problem.of(
                        "ENT-2031",
                        "the store %s cannot be written (%s)".formatted(folder, e),
                        "",
                        "Name a folder that may be written to, on a disk with room."));
    }

    public Path folder() {
        return folder;
    }

    /// All snapshots, in the order in which they were added.
    public List<StoredSnapshot> snapshots() {
        Path all = folder.resolve(SNAPSHOTS);
        List<StoredSnapshot> snapshots = new ArrayList<>();
        if (!Files.exists(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            for (Path one : folders.sorted().toList()) {
                if (Files.isDirectory(one)) {
                    snapshots.add(new StoredSnapshot(one, Manifest.read(one)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        snapshots.sort(Comparator.comparing(
                        (StoredSnapshot snapshot) -> snapshot.manifest().added())
                .thenComparing(StoredSnapshot::id));
        return snapshots;
    }

    public Optional<StoredSnapshot> find(String id) {
        Path one = folder.resolve(SNAPSHOTS).resolve(id);
        return Files.isDirectory(one) ? Optional.of(new StoredSnapshot(one, Manifest.read(one))) : Optional.empty();
    }

    /// Every table of every snapshot.
    public List<StoredTable> tables() {
        List<StoredTable> tables = new ArrayList<>();
        snapshots().forEach(snapshot -> tables.addAll(snapshot.tables()));
        return tables;
    }

    /// The tables in use: of each layout and part the one with the highest version and, among equals, the
    /// one that was added last.
    public List<StoredTable> current() {
        return current(tables());
    }

    static List<StoredTable> current(List<StoredTable> tables) {
        Map<String, StoredTable> chosen = new TreeMap<>();
        for (StoredTable table : tables) {
            chosen.merge(
                    table.facts().layout() + " " + table.facts().part(),
                    table,
                    (before, now) -> Versions.ORDER.compare(
                                            now.facts().version(),
                                            before.facts().version())
                                    >= 0
                            ? now
                            : before);
        }
        return List.copyOf(chosen.values());
    }

    /// A folder to prepare a snapshot in.
    public Staging stage() {
        try {
            return Staging.in(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /// Removes the store with everything in it: for one that was made for a moment.
    public void remove() {
        try {
            Staging.delete(folder);
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /// Takes a prepared snapshot in, by one rename.
    ///
    /// @param id the name of its folder: the same content under the same descriptors has the same id
    /// @return whether it was not there before
    public boolean commit(Staging staging, String id, Manifest manifest) {
        Path target = folder.resolve(SNAPSHOTS).resolve(id);
        try {
            Files.write(staging.folder().resolve(Manifest.NAME), manifest.write());
            Durable.flush(staging.folder());
            if (Files.exists(target)) {
                return false;
            }
            Files.createDirectories(target.getParent());
            Files.move(staging.folder(), target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            if (Files.exists(target)) {
                return false; // another process was faster with the same file
            }
            throw notWritable(folder, e);
        }
    }
}
