package org.entente.assessment.inquiry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.report.Document;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;

/// All indicators as a document: what each is, in which unit, from which source, with which choices.
public final class IndicatorList {
    private final List<Indicator> indicators;

    public IndicatorList(List<Indicator> indicators) {
        this.indicators = List.copyOf(indicators);
    }

    public Document document(String command) {
        List<Map<String, Object>> rows =
                indicators.stream().map(IndicatorList::row).toList();
        Table table = new Table(
                "%d indicators; what one is at length: entente explain INDICATOR".formatted(indicators.size()),
                List.of(
                        Column.text("indicator"),
                        Column.text("what"),
                        Column.text("side"),
                        Column.text("unit"),
                        Column.text("source"),
                        Column.text("options")),
                rows.stream()
                        .map(row -> List.of("indicator", "label", "dimension", "unit", "source", "options").stream()
                                .map(name -> String.valueOf(row.get(name)))
                                .toList())
                        .toList());
        return new Document(
                command,
                new TreeMap<>(),
                List.of(table),
                new TreeMap<>(Map.of("indicators", rows)),
                rows,
                List.of(),
                List.of());
    }

    private static Map<String, Object> row(Indicator indicator) {
        Indicator.Description description = indicator.description();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("indicator", description.id());
        row.put("label", description.label());
        row.put("dimension", description.dimension().name().toLowerCase(Locale.ROOT));
        row.put("unit", description.unit().symbol());
        row.put("source", description.source());
        row.put("scope", scope(description));
        row.put("balance_sheet", indicator.isInBalanceSheet());
        row.put(
                "options",
                indicator.options().stream()
                        .map(option -> option.name()
                                + (option.choices().isEmpty() ? "" : "=" + String.join("|", option.choices())))
                        .collect(Collectors.joining(" ")));
        row.put("without_null", indicator.withoutNull().orElse(""));
        row.put("definition", description.definition());
        return row;
    }

    private static String scope(Indicator.Description description) {
        return (description.hasUnion() ? "union" : "")
                + (description.hasUnion() && description.hasMembers() ? " and " : "")
                + (description.hasMembers() ? "members" : "");
    }
}
