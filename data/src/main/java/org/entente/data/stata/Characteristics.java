package org.entente.data.stata;

import java.util.ArrayList;
import java.util.List;

/// What a file says in its characteristics: users' notes are kept, all else is counted.
final class Characteristics {
    /// Stata's own limit.
    static final int MOST_BYTES = 67_784;

    static final String DATA_SET = "_dta";
    static final String NOTE = "note";

    private static final int MOST_NOTES = 200;

    private final List<String> notes = new ArrayList<>();
    private long others;

    /// Reads the part from the file's first characteristic to its end.
    static Characteristics read(ByteCursor cursor, Release release, TextDecoder decoder) {
        cursor.enter("characteristics");
        Characteristics found = new Characteristics();
        if (release.hasMarkers()) {
            cursor.expect("<characteristics>");
            while (cursor.skipIf("<ch>")) {
                found.readOne(cursor, release, decoder, cursor.unsigned(4));
                cursor.expect("</ch>");
            }
            cursor.expect("</characteristics>");
        } else {
            int type = (int) cursor.unsigned(1);
            int length = cursor.count();
            while (type != 0 || length != 0) {
                found.readOne(cursor, release, decoder, length);
                type = (int) cursor.unsigned(1);
                length = cursor.count();
            }
        }
        return found;
    }

    private void readOne(ByteCursor cursor, Release release, TextDecoder decoder, long length) {
        int nameBytes = release.nameBytes();
        long contentBytes = length - 2L * nameBytes;
        if (contentBytes < 0 || contentBytes > MOST_BYTES || notes.size() == MOST_NOTES) {
            cursor.skip(length);
            others++;
            return;
        }
        String variable = decoder.terminated(cursor.take(nameBytes));
        String name = decoder.terminated(cursor.take(nameBytes));
        if (!name.startsWith(NOTE)) {
            cursor.skip(contentBytes);
            others++;
            return;
        }
        String content = decoder.terminated(cursor.take((int) contentBytes));
        if (!name.equals(NOTE + "0")) {
            String about = variable.equals(DATA_SET) ? "" : " on '%s'".formatted(variable);
            notes.add("Note%s: %s".formatted(about, content.strip().replaceAll("\\s+", " ")));
        }
    }

    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (others > 0) {
            all.add("Left out: %d of Stata's characteristics.".formatted(others));
        }
        return all;
    }
}
