package org.entente.data.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.data.layout.Layout;
import org.entente.data.table.TableColumn;

/// Text with separators.
final class TextCandidate implements Candidate {
    private final String name;
    private final PlainText text;
    private final Map<String, List<String>> headers = new HashMap<>();

    TextCandidate(String name, PlainText text) {
        this.name = name;
        this.text = text;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> header(Layout.Form form) {
        return headers.computeIfAbsent(form.separator() + " " + form.header(), _ -> read(form));
    }

    private List<String> read(Layout.Form form) {
        int line = Math.max(0, form.header() - 1);
        List<String> lines = text.firstLines();
        if (line >= lines.size()) {
            return List.of();
        }
        List<String> names = cells(lines.get(line), form);
        List<String> first = line + 1 < lines.size() ? cells(lines.get(line + 1), form) : List.of();
        boolean rowsEndInASeparator =
                first.size() == names.size() + 1 && first.getLast().isEmpty();
        if (rowsEndInASeparator) {
            names = new ArrayList<>(names);
            names.add("");
        }
        return names;
    }

    private static List<String> cells(String line, Layout.Form form) {
        try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader =
                CsvReader.builder().fieldSeparator(form.separator()).ofCsvRecord(line)) {
            return reader.stream().findFirst().map(row -> row.getFields()).orElse(List.of());
        } catch (CsvParseException | java.io.IOException _) {
            return List.of();
        }
    }

    @Override
    public Readable readable(Layout.Form form, List<String> given, Path staging) {
        List<String> names = form.header() == 0 ? given : Names.unique(header(form));
        return new Readable(
                text.file(),
                true,
                form.separator(),
                form.header(),
                names.stream().map(TableColumn::of).toList(),
                true,
                text.notes());
    }
}
