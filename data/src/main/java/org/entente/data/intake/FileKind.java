package org.entente.data.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
    SHAPES,
    SHAPE_INDEX,
    PROJECTION,
    TEXT,
    EMPTY,
    OTHER;

    /// As the first word of a coordinate reference system in well-known text is written.
    private static final Pattern PROJECTION_START =
            Pattern.compile("\\s*(GEOGCS|PROJCS|GEOCCS|GEOGCRS|PROJCRS|GEODCRS)\\[");

    /// Several objects, one object, and what R packs with bzip2 (a block, or the end of nothing) or xz.
    private static final Pattern R_START =
            Pattern.compile("RD[AX]\\d\r?\n|X\n\\x00|BZh[1-9](1AY&SY|\\x17rE8P\\x90)|\\xfd7zXZ\\x00");

    private static final int SAMPLE = 1 << 13;

    static FileKind of(Path file) throws IOException {
        byte[] first;
        try (InputStream stream = Files.newInputStream(file)) {
            first = stream.readNBytes(SAMPLE);
        }
        return of(first);
    }

    /// @param first the first bytes of a file, a few thousand of them
    static FileKind of(byte[] first) {
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
        // A text may have a column of that name; the format has bytes of zero everywhere.
        if (start.startsWith("PAR1") && !isText(first)) {
            return PARQUET;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_WORKBOOK;
        }
        if (start.startsWith("<stata_dta>") || isOldStata(first)) {
            return STATA;
        }
        if (R_START.matcher(start).lookingAt()) {
            return R;
        }
        if (isDbase(first)) {
            return DBASE;
        }
        if (isOfShapes(first)) {
            return startsWithARecord(first) ? SHAPES : SHAPE_INDEX;
        }
        if (PROJECTION_START.matcher(start).lookingAt()) {
            return PROJECTION;
        }
        return isText(first) ? TEXT : OTHER;
    }

    /// What files that are no tables are, for a message.
    String words() {
        return switch (this) {
            case SHAPES -> "the outlines of a map (ESRI shapefile, .shp)";
            case SHAPE_INDEX -> "the index of the outlines of a map (ESRI shapefile, .shx)";
            case PROJECTION -> "the projection of a map (well-known text, .prj)";
            default -> toString();
        };
    }

    /// The file code 9994 of ESRI's shapefiles, then five unused numbers.
    private static boolean isOfShapes(byte[] first) {
        return first.length >= 100
                && number(first, 0) == 9994
                && IntStream.rangeClosed(1, 5).allMatch(i -> number(first, 4 * i) == 0);
    }

    /// Outlines begin with their number, which is 1; the index begins with the place of the first, which is 50.
    private static boolean startsWithARecord(byte[] first) {
        return first.length < 104 || number(first, 100) == 1;
    }

    private static int number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
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
