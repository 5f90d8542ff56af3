package org.entente.assessment.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.assessment.report.Comparison.Beside;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty.Interval;
import org.jsoup.nodes.Element;

/// One line of numbers as a picture: below, the union with its interval on the band of random blocs; above, the
/// unions beside it.
///
/// @param subject the union's name
/// @param own its figure, with a value
/// @param others the figures beside it, with their names; those without a value are not drawn
/// @param scale one scale for all of them
record Strip(String subject, Figure own, List<Beside> others, Scale scale) {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 46;
    private static final int MARGIN = 8;
    private static final int ABOVE = 8;
    private static final int BELOW = 23;
    private static final int AXIS = 33;

    /// The ends of a scale are round numbers; this takes the noise of their making off.
    private static final MathContext ROUND_ENDS = new MathContext(6);

    /// The picture of a row; empty if the union has no value in it.
    static Optional<Strip> of(String subject, Comparison.Row row) {
        if (row.own().value().isEmpty()) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        values.add(row.own().value().getAsDouble());
        row.own().interval().ifPresent(interval -> values.addAll(List.of(interval.low(), interval.high())));
        row.own().placebo().ifPresent(placebo -> values.addAll(List.of(placebo.low(), placebo.high())));
        row.others().forEach(other -> other.figure().value().ifPresent(values::add));
        return Optional.of(new Strip(subject, row.own(), row.others(), Scale.around(values)));
    }

    void write(Element parent) {
        Element svg = Markup.svg(parent, "svg")
                .attr("role", "img")
                .attr("viewBox", "0 0 %d %d".formatted(WIDTH, HEIGHT))
                .attr("aria-label", text());
        Markup.svg(svg, "title").appendText(text());
        own.placebo().ifPresent(placebo -> band(svg, placebo));
        line(svg, "axis", MARGIN, AXIS, WIDTH - MARGIN, AXIS);
        line(svg, "axis", MARGIN, AXIS - 3, MARGIN, AXIS);
        line(svg, "axis", WIDTH - MARGIN, AXIS - 3, WIDTH - MARGIN, AXIS);
        if (scale.low() < 0 && scale.high() > 0) {
            line(svg, "zero", x(0), 2, x(0), AXIS);
        }
        for (int i = 0; i < others.size(); i++) {
            drawOther(svg, i, others.get(i));
        }
        own.interval().ifPresent(interval -> drawInterval(svg, interval));
        Markup.svg(svg, "circle")
                .attr("class", "own")
                .attr("cx", at(x(own.value().orElseThrow())))
                .attr("cy", at(BELOW))
                .attr("r", "4.5");
        end(svg, "start", MARGIN - 4, scale.low());
        end(svg, "end", WIDTH - MARGIN + 4, scale.high());
    }

    private void band(Element svg, Placebo placebo) {
        Markup.svg(svg, "rect")
                .attr("class", "placebo")
                .attr("x", at(x(placebo.low())))
                .attr("y", at(BELOW - 7))
                .attr("width", at(Math.max(1.5, x(placebo.high()) - x(placebo.low()))))
                .attr("height", "14");
        line(svg, "median", x(placebo.median()), BELOW - 7, x(placebo.median()), BELOW + 7);
    }

    private void drawOther(Element svg, int n, Beside other) {
        other.figure().value().ifPresent(value -> {
            Element glyph = Glyph.of(n).draw(svg, x(value), ABOVE);
            if (!other.comparable()) {
                glyph.addClass("part");
            }
        });
    }

    private void drawInterval(Element svg, Interval interval) {
        line(svg, "interval", x(interval.low()), BELOW, x(interval.high()), BELOW);
        line(svg, "interval", x(interval.low()), BELOW - 4, x(interval.low()), BELOW + 4);
        line(svg, "interval", x(interval.high()), BELOW - 4, x(interval.high()), BELOW + 4);
    }

    private static void line(Element svg, String cssClass, double x1, double y1, double x2, double y2) {
        Markup.svg(svg, "line")
                .attr("class", cssClass)
                .attr("x1", at(x1))
                .attr("y1", at(y1))
                .attr("x2", at(x2))
                .attr("y2", at(y2));
    }

    private static void end(Element svg, String anchor, double x, double value) {
        Markup.svg(svg, "text")
                .attr("x", at(x))
                .attr("y", at(HEIGHT - 2))
                .attr("text-anchor", anchor)
                .appendText(Markup.number(BigDecimal.valueOf(value)
                        .round(ROUND_ENDS)
                        .stripTrailingZeros()
                        .toPlainString()));
    }

    private double x(double value) {
        return MARGIN + scale.share(value) * (WIDTH - 2 * MARGIN);
    }

    /// A coordinate to a tenth of a pixel.
    static String at(double coordinate) {
        String text = String.format(Locale.ROOT, "%.1f", coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /// What the picture shows, in words.
    String text() {
        StringBuilder text = new StringBuilder(
                "%s %s %s".formatted(subject, Numbers.of(own), own.unit().symbol()));
        own.placebo()
                .ifPresent(placebo -> text.append(
                        "; percentile %s among %d random blocs, the middle 90 %% of them from %s to %s, median %s"
                                .formatted(
                                        Numbers.percentile(placebo.percentile()),
                                        placebo.draws(),
                                        Numbers.of(placebo.low()),
                                        Numbers.of(placebo.high()),
                                        Numbers.of(placebo.median()))));
        for (Beside other : others) {
            text.append("; %s %s"
                    .formatted(other.figure().id().whom().toUpperCase(Locale.ROOT), Numbers.point(other.figure())));
            text.append(other.comparable() ? "" : " (members in a part of the period only)");
        }
        return text.append('.').toString();
    }
}
