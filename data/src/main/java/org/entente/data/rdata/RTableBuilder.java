package org.entente.data.rdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.data.rdata.RContent.Nothing;
import org.entente.data.rdata.RVector.Integers;
import org.entente.data.rdata.RVector.OfText;
import org.entente.data.rdata.RVector.Unread;
import org.entente.data.rdata.RVector.Values;
import org.entente.data.table.TableColumn;

/// Makes tables of data frames and matrices.
final class RTableBuilder {
    private static final int MOST_MATRIX_COLUMNS = 100_000;
    private static final String ROW_NAMES = "row.names";

    /// Attributes of data frames that become part of the table, or that only serve the package that made it.
    private static final Set<String> CARRIED =
            Set.of("names", ROW_NAMES, "class", "var.labels", ".internal.selfref", "dim", "dimnames");

    private final String name;
    private final RProblems problems;
    private final RNotes notes;
    private final RColumns columns;

    /// @param name of the object, empty if it has none
    RTableBuilder(String name, RText texts, RProblems problems, RNotes notes) {
        this.name = name;
        this.problems = problems;
        this.notes = notes;
        this.columns = new RColumns(texts, problems, notes);
    }

    RTable ofFrame(RValue frame) {
        if (!(frame.content() instanceof Values parts)) {
            throw new IllegalArgumentException(frame.description());
        }
        List<String> names = frame.texts("names");
        if (names.size() != parts.length()) {
            throw problems.inconsistent(
                    "a data frame with %d columns has %d names".formatted(parts.length(), names.size()));
        }
        noteAttributes(frame);
        int rows = rowCount(frame, parts);
        List<String> labels = frame.texts("var.labels");
        List<RColumn> made = new ArrayList<>();
        frameRowNames(frame.attributes().getOrDefault(ROW_NAMES, RValue.NOTHING), rows)
                .ifPresent(made::add);
        for (int i = 0; i < parts.length(); i++) {
            String column = columns.decoded(names.get(i), "the names of the columns");
            String label = labels.size() == names.size() ? columns.decoded(labels.get(i), "the labels") : "";
            part(column, label, parts.at(i), rows).ifPresent(made::add);
        }
        return table(made, rows);
    }

    /// Columns of a matrix stand one after the other in its vector.
    RTable ofMatrix(RValue matrix) {
        RValue dim = matrix.attributes().get("dim");
        if (!(matrix.content() instanceof RVector vector) || dim == null || !(dim.content() instanceof RVector sizes)) {
            throw new IllegalArgumentException(matrix.description());
        }
        double height = sizes.number(0);
        double width = sizes.number(1);
        if (!(height >= 0
                && width >= 0
                && height * width == vector.length()
                && height <= Integer.MAX_VALUE
                && width <= Integer.MAX_VALUE)) {
            throw problems.inconsistent(
                    "a matrix of %s by %s has %d cells".formatted(sizes.text(0), sizes.text(1), vector.length()));
        }
        if (vector.length() == 0 || width > MOST_MATRIX_COLUMNS) {
            throw problems.noTable(
                    "the matrix has %s rows and %s columns".formatted(sizes.text(0), sizes.text(1)),
                    "Turn it in R, or save another: saveRDS(t(x), \"table.rds\").");
        }
        int rows = (int) height;
        RValue dimensions = matrix.attributes().getOrDefault("dimnames", RValue.NOTHING);
        List<String> titles = dimensions.texts("names");
        List<RColumn> made = new ArrayList<>();
        Optional<RValue> rowNames = part(dimensions, 0);
        String rowTitle = titles.isEmpty() || titles.getFirst().isEmpty() ? ROW_NAMES : titles.getFirst();
        rowNames.flatMap(names -> rowNames(names, rowTitle, rows)).ifPresent(made::add);
        List<String> names = columnNames(part(dimensions, 1), (int) width);
        RColumn whole = columns.column(name.isEmpty() ? "the matrix" : name, "", matrix, vector);
        for (int i = 0; i < names.size(); i++) {
            int offset = i * rows;
            made.add(new RColumn(
                    new TableColumn(names.get(i), "", whole.column().valueLabels()),
                    row -> whole.text().apply(offset + row)));
        }
        return table(made, rows);
    }

