package org.entente.data.stata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.core.problem.ProblemException;
import org.entente.data.table.TableColumn;
import org.entente.data.table.TableFile;
import org.jspecify.annotations.Nullable;

/// A Stata file of release 113 to 119, read row by row; only one row and the labels are in memory.
///
/// Dates that Stata counts in days, months, quarters or milliseconds are written as `2014-03-27`, `2014-03`,
/// `2014-Q1` and `2014-03-27T09:15:22`; other counts stay numbers. The missing values `.` and `.a` to `.z`
/// are empty cells, counted in the notes. Text is UTF-8 from release 118 on and taken for windows-1252 before.
/// A number of the type `float` is written in the digits that a `float` has: .652 is `0.652`.
///
/// ```java
/// try (StataFile file = StataFile.open(path)) {
///     while (file.next()) {
///         String first = file.text(0);
///     }
/// }
/// ```
public final class StataFile implements TableFile {
    /// Labels of single values over all columns; above that, columns go without.
    private static final int MOST_LABELS = 1_000_000;

    private final StoredBytes bytes;
    private final Head head;
    private final LabelSets labelSets;
    private final @Nullable LongTexts longTexts;
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<String> columnNotes = new ArrayList<>();
    private final ByteCursor rows;
    private final byte[] rowBytes;
    private final ByteBuffer row;
    private final @Nullable MissingCells[] missing;
    private final long[] noDates;
    private final boolean[] hasBinary;
    private long rowNumber;

    private StataFile(String name, StoredBytes bytes) {
        this.bytes = bytes;
        ByteCursor cursor = new ByteCursor(name, bytes);
        this.head = Head.read(cursor);
        Release release = head.release();
        cursor.reaches(head.dataEnd(), "%d rows of %d bytes".formatted(head.rows(), head.rowBytes()));
        cursor.moveTo(head.dataEnd());
        if (release.hasMarkers()) {
            cursor.expect("</data>");
        }
        this.longTexts = release.hasMarkers() ? new LongTexts(cursor, release) : null;
        Set<String> used =
                head.variables().stream().map(StataVariable::labelSet).collect(Collectors.toSet());
        this.labelSets = new LabelSets(cursor, release, head.decoder(), used);
        if (release.hasMarkers()) {
            cursor.enter("end");
            cursor.expect("</stata_dta>");
        }
        describeColumns();
        this.rows = cursor.at(head.dataStart(), "rows");
        this.rowBytes = new byte[head.rows() == 0 ? 0 : head.rowBytes()];
        this.row = ByteBuffer.wrap(rowBytes).order(cursor.order());
        int count = head.variables().size();
        this.missing = new @Nullable MissingCells[count];
        this.noDates = new long[count];
        this.hasBinary = new boolean[count];
    }

    /// @throws ProblemException if there is no such file, or it is damaged
    public static StataFile open(Path file) {
        return open(file.toString(), file);
    }

    /// @param name what reports call the file
    /// @throws ProblemException if there is no such file, or it is damaged
    public static StataFile open(String name, Path file) {
        try {
            return open(name, StoredBytes.of(file));
        } catch (IOException e) {
            throw ByteCursor.unreadable(name, e);
        }
    }

    /// Reads from a stream, such as an entry of an archive; it is copied to a temporary file as far as
    /// needed, and closed with this file.
    ///
    /// @param name what reports call the file
    /// @throws ProblemException if the file is damaged
    public static StataFile open(String name, InputStream stream) {
        return open(name, stream, StoredBytes.MOST_COPIED);
    }

    static StataFile open(String name, InputStream stream, long mostCopied) {
        try {
            return open(name, StoredBytes.copying(stream, mostCopied));
        } catch (IOException e) {
            throw ByteCursor.unreadable(name, e);
        }
    }

    private static StataFile open(String name, StoredBytes bytes) throws IOException {
        try {
            return new StataFile(name, bytes);
        } catch (ProblemException e) {
            bytes.close();
            throw e;
        }
    }

