package org.entente.data.dbf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.data.csv.IsoDate;

/// What stands before the records.
///
/// @param changed the day of the last change, empty if there is no such day
/// @param records how many follow
/// @param recordLength in bytes, with the byte that marks deleted records
/// @param language the byte that stands for an encoding
record DbfHeader(String changed, long records, int recordLength, int language, List<DbfField> fields) {
    static final int END_OF_FIELDS = 0x0d;

    private static final int FIXED = 32;
    private static final int DESCRIPTOR = 32;
    private static final int NAME = 11;
    private static final int TYPE_AT = 11;
    private static final int LENGTH_AT = 16;
    private static final int DECIMALS_AT = 17;

    /// No file is older than dBASE.
    private static final int FIRST_YEAR = 1980;

    /// Whether the bytes may be the beginning of a file: a version, a date, a length of the header that fits
    /// whole descriptors, and the type of the first field.
    static boolean begins(byte[] first) {
        if (first.length < FIXED + DESCRIPTOR) {
            return false;
        }
        int header = (first[8] & 0xff) | (first[9] & 0xff) << 8;
        return isSupported(first[0] & 0xff)
                && first[2] <= 12
                && first[3] <= 31
                && first[2] >= 0
                && first[3] >= 0
                && header > FIXED + DESCRIPTOR
                && header % DESCRIPTOR <= 2
                && Character.isLetterOrDigit(first[FIXED] & 0xff)
                && "CNFDLMBGP".indexOf(first[FIXED + TYPE_AT]) >= 0;
    }

    /// Versions 3 and 4, with or without a file of long texts. Others have another layout.
    private static boolean isSupported(int version) {
        return switch (version) {
            case 0x03, 0x43, 0x63, 0x83, 0x8b, 0x8e, 0xcb, 0xf5 -> true;
            default -> false;
        };
    }

    static DbfHeader read(InputStream stream, Optional<Charset> encoding, DbfProblems problems) throws IOException {
        byte[] fixed = stream.readNBytes(FIXED);
        if (fixed.length == 0) {
            throw problems.damaged("the file is empty", 0);
        }
        if (!isSupported(fixed[0] & 0xff)) {
            throw problems.unsupported(
                    "the file is not of dBASE III or IV: it begins with byte 0x%02x".formatted(fixed[0] & 0xff));
        }
        if (fixed.length < FIXED) {
            throw new EOFException();
        }
        ByteBuffer numbers = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
        long records = Integer.toUnsignedLong(numbers.getInt(4));
        int headerLength = Short.toUnsignedInt(numbers.getShort(8));
        int recordLength = Short.toUnsignedInt(numbers.getShort(10));
        byte[] descriptors = stream.readNBytes(Math.max(0, headerLength - FIXED));
        if (descriptors.length < headerLength - FIXED) {
            throw new EOFException();
        }
        int language = fixed[29] & 0xff;
        Charset charset =
                encoding.or(() -> DbfEncoding.ofLanguage(language, problems)).orElse(StandardCharsets.UTF_8);
        List<DbfField> fields = fields(descriptors, charset, problems);
        int sum = 1 + fields.stream().mapToInt(DbfField::length).sum();
        if (sum != recordLength) {
            throw problems.damaged("the fields are %d bytes long and a record %d".formatted(sum, recordLength), 0);
        }
        return new DbfHeader(changed(fixed), records, recordLength, language, fields);
    }

    private static List<DbfField> fields(byte[] descriptors, Charset charset, DbfProblems problems) {
        List<DbfField> fields = new ArrayList<>();
        int offset = 1;
        for (int at = 0; at < descriptors.length && descriptors[at] != END_OF_FIELDS; at += DESCRIPTOR) {
            if (at + DESCRIPTOR > descriptors.length) {
                throw problems.damaged("the description of field %d is cut".formatted(fields.size() + 1), 0);
            }
            int nameLength = 0;
            while (nameLength < NAME && descriptors[at + nameLength] != 0) {
                nameLength++;
            }
            String name = new String(descriptors, at, nameLength, charset).strip();
            char type = (char) (descriptors[at + TYPE_AT] & 0xff);
            int length = descriptors[at + LENGTH_AT] & 0xff;
            if (type == 'C') {
                length |= (descriptors[at + DECIMALS_AT] & 0xff) << 8;
            }
            fields.add(new DbfField(name, type, offset, length));
            offset += length;
        }
        if (fields.stream().noneMatch(DbfField::isRead)) {
            throw problems.damaged("the header describes no field that can be read", 0);
        }
        return List.copyOf(fields);
    }

    /// Years count from 1900, but some programs write the last two digits.
    private static String changed(byte[] fixed) {
        int year = 1900 + (fixed[1] & 0xff);
        return IsoDate.of(year < FIRST_YEAR ? year + 100 : year, fixed[2], fixed[3])
                .map(Object::toString)
                .orElse("");
    }
}
