package org.entente.core.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The tree from a number to snapshots and stated assumptions.
public sealed interface Provenance {
    /// The steps that this one rests on.
    List<Provenance> inputs();

    /// The step farthest from the data in this tree.
    default Evidence evidence() {
        Evidence farthest = switch (this) {
            case Observed _, Derived _, Assumed _ -> Evidence.OBSERVED;
            case Estimated _ -> Evidence.ESTIMATED;
            case Simulated _ -> Evidence.SIMULATED;
        };
        for (Provenance input : inputs()) {
            Evidence below = input.evidence();
            farthest = below.compareTo(farthest) > 0 ? below : farthest;
        }
        return farthest;
    }

    /// All snapshots in the tree, in order of appearance, each once.
    default List<Snapshot> snapshots() {
        List<Snapshot> found = new ArrayList<>();
        collect(this, found);
        return List.copyOf(found);
    }

    private static void collect(Provenance node, List<Snapshot> found) {
        if (node instanceof Observed observed && !found.contains(observed.snapshot())) {
            found.add(observed.snapshot());
        }
        node.inputs().forEach(input -> collect(input, found));
    }

    /// All stated inputs in the tree, in order of appearance, each once.
    default List<Assumed> assumptions() {
        List<Assumed> found = new ArrayList<>();
        collectAssumptions(this, found);
        return List.copyOf(found);
    }

    private static void collectAssumptions(Provenance node, List<Assumed> found) {
        if (node instanceof Assumed assumed && !found.contains(assumed)) {
            found.add(assumed);
        }
        node.inputs().forEach(input -> collectAssumptions(input, found));
    }

    /// Rows read from a snapshot.
    ///
    /// @param selection which rows were used, in words
    /// @param rows how many
    record Observed(Snapshot snapshot, String selection, long rows) implements Provenance {
        @Override
        public List<Provenance> inputs() {
            return List.of();
        }
    }

    /// A named, deterministic step from inputs.
    ///
    /// @param rule the formula or rule with its citation
    record Derived(String step, String rule, List<Provenance> inputs) implements Provenance {
        public Derived {
            inputs = List.copyOf(inputs);
        }
    }

    /// A fit of a statistical model.
    record Estimated(String model, String rule, List<Provenance> inputs) implements Provenance {
        public Estimated {
            inputs = List.copyOf(inputs);
        }
    }

    /// A counterfactual solved from a model; its scenario begins with "If".
    record Simulated(String model, String scenario, List<Provenance> inputs) implements Provenance {
        public Simulated {
            if (!scenario.startsWith("If ")) {
                throw new IllegalArgumentException("a scenario begins with \"If\", got '%s'".formatted(scenario));
            }
            inputs = List.copyOf(inputs);
        }
    }

    /// A stated parameter with its citation.
    record Assumed(String name, String value, Citation citation) implements Provenance {
        @Override
        public List<Provenance> inputs() {
            return List.of();
        }
    }

    /// The kind of evidence behind a figure, from data to model.
    enum Evidence {
        OBSERVED,
        ESTIMATED,
        SIMULATED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
