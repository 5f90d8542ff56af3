package org.entente.assessment.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.assessment.report.Document.Section;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/// HTML: one page that holds all it needs. It loads nothing, runs no script, and every figure opens to its chain.
final class HtmlReport {
    /// What a browser may load on behalf of the page: nothing but its own style.
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final Document document;
    private final Links links;
    private final List<Place> places = new ArrayList<>();

    /// An entry of the table of contents.
    private record Place(String anchor, String title) {}

    private HtmlReport(Document document) {
        this.document = document;
        this.links = new Links(document.chains());
    }

    static String render(Document document) {
        return new HtmlReport(document).page();
    }

    private String page() {
        org.jsoup.nodes.Document page = new org.jsoup.nodes.Document("");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.appendChild(new DocumentType("html", "", ""));
        Element html = Markup.block(page, "html").attr("lang", "en");
        Element head = Markup.block(html, "head");
        Element body = Markup.block(html, "body");
        head(head);
        Markup.inline(body, "a", "skip", "Skip to the content").attr("href", "#content");
        Element header = Markup.block(body, "header");
        Element frame = Markup.block(body, "div", "frame");
        Element contents = Markup.block(frame, "nav").attr("id", "contents").attr("aria-label", "Contents");
        Element main = Markup.block(frame, "main").attr("id", "content");
        sections(main);
        header(header);
        contents(contents);
        footer(Markup.block(body, "footer"));
        return page.outerHtml() + "\n";
    }

    private void head(Element head) {
        Markup.block(head, "meta").attr("charset", "utf-8");
        Markup.block(head, "meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY);
        Markup.block(head, "meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        Markup.block(head, "meta").attr("name", "color-scheme").attr("content", "light dark");
        Markup.block(head, "meta")
                .attr("name", "generator")
                .attr("content", "Entente " + Objects.toString(document.meta().get("version"), ""));
        Markup.block(head, "title").appendText(title());
        Markup.block(head, "link").attr("rel", "icon").attr("href", "data:,");
        Markup.block(head, "style").appendChild(new DataNode(style()));
    }

    /// The first title of the document; the command where it has none.
    private String title() {
        return document.sections().stream()
                .map(HtmlSections::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(document.command());
    }

    private void header(Element header) {
        Markup.inline(header, "a", "name", title()).attr("href", "#content");
        if (!places.isEmpty()) {
            Markup.inline(header, "a", "to-contents", "Contents").attr("href", "#contents");
        }
    }

    private void contents(Element nav) {
        if (places.isEmpty()) {
            return;
        }
        Markup.inline(nav, "h2", "", "Contents");
        Element list = Markup.block(nav, "ul");
        for (Place place : places) {
            Markup.inline(Markup.block(list, "li"), "a", "", place.title())
                    .attr("href", Anchors.reference(place.anchor()));
        }
    }

    /// Verdict lines come right after the head: what a reader in a hurry wants.
    private void sections(Element main) {
        List<Section> ordered = new ArrayList<>(document.sections());
        ordered.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        HtmlSections writer = new HtmlSections(links);
        boolean isFirst = true;
        for (Section section : ordered) {
            String title = HtmlSections.title(section);
            Element part = Markup.block(main, "section", "part");
            if (isFirst) {
                Markup.block(part, "h1").appendText(title());
                Element asked = Markup.block(part, "p", "asked");
                Markup.inline(asked, "span", "term", "Asked: ");
                asked.appendElement("code").appendText(document.command());
            } else if (!title.isEmpty()) {
                heading(part, title);
            }
            writer.write(part, section);
            isFirst = false;
        }
        if (!document.notes().isEmpty()) {
            Element part = Markup.block(main, "section", "part");
            heading(part, "Notes");
            writer.list(part, "notes", document.notes());
        }
        if (!links.linked().isEmpty()) {
            HtmlChains chains = new HtmlChains(links);
            Element sources = Markup.block(main, "section", "part");
            heading(sources, "Sources");
            chains.sources(sources);
            Element origins = Markup.block(main, "section", "part chains");
            heading(origins, "Where it comes from");
            chains.chains(origins);
        }
    }

    private static int rank(Section section) {
        return switch (section) {
            case Facts _ -> 0;
            case Findings _ -> 1;
            default -> 2;
        };
    }

    private void heading(Element part, String title) {
        String anchor = Anchors.of(title);
        String unique = anchor;
        for (int i = 2; isTaken(unique); i++) {
            unique = anchor + "-" + i;
        }
        Markup.block(part, "h2").attr("id", unique).appendText(title);
        places.add(new Place(unique, title));
    }

    private boolean isTaken(String anchor) {
        return places.stream().anyMatch(place -> place.anchor().equals(anchor));
    }

    private void footer(Element footer) {
        Element line = Markup.block(footer, "p");
        line.appendText("Made by ");
        line.appendElement("code").appendText(document.command());
        StringBuilder text = new StringBuilder();
        append(text, "Entente", "version");
        append(text, "catalogue", "catalogue");
        append(text, "data:", "data");
        append(text, "seed", "seed");
        line.appendText(text.isEmpty() ? "." : text.insert(0, ":").append('.').toString());
    }

    private void append(StringBuilder text, String words, String key) {
        Object value = document.meta().get(key);
        if (value != null) {
            text.append(text.isEmpty() ? " " : ", ").append(words).append(' ').append(value);
        }
    }

    private static String style() {
        try (InputStream style = HtmlReport.class.getResourceAsStream("/report/page.css")) {
            return new String(Objects.requireNonNull(style, "page.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
