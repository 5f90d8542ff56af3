package org.entente.data.stata;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The labels of values at the end of a file, as far as a variable uses them.
final class LabelSets {
    private static final int MOST_BYTES = 1 << 24;

    private final Map<String, LabelSet> byName = new HashMap<>();
    private final Release release;
    private final TextDecoder decoder;
    private final Set<String> used;
    private int bytesLeft = MOST_BYTES;

    LabelSets(ByteCursor cursor, Release release, TextDecoder decoder, Set<String> used) {
        this.release = release;
        this.decoder = decoder;
        this.used = used;
        cursor.enter("value labels");
        if (release.hasMarkers()) {
            cursor.expect("<value_labels>");
            while (cursor.skipIf("<lbl>")) {
                read(cursor);
                cursor.expect("</lbl>");
            }
            cursor.expect("</value_labels>");
        } else {
            while (!cursor.isAtEnd()) {
                read(cursor);
            }
        }
    }

    private void read(ByteCursor cursor) {
        int length = cursor.count();
        String name = decoder.terminated(cursor.take(release.nameBytes()));
        cursor.skip(3);
        if (!used.contains(name)) {
            cursor.skip(length);
            return;
        }
        if (length > bytesLeft) {
            throw cursor.tooLarge(
                    "more than %d bytes of value labels".formatted(MOST_BYTES),
                    "Drop the value labels in Stata (label drop _all), and save the file again.");
        }
        bytesLeft -= length;
        byName.put(name, LabelSet.read(cursor.take(length), cursor, decoder));
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    LabelSet get(String name) {
        return byName.getOrDefault(name, LabelSet.NONE);
    }
}
