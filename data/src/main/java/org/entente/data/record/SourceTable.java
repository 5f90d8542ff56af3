package org.entente.data.record;

import org.entente.data.store.StoredTable;

/// A table, and the provider's file that it came from.
///
/// @param file as reports show it: its name in a store, its path in a folder, the member where it is an archive
public record SourceTable(StoredTable table, String file) {
    /// @param file the path or name of the file itself
    public static SourceTable of(StoredTable table, String file) {
        String member = table.facts().member();
        return new SourceTable(table, member.isEmpty() ? file : file + "!" + member);
    }
}