    private void describeColumns() {
        int left = MOST_LABELS;
        for (StataVariable variable : head.variables()) {
            SortedMap<String, String> labels = new TreeMap<>();
            if (labels(variable).byValue().size() <= left) {
                labels(variable).byValue().forEach((value, label) -> labels.put(variable.labelled(value), label));
            } else {
                columnNotes.add(
                        "The value labels of '%s' are left out: there are too many.".formatted(variable.name()));
            }
            left -= labels.size();
            columns.add(new TableColumn(variable.name(), variable.label(), labels));
            addNotes(variable);
        }
    }

    private void addNotes(StataVariable variable) {
        if (!variable.labelSet().isEmpty() && !labelSets.has(variable.labelSet())) {
            columnNotes.add("'%s' has the value labels '%s', which are not in the file."
                    .formatted(variable.name(), variable.labelSet()));
        }
        variable.timeUnit()
                .filter(unit -> !unit.hasIsoText())
                .ifPresent(unit -> columnNotes.add(
                        "'%s' counts %s from 1960 on and stays a number.".formatted(variable.name(), unit.words())));
    }

    private LabelSet labels(StataVariable variable) {
        return variable.type().isText() ? LabelSet.NONE : labelSets.get(variable.labelSet());
    }

    /// The release of the format, such as 118.
    public int release() {
        return head.release().number();
    }

    /// How many rows the file has.
    public long rows() {
        return head.rows();
    }

    @Override
    public List<TableColumn> columns() {
        return List.copyOf(columns);
    }

    @Override
    public boolean next() {
        if (rowNumber == head.rows()) {
            return false;
        }
        rows.fill(rowBytes);
        rowNumber++;
        for (int i = 0; i < missing.length; i++) {
            count(i, head.variables().get(i));
        }
        return true;
    }

    private void count(int column, StataVariable variable) {
        int kind = variable.missing(row);
        if (kind == Missing.NONE) {
            if (variable.timeUnit().isPresent() && variable.isNoDate(row)) {
                noDates[column]++;
            }
            return;
        }
        MissingCells cells = missing[column];
        if (cells == null) {
            cells = new MissingCells();
            missing[column] = cells;
        }
        cells.add(kind);
    }

    @Override
    public String text(int column) {
        if (rowNumber == 0) {
            throw new IllegalStateException("call next() before text(%d)".formatted(column));
        }
        StataVariable variable = head.variables().get(column);
        return switch (variable.type().kind()) {
            case TEXT ->
                head.decoder()
                        .terminated(rowBytes, variable.offset(), variable.type().width(), variable.name());
            case LONG_TEXT -> longText(column, variable);
            default -> variable.missing(row) == Missing.NONE ? variable.number(row) : "";
        };
    }

    private String longText(int column, StataVariable variable) {
        int variableBytes = head.release().referenceVariableBytes();
        long itsVariable = unsigned(variable.offset(), variableBytes);
        long itsRow = unsigned(variable.offset() + variableBytes, 8 - variableBytes);
        if (longTexts == null || (itsVariable == 0 && itsRow == 0)) {
            return "";
        }
        byte[] text = longTexts.find(itsVariable, itsRow, rows).orElse(null);
        if (text == null) {
            hasBinary[column] = true;
            return "";
        }
        return head.decoder().terminated(text, 0, text.length, variable.name());
    }

    private long unsigned(int offset, int length) {
        boolean isBigEndian = row.order() == ByteOrder.BIG_ENDIAN;
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | rowBytes[offset + (isBigEndian ? i : length - 1 - i)] & 0xff;
        }
        return value;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!head.title().isBlank()) {
            notes.add("Title: %s".formatted(head.title().strip()));
        }
        String saved =
                head.timeStamp().isBlank() ? "" : ", saved " + head.timeStamp().strip();
        notes.add("Stata file of release %s%s.".formatted(head.release(), saved));
        notes.addAll(head.characteristics().notes());
        notes.addAll(columnNotes);
        for (int i = 0; i < missing.length; i++) {
            String name = columns.get(i).name();
            if (missing[i] instanceof MissingCells cells) {
                notes.add(cells.note(name, labels(head.variables().get(i))));
            }
            if (noDates[i] > 0) {
                notes.add("%d cells of '%s' are outside Stata's dates and stay numbers.".formatted(noDates[i], name));
            }
            if (hasBinary[i]) {
                notes.add("'%s' has binary data; those cells were left empty.".formatted(name));
            }
        }
        notes.addAll(head.decoder().notes());
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
