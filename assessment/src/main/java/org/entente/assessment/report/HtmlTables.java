package org.entente.assessment.report;

import java.util.List;
import java.util.Optional;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.jsoup.nodes.Element;

/// The tables of a page: each figure a link, each gap hatched with its reason.
final class HtmlTables {
    private static final int SHORT = 12;

    private final Links links;
    private final HtmlCells cells;

    HtmlTables(Links links) {
        this.links = links;
        this.cells = new HtmlCells(links);
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
                if (isOneWord(row.get(i))) {
                    cell.addClass("word");
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

    /// A code or a date, which reads badly in two lines.
    private static boolean isOneWord(String text) {
        return text.length() <= SHORT && !text.contains(" ");
    }

    /// The union's figure, a strip, the others, the place among random blocs; one group of rows a dimension.
    void comparison(Element part, Comparison comparison) {
        new ComparisonTable(links, comparison).write(part);
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
            Markup.inline(cell, "span", "about", "%s · %s".formatted(Markup.number(column.unit()), column.period()));
        }
        Element body = Markup.block(drawn, "tbody");
        for (Matrix.Row row : matrix.rows()) {
            Element line = Markup.block(body, "tr");
            if (row.name().isEmpty()) {
                line.attr("class", "total");
            }
            Element name = rowHead(line);
            Markup.inline(name, "span", "label", row.name().isEmpty() ? row.code() : row.name());
            if (!row.name().isEmpty()) {
                Markup.inline(name, "span", "about", row.code());
            }
            for (Optional<Figure> figure : row.figures()) {
                figure.ifPresentOrElse(
                        found -> cells.figure(line.appendElement("td"), found, ""), () -> notAMember(line));
            }
        }
    }

    private static void notAMember(Element line) {
        Element cell = line.appendElement("td").attr("class", "number gap");
        Markup.inline(cell, "span", "gap-word", "not-a-member");
    }

    /// A table that scrolls inside its own frame where the window is narrow.
    static Element table(Element part, String cssClass, String caption) {
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

    static Element columnHead(Element line, String cssClass) {
        return cell(line, "th", cssClass).attr("scope", "col");
    }

    static Element cell(Element line, String tag, String cssClass) {
        Element cell = line.appendElement(tag);
        return cssClass.isEmpty() ? cell : cell.attr("class", cssClass);
    }

    static Element rowHead(Element line) {
        return line.appendElement("th").attr("scope", "row");
    }
}
