package org.entente.data.rdata;

import java.io.IOException;
import java.io.InputStream;

/// The binary form: four or eight bytes for a number, the most significant first.
final class XdrWords extends Words {
    XdrWords(InputStream stream, long position) {
        super(stream, position);
    }

    @Override
    int integer() throws IOException {
        return fourBytes();
    }

    @Override
    long realBits() throws IOException {
        long high = integer();
        return high << 32 | Integer.toUnsignedLong(integer());
    }

    @Override
    byte[] text(int length) throws IOException {
        return bytes(length);
    }

    @Override
    int raw() throws IOException {
        return read();
    }
}
