package org.entente.data.intake;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.data.engine.Engine;
import org.entente.data.engine.EngineException;
import org.entente.data.layout.Layout;
import org.entente.data.table.TableColumn;

/// A Parquet file.
record ParquetCandidate(String name, Path file, Engine engine) implements Candidate {
    @Override
    public List<String> header(Layout.Form form) {
        return form.header() == 0 ? List.of() : asked(() -> engine.columns("SELECT * FROM " + relation()));
    }

    @Override
    public List<String> firstRow(Layout.Form form) {
        String texts = header(form).stream()
                .map(name -> "CAST(%s AS VARCHAR)".formatted(Engine.name(name)))
                .collect(Collectors.joining(", "));
        return asked(() -> engine.list(
                        "SELECT [%s] FROM %s LIMIT 1".formatted(texts, relation()), row -> texts(row.getArray(1))))
                .stream()
                .findFirst()
                .orElse(List.of());
    }

    private String relation() {
        return Engine.parquet(List.of(file));
    }

    private <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (EngineException e) {
            throw Diagnosis.unreadable(name, e.reason(), file);
        }
    }

    private static List<String> texts(Array cells) throws SQLException {
        return Arrays.stream((Object[]) cells.getArray())
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }

    @Override
    public Readable readable(Layout layout, Path staging) {
        List<TableColumn> columns =
                header(layout.form()).stream().map(TableColumn::of).toList();
        return new Readable(file, false, ',', true, 0, columns, false, List.of());
    }
}
