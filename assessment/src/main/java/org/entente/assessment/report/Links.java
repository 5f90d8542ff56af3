package org.entente.assessment.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.assessment.report.Document.Chains;
import org.entente.core.figure.FigureId;
import org.jsoup.nodes.Element;

/// Links from printed figures to their chains; it remembers what was linked, so that every link has its end.
final class Links {
    private static final Pattern CITED = Pattern.compile("\\[(?<id>[a-z][^\\]\\s]*)(?<more> and \\d+ more)?\\]");

    private final Chains chains;
    private final Map<FigureId, Optional<Chain>> found = new LinkedHashMap<>();

    Links(Chains chains) {
        this.chains = chains;
    }

    /// The chains of all figures that were linked, in order.
    List<Chain> linked() {
        return found.values().stream().flatMap(Optional::stream).toList();
    }

    Optional<Chain> chain(FigureId id) {
        return found.computeIfAbsent(id, chains::find);
    }

    /// Makes an element that opens the figure's chain; without a chain, one that opens nothing.
    Element open(Element parent, FigureId id, String cssClass) {
        if (chain(id).isEmpty()) {
            return parent.appendElement("span").attr("class", cssClass);
        }
        return parent.appendElement("a")
                .attr("class", cssClass)
                .attr("href", Anchors.reference(Anchors.of(id)))
                .attr("title", id.toString());
    }

    /// A figure's id as a link.
    void cite(Element parent, FigureId id) {
        open(parent, id, "id").appendText(id.toString());
    }

    /// A sentence, in which each figure id in brackets becomes a link.
    void sentence(Element parent, String text) {
        Matcher matcher = CITED.matcher(text);
        int end = 0;
        while (matcher.find()) {
            Optional<FigureId> id = parse(matcher.group("id"));
            if (id.isEmpty()) {
                continue;
            }
            parent.appendText(text.substring(end, matcher.start()) + "[");
            cite(parent, id.get());
            String more = matcher.group("more");
            parent.appendText((more == null ? "" : more) + "]");
            end = matcher.end();
        }
        parent.appendText(text.substring(end));
    }

    /// The id that a text consists of.
    static Optional<FigureId> parse(String text) {
        try {
            return Optional.of(FigureId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Every chain under its indicator, in the order in which the page names them.
    Map<String, List<Chain>> byIndicator() {
        Map<String, List<Chain>> groups = new LinkedHashMap<>();
        linked().forEach(chain -> groups.computeIfAbsent(chain.figure().id().indicator(), _ -> new ArrayList<>())
                .add(chain));
        return groups;
    }
}
