package org.entente.data.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A page for people, where a data file was expected: a login, terms to accept, an apology.
final class WebPage {
    private static final Pattern START = Pattern.compile(
            "\\A\\uFEFF?\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|title|meta|script)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN = Pattern.compile(
            "<!--.*?(-->|\\z)|<(script|style|svg|noscript)\\b.*?(</\\2>|\\z)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^>]*(>|\\z)");
    private static final Pattern SPACE = Pattern.compile("(\\s|&nbsp;)+");
    private static final int EXCERPT = 160;

    private WebPage() {}

    /// Whether a file that begins like this is a page, whatever its type says; of a file that is said to be
    /// one, a first `<` is enough.
    static boolean is(byte[] head, String contentType) {
        String text = text(head);
        boolean said = contentType.toLowerCase(Locale.ROOT).contains("html");
        return START.matcher(text).matches() || (said && text.stripLeading().startsWith("<"));
    }

    /// The words that a reader of the page would see first; plain text comes as it is.
    static Optional<String> words(byte[] head) {
        String seen = TAG.matcher(UNSEEN.matcher(text(head)).replaceAll(" ")).replaceAll(" ");
        String words = SPACE.matcher(seen).replaceAll(" ").strip();
        if (words.isEmpty() || words.chars().anyMatch(c -> c == '\uFFFD' || c < ' ')) {
            return Optional.empty();
        }
        return Optional.of(
                words.length() <= EXCERPT ? words : words.substring(0, EXCERPT).strip() + "...");
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.UTF_8);
    }
}
