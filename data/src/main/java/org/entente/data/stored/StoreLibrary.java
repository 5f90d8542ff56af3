package org.entente.data.stored;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvSource;
import org.entente.data.folder.FileRecords;
import org.entente.data.folder.RecordLibrary;
import org.entente.data.layout.Layouts;
import org.entente.data.record.TableRecords;
import org.entente.data.store.Store;
import org.entente.data.store.StoredTable;
import org.entente.data.store.Versions;

/// The tables in use of a store. Votes, the trade matrix, conflicts, regimes and economies are read from the
/// provider's files that the store keeps; all else from its tables.
///
/// What is in the store when the library is opened is what all questions are answered with.
public final class StoreLibrary extends RecordLibrary {
    private final String description;
    private final boolean isEmpty;

    private StoreLibrary(Store store, List<StoredTable> current, Catalogue catalogue) {
        super(
                FileRecords.of(files(current), catalogue),
                new TableRecords(new StoreTables(current), catalogue, Layouts.lazily()));
        this.description = "store in " + store.folder();
        this.isEmpty = current.isEmpty();
    }

    public static StoreLibrary of(Store store, Catalogue catalogue) {
        return new StoreLibrary(store, store.current(), catalogue);
    }

    /// Whether the store has no table.
    public boolean isEmpty() {
        return isEmpty;
    }

    @Override
    public String describe() {
        return description;
    }

    /// The files of tables, the highest version first and, among equals, the one that was added last.
    private static List<CsvSource> files(Collection<StoredTable> tables) {
        Map<String, CsvSource> files = new LinkedHashMap<>();
        tables.stream()
                .sorted(Comparator.comparing(
                                (StoredTable table) -> table.facts().version(), Versions.ORDER)
                        .thenComparing(table -> table.snapshot().manifest().added())
                        .reversed()
                        .thenComparing(table -> table.snapshot().id()))
                .map(StoredFile::of)
                .forEach(file -> files.putIfAbsent(file.name(), file));
        return List.copyOf(files.values());
    }
}
