package org.entente.assessment.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.provenance.Provenance.Derived;
import org.entente.core.provenance.Provenance.Estimated;
import org.entente.core.provenance.Provenance.Observed;
import org.entente.core.provenance.Provenance.Simulated;
import org.entente.core.provenance.Snapshot;

/// A figure's provenance as lines to read and as an object.
final class ProvenanceTree {
    private final Provenance root;

    ProvenanceTree(Provenance root) {
        this.root = root;
    }

    /// One line a step, indented by depth.
    List<String> steps() {
        List<String> lines = new ArrayList<>();
        addSteps(root, 0, lines);
        return lines;
    }

    private static void addSteps(Provenance node, int depth, List<String> lines) {
        String indent = "  ".repeat(depth);
        switch (node) {
            case Observed observed ->
                lines.add("%sread: %s (%d rows) from %s"
                        .formatted(
                                indent,
                                observed.selection(),
                                observed.rows(),
                                observed.snapshot().file()));
            case Derived derived ->
                lines.add(indent + "derive: " + derived.step() + (depth == 0 ? "" : ": " + derived.rule()));
            case Estimated estimated -> lines.add(indent + "estimate: " + estimated.model() + ": " + estimated.rule());
            case Simulated simulated -> lines.add(indent + "solve: " + simulated.model() + ": " + simulated.scenario());
            case Assumed assumed -> lines.add(indent + "assume: " + assumed.name());
        }
        node.inputs().forEach(input -> addSteps(input, depth + 1, lines));
    }

    /// One paragraph a file: hash, version, licence, citation, and what a compiled file was made from.
    List<String> files() {
        List<String> lines = new ArrayList<>();
        for (Snapshot snapshot : root.snapshots()) {
            lines.add("%s: %s, version %s, covers %s, %d bytes"
                    .formatted(
                            snapshot.source(),
                            snapshot.file(),
                            snapshot.version(),
                            snapshot.covers(),
                            snapshot.bytes()));
            lines.add("  sha256 " + snapshot.sha256());
            lines.add("  licence: " + snapshot.licence().name()
                    + (snapshot.licence().note().isEmpty()
                            ? ""
                            : " (" + snapshot.licence().note() + ")"));
            lines.add("  cite: " + snapshot.citation().full());
            snapshot.compiledFrom()
                    .forEach(origin ->
                            lines.add("  compiled from: %s  sha256 %s".formatted(origin.file(), origin.sha256())));
        }
        return lines.isEmpty() ? List.of("none: no file was read") : lines;
    }

    List<String> assumptions() {
        Set<String> lines = new LinkedHashSet<>();
        addAssumptions(root, lines);
        return lines.isEmpty() ? List.of("none") : List.copyOf(lines);
    }

    private static void addAssumptions(Provenance node, Set<String> lines) {
        if (node instanceof Assumed assumed) {
            lines.add("%s: %s  [%s]"
                    .formatted(
                            assumed.name(), assumed.value(), assumed.citation().full()));
        }
        node.inputs().forEach(input -> addAssumptions(input, lines));
    }

    Map<String, Object> object() {
        return object(root);
    }

    private static Map<String, Object> object(Provenance node) {
        Map<String, Object> object = new TreeMap<>();
        switch (node) {
            case Observed observed -> {
                object.put("step", "observed");
                object.put("selection", observed.selection());
                object.put("rows", observed.rows());
                object.put("file", file(observed.snapshot()));
            }
            case Derived derived -> {
                object.put("step", "derived");
                object.put("name", derived.step());
                object.put("rule", derived.rule());
            }
            case Estimated estimated -> {
                object.put("step", "estimated");
                object.put("name", estimated.model());
                object.put("rule", estimated.rule());
            }
            case Simulated simulated -> {
                object.put("step", "simulated");
                object.put("name", simulated.model());
                object.put("scenario", simulated.scenario());
            }
            case Assumed assumed -> {
                object.put("step", "assumed");
                object.put("name", assumed.name());
                object.put("value", assumed.value());
                object.put("citation", assumed.citation().full());
            }
        }
        if (!node.inputs().isEmpty()) {
            object.put(
                    "inputs", node.inputs().stream().map(ProvenanceTree::object).toList());
        }
        return object;
    }

    private static Map<String, Object> file(Snapshot snapshot) {
        Map<String, Object> file = new TreeMap<>();
        file.put("source", snapshot.source());
        file.put("version", snapshot.version());
        file.put("path", snapshot.file());
        file.put("sha256", snapshot.sha256());
        file.put("bytes", snapshot.bytes());
        file.put("covers", snapshot.covers().toString());
        file.put("licence", snapshot.licence().name());
        file.put("licence_note", snapshot.licence().note());
        file.put("citation", snapshot.citation().full());
        file.put(
                "compiled_from",
                snapshot.compiledFrom().stream()
                        .map(origin -> new TreeMap<>(Map.of("file", origin.file(), "sha256", origin.sha256())))
                        .toList());
        return file;
    }
}
