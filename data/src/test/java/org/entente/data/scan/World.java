package org.entente.data.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.intake.Intake;
import org.entente.data.intake.Intake.Choices;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Store;

/// A store with tables of a few rows, or with providers' files.
final class World implements AutoCloseable {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Layouts LAYOUTS = Layouts.load();
    private static final String ADDED = "2024-01-01T00:00:00Z";

    private final Path folder;
    private final Engine engine;
    private final Store store;
    private int files;

    World(Path folder) {
        this.folder = folder;
        this.engine = Engine.open(folder.resolve("spill"));
        this.store = Store.openOrCreate(folder.resolve("store"));
    }

    /// Adds a table.
    ///
    /// @param header columns between commas; the other columns that the layout asks for are there and empty
    /// @param rows cells between commas
    World add(String layoutId, String header, List<String> rows) {
        Layout layout = LAYOUTS.find(layoutId).orElseThrow();
        Set<String> given = new HashSet<>(Arrays.asList(header.split(",")));
        List<String> others = layout.columnsOfTheFile().stream()
                .filter(name -> !layout.columnOfTheFile(name).optional())
                .filter(name -> !given.contains(name))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(header + others.stream().map(name -> "," + name).reduce("", String::concat));
        rows.forEach(row -> lines.add(row + ",".repeat(others.size())));
        String separator = String.valueOf(layout.form().separator());
        try {
            Path file = folder.resolve("table-%d.csv".formatted(++files));
            Files.write(
                    file,
                    lines.stream().map(line -> line.replace(",", separator)).toList());
            add(file, new Choices(Optional.of(layout), "", "", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    World add(String layoutId, String header, String... rows) {
        return add(layoutId, header, List.of(rows));
    }

    /// Adds a provider's file; its layout is recognised.
    World add(Path file) {
        add(file, Choices.NONE);
        return this;
    }

    private void add(Path file, Choices choices) {
        new Intake(store, CATALOGUE, LAYOUTS, engine, "test").add(file, choices, ADDED);
    }

    /// What one check finds here.
    List<Finding> find(Check check) {
        return scan(check).findings();
    }

    Scan scan(Check... checks) {
        return Scan.of(new Tables(engine, CATALOGUE, LAYOUTS, store.current()), List.of(checks), List.of());
    }

    @Override
    public void close() {
        engine.close();
    }
}
