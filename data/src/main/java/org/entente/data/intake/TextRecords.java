package org.entente.data.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.entente.data.intake.Candidate.Readable;

/// What a text with separators holds by its own account, found without the engine: nothing that the engine reads is
/// believed unless its rows are as many.
///
/// A record ends with a line, outside quotation marks; one whose quotation mark is never closed goes on to the end of
/// the text. A quotation mark opens a cell only at its beginning, where blanks may stand before it; elsewhere it is a
/// letter. A line without anything on it is a record only where the table has a single column.
///
/// @param rows records below the lines that are skipped
/// @param longest an upper bound on the longest record, in bytes with its line end; never below a piece
record TextRecords(long rows, long longest) {
    /// Read at a time.
    static final int PIECE = 1 << 16;

    /// @param readable a text in UTF-8
    static TextRecords of(Readable readable) throws IOException {
        RecordScan scan = new RecordScan(readable);
        byte[] piece = new byte[PIECE];
        try (InputStream bytes = Files.newInputStream(readable.text())) {
            for (int n = bytes.readNBytes(piece, 0, PIECE); n > 0; n = bytes.readNBytes(piece, 0, PIECE)) {
                scan.take(piece, n);
            }
        }
        return scan.end();
    }
}
