package org.entente.data.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.core.problem.ProblemException;
import org.entente.data.layout.Layout;
import org.entente.data.table.TableColumn;
import org.entente.data.table.TableFile;

/// A table in a format of its own, such as Stata's or a workbook; it is written out as CSV for the engine.
final class TypedCandidate implements Candidate {
    private final String name;
    private final Opener opener;
    private final Map<String, List<String>> headers = new HashMap<>();
    private Optional<ProblemException> failure = Optional.empty();

    TypedCandidate(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> header(Layout.Form form) {
        return headers.computeIfAbsent(form.sheet() + " " + form.header(), _ -> {
            if (form.header() == 0) {
                return List.of();
            }
            try (TableFile file = opener.open(form)) {
                return file.columns().stream().map(TableColumn::name).toList();
            } catch (ProblemException e) {
                // Under another form it may be readable; if under none, this is what is reported.
                failure = Optional.of(e);
                return List.of();
            }
        });
    }

    @Override
    public List<String> firstRow(Layout.Form form) {
        try (TableFile file = opener.open(form)) {
            return file.next()
                    ? IntStream.range(0, file.columns().size())
                            .mapToObj(file::text)
                            .toList()
                    : List.of();
        }
    }

    /// Why the file could not be opened, if it could not.
    Optional<ProblemException> failure() {
        return failure;
    }

    @Override
    public Readable readable(Layout layout, Path staging) {
        try (TableFile file = opener.open(layout.form())) {
            Path text = Files.createTempFile(staging, "table-", ".csv");
            int width = file.columns().size();
            List<String> cells = new ArrayList<>(width);
            try (CsvWriter writer = CsvWriter.builder().build(text, StandardCharsets.UTF_8)) {
                while (file.next()) {
                    cells.clear();
                    for (int column = 0; column < width; column++) {
                        cells.add(file.text(column));
                    }
                    writer.writeRecord(cells);
                }
            }
            List<String> names =
                    Names.unique(file.columns().stream().map(TableColumn::name).toList());
            List<TableColumn> columns = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                TableColumn described = file.columns().get(column);
                columns.add(new TableColumn(names.get(column), described.label(), described.valueLabels()));
            }
            return new Readable(text, true, ',', true, 0, columns, false, file.notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the file anew.
    @FunctionalInterface
    interface Opener {
        TableFile open(Layout.Form form);
    }
}
