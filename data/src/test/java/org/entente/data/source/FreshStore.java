package org.entente.data.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.intake.Intake;
import org.entente.data.intake.Intake.Choices;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Manifest;
import org.entente.data.store.Store;
import org.entente.data.store.StoredTable;
import org.entente.data.view.TableView;

/// A store for one test class, with the tables that its tests add and SQL over them.
final class FreshStore implements AutoCloseable {
    private static final String ADDED = "2026-01-01T00:00:00Z";

    private final Catalogue catalogue = Catalogue.load();
    private final Layouts layouts = Layouts.load();
    private final Engine engine;
    private final Store store;
    private final Map<Path, List<StoredTable>> added = new LinkedHashMap<>();

    FreshStore(Path folder) {
        engine = Engine.open(folder.resolve("spill"));
        store = Store.openOrCreate(folder.resolve("store"));
    }

    /// The tables of a file, added once.
    List<StoredTable> add(Path file) {
        return added.computeIfAbsent(file, path -> add(path, Choices.NONE));
    }

    List<StoredTable> add(Path file, Layout layout) {
        return add(file, new Choices(Optional.of(layout), "", "", ""));
    }

    private List<StoredTable> add(Path file, Choices choices) {
        return new Intake(store, catalogue, layouts, engine, "test")
                .add(file, choices, ADDED)
                .snapshot()
                .tables();
    }

    /// What the manifest says of the only table of a file.
    Manifest.Table facts(Path file) {
        List<StoredTable> tables = add(file);
        if (tables.size() != 1) {
            throw new AssertionError("%s holds %d tables".formatted(file, tables.size()));
        }
        return tables.getFirst().facts();
    }

    /// Rows of a query over the only table of a file, which is called `t`; cells are texts, empty ones `-`.
    List<List<String>> rows(Path file, String sql) {
        return rows(add(file), sql);
    }

    /// Rows of a query over tables of one layout, which together are called `t`.
    List<List<String>> rows(List<StoredTable> tables, String sql) {
        return rows(layouts.find(tables.getFirst().facts().layout()).orElseThrow(), tables, sql);
    }

    List<List<String>> rows(Layout layout, List<StoredTable> tables, String sql) {
        Map<String, Path> parts = new LinkedHashMap<>();
        tables.forEach(table -> parts.put(table.facts().part(), table.parquet()));
        new TableView(engine, catalogue).register(layout, parts);
        engine.execute("CREATE OR REPLACE TEMP VIEW t AS SELECT * FROM " + Engine.name(layout.id()));
        return engine.list(sql, row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String cell = row.getString(i);
                cells.add(cell == null ? "-" : cell);
            }
            return cells;
        });
    }

    /// The number that a query over the table of a file gives.
    double number(Path file, String sql) {
        return Double.parseDouble(rows(file, sql).getFirst().getFirst());
    }

    Layouts layouts() {
        return layouts;
    }

    @Override
    public void close() {
        engine.close();
    }
}
