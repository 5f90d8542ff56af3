package org.entente.data.store;

import java.nio.file.Path;

/// A table of a snapshot.
public record StoredTable(StoredSnapshot snapshot, Manifest.Table facts) {
    /// The table as published, in Parquet.
    public Path parquet() {
        return snapshot.folder().resolve(facts.parquet());
    }

    /// The name that pins it: `source@version`, and the part where there are several.
    public String name() {
        String name = facts.source() + "@" + facts.version();
        return facts.part().isEmpty() ? name : name + "#" + facts.part();
    }
}
