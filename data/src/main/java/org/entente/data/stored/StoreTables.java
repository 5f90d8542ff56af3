package org.entente.data.stored;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.entente.data.record.SourceTable;
import org.entente.data.record.Tables;
import org.entente.data.store.StoredTable;

/// The tables of a store that are in use.
record StoreTables(List<StoredTable> current) implements Tables {
    @Override
    public <T> T with(Set<String> layouts, Function<List<SourceTable>, T> reader) {
        return reader.apply(current.stream()
                .filter(table -> layouts.contains(table.facts().layout()))
                .map(table -> SourceTable.of(table, table.snapshot().manifest().file()))
                .toList());
    }
}
