package org.entente.assessment.report;

import java.util.List;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Plain;
import org.entente.core.figure.Figure;

/// A union's figures beside those of others and of random blocs, dimension by dimension.
///
/// @param subject the union, as a column's header shows it
/// @param others the unions beside it, as headers show them, in the order of each row's figures
public record Comparison(Plain plain, String title, String subject, List<String> others, List<Group> groups)
        implements Section {
    public Comparison {
        others = List.copyOf(others);
        groups = List.copyOf(groups);
    }

    /// The rows of one dimension.
    ///
    /// @param question what the dimension asks, in words
    public record Group(String dimension, String question, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// One indicator.
    ///
    /// @param others one cell a union beside it; none where the indicator is not put to others
    public record Row(String indicator, String label, Figure own, List<Beside> others) {
        public Row {
            others = List.copyOf(others);
        }
    }

    /// The figure of a union beside the subject.
    ///
    /// @param mark what its footnotes are marked with, or empty
    /// @param comparable whether it is about the same years as the subject's
    public record Beside(Figure figure, String mark, boolean comparable) {}
}
