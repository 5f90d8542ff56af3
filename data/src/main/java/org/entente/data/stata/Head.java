package org.entente.data.stata;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands before the rows of a file.
///
/// @param rowBytes of one row
/// @param dataStart position of the first row
record Head(
        Release release,
        long rows,
        List<StataVariable> variables,
        int rowBytes,
        long dataStart,
        String title,
        String timeStamp,
        Characteristics characteristics,
        TextDecoder decoder) {
    /// Position after the last row.
    long dataEnd() {
        return dataStart + rows * rowBytes;
    }

    static Head read(ByteCursor cursor) {
        return new Reading(cursor).head();
    }

    /// The parts in their order; both layouts have the same, one with and one without markers.
    private static final class Reading {
        /// More than any Stata holds.
        private static final int MOST_VARIABLES = 120_000;

        private static final String SIGNATURE = "<stata_dta>";
        private static final String SAVE_OLD =
                "Have Stata write it with saveold, version(14); R and Python write release 118, too.";

        private final ByteCursor cursor;
        private final Release release;
        private final TextDecoder decoder;
        private int count;

        Reading(ByteCursor cursor) {
            this.cursor = cursor;
            int number = readNumber();
            this.release = Release.of(number)
                    .orElseThrow(() -> cursor.notStata(
                            "the file is of Stata's release %d of its format; 113 to 119 can be read".formatted(number),
                            SAVE_OLD));
            this.decoder = new TextDecoder(release);
        }

        private int readNumber() {
            if (cursor.isAtEnd()) {
                throw cursor.notStata("the file is empty", "Download it again.");
            }
            if (cursor.skipIf(SIGNATURE)) {
                return readMarkedNumber();
            }
            int first = (int) cursor.unsigned(1);
            boolean isOld = first >= 102 && first < 117 && isHereOldHeader();
            if (!isOld) {
                throw cursor.notStata(
                        "the file is not one of Stata's, whatever its name",
                        "Look at it with an editor; a page of a web site may have been saved in its place.");
            }
            return first;
        }

        /// A byte order and the only type of a file.
        private boolean isHereOldHeader() {
            long before = cursor.position();
            boolean isHere = (cursor.skipIf("\1") || cursor.skipIf("\2")) && cursor.skipIf("\1");
            cursor.moveTo(before);
            return isHere;
        }

        private int readMarkedNumber() {
            cursor.expect("<header>");
            cursor.expect("<release>");
            String number = new String(cursor.take(3), StandardCharsets.ISO_8859_1);
            if (!number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
                throw cursor.damaged("the release is no number");
            }
            cursor.expect("</release>");
            return Integer.parseInt(number);
        }

        Head head() {
            long rows;
            String title;
            String timeStamp;
            if (release.hasMarkers()) {
                cursor.use(markedByteOrder());
                count = variableCount(marked("K", release.variableCountBytes()));
                rows = marked("N", release.rowCountBytes());
                title = markedText("label", release.titleLengthBytes());
                timeStamp = markedText("timestamp", 1);
                cursor.expect("</header>");
                cursor.expect("<map>");
                cursor.skip(14 * 8);
                cursor.expect("</map>");
            } else {
                cursor.use(oldByteOrder());
                cursor.skip(2);
                count = variableCount(cursor.unsigned(2));
                rows = cursor.count();
                title = decoder.terminated(cursor.take(81));
                timeStamp = decoder.terminated(cursor.take(18));
            }
            List<StataVariable> variables = variables();
            long rowBytes = variables.stream()
                    .mapToLong(variable -> variable.type().width())
                    .sum();
            Characteristics characteristics = Characteristics.read(cursor, release, decoder);
            begin("data", "rows");
            checkSize(rows, rowBytes);
            return new Head(
                    release,
                    rows,
                    variables,
                    (int) rowBytes,
                    cursor.position(),
                    title,
                    timeStamp,
                    characteristics,
                    decoder);
        }

        /// A row is never wider than four times the bytes that describe it; its number is any.
        private void checkSize(long rows, long rowBytes) {
            if (rows > 0 && rowBytes == 0) {
                throw cursor.damaged("%d rows without a byte".formatted(rows));
            }
            if (rowBytes > 0 && rows > (Long.MAX_VALUE - cursor.position()) / rowBytes) {
                throw cursor.damaged("%d rows of %d bytes fit into no file".formatted(rows, rowBytes));
            }
        }

        private ByteOrder markedByteOrder() {
            cursor.expect("<byteorder>");
            ByteOrder order = cursor.skipIf("MSF") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            if (order == ByteOrder.LITTLE_ENDIAN) {
                cursor.expect("LSF");
            }
            cursor.expect("</byteorder>");
            return order;
        }

        private ByteOrder oldByteOrder() {
            return cursor.unsigned(1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        }

        private long marked(String marker, int bytes) {
            cursor.expect("<" + marker + ">");
            long value = cursor.unsigned(bytes);
            cursor.expect("</" + marker + ">");
            return value;
        }

        private String markedText(String marker, int lengthBytes) {
            cursor.expect("<" + marker + ">");
            String text = decoder.terminated(cursor.take((int) cursor.unsigned(lengthBytes)));
            cursor.expect("</" + marker + ">");
            return text;
        }

        private int variableCount(long value) {
            if (value > MOST_VARIABLES) {
                throw cursor.damaged("%d columns, of which Stata holds at most %d".formatted(value, MOST_VARIABLES));
            }
            return (int) value;
        }

        private List<StataVariable> variables() {
            List<StorageType> types = types();
            List<String> names = texts("varnames", "names of columns", release.nameBytes());
            begin("sortlist", "sort order");
            cursor.skip((count + 1L) * release.variableCountBytes());
            end("sortlist");
            List<String> formats = texts("formats", "display formats", release.formatBytes());
            List<String> sets = texts("value_label_names", "names of value labels", release.nameBytes());
            List<String> labels = texts("variable_labels", "labels of columns", release.labelBytes());
            checkNames(names);

            List<StataVariable> variables = new ArrayList<>();
            int offset = 0;
            for (int i = 0; i < count; i++) {
                StorageType type = types.get(i);
                Optional<TimeUnit> unit = type.isText() ? Optional.empty() : TimeUnit.of(formats.get(i));
                variables.add(new StataVariable(names.get(i), type, offset, unit, sets.get(i), labels.get(i)));
                offset += type.width();
            }
            return List.copyOf(variables);
        }

        private List<StorageType> types() {
            begin("variable_types", "types of columns");
            List<StorageType> types = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int code = (int) cursor.unsigned(release.hasMarkers() ? 2 : 1);
                types.add(StorageType.of(release, code)
                        .orElseThrow(() -> cursor.damaged("%d is no type of a column".formatted(code))));
            }
            end("variable_types");
            return types;
        }

        private List<String> texts(String marker, String part, int bytes) {
            begin(marker, part);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                texts.add(decoder.terminated(cursor.take(bytes)));
            }
            end(marker);
            return texts;
        }

        private void checkNames(List<String> names) {
            Set<String> known = new HashSet<>();
            for (String name : names) {
                if (name.isEmpty() || !known.add(name)) {
                    throw cursor.damaged(
                            name.isEmpty() ? "a column has no name" : "two columns have the name '%s'".formatted(name));
                }
            }
        }

        private void begin(String marker, String part) {
            cursor.enter(part);
            if (release.hasMarkers()) {
                cursor.expect("<" + marker + ">");
            }
        }

        private void end(String marker) {
            if (release.hasMarkers()) {
                cursor.expect("</" + marker + ">");
            }
        }
    }
}
