package org.entente.data.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.core.problem.DidYouMean;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;

/// A way to write states: a scheme of codes or names, or the names that one source uses.
public sealed interface Naming {
    String PREFIX = "source:";

    /// Reads `cow`, `name-en` or `source:unga-votes`, in any case.
    ///
    /// @throws ProblemException ENT-2020 if the text is neither
    static Naming parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith(PREFIX) && word.length() > PREFIX.length()) {
            return new OfSource(word.substring(PREFIX.length()));
        }
        for (Scheme scheme : Scheme.values()) {
            if (scheme.toString().equals(word)) {
                return scheme;
            }
        }
        List<String> known = new ArrayList<>(
                Arrays.stream(Scheme.values()).map(Scheme::toString).toList());
        known.add(PREFIX + "ID");
        throw new ProblemException(
                ProblemException.Kind.USAGE,
                Problem.of(
                        "ENT-2020",
                        "'%s' is not a scheme of codes or names".formatted(text),
                        "",
                        DidYouMean.advice(known, text)));
    }

    /// The schemes that do not depend on a source.
    enum Scheme implements Naming {
        /// Correlates of War numbers, on the days on which the list counts the state.
        COW,
        /// Gleditsch and Ward's numbers, microstates included, on the days on which the list counts the state.
        GW,
        /// ISO 3166 alpha-3 codes, also former ones; where ISO has none, the catalogue's id.
        ISO3,
        /// The United Nations' M49 numbers, which are ISO's numeric codes; three digits.
        M49,
        /// The English names of the catalogue, which are the United Nations'.
        NAME_EN,
        /// The Russian names of the catalogue.
        NAME_RU;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// The names and codes that a source writes, by the reviewed name map; to convert from, not to.
    record OfSource(String source) implements Naming {
        @Override
        public String toString() {
            return PREFIX + source;
        }
    }
}
