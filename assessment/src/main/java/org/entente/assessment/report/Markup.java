package org.entente.assessment.report;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Elements of a page. All text goes in as text nodes, which jsoup escapes when it writes them: no other class makes
/// markup from strings.
final class Markup {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Pattern MINUS = Pattern.compile("(?<![\\w.])-(?=[\\d.])");

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

    /// A printed number with a minus sign for a hyphen.
    static String number(String text) {
        return MINUS.matcher(text).replaceAll("\u2212");
    }
}
