package org.entente.data.frame;

import java.util.Optional;
import java.util.OptionalInt;
import org.entente.core.figure.Gap;

/// A column of counts over the rows of a universe; a cell without a value has the reason why.
public final class IntColumn {
    private static final Gap[] GAPS = Gap.values();

    private final String name;
    private final String label;
    /// Values from 0 up; below 0 the gaps, the first as -1.
    private final int[] cells;

    IntColumn(String name, String label, int[] cells) {
        this.name = name;
        this.label = label;
        this.cells = cells.clone();
    }

    /// How a gap is kept among the cells.
    static int cell(Gap gap) {
        return -1 - gap.ordinal();
    }

    public String name() {
        return name;
    }

    /// What the column counts, in a sentence.
    public String label() {
        return label;
    }

    public int rows() {
        return cells.length;
    }

    public OptionalInt findValue(int row) {
        return cells[row] < 0 ? OptionalInt.empty() : OptionalInt.of(cells[row]);
    }

    public Optional<Gap> findGap(int row) {
        return cells[row] < 0 ? Optional.of(GAPS[-1 - cells[row]]) : Optional.empty();
    }

    /// The cells as an array for a writer, with one number for every gap.
    public int[] toArray(int missing) {
        int[] values = cells.clone();
        for (int row = 0; row < values.length; row++) {
            values[row] = values[row] < 0 ? missing : values[row];
        }
        return values;
    }
}
