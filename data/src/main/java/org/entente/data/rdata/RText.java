package org.entente.data.rdata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.data.table.UnpackLimit;

/// Decodes the texts of a file. R marks each as ASCII, UTF-8, Latin-1, or bytes; unmarked ones are in the
/// native encoding of the R that wrote them, which version 3 of the format names and version 2 does not.
///
/// A text that cannot be decoded is a problem only where it becomes part of a table, so it is remembered.
final class RText {
    private static final int BYTES = 1 << 1;
    private static final int LATIN1 = 1 << 2;
    private static final int UTF8 = 1 << 3;

    /// About what a new String and its entry in the map take up.
    private static final int MEMORY_OF_ONE = 100;

    /// R on Windows calls its own code page Latin-1, and R elsewhere reads it so.
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

    private final Map<String, String> shared = new HashMap<>();
    private final Set<String> undecodable = new HashSet<>();
    private final UnpackLimit limit;
    private final Optional<Charset> chosen;
    private Optional<Charset> named = Optional.empty();
    private String name = "";

    RText(UnpackLimit limit, Optional<Charset> chosen) {
        this.limit = limit;
        this.chosen = chosen;
    }

    /// What the file says of its native encoding.
    void nameNative(String encoding) {
        name = encoding;
        named = find(encoding);
    }

    String nativeName() {
        return name;
    }

    /// @param levels the flags of the text in R
    String decode(byte[] bytes, int levels) {
        String text = isAscii(bytes) ? new String(bytes, StandardCharsets.US_ASCII) : foreign(bytes, levels);
        String known = shared.putIfAbsent(text, text);
        if (known != null) {
            return known;
        }
        limit.count(MEMORY_OF_ONE + (long) bytes.length);
        return text;
    }

    boolean isUndecodable(String text) {
        return undecodable.contains(text);
    }

    private String foreign(byte[] bytes, int levels) {
        if ((levels & UTF8) != 0) {
            return strict(bytes, StandardCharsets.UTF_8);
        }
        if ((levels & LATIN1) != 0) {
            return tolerant(bytes);
        }
        if ((levels & BYTES) != 0) {
            return escaped(bytes);
        }
        Charset charset = chosen.or(() -> named).orElse(StandardCharsets.UTF_8);
        return charset.equals(StandardCharsets.ISO_8859_1) ? tolerant(bytes) : strict(bytes, charset);
    }

    private String strict(byte[] bytes, Charset charset) {
        try {
            return decoded(bytes, charset);
        } catch (CharacterCodingException _) {
            String text = new String(bytes, charset);
            undecodable.add(text);
            return text;
        }
    }

    private static String tolerant(byte[] bytes) {
        try {
            return decoded(bytes, WINDOWS_LATIN);
        } catch (CharacterCodingException _) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /// As R prints bytes.
    private static String escaped(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(b >= 0 ? String.valueOf((char) b) : "\\x%02x".formatted(b & 0xff));
        }
        return text.toString();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /// An ASCII locale says nothing about texts that are not ASCII.
    private static Optional<Charset> find(String encoding) {
        String upper = encoding.toUpperCase(Locale.ROOT);
        String[] spellings = {encoding, upper.replace("CP", "windows-"), upper.replace("CP", "x-windows-"), "MS" + upper
        };
        for (String spelling : spellings) {
            try {
                Charset charset = Charset.forName(spelling);
                return charset.equals(StandardCharsets.US_ASCII) ? Optional.empty() : Optional.of(charset);
            } catch (IllegalArgumentException _) {
                continue;
            }
        }
        return Optional.empty();
    }
}
