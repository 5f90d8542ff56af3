package org.entente.data.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What sort of file it is, by its first bytes.
enum FileKind {
    GZIP,
    ARCHIVE,
    WORKBOOK,
    OLD_WORKBOOK,
    PARQUET,
    STATA,
    R,
    DBASE,
    TEXT,
    EMPTY,
    OTHER;

    private static final int SAMPLE = 1 << 13;

    static FileKind of(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return of(stream.readNBytes(SAMPLE));
        }
    }

    /// By the beginning of a file.
    static FileKind of(byte[] beginning) {
        byte[] first = beginning.length > SAMPLE ? Arrays.copyOf(beginning, SAMPLE) : beginning;
        if (first.length == 0) {
            return EMPTY;
        }
        String start = new String(first, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            boolean isWorkbook =
                    start.contains("[Content_Types].xml") || start.contains("xl/") || start.contains("_rels/.rels");
            return isWorkbook ? WORKBOOK : ARCHIVE;
        }
        if (start.startsWith("PAR1")) {
            return PARQUET;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_WORKBOOK;
        }
        if (start.startsWith("<stata_dta>") || isOldStata(first)) {
            return STATA;
        }
        if (start.startsWith("RDX")
                || start.startsWith("RDA")
                || start.startsWith("X\n\u0000")
                || start.startsWith("BZh")
                || start.startsWith("\u00fd7zXZ")) {
            return R;
        }
        if (isDbase(first)) {
            return DBASE;
        }
        return isText(first) ? TEXT : OTHER;
    }

    /// Releases 113 to 115 begin with their number, the byte order and the file type 1.
    private static boolean isOldStata(byte[] first) {
        return first.length > 4
                && first[0] >= 108
                && first[0] <= 115
                && (first[1] == 1 || first[1] == 2)
                && first[2] == 1
                && first[3] == 0;
    }

    /// A version byte, then a date of plausible month and day, then lengths; text has no such bytes.
    private static boolean isDbase(byte[] first) {
        return first.length > 32
                && (first[0] == 0x03 || (first[0] & 0xff) == 0x83 || (first[0] & 0xff) == 0x8b)
                && first[2] >= 1
                && first[2] <= 12
                && first[3] >= 1
                && first[3] <= 31;
    }

    private static boolean isText(byte[] first) {
        boolean isUtf16 = first.length >= 2
                && ((first[0] == (byte) 0xff && first[1] == (byte) 0xfe)
                        || (first[0] == (byte) 0xfe && first[1] == (byte) 0xff));
        if (isUtf16) {
            return true;
        }
        for (byte b : first) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }
}
