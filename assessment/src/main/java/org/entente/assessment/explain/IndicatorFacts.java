package org.entente.assessment.explain;

import java.util.List;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;

/// What an indicator is, before any figure: definition, unit, source, options.
final class IndicatorFacts {
    private final Indicator indicator;

    IndicatorFacts(Indicator indicator) {
        this.indicator = indicator;
    }

    List<Section> sections() {
        Indicator.Description description = indicator.description();
        return List.of(
                new Text(
                        description.id() + "  " + description.label(),
                        List.of(
                                "dimension: %s   unit: %s (%s)   source: %s"
                                        .formatted(
                                                description.dimension(),
                                                description.unit().symbol(),
                                                description.unit().meaning(),
                                                description.source()),
                                description.definition(),
                                "figures for: " + scope(description),
                                "random blocs beside it: "
                                        + indicator
                                                .withoutNull()
                                                .map(why -> "none; " + why)
                                                .orElse("by the option null"))),
                new Table(
                        "Options",
                        List.of(
                                Column.text("option"),
                                Column.text("default"),
                                Column.text("choices"),
                                Column.text("meaning")),
                        indicator.options().stream()
                                .map(option -> List.of(
                                        option.name(),
                                        option.standard(),
                                        String.join(", ", option.choices()),
                                        option.meaning()))
                                .toList()));
    }

    private static String scope(Indicator.Description description) {
        String union = description.hasUnion() ? "the union" : "";
        String members = description.hasMembers() ? "each member" : "";
        return union.isEmpty() || members.isEmpty() ? union + members : union + " and " + members;
    }
}
