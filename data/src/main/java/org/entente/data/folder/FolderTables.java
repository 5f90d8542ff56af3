package org.entente.data.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvSource;
import org.entente.data.engine.Engine;
import org.entente.data.intake.Glance;
import org.entente.data.intake.Intake;
import org.entente.data.layout.Layouts;
import org.entente.data.library.Kept;
import org.entente.data.record.SourceTable;
import org.entente.data.record.Tables;
import org.entente.data.store.Store;
import org.entente.data.store.StoredTable;
import org.entente.data.store.Versions;

/// The tables of a folder's files: those that are asked for are imported into a store among temporary files, which
/// is removed when they have been read.
final class FolderTables implements Tables {
    /// What no table of a store for the moment is asked for: when it was added.
    private static final String NO_TIME = "";

    private final Path folder;
    private final Catalogue catalogue;
    private final Supplier<Layouts> layouts;
    private final Kept kept = new Kept();

    FolderTables(Path folder, Catalogue catalogue, Supplier<Layouts> layouts) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.layouts = layouts;
    }

    @Override
    public <T> T with(Set<String> asked, Function<List<SourceTable>, T> reader) {
        List<Path> files = new ArrayList<>();
        recognised().forEach((file, found) -> {
            if (found.stream().anyMatch(asked::contains)) {
                files.add(file);
            }
        });
        if (files.isEmpty()) {
            return reader.apply(List.of());
        }
        Store store = temporary();
        try {
            return reader.apply(imported(files, asked, store));
        } finally {
            store.remove();
        }
    }

    private static Store temporary() {
        try {
            return Store.openOrCreate(Files.createTempDirectory("entente-folder-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SourceTable> imported(List<Path> files, Set<String> asked, Store store) {
        Map<String, SourceTable> tables = new TreeMap<>();
        try (Engine engine = Engine.open()) {
            Intake intake = new Intake(store, catalogue, layouts.get(), engine, "");
            for (Path file : files) {
                for (StoredTable table : intake.add(file, Intake.Choices.NONE, NO_TIME)
                        .snapshot()
                        .tables()) {
                    if (asked.contains(table.facts().layout())) {
                        SourceTable named =
                                SourceTable.of(table, CsvSource.of(folder, file).name());
                        tables.merge(key(table), named, FolderTables::newer);
                    }
                }
            }
        }
        return List.copyOf(tables.values());
    }

    private static String key(StoredTable table) {
        return table.facts().layout() + " " + table.facts().part();
    }

    /// The table of the higher version, as a store has it in use.
    ///
    /// @throws ProblemException if both are of the same version and differ
    private static SourceTable newer(SourceTable before, SourceTable now) {
        int order = Versions.ORDER.compare(
                now.table().facts().version(), before.table().facts().version());
        if (order == 0 && !before.table().equals(now.table())) {
            throw new ProblemException(
                    Kind.INVALID_FILE,
                    Problem.of(
                                    "ENT-4030",
                                    "2 files hold %s: %s, %s"
                                            .formatted(now.table().facts().layout(), before.file(), now.file()),
                                    "It is not clear which one is meant.",
                                    "Keep one of them in the folder.")
                            .at(Place.of(before.file())));
        }
        return order > 0 ? now : before;
    }

    /// The layouts that each file has, as far as its beginning tells.
    private Map<Path, Set<String>> recognised() {
        return kept.get("recognised", () -> {
            Map<Path, Set<String>> found = new TreeMap<>();
            Glance glance = new Glance(layouts.get());
            for (Path file : FileScan.list(folder)) {
                found.put(file, glance.layouts(file));
            }
            return found;
        });
    }
}
