package org.entente.assessment.report;

import java.util.List;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Plain;
import org.entente.core.figure.FigureId;

/// Verdict lines, each with the evidence against it.
public record Findings(Plain plain, String title, List<Finding> findings) implements Section {
    public Findings {
        findings = List.copyOf(findings);
    }

    /// A claim and what the figures say of it.
    ///
    /// @param verdict a word of the closed list, such as `supported`
    /// @param figures the figures that the reading rests on
    /// @param against evidence against, or what was searched and not found
    public record Finding(
            String verdict, String claim, String reading, String rule, List<FigureId> figures, List<String> against) {
        public Finding {
            figures = List.copyOf(figures);
            against = List.copyOf(against);
        }
    }
}
