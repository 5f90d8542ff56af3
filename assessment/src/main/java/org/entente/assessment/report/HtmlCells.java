package org.entente.assessment.report;

import java.util.Optional;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome.Missing;
import org.jsoup.nodes.Element;

/// Figures in cells: each a link to its chain, each gap hatched with its reason.
final class HtmlCells {
    private final Links links;

    HtmlCells(Links links) {
        this.links = links;
    }

    /// Fills a cell with a figure, its interval below; hatched, with the reason, where there is none.
    ///
    /// @param mark what footnotes are marked with, or empty
    void figure(Element cell, Figure figure, String mark) {
        cell.addClass("number");
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
        figure.interval().ifPresent(interval -> {
            Element bounds = cell.appendElement("span").attr("class", "interval");
            Markup.inline(bounds, "span", "", "[" + Markup.number(Numbers.of(interval.low())) + ",");
            bounds.appendText(" ");
            Markup.inline(bounds, "span", "", Markup.number(Numbers.of(interval.high())) + "]");
        });
    }
}
