package org.entente.assessment.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.assessment.report.Comparison.Beside;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Outcome.Missing;
import org.jsoup.nodes.Element;

/// The tables of a page: each figure a link, each gap hatched with its reason.
final class HtmlTables {
    private final Links links;

    HtmlTables(Links links) {
        this.links = links;
    }

    /// A table as it came; a cell that is a figure's id becomes a link.
    void plain(Element part, Table table) {
        Element drawn = table(part, "plain", table.title());
        Element head = Markup.block(Markup.block(drawn, "thead"), "tr");
        for (Column column : table.columns()) {
            columnHead(head, column.numeric() ? "number" : "").appendText(column.header());
        }
        Element body = Markup.block(drawn, "tbody");
        for (List<String> row : table.rows()) {
            Element line = Markup.block(body, "tr");
            for (int i = 0; i < row.size(); i++) {
                boolean isNumber = table.columns().get(i).numeric();
                Element cell = i == 0 ? rowHead(line) : line.appendElement("td");
                if (isNumber) {
                    cell.addClass("number");
                }
                Optional<FigureId> id = Links.parse(row.get(i));
                if (id.isPresent()) {
                    links.cite(cell, id.get());
                } else {
                    cell.appendText(isNumber ? Markup.number(row.get(i)) : row.get(i));
                }
            }
        }
    }

    /// One table a dimension: the union's figure, a strip, the others, the place among random blocs.
    void comparison(Element part, Comparison comparison) {
        Legend.write(part, comparison);
        for (Comparison.Group group : comparison.groups()) {
            Element drawn = table(part, "comparison", "");
            Element caption = drawn.selectFirst("caption");
            if (caption == null) {
                caption = drawn.prependElement("caption");
            }
            Markup.inline(caption, "strong", "", capital(group.dimension()));
            caption.appendText(": " + group.question());
            columns(drawn, comparison.others().size());
            comparisonHead(Markup.block(Markup.block(drawn, "thead"), "tr"), comparison);
            Element body = Markup.block(drawn, "tbody");
            group.rows().forEach(row -> comparisonRow(Markup.block(body, "tr"), comparison, row));
        }
    }

    private static void columns(Element table, int others) {
        Element group = Markup.block(table, "colgroup");
        for (String name : List.of("c-what", "c-own", "c-strip")) {
            group.appendElement("col").attr("class", name);
        }
        for (int i = 0; i < others; i++) {
            group.appendElement("col").attr("class", "c-other");
        }
        group.appendElement("col").attr("class", "c-rank");
        group.appendElement("col").attr("class", "c-data");
    }

    private static void comparisonHead(Element head, Comparison comparison) {
        columnHead(head, "").appendText("Indicator, unit, period");
        columnHead(head, "number").appendText(comparison.subject());
        columnHead(head, "").appendText("Beside others");
        for (int i = 0; i < comparison.others().size(); i++) {
            Element cell = columnHead(head, "number");
            Glyph.of(i).icon(cell);
            cell.appendText(" " + comparison.others().get(i));
        }
        columnHead(head, "number").appendText("Percentile among random blocs");
        columnHead(head, "number").appendText("Members with data");
    }

    private void comparisonRow(Element line, Comparison comparison, Comparison.Row row) {
        Figure own = row.own();
        Element what = rowHead(line);
        Markup.inline(what, "span", "label", row.label());
        Markup.inline(
                what,
                "span",
                "about",
                "%s · %s · %s".formatted(own.unit().symbol(), own.id().period(), own.evidence()));
        figure(line, own, comparison.subject(), "");
        Element strip = line.appendElement("td").attr("class", "strip");
        strip.attr("data-label", "");
        Strip.of(comparison.subject(), row).ifPresent(drawn -> drawn.write(strip));
        for (int i = 0; i < comparison.others().size(); i++) {
            String name = comparison.others().get(i);
            if (i < row.others().size()) {
                Beside other = row.others().get(i);
                figure(line, other.figure(), name, other.mark());
            } else {
                Element none = line.appendElement("td").attr("class", "number none");
                none.attr("data-label", name).appendText("not asked");
            }
        }
        Element rank = line.appendElement("td").attr("class", "number");
        rank.attr("data-label", "Percentile among random blocs");
        own.placebo()
                .ifPresentOrElse(
                        placebo -> links.open(rank, own.id(), "figure")
                                .appendText(Numbers.percentile(placebo.percentile())),
                        () -> Markup.inline(rank, "span", "none", "no null drawn"));
        Element data = line.appendElement("td").attr("class", "number");
        data.attr("data-label", "Members with data");
        data.appendText(own.members().map(Object::toString).orElse("\u2013"));
    }

