package org.entente.data.stata;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the values of a variable mean, such as 1 "yes"; the meanings of missing values are apart.
///
/// @param byMissing by the kind of [Missing]
record LabelSet(SortedMap<Integer, String> byValue, Map<Integer, String> byMissing) {
    static final LabelSet NONE = new LabelSet(new TreeMap<>(), Map.of());

    /// Of one set, as in Stata.
    static final int MOST_ENTRIES = 65_536;

    /// Bytes of one label, as in Stata.
    static final int LONGEST = 32_000;

    /// Reads a table: the number of its entries, the bytes of its texts, where each text begins, the values,
    /// the texts.
    ///
    /// @param bytes the table, which ends where the cursor is
    static LabelSet read(byte[] bytes, ByteCursor cursor, TextDecoder decoder) {
        ByteBuffer table = ByteBuffer.wrap(bytes).order(cursor.order());
        int entries = bytes.length < 8 ? -1 : table.getInt(0);
        int textBytes = bytes.length < 8 ? -1 : table.getInt(4);
        int textStart = 8 + 8 * Math.min(entries, MOST_ENTRIES);
        if (entries < 0 || entries > MOST_ENTRIES || textBytes < 0 || textBytes > bytes.length - textStart) {
            throw cursor.damaged("%d entries and %d bytes of text do not fit into the %d bytes of this set"
                    .formatted(entries, textBytes, bytes.length));
        }
        Map<Integer, String> texts = new HashMap<>();
        SortedMap<Integer, String> byValue = new TreeMap<>();
        Map<Integer, String> byMissing = new HashMap<>();
        int left = textBytes;
        for (int i = 0; i < entries; i++) {
            int offset = table.getInt(8 + 4 * i);
            if (offset < 0 || offset >= textBytes) {
                throw cursor.damaged("a label begins at byte %d of %d".formatted(offset, textBytes));
            }
            if (!texts.containsKey(offset)) {
                int length = length(bytes, textStart + offset, textStart + textBytes);
                left -= length;
                if (left < 0) {
                    throw cursor.damaged("the texts of its labels overlap");
                }
                texts.put(offset, decoder.terminated(bytes, textStart + offset, length, TextDecoder.NAMES_AND_LABELS));
            }
            int value = table.getInt(8 + 4 * entries + 4 * i);
            String text = texts.get(offset);
            int missing = Missing.ofLong(value);
            if (missing == Missing.NONE) {
                byValue.put(value, text);
            } else {
                byMissing.put(missing, text);
            }
        }
        return new LabelSet(byValue, byMissing);
    }

    private static int length(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != 0) {
            end++;
        }
        return end - from;
    }
}
