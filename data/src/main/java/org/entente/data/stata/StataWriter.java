package org.entente.data.stata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.data.stata.StataColumn.Day;
import org.entente.data.stata.StataColumn.RealNumber;
import org.entente.data.stata.StataColumn.Text;
import org.entente.data.stata.StataColumn.WholeNumber;

/// Writes a Stata file of release 118, row by row; the same rows give the same bytes, as the file has no time
/// stamp.
///
/// A cell that is not set is missing: `.`, or the empty text. Whole numbers are stored as `long`, or as
/// `double` if their range asks for it; real numbers as `double`; dates in days; texts in a field of the size
/// announced, or after the rows if that is more than 2045 bytes.
///
/// ```java
/// try (StataWriter writer = StataWriter.create(path, table)) {
///     writer.setText(0, "KAZ").setInteger(1, 2014).endRow();
///     writer.finish();
/// }
/// ```
///
/// Without [#finish()], closing deletes the file.
public final class StataWriter implements AutoCloseable {
    private static final int LONGEST_EXCERPT = 60;

    private final Path file;
    private final StataTable table;
    private final FileChannel channel;
    private final List<StorageType> types;
    private final int[] offsets;
    private final byte[] blank;
    private final ByteBuffer row;
    private final SortedMap<Integer, byte[]> longTextsOfRow = new TreeMap<>();
    private final SectionWriter sections;
    private final ByteOutput rows;
    private final ByteOutput longTexts;
    private long done;
    private boolean isFinished;

    private StataWriter(Path file, StataTable table, FileChannel channel) throws IOException {
        this.file = file;
        this.table = table;
        this.channel = channel;
        this.types = table.columns().stream().map(StataColumn::storage).toList();
        this.offsets = new int[types.size()];
        int width = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = width;
            width += types.get(i).width();
        }
        this.blank = new byte[width];
        fillBlank();
        this.row = ByteBuffer.wrap(blank.clone()).order(ByteOrder.LITTLE_ENDIAN);
        this.rows = new ByteOutput(channel, 0);
        this.sections = new SectionWriter(table);
        sections.writeHead(rows);
        long dataEnd = Math.addExact(rows.position(), Math.multiplyExact(table.rows(), width));
        this.longTexts = new ByteOutput(channel, dataEnd);
        sections.end(longTexts, "data");
        sections.begin(longTexts, "strls");
    }

    /// @throws IOException if the file cannot be written
    public static StataWriter create(Path file, StataTable table) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        try {
            return new StataWriter(file, table, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /// The names in the file, in the order of the columns.
    public List<String> names() {
        return sections.names();
    }

    /// What is other in the file than in the table, one sentence each.
    public List<String> notes() {
        return sections.notes();
    }

    public StataWriter setInteger(int column, long value) {
        if (!(content(column) instanceof WholeNumber range) || !range.holds(value, value)) {
            throw refused(column, value);
        }
        if (types.get(column).kind() == StorageType.Kind.LONG) {
            row.putInt(offsets[column], (int) value);
        } else {
            row.putDouble(offsets[column], value);
        }
        return this;
    }

    public StataWriter setReal(int column, double value) {
        boolean isStored = Math.abs(value) < Double.longBitsToDouble(Missing.PLAIN_DOUBLE_BITS);
        if (!(content(column) instanceof RealNumber) || !isStored) {
            throw refused(column, value);
        }
        row.putDouble(offsets[column], value);
        return this;
    }

    public StataWriter setDate(int column, LocalDate date) {
        long days = TimeUnit.days(date);
        if (!(content(column) instanceof Day) || !TimeUnit.DAY.isDate(days)) {
            throw refused(column, date);
        }
        row.putInt(offsets[column], (int) days);
        return this;
    }

    public StataWriter setText(int column, String text) {
        byte[] bytes = ByteOutput.utf8(text);
        if (!(content(column) instanceof Text limit) || bytes.length > limit.longestBytes()) {
            throw refused(column, text);
        }
        StorageType type = types.get(column);
        if (type.kind() == StorageType.Kind.TEXT) {
            row.put(offsets[column], new byte[type.width()]);
            row.put(offsets[column], bytes);
        } else {
            longTextsOfRow.put(column, bytes);
        }
        return this;
    }

    /// @throws IOException if the row cannot be written
    public void endRow() throws IOException {
        if (done == table.rows()) {
            throw new IllegalStateException("the table was announced with %d rows".formatted(table.rows()));
        }
        done++;
        for (Map.Entry<Integer, byte[]> text : longTextsOfRow.entrySet()) {
            if (text.getValue().length > 0) {
                putLongText(text.getKey(), text.getValue());
            }
        }
        longTextsOfRow.clear();
        rows.put(row.array());
        row.put(0, blank);
    }

    /// The text goes behind the rows; the cell has its column and row. In the file the texts stand in the order
    /// of their cells.
    private void putLongText(int column, byte[] bytes) throws IOException {
        row.putLong(offsets[column], (column + 1L) | done << 16);
        longTexts.put("GSO");
        longTexts.put(column + 1L, 4);
        longTexts.put(done, 8);
        longTexts.put(LongTexts.TEXT, 1);
        longTexts.put(bytes.length + 1L, 4);
        longTexts.put(bytes);
        longTexts.put(0, 1);
    }

    /// Completes the file.
    ///
    /// @throws IOException if it cannot be written
    public void finish() throws IOException {
        if (done != table.rows()) {
            throw new IllegalStateException(
                    "the table was announced with %d rows and has %d".formatted(table.rows(), done));
        }
        rows.flush();
        sections.end(longTexts, "strls");
        sections.writeEnd(longTexts, channel);
        isFinished = true;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (!isFinished) {
            Files.deleteIfExists(file);
        }
    }

    private void fillBlank() {
        ByteBuffer cells = ByteBuffer.wrap(blank).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < offsets.length; i++) {
            switch (types.get(i).kind()) {
                case LONG -> cells.putInt(offsets[i], Missing.PLAIN_LONG);
                case DOUBLE -> cells.putLong(offsets[i], Missing.PLAIN_DOUBLE_BITS);
                default -> {}
            }
        }
    }

    private StataColumn.Content content(int column) {
        return table.columns().get(column).content();
    }

    private IllegalArgumentException refused(int column, Object value) {
        String text = value.toString();
        String excerpt = text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + "…" : text;
        String name = table.columns().get(column).name();
        return new IllegalArgumentException(
                "'%s' was announced as %s and cannot hold %s".formatted(name, content(column), excerpt));
    }
}
