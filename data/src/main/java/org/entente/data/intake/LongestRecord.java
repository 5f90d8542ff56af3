package org.entente.data.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// An upper bound on the longest record of a text with separators, in bytes with its line end.
///
/// A record ends with a line, outside quotation marks; one whose quotation mark is never closed goes on to the end of
/// the text. Where a piece holds no quotation mark only its ends are looked at, so the bound is never below a piece.
final class LongestRecord {
    static final int PIECE = 1 << 16;

    private final boolean quoted;
    private long open;
    private long longest = PIECE;
    private boolean inQuotes;

    private LongestRecord(boolean quoted) {
        this.quoted = quoted;
    }

    /// @param quoted whether quotation marks stand around cells
    static long of(Path text, boolean quoted) throws IOException {
        LongestRecord records = new LongestRecord(quoted);
        byte[] piece = new byte[PIECE];
        try (InputStream bytes = Files.newInputStream(text)) {
            for (int n = bytes.readNBytes(piece, 0, PIECE); n > 0; n = bytes.readNBytes(piece, 0, PIECE)) {
                records.take(piece, n);
            }
        }
        records.close();
        return records.longest;
    }

    private void take(byte[] piece, int length) {
        if (quoted && hasQuotes(piece, length)) {
            takeByByte(piece, length);
        } else if (inQuotes) {
            open += length;
        } else {
            takeEnds(piece, length);
        }
    }

    /// A text of single bytes is searched many bytes at a time.
    private static boolean hasQuotes(byte[] piece, int length) {
        return new String(piece, 0, length, StandardCharsets.ISO_8859_1).indexOf('"') >= 0;
    }

    private void takeByByte(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            open++;
            if (piece[i] == '"') {
                inQuotes = !inQuotes;
            } else if (piece[i] == '\n' && !inQuotes) {
                close();
            }
        }
    }

    private void takeEnds(byte[] piece, int length) {
        int first = 0;
        while (first < length && piece[first] != '\n') {
            first++;
        }
        if (first == length) {
            open += length;
            return;
        }
        open += first + 1;
        close();
        int last = length - 1;
        while (piece[last] != '\n') {
            last--;
        }
        open = length - 1 - last;
    }

    private void close() {
        longest = Math.max(longest, open);
        open = 0;
    }
}
