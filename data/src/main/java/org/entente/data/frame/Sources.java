package org.entente.data.frame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.StoredTable;
import org.entente.data.view.TableView;

/// Finds the tables that columns come from, and registers each once; their states are looked up only where they are
/// needed.
final class Sources {
    private final Engine engine;
    private final Catalogue catalogue;
    private final Layouts layouts;
    private final List<StoredTable> current;
    private final Map<String, SourceTable> registered = new LinkedHashMap<>();
    private final Set<String> resolved = new HashSet<>();
    private final Set<SourceTable> used = new LinkedHashSet<>();

    Sources(Engine engine, Catalogue catalogue, Layouts layouts, List<StoredTable> current) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.layouts = layouts;
        this.current = current;
    }

    /// The table that has a column.
    ///
    /// @param name a layout or a source
    /// @param column empty for any
    SourceTable find(String name, String column) {
        List<String> here = current.stream()
                .filter(table -> table.facts().layout().equals(name)
                        || table.facts().source().equals(name))
                .map(table -> table.facts().layout())
                .distinct()
                .toList();
        if (here.isEmpty()) {
            throw notHere(name);
        }
        List<SourceTable> having = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (String layout : here) {
            SourceTable table = register(layout);
            known.addAll(table.askable());
            if (column.isEmpty() || table.find(column).isPresent()) {
                having.add(table);
            }
        }
        if (having.isEmpty()) {
            throw usage(
                    "ENT-2041",
                    "%s has no column '%s'".formatted(name, column),
                    DidYouMean.advice(known.stream().limit(60).toList(), column)
                            + " All columns: entente data dictionary " + name);
        }
        if (having.size() > 1) {
            throw usage(
                    "ENT-2042",
                    "several tables of %s have the column '%s'".formatted(name, column),
                    "Name one: "
                            + String.join(
                                    ", ",
                                    having.stream()
                                            .map(table -> table.layout().id() + "." + column)
                                            .toList()));
        }
        used.add(having.getFirst());
        return having.getFirst();
    }

    /// The tables that were drawn from.
    List<SourceTable> used() {
        return List.copyOf(used);
    }

    private SourceTable register(String id) {
        SourceTable before = registered.get(id);
        if (before != null) {
            return before;
        }
        Layout layout = layouts.find(id)
                .orElseThrow(() -> usage(
                        "ENT-2041",
                        "the layout %s of the store has no descriptor here".formatted(id),
                        "Add the file again with its descriptor: entente data add FILE --layout DESCRIPTOR"));
        List<StoredTable> parts = current.stream()
                .filter(table -> table.facts().layout().equals(id))
                .toList();
        new TableView(engine, catalogue).registerWithoutStates(layout, files(parts));
        SourceTable table = SourceTable.of(engine, layout, parts);
        registered.put(id, table);
        return table;
    }

    /// Adds the states that the codes and names of a table stand for to its view.
    void resolve(SourceTable table) {
        if (resolved.add(table.layout().id())) {
            new TableView(engine, catalogue).register(table.layout(), files(table.parts()));
        }
    }

    private static Map<String, Path> files(List<StoredTable> parts) {
        Map<String, Path> files = new LinkedHashMap<>();
        parts.forEach(table -> files.put(table.facts().part(), table.parquet()));
        return files;
    }

    private ProblemException notHere(String name) {
        List<String> known = current.stream()
                .flatMap(table -> List.of(table.facts().layout(), table.facts().source()).stream())
                .distinct()
                .sorted()
                .toList();
        boolean isKnown = layouts.find(name).isPresent() || !layouts.of(name).isEmpty();
        return isKnown
                ? new ProblemException(
                        Kind.DATA_NOT_HERE,
                        Problem.of(
                                "ENT-3051",
                                "%s is not in the store".formatted(name),
                                "",
                                "Add its file: entente data add FILE; or fetch it: entente data get SOURCE"))
                : usage("ENT-2041", "there is no source '%s'".formatted(name), DidYouMean.advice(known, name));
    }

    private static ProblemException usage(String code, String what, String next) {
        return new ProblemException(Kind.USAGE, Problem.of(code, what, "", next));
    }
}
