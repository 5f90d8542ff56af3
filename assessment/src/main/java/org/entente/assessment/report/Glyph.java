package org.entente.assessment.report;

import java.util.List;
import org.jsoup.nodes.Element;

/// The shape that stands for a union in strips and headers, so that colour is never the only sign.
///
/// @param outline an SVG path around the origin, within a circle of radius 5
record Glyph(String outline) {
    private static final List<Glyph> ALL = List.of(
            new Glyph("M0,-5 L4.6,3.4 L-4.6,3.4 Z"),
            new Glyph("M0,-5 L4.4,0 L0,5 L-4.4,0 Z"),
            new Glyph("M-3.8,-3.8 H3.8 V3.8 H-3.8 Z"),
            new Glyph("M-4,-4 L4,4 M4,-4 L-4,4"),
            new Glyph("M0,5 L4.6,-3.4 L-4.6,-3.4 Z"),
            new Glyph("M0,-5 V5 M-5,0 H5"),
            new Glyph("M-2.5,-4.3 H2.5 L5,0 L2.5,4.3 H-2.5 L-5,0 Z"),
            new Glyph("M-4.5,-4 H4.5 M0,-4 V4.5"));

    /// The shape of the n-th union, from 0; after the last, the first again.
    static Glyph of(int n) {
        return ALL.get(n % ALL.size());
    }

    /// Draws it into a picture.
    Element draw(Element svg, double x, double y) {
        return Markup.svg(svg, "path")
                .attr("class", "other")
                .attr("transform", "translate(%s %s)".formatted(Strip.at(x), Strip.at(y)))
                .attr("d", outline);
    }

    /// A picture of its own, beside a name that says what it stands for.
    void icon(Element parent) {
        Element svg = Markup.svg(parent, "svg")
                .attr("class", "icon")
                .attr("viewBox", "-7 -7 14 14")
                .attr("width", "12")
                .attr("height", "12")
                .attr("aria-hidden", "true");
        Markup.svg(svg, "path").attr("class", "other").attr("d", outline);
    }
}
