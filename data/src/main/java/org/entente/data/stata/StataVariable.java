package org.entente.data.stata;

import java.nio.ByteBuffer;
import java.util.Optional;

/// A variable as the head of a file describes it.
///
/// @param offset of its cell in the bytes of a row
/// @param timeUnit what its numbers count, if its display format is one of dates
/// @param labelSet the name of the set that labels its values, or empty
record StataVariable(
        String name, StorageType type, int offset, Optional<TimeUnit> timeUnit, String labelSet, String label) {

    int missing(ByteBuffer row) {
        return Missing.kind(type, row, offset);
    }

    /// The text of a cell that holds a number.
    String number(ByteBuffer row) {
        return text(type.number(row, offset));
    }

    /// Whether a cell that is not missing holds a number where a date was announced.
    boolean isNoDate(ByteBuffer row) {
        return timeUnit.filter(TimeUnit::hasIsoText).isPresent()
                && !timeUnit.get().isDate(type.number(row, offset));
    }

    /// What a value of the labels' table reads like in a cell.
    String labelled(int value) {
        return text(value);
    }

    private String text(double value) {
        return timeUnit.flatMap(unit -> unit.text(value)).orElseGet(() -> plain(value));
    }

    private String plain(double value) {
        return type.kind() == StorageType.Kind.FLOAT ? NumberText.of((float) value) : NumberText.of(value);
    }
}
