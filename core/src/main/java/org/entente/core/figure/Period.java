package org.entente.core.figure;

import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.core.time.Years;

/// What a figure is about in time: years, or one resolution.
public sealed interface Period {
    /// The form used in figure ids.
    String slug();

    static Period of(Years years) {
        return new YearPeriod(years);
    }

    static Period of(int year) {
        return new YearPeriod(Years.of(year));
    }

    /// Reads `2012`, `2003..2015` or the slug of a resolution such as `a-res-68-262`.
    static Period parse(String slug) {
        return slug.startsWith("a-res-") ? new ResolutionPeriod(slug) : new YearPeriod(Years.parse(slug));
    }

    /// Calendar years.
    record YearPeriod(Years years) implements Period {
        @Override
        public String slug() {
            return years.toString();
        }

        @Override
        public String toString() {
            return slug();
        }
    }

    /// The day one resolution was put to the vote.
    record ResolutionPeriod(String slug) implements Period {
        /// Special and emergency sessions write a hyphen before their number, as in `A/RES/ES-11/1`.
        private static final Pattern SPECIAL = Pattern.compile("(?<=^A/RES/)(ES|S)/");

        /// From a symbol such as `A/RES/68/262`.
        public static ResolutionPeriod of(String symbol) {
            return new ResolutionPeriod(symbol.toLowerCase(Locale.ROOT).replace('/', '-'));
        }

        /// The United Nations document symbol.
        public String symbol() {
            return SPECIAL.matcher(slug.toUpperCase(Locale.ROOT).replace('-', '/'))
                    .replaceFirst("$1-");
        }

        @Override
        public String toString() {
            return symbol();
        }
    }
}
