package org.entente.data.stata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Turns the bytes of names, labels and cells into text, and remembers where that was a guess.
final class TextDecoder {
    static final String NAMES_AND_LABELS = "names and labels";

    private static final char REPLACEMENT = '\uFFFD';

    private final Release release;
    private final Set<String> assumed = new LinkedHashSet<>();
    private final Set<String> undecodable = new LinkedHashSet<>();

    TextDecoder(Release release) {
        this.release = release;
    }

    /// A text that ends with a zero byte or fills its field.
    ///
    /// @param place what the notes call the column or the part of the file
    String terminated(byte[] bytes, int offset, int length, String place) {
        int end = offset;
        while (end < offset + length && bytes[end] != 0) {
            end++;
        }
        return text(bytes, offset, end - offset, place);
    }

    String terminated(byte[] bytes) {
        return terminated(bytes, 0, bytes.length, NAMES_AND_LABELS);
    }

    private String text(byte[] bytes, int offset, int length, String place) {
        String text = new String(bytes, offset, length, release.charset());
        if (text.indexOf(REPLACEMENT) >= 0 && !isExact(bytes, offset, length)) {
            undecodable.add(place);
        }
        if (!release.namesEncoding() && !isAscii(text)) {
            assumed.add(place);
        }
        return text;
    }

    private boolean isExact(byte[] bytes, int offset, int length) {
        try {
            release.charset().newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!assumed.isEmpty()) {
            notes.add("Release %s names no encoding; letters outside ASCII were read as %s in: %s."
                    .formatted(release, release.charset().name(), String.join(", ", assumed)));
        }
        if (!undecodable.isEmpty()) {
            notes.add("Some bytes are no text in %s and became %c in: %s."
                    .formatted(release.charset().name(), REPLACEMENT, String.join(", ", undecodable)));
        }
        return notes;
    }
}
