package org.entente.data.rdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// The text form: a word for each number, escapes as in C for what is not a printable character of ASCII.
final class TextWords extends Words {
    private static final int LONGEST = 128;
    private static final int NOTHING = -1;

    private int pushedBack = NOTHING;

    TextWords(InputStream stream, long position) {
        super(stream, position);
    }

    @Override
    int integer() throws IOException {
        String word = word();
        if (word.equals("NA")) {
            return RNumber.MISSING_INTEGER;
        }
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException _) {
            throw new IOException("'%s' stands where a whole number should".formatted(word));
        }
    }

    @Override
    long realBits() throws IOException {
        String word = word();
        return switch (word) {
            case "NA" -> RNumber.MISSING_REAL;
            case "NaN" -> Double.doubleToRawLongBits(Double.NaN);
            case "Inf" -> Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
            case "-Inf" -> Double.doubleToRawLongBits(Double.NEGATIVE_INFINITY);
            default -> {
                try {
                    yield Double.doubleToRawLongBits(Double.parseDouble(word));
                } catch (NumberFormatException _) {
                    throw new IOException("'%s' stands where a number should".formatted(word));
                }
            }
        };
    }

    @Override
    byte[] text(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (length > 0) {
            int first = next();
            while (isSpace(first)) {
                first = next();
            }
            pushedBack = first;
        }
        for (int i = 0; i < length; i++) {
            int c = next();
            bytes.write(c == '\\' ? escaped(next()) : c);
        }
        return bytes.toByteArray();
    }

    @Override
    int raw() throws IOException {
        String word = word();
        try {
            return Integer.parseInt(word, 16) & 0xff;
        } catch (NumberFormatException _) {
            throw new IOException("'%s' stands where two hexadecimal digits should".formatted(word));
        }
    }

    private int escaped(int c) throws IOException {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case 'b' -> '\b';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'a' -> 0x07;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c);
            default -> c;
        };
    }

    private int octal(int first) throws IOException {
        int value = 0;
        int c = first;
        for (int digits = 0; digits < 3 && c >= '0' && c <= '7'; digits++) {
            value = 8 * value + c - '0';
            c = next();
        }
        pushedBack = c;
        return value & 0xff;
    }

    private String word() throws IOException {
        int c = next();
        while (isSpace(c)) {
            c = next();
        }
        StringBuilder word = new StringBuilder();
        while (!isSpace(c)) {
            if (word.length() == LONGEST) {
                throw new IOException("a word of more than %d characters".formatted(LONGEST));
            }
            word.append((char) c);
            c = next();
        }
        return word.toString();
    }

    private int next() throws IOException {
        int c = pushedBack;
        pushedBack = NOTHING;
        return c == NOTHING ? read() : c;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
