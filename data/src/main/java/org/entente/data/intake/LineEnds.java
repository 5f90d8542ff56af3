package org.entente.data.intake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Line ends of a piece of text, eight bytes at a time.
///
/// @param areAll whether every line end in the piece ends a record: there is no quotation mark in it, and no line
///     without anything on it. If not, the rest is not known
/// @param number how many there are
/// @param first where the first is
/// @param last where the last is
record LineEnds(boolean areAll, int number, int first, int last) {
    static final LineEnds UNKNOWN = new LineEnds(false, 0, -1, -1);

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7f7f7f7f7f7f7f7fL;

    /// @param length at least 1
    /// @param quoted whether quotation marks stand around cells
    static LineEnds of(byte[] piece, int length, boolean quoted) {
        if (piece[0] == '\n' || piece[0] == '\r') {
            return UNKNOWN;
        }
        int number = 0;
        long doubtful = 0;
        long endsBefore = 0;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            long word = (long) WORDS.get(piece, i);
            long ends = where(word, '\n');
            long quotes = quoted ? where(word, '"') : 0;
            doubtful |= quotes | (ends << 8 | endsBefore >>> 56) & (ends | where(word, '\r'));
            endsBefore = ends;
            number += Long.bitCount(ends);
        }
        boolean afterEnd = endsBefore >>> 63 == 1;
        for (; i < length; i++) {
            boolean isEnd = piece[i] == '\n';
            if (quoted && piece[i] == '"' || afterEnd && (isEnd || piece[i] == '\r')) {
                return UNKNOWN;
            }
            number += isEnd ? 1 : 0;
            afterEnd = isEnd;
        }
        return doubtful != 0 ? UNKNOWN : number == 0 ? new LineEnds(true, 0, -1, -1) : found(piece, length, number);
    }

    private static LineEnds found(byte[] piece, int length, int number) {
        int first = 0;
        while (piece[first] != '\n') {
            first++;
        }
        int last = length - 1;
        while (piece[last] != '\n') {
            last--;
        }
        return new LineEnds(true, number, first, last);
    }

    /// The highest bit of every byte of a word that is a letter of ASCII.
    private static long where(long word, char letter) {
        long zeros = word ^ ONES * letter;
        return ~((zeros & LOW) + LOW | zeros | LOW);
    }
}
