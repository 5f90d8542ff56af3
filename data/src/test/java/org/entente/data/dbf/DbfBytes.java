package org.entente.data.dbf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A dBASE III file made byte by byte, for what no program would write.
final class DbfBytes {
    /// Places of the header, as the description of the format has them.
    static final int RECORDS_AT = 4;

    static final int HEADER_LENGTH_AT = 8;
    static final int RECORD_LENGTH_AT = 10;
    static final int LANGUAGE_AT = 29;
    static final int FIRST_FIELD_AT = 32;
    static final int TYPE_AT = 11;

    private static final int DBASE_3 = 0x03;

    private final Charset charset;
    private final List<Field> fields = new ArrayList<>();
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int count;

    private record Field(String name, char type, int length) {}

    private DbfBytes(Charset charset) {
        this.charset = charset;
    }

    /// A file whose texts are in an encoding of which its header says nothing.
    static DbfBytes in(Charset charset) {
        return new DbfBytes(charset);
    }

    DbfBytes field(String name, char type, int length) {
        fields.add(new Field(name, type, length));
        return this;
    }

    /// A record; cells are filled up with blanks.
    DbfBytes record(String... cells) {
        count++;
        records.write(' ');
        for (int i = 0; i < cells.length; i++) {
            byte[] cell = cells[i].getBytes(charset);
            records.writeBytes(cell);
            records.writeBytes(" ".repeat(fields.get(i).length - cell.length).getBytes(StandardCharsets.US_ASCII));
        }
        return this;
    }

    byte[] bytes() {
        int headerLength = FIRST_FIELD_AT + 32 * fields.size() + 1;
        int recordLength = 1 + fields.stream().mapToInt(Field::length).sum();
        ByteBuffer file = ByteBuffer.allocate(headerLength + records.size() + 1).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) DBASE_3).put((byte) 114).put((byte) 3).put((byte) 27);
        file.putInt(count).putShort((short) headerLength).putShort((short) recordLength);
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            file.position(FIRST_FIELD_AT + 32 * i);
            file.put(field.name.getBytes(StandardCharsets.US_ASCII));
            file.position(FIRST_FIELD_AT + 32 * i + TYPE_AT);
            file.put((byte) field.type).putInt(0);
            // The length of a long text goes on in the byte for decimals.
            file.putShort((short) field.length);
        }
        file.position(headerLength - 1);
        return file.put((byte) 0x0d).put(records.toByteArray()).put((byte) 0x1a).array();
    }
}
