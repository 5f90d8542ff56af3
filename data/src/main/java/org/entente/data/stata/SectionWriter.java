package org.entente.data.stata;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.entente.data.stata.StataColumn.Day;
import org.entente.data.stata.StataColumn.RealNumber;
import org.entente.data.stata.StataColumn.Text;
import org.entente.data.stata.StataColumn.WholeNumber;

/// Writes what stands before and after the rows and long texts of a file, and keeps the list of the sections'
/// positions, the map, that the file has near its beginning.
final class SectionWriter {
    private static final Release RELEASE = Release.R118;
    private static final int LABEL_CHARACTERS = 80;
    private static final int MAP_ENTRIES = 14;

    private final StataTable table;
    private final List<String> names;
    private final List<String> notes = new ArrayList<>();
    private final List<Long> map = new ArrayList<>();

    SectionWriter(StataTable table) {
        this.table = table;
        this.names =
                StataNames.of(table.columns().stream().map(StataColumn::name).toList());
    }

    List<String> names() {
        return List.copyOf(names);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /// Everything up to the first row.
    void writeHead(ByteOutput out) throws IOException {
        map.add(out.position());
        out.put("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>");
        out.put(names.size(), RELEASE.variableCountBytes());
        out.put("</K><N>");
        out.put(table.rows(), RELEASE.rowCountBytes());
        out.put("</N><label>");
        byte[] title = ByteOutput.utf8(shortened(table.title(), "The title"));
        out.put(title.length, RELEASE.titleLengthBytes());
        out.put(title);
        out.put("</label><timestamp>");
        out.put(0, 1);
        out.put("</timestamp></header>");
        begin(out, "map");
        out.put(new byte[8 * MAP_ENTRIES]);
        end(out, "map");
        begin(out, "variable_types");
        for (StataColumn column : table.columns()) {
            out.put(column.storage().code(), 2);
        }
        end(out, "variable_types");
        writeTexts(out, "varnames", RELEASE.nameBytes(), names::get);
        begin(out, "sortlist");
        out.put(new byte[(names.size() + 1) * RELEASE.variableCountBytes()]);
        end(out, "sortlist");
        writeTexts(out, "formats", RELEASE.formatBytes(), this::format);
        writeTexts(out, "value_label_names", RELEASE.nameBytes(), this::labelSet);
        writeTexts(out, "variable_labels", RELEASE.labelBytes(), this::label);
        begin(out, "characteristics");
        writeNotes(out);
        end(out, "characteristics");
        begin(out, "data");
    }

    /// Everything after the long texts; then the map is filled in.
    void writeEnd(ByteOutput out, FileChannel channel) throws IOException {
        begin(out, "value_labels");
        for (int i = 0; i < names.size(); i++) {
            if (!labelSet(i).isEmpty()) {
                writeLabelSet(out, labelSet(i), table.columns().get(i).valueLabels());
            }
        }
        end(out, "value_labels");
        map.add(out.position());
        end(out, "stata_dta");
        map.add(out.position());
        out.flush();
        ByteOutput filled = new ByteOutput(channel, map.get(1));
        filled.put("<map>");
        for (long position : map) {
            filled.put(position, 8);
        }
        filled.flush();
    }

    void begin(ByteOutput out, String section) throws IOException {
        map.add(out.position());
        out.put("<" + section + ">");
    }

    void end(ByteOutput out, String section) throws IOException {
        out.put("</" + section + ">");
    }

    private void writeTexts(ByteOutput out, String section, int size, IntFunction<String> ofColumn) throws IOException {
        begin(out, section);
        for (int i = 0; i < names.size(); i++) {
            out.put(ofColumn.apply(i), size);
        }
        end(out, section);
    }

    private String format(int column) {
        StataColumn described = table.columns().get(column);
        StorageType type = described.storage();
        return switch (described.content()) {
            case Day _ -> "%td";
            case RealNumber _ -> "%10.0g";
            case WholeNumber _ -> type.kind() == StorageType.Kind.LONG ? "%12.0g" : "%16.0g";
            case Text _ -> type.kind() == StorageType.Kind.TEXT ? "%" + Math.clamp(type.width(), 9, 244) + "s" : "%9s";
        };
    }

    /// A column with labelled values has a set of its own.
    private String labelSet(int column) {
        return table.columns().get(column).valueLabels().isEmpty() ? "" : names.get(column);
    }

    /// A column whose name is not Stata's shows it in its label, unless it has one.
    private String label(int column) {
        StataColumn described = table.columns().get(column);
        String name = described.name();
        if (!name.equals(names.get(column))) {
            notes.add("'%s' is named '%s' in the file.".formatted(name, names.get(column)));
            if (described.label().isEmpty()) {
                return shortened(name, "The name in the label of '%s'".formatted(names.get(column)));
            }
        }
        return shortened(described.label(), "The label of '%s'".formatted(name));
    }

    private String shortened(String label, String what) {
        if (!isTooLong(label)) {
            return label;
        }
        notes.add("%s is cut to %d characters.".formatted(what, LABEL_CHARACTERS));
        return label.substring(0, label.offsetByCodePoints(0, LABEL_CHARACTERS - 1)) + "…";
    }

    private static boolean isTooLong(String label) {
        return label.codePointCount(0, label.length()) > LABEL_CHARACTERS;
    }

    /// Also the labels that had to be cut.
    private void writeNotes(ByteOutput out) throws IOException {
        List<String> ofTable = new ArrayList<>(table.notes());
        if (isTooLong(table.title())) {
            ofTable.addFirst(table.title());
        }
        writeNotes(out, Characteristics.DATA_SET, ofTable);
        for (int i = 0; i < names.size(); i++) {
            String label = table.columns().get(i).label();
            writeNotes(out, names.get(i), isTooLong(label) ? List.of(label) : List.of());
        }
    }

    private static void writeNotes(ByteOutput out, String about, List<String> texts) throws IOException {
        if (texts.isEmpty()) {
            return;
        }
        writeCharacteristic(out, about, Characteristics.NOTE + "0", Integer.toString(texts.size()));
        for (int i = 0; i < texts.size(); i++) {
            writeCharacteristic(out, about, Characteristics.NOTE + (i + 1), texts.get(i));
        }
    }

    private static void writeCharacteristic(ByteOutput out, String about, String name, String text) throws IOException {
        int length = ByteOutput.utf8(text).length + 1;
        out.put("<ch>");
        out.put(2L * RELEASE.nameBytes() + length, 4);
        out.put(about, RELEASE.nameBytes());
        out.put(name, RELEASE.nameBytes());
        out.put(text, length);
        out.put("</ch>");
    }

    private static void writeLabelSet(ByteOutput out, String name, SortedMap<Integer, String> labels)
            throws IOException {
        List<Integer> offsets = new ArrayList<>();
        int textBytes = 0;
        for (String label : labels.values()) {
            offsets.add(textBytes);
            textBytes = Math.addExact(textBytes, ByteOutput.utf8(label).length + 1);
        }
        out.put("<lbl>");
        out.put(8 + 8L * labels.size() + textBytes, 4);
        out.put(name, RELEASE.nameBytes());
        out.put(0, 3);
        out.put(labels.size(), 4);
        out.put(textBytes, 4);
        for (int offset : offsets) {
            out.put(offset, 4);
        }
        for (int value : labels.keySet()) {
            out.put(value, 4);
        }
        for (String label : labels.values()) {
            out.put(ByteOutput.utf8(label));
            out.put(0, 1);
        }
        out.put("</lbl>");
    }
}
