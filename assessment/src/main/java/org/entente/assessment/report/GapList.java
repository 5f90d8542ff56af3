package org.entente.assessment.report;

import java.util.List;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Plain;
import org.entente.core.figure.FigureId;

/// What has no value, by reason.
public record GapList(Plain plain, String title, List<Reason> reasons) implements Section {
    public GapList {
        reasons = List.copyOf(reasons);
    }

    /// One reason and every figure that lacks a value for it.
    ///
    /// @param gap a word of the closed list, such as `not-reported`
    /// @param detail the reason in words
    public record Reason(String gap, String detail, List<FigureId> figures) {
        public Reason {
            figures = List.copyOf(figures);
        }
    }
}
