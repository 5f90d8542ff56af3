package org.entente.data.intake;

import java.nio.file.Path;
import java.util.List;
import org.entente.data.engine.Engine;
import org.entente.data.layout.Layout;
import org.entente.data.table.TableColumn;

/// A Parquet file.
record ParquetCandidate(String name, Path file, Engine engine) implements Candidate {
    @Override
    public List<String> header(Layout.Form form) {
        return form.header() == 0 ? List.of() : engine.columns("SELECT * FROM " + Engine.parquet(List.of(file)));
    }

    @Override
    public Readable readable(Layout.Form form, List<String> given, Path staging) {
        List<TableColumn> columns = header(form).stream().map(TableColumn::of).toList();
        return new Readable(file, false, ',', 0, columns, false, List.of());
    }
}
