package org.entente.assessment.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.core.figure.FigureId;

/// Names of places in a page: stable, so that a page can be linked to `#eaeu.intra-export-share.2019`.
final class Anchors {
    private static final Pattern SPACE = Pattern.compile("\\s");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^a-z0-9]+");

    private Anchors() {}

    /// The figure's own id; only a space, which no anchor may hold, becomes an underscore.
    static String of(FigureId id) {
        return SPACE.matcher(id.toString()).replaceAll("_");
    }

    /// A title's words joined by hyphens.
    static String of(String title) {
        String slug = NOT_A_WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-");
        return slug.replaceAll("^-|-$", "");
    }

    /// The reference to an anchor; what a fragment may not hold is encoded.
    static String reference(String anchor) {
        StringBuilder reference = new StringBuilder("#");
        anchor.codePoints().forEach(point -> {
            String character = Character.toString(point);
            boolean stays =
                    point < 128 && (Character.isLetterOrDigit(point) || ".-_~!$&'()*+,;=:@/?".contains(character));
            reference.append(stays ? character : URLEncoder.encode(character, StandardCharsets.UTF_8));
        });
        return reference.toString();
    }
}
