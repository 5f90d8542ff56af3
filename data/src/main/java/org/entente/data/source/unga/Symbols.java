package org.entente.data.source.unga;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// United Nations document symbols.
final class Symbols {
    /// Resolutions are numbered by session, as in `A/RES/31/6`, from this session on; before, `R/12/6` is a
    /// record's page.
    private static final int FIRST_SESSION_IN_SYMBOLS = 31;

    private static final Pattern SHORT = Pattern.compile("R/(\\d{2})/(\\d+.*)");

    private Symbols() {}

    /// `R/68/262` as `A/RES/68/262`; anything else as it stands in the source.
    static String normalised(String symbol) {
        Matcher matcher = SHORT.matcher(symbol);
        boolean isResolution = matcher.matches() && Integer.parseInt(matcher.group(1)) >= FIRST_SESSION_IN_SYMBOLS;
        return isResolution ? "A/RES/" + matcher.group(1) + "/" + matcher.group(2) : symbol;
    }
}
