package org.entente.assessment.report;

import java.util.List;
import java.util.Optional;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Plain;
import org.entente.core.figure.Figure;

/// Members by indicators.
///
/// @param lead what must be read before the figures; may be empty
public record Matrix(Plain plain, String title, List<String> lead, List<Head> heads, List<Row> rows)
        implements Section {
    public Matrix {
        lead = List.copyOf(lead);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.figures().size() != heads.size()) {
                throw new IllegalArgumentException("row %s has %d figures for %d columns"
                        .formatted(row.code(), row.figures().size(), heads.size()));
            }
        }
    }

    /// A column: an indicator with unit and period.
    public record Head(String indicator, String label, String unit, String period) {}

    /// A member, or all of them.
    ///
    /// @param figures one a column; empty where the state was not a member
    public record Row(String code, String name, List<Optional<Figure>> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }
}
