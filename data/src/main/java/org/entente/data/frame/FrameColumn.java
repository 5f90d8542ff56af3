package org.entente.data.frame;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A column of a frame as its readers need it described.
///
/// @param label what it is, with its unit
/// @param valueLabels what single values mean, where the source says it
/// @param isGap whether it holds the reasons why the column before it has no value
public record FrameColumn(String name, String label, SortedMap<String, String> valueLabels, boolean isGap) {
    public FrameColumn {
        valueLabels = Collections.unmodifiableSortedMap(new TreeMap<>(valueLabels));
    }

    static FrameColumn of(String name, String label) {
        return new FrameColumn(name, label, Collections.emptySortedMap(), false);
    }

    static FrameColumn gapOf(String name) {
        return new FrameColumn(
                name + "_gap", "why %s has no value".formatted(name), Collections.emptySortedMap(), true);
    }
}
