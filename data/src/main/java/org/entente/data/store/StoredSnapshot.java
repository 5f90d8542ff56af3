package org.entente.data.store;

import java.nio.file.Path;
import java.util.List;

/// A snapshot in the store.
public record StoredSnapshot(Path folder, Manifest manifest) {
    /// Where the provider's file lies in the snapshot's folder, so that its name can be any.
    public static final String FILE_FOLDER = "file";

    public String id() {
        return folder.getFileName().toString();
    }

    /// The provider's file, byte for byte.
    public Path file() {
        return folder.resolve(FILE_FOLDER).resolve(manifest.file());
    }

    public List<StoredTable> tables() {
        return manifest.tables().stream()
                .map(table -> new StoredTable(this, table))
                .toList();
    }
}
