package org.entente.assessment.report;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;
import org.entente.assessment.report.Facts.Fact;
import org.entente.assessment.report.Findings.Finding;
import org.entente.core.figure.FigureId;
import org.jsoup.nodes.Element;

/// The sections of a page.
final class HtmlSections {
    private static final int FEW = 5;

    private final Links links;
    private final HtmlTables tables;

    HtmlSections(Links links) {
        this.links = links;
        this.tables = new HtmlTables(links);
    }

    /// The title that stands over a section.
    static String title(Section section) {
        return switch (section) {
            case Text text -> text.title();
            case Table table -> table.title();
            case Facts facts -> facts.title();
            case Findings findings -> findings.title();
            case Comparison comparison -> comparison.title();
            case Matrix matrix -> matrix.title();
            case GapList gaps -> gaps.title();
        };
    }

    /// Writes a section below its title.
    void write(Element part, Section section) {
        switch (section) {
            case Text text -> text(part, text);
            case Table table -> tables.plain(part, table);
            case Facts facts -> facts(part, facts);
            case Findings findings -> findings(part, findings);
            case Comparison comparison -> tables.comparison(part, comparison);
            case Matrix matrix -> tables.matrix(part, matrix);
            case GapList gaps -> gaps(part, gaps);
        }
    }

    /// Sentences under a title make a list; lines without one are remarks on what stands above.
    private void text(Element part, Text text) {
        if (text.title().isEmpty()) {
            text.lines().forEach(line -> links.sentence(Markup.block(part, "p", "remark"), line));
        } else {
            list(part, "lines", text.lines());
        }
    }

    void list(Element part, String cssClass, List<String> lines) {
        Element list = Markup.block(part, "ul", cssClass);
        for (String line : lines) {
            boolean isIndented = line.startsWith(" ");
            Element item = Markup.block(list, "li");
            if (isIndented) {
                item.attr("class", "indented");
            }
            links.sentence(item, line.strip());
        }
    }

    private void facts(Element part, Facts facts) {
        Element list = Markup.block(part, "dl", "facts");
        for (Fact fact : facts.facts()) {
            Markup.inline(Markup.block(list, "dt"), "span", "", fact.term());
            Element sentences = Markup.block(list, "dd");
            fact.sentences().forEach(sentence -> Markup.inline(sentences, "span", "", sentence));
        }
    }

    /// A rule that several claims share is printed with the first of them.
    private void findings(Element part, Findings findings) {
        Set<String> rules = new HashSet<>();
        for (Finding finding : findings.findings()) {
            finding(part, finding, rules.add(finding.rule()));
        }
    }

    private void finding(Element part, Finding finding, boolean withRule) {
        Element article = Markup.block(part, "article", "finding");
        Element claim = Markup.block(article, "h3");
        Markup.inline(
                claim, "span", "verdict " + finding.verdict(), finding.verdict().toUpperCase(Locale.ROOT));
        claim.appendText(" " + finding.claim());
        Element body = Markup.block(article, "div", "sides");
        Element reading = Markup.block(body, "div", "reading");
        links.sentence(Markup.block(reading, "p"), finding.reading());
        ids(reading, "rests on", finding.figures());
        Element rule = Markup.block(reading, "p", "rule");
        Markup.inline(rule, "span", "term", "Rule fixed beforehand: ");
        rule.appendText((withRule ? finding.rule() : "as above") + ".");
        Element against = Markup.block(body, "div", "against");
        Markup.inline(Markup.block(against, "h4"), "span", "", "Evidence against");
        list(against, "items", finding.against());
    }

    /// A few ids in a line; more of them folded away under their count.
    private void ids(Element parent, String term, List<FigureId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        if (ids.size() <= FEW) {
            Element line = Markup.block(parent, "p", "ids");
            Markup.inline(line, "span", "term", term + ": ");
            cite(line, ids);
        } else {
            Element details = Markup.block(parent, "details", "ids");
            Markup.inline(details, "summary", "", "%s %d figures".formatted(term, ids.size()));
            cite(Markup.block(details, "p"), ids);
        }
    }

    private void cite(Element line, List<FigureId> ids) {
        boolean isFirst = true;
        for (FigureId id : ids) {
            line.appendText(isFirst ? "" : ", ");
            links.cite(line, id);
            isFirst = false;
        }
    }

    private void gaps(Element part, GapList gaps) {
        if (gaps.reasons().isEmpty()) {
            Markup.block(part, "p").appendText("None.");
            return;
        }
        Element list = Markup.block(part, "ul", "gaps");
        for (GapList.Reason reason : gaps.reasons()) {
            Element item = Markup.block(list, "li");
            Markup.inline(item, "span", "gap-word", reason.gap());
            item.appendText(" " + reason.detail() + ".");
            ids(item, "without a value", reason.figures());
        }
    }
}
