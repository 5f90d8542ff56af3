package org.entente.data.intake;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How a descriptor writes dates (`%d/%m/%Y`, as the engine reads them), for Java's own parser.
final class StrptimePattern {
    private StrptimePattern() {}

    /// @param strptime empty for ISO dates
    static DateTimeFormatter formatter(String strptime) {
        if (strptime.isEmpty()) {
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
        StringBuilder pattern = new StringBuilder();
        // Digits that follow each other must have a fixed width each.
        boolean isCompact = strptime.matches(".*%[A-Za-z]%.*");
        for (int at = 0; at < strptime.length(); at++) {
            char letter = strptime.charAt(at);
            if (letter != '%' || at + 1 == strptime.length()) {
                pattern.append(letter == '\'' ? "''" : "'" + letter + "'");
                continue;
            }
            at++;
            pattern.append(
                    switch (strptime.charAt(at)) {
                        case 'Y' -> "uuuu";
                        case 'm' -> isCompact ? "MM" : "M";
                        case 'd' -> isCompact ? "dd" : "d";
                        case 'H' -> isCompact ? "HH" : "H";
                        case 'M' -> isCompact ? "mm" : "m";
                        case 'S' -> isCompact ? "ss" : "s";
                        case 'b' -> "MMM";
                        case 'B' -> "MMMM";
                        case 'g' -> "SSS";
                        case 'f' -> "SSSSSS";
                        default ->
                            throw new IllegalArgumentException(
                                    "'%%%c' is not known in a date".formatted(strptime.charAt(at)));
                    });
        }
        return DateTimeFormatter.ofPattern(pattern.toString(), Locale.ENGLISH);
    }
}
