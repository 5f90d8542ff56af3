package org.entente.data.intake;

import org.entente.data.intake.Candidate.Readable;

/// Goes through a text with separators, piece by piece, for [TextRecords].
final class RecordScan {
    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    private final byte separator;
    private final boolean quoted;
    private final boolean emptyLinesCount;

    private int skip;
    private long rows;
    private long longest = TextRecords.PIECE;

    /// Bytes of the record so far.
    private long open;

    private long position;
    private boolean inQuotes;

    /// Whether a quotation mark would open a cell.
    private boolean atCell = true;

    /// Whether nothing is on the line so far.
    private boolean isEmpty = true;

    RecordScan(Readable readable) {
        this.separator = (byte) readable.separator();
        this.quoted = readable.quoted();
        this.emptyLinesCount = readable.columns().size() == 1;
        this.skip = readable.skip();
    }

    /// @param length bytes of the piece that are text
    void take(byte[] piece, int length) {
        boolean inRows = skip == 0 && position > 0;
        LineEnds ends = inRows && !inQuotes ? LineEnds.of(piece, length, quoted) : LineEnds.UNKNOWN;
        if (ends.areAll()) {
            takeLines(piece, length, ends);
            position += length;
            return;
        }
        for (int i = 0; i < length; i++) {
            take(piece[i]);
            position++;
        }
    }

    TextRecords end() {
        if (open > 0) {
            close();
        }
        return new TextRecords(rows, longest);
    }

    private void take(byte b) {
        open++;
        if (inQuotes) {
            inQuotes = b != '"';
        } else if (b == '\n') {
            close();
        } else if (b == '"' && atCell && quoted && skip == 0) {
            inQuotes = true;
            isEmpty = false;
        } else if (b != '\r' && !isMark(b)) {
            atCell = b == separator || b == ' ' && atCell;
            isEmpty = false;
        }
    }

    private boolean isMark(byte b) {
        return position < MARK.length && open == position + 1 && (b & 0xff) == MARK[(int) position];
    }

    private void close() {
        longest = Math.max(longest, open);
        if (skip > 0) {
            skip--;
        } else if (!isEmpty || emptyLinesCount) {
            rows++;
        }
        open = 0;
        atCell = true;
        isEmpty = true;
    }

    /// Takes a piece of whole lines and the ends of two.
    private void takeLines(byte[] piece, int length, LineEnds ends) {
        if (ends.number() == 0) {
            open += length;
        } else {
            longest = Math.max(longest, open + ends.first() + 1);
            rows += ends.number();
            open = length - 1 - ends.last();
            atCell = true;
        }
        isEmpty = open == 0;
        int i = length - 1;
        int from = length - (int) Math.min(open, length);
        while (i >= from && piece[i] == ' ') {
            i--;
        }
        if (i >= from) {
            atCell = piece[i] == separator;
        }
    }
}
