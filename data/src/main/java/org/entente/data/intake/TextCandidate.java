package org.entente.data.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.data.layout.Layout;
import org.entente.data.table.TableColumn;

/// Text with separators.
final class TextCandidate implements Candidate {
    /// What decoding puts in place of bytes that are no character.
    private static final char REPLACED = '\uFFFD';

    private final String name;
    private final PlainText text;
    private final Optional<ProblemException> failure;
    private final Map<String, List<String>> headers = new HashMap<>();

    TextCandidate(String name, PlainText text) {
        this(name, text, Optional.empty());
    }

    private TextCandidate(String name, PlainText text, Optional<ProblemException> failure) {
        this.name = name;
        this.text = text;
        this.failure = failure;
    }

    /// A text of which only the names of the columns can be relied on, as its encoding is not known yet.
    ///
    /// @param failure why it cannot be read as it is
    static TextCandidate toLookAt(String name, PlainText text, ProblemException failure) {
        return new TextCandidate(name, text, Optional.of(failure));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> header(Layout.Form form) {
        return headers.computeIfAbsent(
                form.separator() + " " + form.header() + form.quoted(),
                _ -> form.header() == 0 ? read(form, 0) : names(form));
    }

    @Override
    public List<String> firstRow(Layout.Form form) {
        return read(form, form.header());
    }

    private List<String> read(Layout.Form form, int line) {
        List<String> lines = text.firstLines();
        return line < lines.size() ? cells(lines.get(line), form) : List.of();
    }

    private List<String> names(Layout.Form form) {
        List<String> names = read(form, form.header() - 1);
        List<String> first = read(form, form.header());
        boolean rowsEndInASeparator =
                first.size() == names.size() + 1 && first.getLast().isEmpty();
        if (rowsEndInASeparator) {
            names = new ArrayList<>(names);
            names.add("");
        }
        return names;
    }

    private static List<String> cells(String line, Layout.Form form) {
        if (!form.quoted()) {
            return List.of(line.split(Pattern.quote(String.valueOf(form.separator())), -1));
        }
        try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader =
                CsvReader.builder().fieldSeparator(form.separator()).ofCsvRecord(line)) {
            return reader.stream().findFirst().map(row -> row.getFields()).orElse(List.of());
        } catch (CsvParseException | IOException _) {
            return List.of();
        }
    }

    /// The engine decodes rows strictly, but does not see the header.
    private boolean isReadable(List<String> names) {
        try {
            return names.stream().noneMatch(one -> one.indexOf(REPLACED) >= 0) || PlainText.isUtf8(text.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Readable readable(Layout layout, Path staging) {
        if (failure.isPresent()) {
            throw failure.get();
        }
        Layout.Form form = layout.form();
        boolean hasNames = form.header() > 0;
        List<String> names = hasNames
                ? Names.unique(header(form))
                : List.copyOf(layout.columns().keySet());
        if (hasNames && !isReadable(names)) {
            throw PlainText.isNot(StandardCharsets.UTF_8, Place.of(name, form.header()));
        }
        PlainText rows = hasNames || layout.fewestCells() == names.size()
                ? text
                : ShortRows.filled(text, form.separator(), layout.fewestCells(), names, staging);
        return new Readable(
                rows.file(),
                true,
                form.separator(),
                form.quoted(),
                form.header(),
                names.stream().map(TableColumn::of).toList(),
                true,
                rows.notes());
    }
}
