package org.entente.assessment.report;

import org.jsoup.nodes.Element;

/// How the strips of a comparison are read.
final class Legend {
    private Legend() {}

    static void write(Element part, Comparison comparison) {
        Element legend = Markup.block(part, "p", "legend");
        legend.appendText("Click a figure to see where it comes from. In the strips: ");
        Element own = icon(legend);
        Markup.svg(own, "line").attr("class", "interval").attr("x1", "-9").attr("x2", "9");
        Markup.svg(own, "circle").attr("class", "own").attr("r", "4");
        legend.appendText(" " + comparison.subject() + " with its interval; ");
        for (int i = 0; i < comparison.others().size(); i++) {
            Glyph.of(i).icon(legend);
            legend.appendText(" " + comparison.others().get(i)
                    + (i + 1 < comparison.others().size() ? ", " : "; "));
        }
        Element band = icon(legend);
        Markup.svg(band, "rect")
                .attr("class", "placebo")
                .attr("x", "-9")
                .attr("y", "-6")
                .attr("width", "18")
                .attr("height", "12");
        Markup.svg(band, "line").attr("class", "median").attr("y1", "-6").attr("y2", "6");
        legend.appendText(
                " the middle 90 % of random blocs of its size, and their median. Each strip has a scale of its"
                        + " own, with its ends printed. A dash under percentile: no random blocs were drawn.");
    }

    private static Element icon(Element parent) {
        return Markup.svg(parent, "svg")
                .attr("class", "icon")
                .attr("viewBox", "-10 -7 20 14")
                .attr("width", "20")
                .attr("height", "14")
                .attr("aria-hidden", "true");
    }
}
