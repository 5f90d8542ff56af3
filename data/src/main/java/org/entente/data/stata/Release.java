package org.entente.data.stata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What differs between the releases of the format.
///
/// @param nameBytes of a variable's name, with its closing zero, as of every name
/// @param formatBytes of a display format
/// @param labelBytes of a variable's label
enum Release {
    R113(113, 33, 12, 81),
    R114(114, 33, 49, 81),
    R115(115, 33, 49, 81),
    R117(117, 33, 49, 81),
    R118(118, 129, 57, 321),
    R119(119, 129, 57, 321);

    private final int number;
    private final int nameBytes;
    private final int formatBytes;
    private final int labelBytes;

    Release(int number, int nameBytes, int formatBytes, int labelBytes) {
        this.number = number;
        this.nameBytes = nameBytes;
        this.formatBytes = formatBytes;
        this.labelBytes = labelBytes;
    }

    static Optional<Release> of(int number) {
        for (Release release : values()) {
            if (release.number == number) {
                return Optional.of(release);
            }
        }
        return Optional.empty();
    }

    int number() {
        return number;
    }

    int nameBytes() {
        return nameBytes;
    }

    int formatBytes() {
        return formatBytes;
    }

    int labelBytes() {
        return labelBytes;
    }

    /// Whether the parts stand between markers.
    boolean hasMarkers() {
        return number >= 117;
    }

    /// Before release 118 the format names no encoding.
    boolean namesEncoding() {
        return number >= 118;
    }

    Charset charset() {
        return namesEncoding() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    /// Of the number of variables, and of the number of a variable in the sort order.
    int variableCountBytes() {
        return number == 119 ? 4 : 2;
    }

    /// Of the number of rows, and of the row in the address of a long text.
    int rowCountBytes() {
        return namesEncoding() ? 8 : 4;
    }

    /// Of the length of the data set's label.
    int titleLengthBytes() {
        return namesEncoding() ? 2 : 1;
    }

    /// Of the variable in a cell's reference to a long text; the rest of its eight bytes is the row.
    int referenceVariableBytes() {
        return switch (this) {
            case R119 -> 3;
            case R118 -> 2;
            default -> 4;
        };
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
