package org.entente.assessment.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Uncertainty.None;
import org.entente.core.provenance.Snapshot;
import org.jsoup.nodes.Element;

/// Where each figure of a page comes from: its chain, and the files at the end of the chains.
final class HtmlChains {
    private final Links links;
    private final Map<Snapshot, String> anchors = new LinkedHashMap<>();

    HtmlChains(Links links) {
        this.links = links;
        Map<String, Integer> count = new TreeMap<>();
        for (Chain chain : links.linked()) {
            for (Snapshot snapshot : chain.snapshots()) {
                anchors.computeIfAbsent(snapshot, found -> {
                    int n = count.merge(found.source(), 1, Integer::sum);
                    return "source-" + found.source() + (n == 1 ? "" : "-" + n);
                });
            }
        }
    }

    /// One entry a file: source, version, years, licence, citation, hash.
    void sources(Element part) {
        if (anchors.isEmpty()) {
            Markup.block(part, "p").appendText("No file was read.");
            return;
        }
        Element list = Markup.block(part, "ul", "sources");
        anchors.forEach((snapshot, anchor) -> {
            Element item = Markup.block(list, "li").attr("id", anchor);
            Markup.inline(item, "strong", "", snapshot.source());
            item.appendText(" version %s, covers %s".formatted(snapshot.version(), snapshot.covers()));
            Element facts = Markup.block(item, "dl");
            fact(facts, "Cite").appendText(snapshot.citation().full());
            String note = snapshot.licence().note();
            fact(facts, "Licence").appendText(snapshot.licence().name() + (note.isEmpty() ? "" : " (" + note + ")"));
            Element file = fact(facts, "File");
            file.appendElement("code").appendText(snapshot.file());
            file.appendText(", %d bytes".formatted(snapshot.bytes()));
            fact(facts, "SHA-256").appendElement("code").appendText(snapshot.sha256());
            for (Snapshot.Origin origin : snapshot.compiledFrom()) {
                Element made = fact(facts, "Compiled from");
                made.appendElement("code").appendText(origin.file());
                made.appendText(", SHA-256 ").appendElement("code").appendText(origin.sha256());
            }
        });
    }

    /// Every chain, by indicator; closed until a figure is opened.
    void chains(Element part) {
        links.byIndicator().forEach((indicator, chains) -> {
            Element group = Markup.block(part, "section", "indicator");
            Element head = Markup.block(group, "h3").attr("id", "chains-" + indicator);
            Figure first = chains.getFirst().figure();
            head.appendText(first.label() + " ");
            head.appendElement("code").appendText(indicator);
            chains.forEach(chain -> chain(group, chain));
        });
    }

    private void chain(Element group, Chain chain) {
        Figure figure = chain.figure();
        Element details = Markup.block(group, "details", "chain");
        Element summary = Markup.block(details, "summary");
        Markup.inline(summary, "code", "", figure.id().toString());
        summary.appendText(" ");
        Markup.inline(summary, "span", "value", Markup.number(Numbers.of(figure)));
        summary.appendText(
                figure.missing().isPresent() ? "" : " " + figure.unit().symbol());
        // The anchor lies inside: a browser opens what is closed around the place it is sent to.
        Element body = Markup.block(details, "div", "links").attr("id", Anchors.of(figure.id()));
        Element facts = Markup.block(body, "dl");
        fact(facts, "Figure")
                .appendText("%s, %s, %s"
                        .formatted(
                                figure.label(),
                                FigureRecord.subject(figure),
                                figure.id().period()));
        value(facts, figure);
        fact(facts, "Evidence").appendText(figure.evidence().toString());
        figure.members().ifPresent(members -> fact(facts, "Members with data").appendText(members.toString()));
        figure.placebo()
                .ifPresent(placebo -> fact(facts, "Among random blocs")
                        .appendText(
                                "percentile %s of %d blocs, drawn from %d states (%s); median %s, middle 90 %% from %s to %s"
                                        .formatted(
                                                Numbers.percentile(placebo.percentile()),
                                                placebo.draws(),
                                                placebo.pool(),
                                                placebo.rule(),
                                                Numbers.of(placebo.median()),
                                                Numbers.of(placebo.low()),
                                                Numbers.of(placebo.high()))));
        fact(facts, "Rule").appendText(chain.rule());
        fact(facts, "Choices").appendText(chain.choices());
        steps(fact(facts, "Steps, back to the files"), chain.steps());
        files(fact(facts, "Files"), chain.snapshots());
        lines(fact(facts, "Assumptions"), chain.assumptions());
        if (!figure.notes().isEmpty()) {
            lines(fact(facts, "Notes"), figure.notes());
        }
        fact(facts, "Recompute").appendElement("code").attr("class", "command").appendText(chain.recompute());
    }

    private static void value(Element facts, Figure figure) {
        switch (figure.outcome()) {
            case Missing missing -> fact(facts, "Gap").appendText(missing.gap() + ": " + missing.detail());
            case Value(double value, Interval interval) -> {
                fact(facts, "Full precision")
                        .appendText("%s [%s, %s] %s"
                                .formatted(
                                        value,
                                        interval.low(),
                                        interval.high(),
                                        figure.unit().symbol()));
                String level = interval.isRangeOverAssumptions() ? "" : Numbers.of(interval.level()) + " %, ";
                fact(facts, "Interval").appendText(level + interval.method());
            }
            case Value(double value, None none) -> {
                fact(facts, "Full precision")
                        .appendText(value + " " + figure.unit().symbol());
                fact(facts, "No interval").appendText(none.reason());
            }
        }
    }

    private static void steps(Element parent, List<String> steps) {
        Element list = Markup.block(parent, "ol", "steps");
        for (String step : steps) {
            int depth = (step.length() - step.stripLeading().length()) / 2;
            Element item = Markup.block(list, "li").appendText(step.strip());
            if (depth > 0) {
                item.attr("class", "depth-" + Math.min(depth, 6));
            }
        }
    }

    private void files(Element parent, List<Snapshot> snapshots) {
        if (snapshots.isEmpty()) {
            parent.appendText("none: no file was read");
            return;
        }
        Element list = Markup.block(parent, "ul", "files");
        for (Snapshot snapshot : snapshots) {
            Element item = Markup.block(list, "li");
            Markup.inline(item, "a", "", snapshot.source())
                    .attr("href", Anchors.reference(anchors.getOrDefault(snapshot, "content")));
            item.appendText(" version %s, licence: %s, "
                    .formatted(snapshot.version(), snapshot.licence().name()));
            item.appendElement("code").appendText(snapshot.file());
        }
    }

    private static void lines(Element parent, List<String> lines) {
        if (lines.size() == 1) {
            parent.appendText(lines.getFirst());
            return;
        }
        Element list = Markup.block(parent, "ul");
        lines.forEach(line -> Markup.block(list, "li").appendText(line));
    }

    private static Element fact(Element list, String term) {
        Markup.block(list, "dt").appendText(term);
        return list.appendElement("dd");
    }
}
