package org.entente.assessment.report;

import java.util.List;
import org.entente.core.figure.Figure;
import org.entente.core.provenance.Snapshot;

/// Where a figure comes from: everything between the number and the files.
///
/// @param rule the indicator's definition or formula
/// @param choices every option as it was set
/// @param steps one a line, from the figure back to the files, indented by two spaces a step
/// @param files one paragraph a file, as a terminal prints it
/// @param assumptions stated parameters with citations
/// @param recompute the command that computes it again
public record Chain(
        Figure figure,
        String rule,
        String choices,
        List<String> steps,
        List<String> files,
        List<String> assumptions,
        String recompute) {
    public Chain {
        steps = List.copyOf(steps);
        files = List.copyOf(files);
        assumptions = List.copyOf(assumptions);
    }

    /// The files that were read, in order of appearance, each once.
    public List<Snapshot> snapshots() {
        return figure.provenance().snapshots();
    }
}