    private RTable table(List<RColumn> made, int rows) {
        if (made.isEmpty()) {
            throw problems.noTable(
                    "the table has no column that can be read",
                    "In R, add one that is not a list, and save it again: saveRDS(x, \"table.rds\").");
        }
        columns.noteLostAttributes();
        return new RTable(made, rows, notes.sentences());
    }

    private Optional<RColumn> part(String column, String label, RValue value, int rows) {
        if (!(value.content() instanceof RVector vector)) {
            notes.add("Columns left out", "%s (%s)".formatted(column, value.description()));
            return Optional.empty();
        }
        boolean isGrid = value.attributes().get("dim") instanceof RValue dim
                && dim.content() instanceof RVector sizes
                && sizes.length() != 1;
        if (vector instanceof Values || vector instanceof Unread || isGrid) {
            String kind = vector instanceof Values && !value.isDataFrame() ? "list" : value.description();
            notes.add("Columns left out", "%s (%s)".formatted(column, kind));
            return Optional.empty();
        }
        if (vector.length() != rows) {
            throw problems.inconsistent(
                    "column %s has %d cells and the table %d rows".formatted(column, vector.length(), rows));
        }
        return Optional.of(columns.column(column, label, value, vector));
    }

    private static Optional<RValue> part(RValue list, int i) {
        return list.content() instanceof Values values && i < values.length()
                ? Optional.of(values.at(i))
                : Optional.empty();
    }

    /// R writes row names that are only counted as `NA` and the number of rows.
    private static int rowCount(RValue frame, Values parts) {
        RValue names = frame.attributes().getOrDefault(ROW_NAMES, RValue.NOTHING);
        if (names.content() instanceof Integers counted && counted.length() == 2 && counted.isMissing(0)) {
            return (int) Math.abs(counted.number(1));
        }
        if (names.content() instanceof RVector vector) {
            return vector.length();
        }
        return parts.length() > 0 && parts.at(0).content() instanceof RVector first ? first.length() : 0;
    }

    /// R numbers the rows of a data frame unless they have names; numbers that rows kept when others were taken
    /// away are no column.
    private Optional<RColumn> frameRowNames(RValue names, int rows) {
        if (!(names.content() instanceof RVector vector) || vector.length() != rows || rows == 0) {
            return Optional.empty();
        }
        boolean counted = true;
        for (int i = 0; i < rows; i++) {
            String text = vector.text(i);
            counted &= text.equals(Integer.toString(i + 1));
            if (vector instanceof OfText && !text.matches("[0-9]{1,10}")) {
                return rowNames(names, ROW_NAMES, rows);
            }
        }
        if (!counted) {
            notes.add("The rows bear numbers, %s to %s, that are no column."
                    .formatted(vector.text(0), vector.text(rows - 1)));
        }
        return Optional.empty();
    }

    private Optional<RColumn> rowNames(RValue names, String title, int rows) {
        if (!(names.content() instanceof OfText texts) || texts.length() == 0) {
            return Optional.empty();
        }
        if (texts.length() != rows) {
            throw problems.inconsistent("%d names for %d rows".formatted(texts.length(), rows));
        }
        return Optional.of(columns.column(title, "", RValue.of(texts), texts));
    }

    private List<String> columnNames(Optional<RValue> names, int width) {
        List<String> found = new ArrayList<>();
        if (names.isPresent() && names.get().content() instanceof OfText texts) {
            if (texts.length() != width) {
                throw problems.inconsistent("%d names for %d columns".formatted(texts.length(), width));
            }
            texts.list().forEach(text -> found.add(columns.decoded(text, "the names of the columns")));
            return found;
        }
        notes.add("The matrix does not name its columns; they are numbered.");
        for (int i = 1; i <= width; i++) {
            found.add("V" + i);
        }
        return found;
    }

    /// The frame's title and the like are notes; what is no text is named.
    private void noteAttributes(RValue frame) {
        List<String> lost = new ArrayList<>();
        frame.attributes().forEach((attribute, value) -> {
            boolean isText = value.content() instanceof OfText texts && texts.length() == 1;
            if (CARRIED.contains(attribute) || value.content() instanceof Nothing) {
                return;
            }
            if (isText && value.content() instanceof OfText texts) {
                notes.add("The file says of the table, %s: %s".formatted(attribute, texts.text(0)));
            } else {
                lost.add(attribute);
            }
        });
        if (!lost.isEmpty()) {
            notes.add("Attributes of the table not carried over", String.join(", ", lost));
        }
    }
}
