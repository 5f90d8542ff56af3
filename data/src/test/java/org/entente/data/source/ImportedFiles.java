package org.entente.data.source;

import java.io.IOException;
import java.nio.file.Files;
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

/// Files that were added to a store of their own; their tables can be asked in SQL under the ids of their
/// layouts.
public final class ImportedFiles implements AutoCloseable {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Layouts LAYOUTS = Layouts.load();

    private final Engine engine;
    private final Store store;
    private final Map<String, Layout> unseen = new LinkedHashMap<>();
    private Layouts layouts = LAYOUTS;

    private ImportedFiles(Path folder) {
        this.engine = Engine.open(folder.resolve("spill"));
        this.store = Store.openOrCreate(folder.resolve("store"));
    }

    /// @param folder an empty folder
    public static ImportedFiles in(Path folder) {
        return new ImportedFiles(folder);
    }

    /// The store itself.
    public Store store() {
        return store;
    }

    /// Adds a file; its layout is recognised.
    ///
    /// @return what is said of each table in it
    public List<Manifest.Table> add(Path file) {
        return add(file, Choices.NONE);
    }

    /// Adds a file that a descriptor of the test's own describes.
    ///
    /// @param descriptor YAML
    public Manifest.Table add(Path file, String descriptor) throws IOException {
        Path yaml = Files.createTempFile(store.folder(), "descriptor-", ".yml");
        Layout layout = Layouts.read(Files.writeString(yaml, descriptor));
        layouts = layouts.with(layout);
        return add(file, new Choices(Optional.of(layout), "", "", "")).getFirst();
    }

    private List<Manifest.Table> add(Path file, Choices choices) {
        Intake intake = new Intake(store, CATALOGUE, layouts, engine, "test");
        Manifest manifest =
                intake.add(file, choices, "2024-01-01T00:00:00Z").snapshot().manifest();
        manifest.tables()
                .forEach(table ->
                        unseen.put(table.layout(), layouts.find(table.layout()).orElseThrow()));
        return manifest.tables();
    }

    /// Lets the engine see what was added since the last query.
    private void register() {
        if (unseen.isEmpty()) {
            return;
        }
        Map<String, Map<String, Path>> parts = new LinkedHashMap<>();
        for (StoredTable table : store.current()) {
            parts.computeIfAbsent(table.facts().layout(), _ -> new LinkedHashMap<>())
                    .put(table.facts().part(), table.parquet());
        }
        TableView view = new TableView(engine, CATALOGUE);
        unseen.forEach((id, layout) -> view.register(layout, parts.getOrDefault(id, Map.of())));
        unseen.clear();
    }

    /// The rows of a query: cells as text, separated by blanks; `-` where there is no value.
    public List<String> rows(String sql) {
        register();
        List<String> rows = new ArrayList<>();
        int width = engine.columns(sql).size();
        engine.forEach(sql, row -> {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                String cell = row.getString(column);
                cells.add(cell == null ? "-" : cell);
            }
            rows.add(String.join(" ", cells));
        });
        return rows;
    }

    /// The only number that a query gives.
    public double number(String sql) {
        register();
        return engine.one(sql, row -> row.getDouble(1));
    }

    @Override
    public void close() {
        engine.close();
    }
}
