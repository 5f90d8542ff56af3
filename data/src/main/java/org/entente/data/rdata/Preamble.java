package org.entente.data.rdata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The lines that a file begins with: for a workspace its name, such as `RDX3`, and then the letter of the
/// form, `X` for binary and `A` for text.
///
/// @param workspace whether several objects follow by name
/// @param form the letter of the form; 0 if there is none that is known
record Preamble(boolean workspace, char form) {
    private static final Preamble UNKNOWN = new Preamble(false, (char) 0);
    private static final int LONGEST = 7;

    /// Reads the lines; no more, so that what follows can be read.
    static Preamble read(InputStream stream) throws IOException {
        String line = line(stream);
        boolean workspace = line.matches("RD[AXB][2-9]");
        String form = workspace ? line(stream) : line;
        return form.matches("[AXB]") ? new Preamble(workspace, form.charAt(0)) : UNKNOWN;
    }

    /// How many bytes the lines are.
    int length() {
        return workspace ? 7 : 2;
    }

    boolean isKnown() {
        return form != 0;
    }

    /// Whether the bytes, unpacked, may be the beginning of a file of R. What is packed by bzip2 or xz cannot
    /// be looked into from its first bytes and is taken for one.
    static boolean begins(byte[] firstBytes) {
        Packing packing = Packing.of(firstBytes);
        return switch (packing) {
            case BZIP2, XZ -> true;
            case ZSTD -> false;
            case NONE, GZIP -> {
                try (InputStream stream = packing.unpacked(new ByteArrayInputStream(firstBytes))) {
                    Preamble preamble = read(stream);
                    yield preamble.isKnown() && beginsWithVersion(stream, preamble.form());
                } catch (IOException _) {
                    yield false;
                }
            }
        };
    }

    private static boolean beginsWithVersion(InputStream stream, char form) throws IOException {
        byte[] version = stream.readNBytes(form == 'A' ? 2 : 4);
        return switch (form) {
            case 'A' -> version.length == 2 && isVersion(version[0] - '0') && version[1] == '\n';
            case 'X' ->
                version.length == 4 && version[0] == 0 && version[1] == 0 && version[2] == 0 && isVersion(version[3]);
            default -> true;
        };
    }

    private static boolean isVersion(int version) {
        return version >= 2 && version <= 9;
    }

    private static String line(InputStream stream) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = stream.read(); c >= 0 && c != '\n'; c = stream.read()) {
            line.append((char) c);
            if (line.length() > LONGEST) {
                break;
            }
        }
        return line.toString();
    }
}
