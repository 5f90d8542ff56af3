package org.entente.data.stata;

import java.util.Arrays;
import java.util.Optional;

/// The long texts of a file. A cell refers to one by a variable and a row, in whose order they are stored;
/// every 32nd is remembered, and the others are found from there.
final class LongTexts {
    private static final int STRIDE = 32;
    private static final int MOST_BYTES = 1 << 24;
    private static final String START = "GSO";
    private static final int BINARY = 129;
    /// The type of a text that ends with a zero byte.
    static final int TEXT = 130;

    private static final Address END = new Address(Long.MAX_VALUE, Long.MAX_VALUE);

    private final ByteCursor cursor;
    private final Release release;
    private long[] rows = new long[16];
    private long[] variables = new long[16];
    private long[] positions = new long[16];
    private int remembered;
    /// The entry before the cursor, if the cursor stands between two.
    private Address passed = END;

    /// Reads over the part, from its marker to its end.
    LongTexts(ByteCursor cursor, Release release) {
        this.release = release;
        cursor.enter("long texts");
        cursor.expect("<strls>");
        this.cursor = cursor.at(cursor.position(), "long texts");
        long count = 0;
        Address before = new Address(0, 0);
        for (long at = cursor.position(); cursor.skipIf(START); at = cursor.position()) {
            Entry entry = readEntry(cursor);
            if (entry.address.compareTo(before) <= 0) {
                throw cursor.damaged("the texts are not in the order of their rows and columns");
            }
            if (count % STRIDE == 0) {
                remember(entry.address, at);
            }
            cursor.moveTo(entry.end);
            before = entry.address;
            count++;
        }
        cursor.expect("</strls>");
    }

    private void remember(Address address, long position) {
        if (remembered == rows.length) {
            rows = Arrays.copyOf(rows, 2 * remembered);
            variables = Arrays.copyOf(variables, 2 * remembered);
            positions = Arrays.copyOf(positions, 2 * remembered);
        }
        rows[remembered] = address.row;
        variables[remembered] = address.variable;
        positions[remembered] = position;
        remembered++;
    }

    private Entry readEntry(ByteCursor from) {
        long variable = from.unsigned(4);
        long row = from.unsigned(release.rowCountBytes());
        int type = (int) from.unsigned(1);
        long length = from.unsigned(4);
        if (type != BINARY && type != TEXT) {
            throw from.damaged("%d is no type of a text".formatted(type));
        }
        return new Entry(new Address(row, variable), type, length, from.position() + length);
    }

    /// The bytes of a text, or empty if they are not meant to be read as text.
    ///
    /// @param where the cell, for the report if there is no such text
    Optional<byte[]> find(long variable, long row, ByteCursor where) {
        Address wanted = new Address(row, variable);
        Entry entry = seek(wanted)
                .orElseThrow(
                        () -> where.damaged("a cell refers to a long text of column %d and row %d, which is not there"
                                .formatted(variable, row)));
        boolean isText = entry.type == TEXT;
        if (isText && entry.length > MOST_BYTES) {
            throw cursor.tooLarge(
                    "a text of %d bytes in one cell".formatted(entry.length),
                    "Shorten or drop the column in Stata, and save the file again.");
        }
        Optional<byte[]> bytes = isText ? Optional.of(cursor.take((int) entry.length)) : Optional.empty();
        cursor.moveTo(entry.end);
        passed = wanted;
        return bytes;
    }

    /// Moves to the bytes of an entry, if it is there.
    private Optional<Entry> seek(Address wanted) {
        int anchor = anchor(wanted);
        if (anchor < 0) {
            return Optional.empty();
        }
        boolean isAhead = passed.compareTo(wanted) < 0 && cursor.position() > positions[anchor];
        passed = END;
        if (!isAhead) {
            cursor.moveTo(positions[anchor]);
        }
        while (cursor.skipIf(START)) {
            Entry entry = readEntry(cursor);
            if (entry.address.compareTo(wanted) >= 0) {
                return entry.address.equals(wanted) ? Optional.of(entry) : Optional.empty();
            }
            cursor.moveTo(entry.end);
        }
        return Optional.empty();
    }

    /// The last remembered entry that is not after the wanted one, or -1.
    private int anchor(Address wanted) {
        int low = 0;
        int high = remembered;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (new Address(rows[middle], variables[middle]).compareTo(wanted) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private record Entry(Address address, int type, long length, long end) {}

    /// In the order in which the cells are stored.
    private record Address(long row, long variable) implements Comparable<Address> {
        @Override
        public int compareTo(Address other) {
            return row == other.row ? Long.compare(variable, other.variable) : Long.compare(row, other.row);
        }
    }
}
