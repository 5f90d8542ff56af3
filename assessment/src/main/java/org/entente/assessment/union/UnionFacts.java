package org.entente.assessment.union;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.core.union.Union;
import org.entente.data.catalog.Catalogue;

/// The facts on one union's page besides its membership.
final class UnionFacts {
    private final Union union;
    private final Catalogue catalogue;

    UnionFacts(Union union, Catalogue catalogue) {
        this.union = union;
        this.catalogue = catalogue;
    }

    Text summary() {
        List<String> lines = new ArrayList<>();
        lines.add(union.names().ru());
        lines.add("kind: %s   in force: %s   trade function: %s   decisions by: %s"
                .formatted(union.kind(), union.life(), union.trade(), union.decisionRule()));
        union.lineage().forEach(line -> lines.add("before it: %s in %s".formatted(line.predecessor(), line.spell())));
        union.comparators()
                .forEach(other -> lines.add("compared with %s: %s".formatted(other.union(), other.reason())));
        lines.add("source: " + String.join(";", union.sources()) + " (" + union.checked() + ")");
        return new Text(union.id() + "  " + union.names().en(), lines);
    }

    List<Section> tables() {
        List<Section> tables = new ArrayList<>();
        addTable(
                tables,
                "Treaties",
                List.of("treaty", "place", "signed", "in force", "ended", "obligations", "source", "checked"),
                union.treaties(),
                treaty -> List.of(
                        treaty.name(),
                        treaty.place(),
                        treaty.signed(),
                        treaty.inForce(),
                        treaty.ended(),
                        String.join(";", treaty.obligations()),
                        String.join(";", treaty.sources()),
                        treaty.checked().toString()));
        addTable(
                tables,
                "Functions",
                List.of("function", "in force", "source", "checked"),
                union.functions(),
                function -> List.of(
                        function.id(),
                        function.spell().toString(),
                        String.join(";", function.sources()),
                        function.checked().toString()));
        addTable(
                tables,
                "Events that are not a legal change of status",
                List.of("date", "state", "kind", "what", "source", "checked"),
                union.events(),
                event -> List.of(
                        event.date().toString(),
                        event.state(),
                        event.kind(),
                        event.text().en(),
                        String.join(";", event.sources()),
                        event.checked().toString()));
        tables.add(new Text("Sources", citations()));
        return tables;
    }

    private List<String> citations() {
        SortedSet<String> keys = new TreeSet<>();
        union.sources().forEach(source -> keys.add(key(source)));
        union.memberships().forEach(line -> line.sources().forEach(source -> keys.add(key(source))));
        union.treaties().forEach(line -> line.sources().forEach(source -> keys.add(key(source))));
        union.functions().forEach(line -> line.sources().forEach(source -> keys.add(key(source))));
        union.events().forEach(line -> line.sources().forEach(source -> keys.add(key(source))));
        return keys.stream()
                .flatMap(key -> catalogue.findCitation(key).stream())
                .map(citation -> citation.key() + ": " + citation.full())
                .collect(Collectors.toList());
    }

    /// A citation's key without the place inside the work.
    private static String key(String source) {
        int at = source.indexOf('#');
        return at < 0 ? source : source.substring(0, at);
    }

    private static <T> void addTable(
            List<Section> tables, String title, List<String> headers, List<T> items, Function<T, List<String>> row) {
        if (!items.isEmpty()) {
            tables.add(new Table(
                    title,
                    headers.stream().map(Column::text).toList(),
                    items.stream().map(row).toList()));
        }
    }
}
