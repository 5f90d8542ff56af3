package org.entente.data.table;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A column as the file describes it.
///
/// @param name as in the file
/// @param label what the file says the column is, or empty
/// @param valueLabels what the file says single values mean, by the value as [TableFile#text] writes it
public record TableColumn(String name, String label, SortedMap<String, String> valueLabels) {
    public TableColumn {
        valueLabels = Collections.unmodifiableSortedMap(new TreeMap<>(valueLabels));
    }

    public static TableColumn of(String name) {
        return new TableColumn(name, "", Collections.emptySortedMap());
    }
}
