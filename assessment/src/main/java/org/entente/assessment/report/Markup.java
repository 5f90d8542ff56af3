package org.entente.assessment.report;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Elements of a page. All text goes in as text nodes, which jsoup escapes when it writes them: no other class makes
/// markup from strings.
final class Markup {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Pattern MINUS = Pattern.compile("(?<![\\w.])-(?=[\\d.])");

    private static final Pattern LONG = Pattern.compile("(?<![\\w.])\\d{5,}(?![\\w.]*[a-z])");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?=(\\d{3})+$)");

    private Markup() {}

    /// A new last child on a line of its own.
    static Element block(Element parent, String tag) {
        parent.appendChild(new TextNode("\n"));
        return parent.appendElement(tag);
    }

    static Element block(Element parent, String tag, String cssClass) {
        return block(parent, tag).attr("class", cssClass);
    }

    /// A new last child in the line, with a text.
    static Element inline(Element parent, String tag, String cssClass, String text) {
        Element child = parent.appendElement(tag);
        if (!cssClass.isEmpty()) {
            child.attr("class", cssClass);
        }
        return child.appendText(text);
    }

    static Element svg(Element parent, String tag) {
        return parent.appendElement(tag, SVG);
    }

    /// A printed number as a page sets it: a minus sign for a hyphen, digits in groups of three from five on.
    static String number(String text) {
        String grouped = LONG.matcher(text)
                .replaceAll(digits -> THOUSANDS.matcher(digits.group()).replaceAll("\u202f"));
        return MINUS.matcher(grouped).replaceAll("\u2212");
    }
}
