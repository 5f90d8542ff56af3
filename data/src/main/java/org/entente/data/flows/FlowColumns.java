package org.entente.data.flows;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which columns of a table are what, and which rows count.
///
/// @param exporter names the column of sellers
/// @param importer names the column of buyers
/// @param value names the column of the number: a flow, or what changes for a pair
/// @param where the cells that a row must have, by column, such as a year
public record FlowColumns(String exporter, String importer, String value, SortedMap<String, String> where) {
    public FlowColumns {
        where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
    }

    /// The same rows with another number.
    public FlowColumns withValue(String other) {
        return new FlowColumns(exporter, importer, other, where);
    }

    /// The same columns of other rows.
    public FlowColumns where(String column, String cell) {
        SortedMap<String, String> changed = new TreeMap<>(where);
        changed.put(column, cell);
        return new FlowColumns(exporter, importer, value, changed);
    }
}