    /// Members by indicators.
    void matrix(Element part, Matrix matrix) {
        matrix.lead().forEach(line -> links.sentence(Markup.block(part, "p"), line));
        Element drawn = table(part, "matrix", matrix.title());
        Element head = Markup.block(Markup.block(drawn, "thead"), "tr");
        columnHead(head, "").appendText("Member");
        for (Matrix.Head column : matrix.heads()) {
            Element cell = columnHead(head, "number");
            Markup.inline(cell, "span", "label", column.label());
            Markup.inline(cell, "span", "about", "%s · %s".formatted(column.unit(), column.period()));
        }
        Element body = Markup.block(drawn, "tbody");
        for (Matrix.Row row : matrix.rows()) {
            Element line = Markup.block(body, "tr");
            Element name = rowHead(line);
            Markup.inline(name, "span", "label", row.name().isEmpty() ? row.code() : row.name());
            if (!row.name().isEmpty()) {
                Markup.inline(name, "span", "about", row.code());
            }
            for (Optional<Figure> figure : row.figures()) {
                figure.ifPresentOrElse(found -> figure(line, found, "", ""), () -> notAMember(line));
            }
        }
    }

    private static void notAMember(Element line) {
        Element cell = line.appendElement("td").attr("class", "number gap");
        Markup.inline(cell, "span", "gap-word", "not-a-member");
    }

    /// A cell with a figure, its interval below; or hatched, with the reason why there is none.
    private void figure(Element line, Figure figure, String label, String mark) {
        Element cell = line.appendElement("td").attr("class", "number");
        if (!label.isEmpty()) {
            cell.attr("data-label", label);
        }
        Optional<Missing> missing = figure.missing();
        if (missing.isPresent()) {
            cell.addClass("gap");
            links.open(cell, figure.id(), "figure gap-word")
                    .attr("title", missing.get().detail())
                    .appendText(missing.get().gap().toString());
            return;
        }
        links.open(cell, figure.id(), "figure").appendText(Markup.number(Numbers.point(figure)));
        if (!mark.isEmpty()) {
            Markup.inline(cell, "span", "mark", mark);
        }
        figure.interval()
                .ifPresent(interval -> Markup.inline(
                        cell,
                        "span",
                        "interval",
                        Markup.number("[%s, %s]".formatted(Numbers.of(interval.low()), Numbers.of(interval.high())))));
    }

    /// A table that scrolls inside its own frame where the window is narrow.
    private static Element table(Element part, String cssClass, String caption) {
        Element frame = Markup.block(part, "div", "scroll " + cssClass + "-frame")
                .attr("tabindex", "0")
                .attr("role", "region");
        Element table = Markup.block(frame, "table", cssClass);
        if (!caption.isEmpty()) {
            Markup.block(table, "caption").appendText(caption);
            frame.attr("aria-label", caption);
        }
        return table;
    }

    private static Element columnHead(Element line, String cssClass) {
        Element cell = line.appendElement("th").attr("scope", "col");
        return cssClass.isEmpty() ? cell : cell.attr("class", cssClass);
    }

    private static Element rowHead(Element line) {
        return line.appendElement("th").attr("scope", "row");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
