package org.entente.assessment.report;

import java.util.List;
import java.util.Locale;
import org.entente.assessment.report.Comparison.Beside;
import org.entente.core.figure.Figure;
import org.jsoup.nodes.Element;

/// The union beside others. On a narrow window each row becomes a card, so that the roles of a table, which browsers
/// drop with its layout, are written out.
final class ComparisonTable {
    private static final String PERCENTILE = "Percentile among random blocs";
    private static final String MEMBERS = "Members with data";

    private final Links links;
    private final HtmlCells cells;
    private final Comparison comparison;

    ComparisonTable(Links links, Comparison comparison) {
        this.links = links;
        this.cells = new HtmlCells(links);
        this.comparison = comparison;
    }

    void write(Element part) {
        Legend.write(part, comparison);
        Element table = HtmlTables.table(part, "comparison", comparison.title()).attr("role", "table");
        columns(table);
        head(line(Markup.block(table, "thead").attr("role", "rowgroup")));
        for (Comparison.Group group : comparison.groups()) {
            Element body = Markup.block(table, "tbody").attr("role", "rowgroup");
            Element head = HtmlTables.cell(line(body), "th", "group")
                    .attr("scope", "rowgroup")
                    .attr("role", "rowheader")
                    .attr("colspan", Integer.toString(5 + comparison.others().size()));
            head.attr("id", "dimension-" + group.dimension());
            Markup.inline(head, "strong", "", capital(group.dimension()));
            head.appendText(": " + group.question());
            group.rows().forEach(row -> row(line(body), row));
        }
    }

    private static Element line(Element parent) {
        return Markup.block(parent, "tr").attr("role", "row");
    }

    private void columns(Element table) {
        Element group = Markup.block(table, "colgroup");
        for (String name : List.of("c-what", "c-own", "c-strip")) {
            group.appendElement("col").attr("class", name);
        }
        for (int i = 0; i < comparison.others().size(); i++) {
            group.appendElement("col").attr("class", "c-other");
        }
        group.appendElement("col").attr("class", "c-rank");
        group.appendElement("col").attr("class", "c-data");
    }

    private void head(Element head) {
        columnHead(head, "").appendText("Indicator, unit, period");
        columnHead(head, "number").appendText(comparison.subject());
        columnHead(head, "").appendText("Where it stands");
        for (int i = 0; i < comparison.others().size(); i++) {
            label(columnHead(head, "number"), i);
        }
        columnHead(head, "number").appendText(PERCENTILE);
        columnHead(head, "number").appendText(MEMBERS);
    }

    private static Element columnHead(Element line, String cssClass) {
        return HtmlTables.columnHead(line, cssClass).attr("role", "columnheader");
    }

    /// A union's shape and name, never apart.
    private void label(Element parent, int other) {
        Element label = parent.appendElement("span").attr("class", "union");
        Glyph.of(other).icon(label);
        label.appendText("\u00a0" + comparison.others().get(other));
    }

    private void row(Element line, Comparison.Row row) {
        Figure own = row.own();
        Element what = HtmlTables.rowHead(line).attr("role", "rowheader");
        Markup.inline(what, "span", "label", row.label());
        Markup.inline(
                what,
                "span",
                "about",
                "%s · %s · %s"
                        .formatted(Markup.number(own.unit().symbol()), own.id().period(), own.evidence()));
        cells.figure(cell(line, "own-cell", comparison.subject()), own, "");
        Element strip = cell(line, "strip", "");
        Strip.of(comparison.subject(), row).ifPresent(drawn -> drawn.write(strip));
        for (int i = 0; i < comparison.others().size(); i++) {
            Element cell = cell(line, "number", "");
            label(cell.appendElement("span").attr("class", "cell-label").attr("aria-hidden", "true"), i);
            if (i < row.others().size()) {
                Beside other = row.others().get(i);
                cells.figure(cell, other.figure(), other.mark());
            } else {
                Markup.inline(cell, "span", "none", "not asked");
            }
        }
        rank(cell(line, "number rank", PERCENTILE), own);
        cell(line, "number data", MEMBERS)
                .appendText(own.members().map(Object::toString).orElse("\u2013"));
    }

    private void rank(Element cell, Figure own) {
        own.placebo()
                .ifPresentOrElse(
                        placebo -> links.open(cell, own.id(), "figure")
                                .appendText(Numbers.percentile(placebo.percentile())),
                        () -> Markup.inline(cell, "span", "none", "\u2013").attr("title", "no random blocs drawn"));
    }

    /// A cell; the label is seen where the table has become cards.
    private static Element cell(Element line, String cssClass, String label) {
        Element cell = HtmlTables.cell(line, "td", cssClass).attr("role", "cell");
        if (!label.isEmpty()) {
            Markup.inline(cell, "span", "cell-label", label).attr("aria-hidden", "true");
        }
        return cell;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
