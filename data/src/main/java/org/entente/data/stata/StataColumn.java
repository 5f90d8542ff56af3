package org.entente.data.stata;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// A column that is to be written to a Stata file.
///
/// @param name any; the file has the nearest name that Stata allows
/// @param content what its cells hold
/// @param label what the column is, or empty; Stata shows 80 characters
/// @param valueLabels what single whole numbers mean; empty for other contents
public record StataColumn(String name, Content content, String label, SortedMap<Integer, String> valueLabels) {
    private static final long LARGEST_EXACT = 1L << 53;

    public StataColumn {
        valueLabels = Collections.unmodifiableSortedMap(new TreeMap<>(valueLabels));
        if (!valueLabels.isEmpty()) {
            checkLabels(name, content, valueLabels);
        }
    }

    private static void checkLabels(String name, Content content, SortedMap<Integer, String> labels) {
        if (!(content instanceof WholeNumber)) {
            throw new IllegalArgumentException(
                    "'%s' holds no whole numbers, so its values cannot have labels".formatted(name));
        }
        if (!WholeNumber.LONG.holds(labels.firstKey(), labels.lastKey())) {
            throw new IllegalArgumentException("'%s' labels %d or %d, which Stata cannot hold"
                    .formatted(name, labels.firstKey(), labels.lastKey()));
        }
        if (labels.size() > LabelSet.MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "'%s' has %d value labels; Stata holds %d".formatted(name, labels.size(), LabelSet.MOST_ENTRIES));
        }
        for (String label : labels.values()) {
            if (ByteOutput.utf8(label).length > LabelSet.LONGEST) {
                throw new IllegalArgumentException(
                        "'%s' has a value label of more than %d bytes".formatted(name, LabelSet.LONGEST));
            }
        }
    }

    /// Whole numbers that fit into Stata's `long`: -2147483647 to 2147483620.
    public static StataColumn integer(String name) {
        return new StataColumn(name, WholeNumber.LONG, "", Collections.emptySortedMap());
    }

    /// Whole numbers between two, which decide the storage.
    public static StataColumn integer(String name, long least, long greatest) {
        return new StataColumn(name, new WholeNumber(least, greatest), "", Collections.emptySortedMap());
    }

    public static StataColumn real(String name) {
        return new StataColumn(name, new RealNumber(), "", Collections.emptySortedMap());
    }

    /// @param longestBytes of its texts in UTF-8
    public static StataColumn text(String name, int longestBytes) {
        return new StataColumn(name, new Text(longestBytes), "", Collections.emptySortedMap());
    }

    public static StataColumn date(String name) {
        return new StataColumn(name, new Day(), "", Collections.emptySortedMap());
    }

    /// The same with a label.
    public StataColumn labelled(String text) {
        return new StataColumn(name, content, text, valueLabels);
    }

    /// The same with labels of single values.
    public StataColumn withValueLabels(SortedMap<Integer, String> labels) {
        return new StataColumn(name, content, label, labels);
    }

    StorageType storage() {
        return switch (content) {
            case WholeNumber range ->
                WholeNumber.LONG.holds(range.least, range.greatest) ? StorageType.LONG : StorageType.DOUBLE;
            case RealNumber _ -> StorageType.DOUBLE;
            case Day _ -> StorageType.LONG;
            case Text text -> StorageType.ofText(text.longestBytes);
        };
    }

    /// What the cells of a column hold.
    public sealed interface Content {}

    /// Whole numbers of a range that a double holds exactly.
    public record WholeNumber(long least, long greatest) implements Content {
        static final WholeNumber LONG = new WholeNumber(-2_147_483_647L, Missing.PLAIN_LONG - 1L);

        public WholeNumber {
            if (least > greatest || least < -LARGEST_EXACT || greatest > LARGEST_EXACT) {
                throw new IllegalArgumentException("Stata holds whole numbers from %d to %d exactly, not %d to %d"
                        .formatted(-LARGEST_EXACT, LARGEST_EXACT, least, greatest));
            }
        }

        boolean holds(long from, long to) {
            return from >= least && to <= greatest;
        }
    }

    /// Real numbers.
    public record RealNumber() implements Content {}

    /// Dates from the year 100 to the year 9999.
    public record Day() implements Content {}

    /// Texts of at most so many bytes in UTF-8.
    public record Text(int longestBytes) implements Content {
        public Text {
            if (longestBytes < 0) {
                throw new IllegalArgumentException("a text of %d bytes".formatted(longestBytes));
            }
        }
    }
}
