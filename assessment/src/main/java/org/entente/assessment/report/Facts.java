package org.entente.assessment.report;

import java.util.List;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Plain;

/// What a page opens with: what was asked, of whom, from which data.
public record Facts(Plain plain, String title, List<Fact> facts) implements Section {
    public Facts {
        facts = List.copyOf(facts);
    }

    /// A term and what is said of it, one sentence or several.
    public record Fact(String term, List<String> sentences) {
        public Fact {
            sentences = List.copyOf(sentences);
        }
    }
}
