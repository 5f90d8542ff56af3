package org.entente.assessment.indicator;

import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.time.Years;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;

/// The ids of the sources that indicators read, and how far each one reaches.
public final class Sources {
    public static final String VOTES = "unga-votes";
    public static final String TRADE = "trade-matrix";
    public static final String CONFLICT = "ucdp-acd";
    public static final String REGIMES = "vdem";
    public static final String ECONOMIES = "world-bank";

    private Sources() {}

    /// Whether nothing at all is here.
    public static boolean noneIn(Library library) {
        return Stream.of(VOTES, TRADE, CONFLICT, REGIMES, ECONOMIES)
                .allMatch(source -> coverage(library, source).isEmpty());
    }

    /// The years of a source, if it is here.
    public static Optional<Years> coverage(Library library, String source) {
        Optional<? extends Holding<?>> holding = switch (source) {
            case VOTES -> library.votes();
            case TRADE -> library.trade();
            case CONFLICT -> library.conflicts();
            case REGIMES -> library.regimes();
            case ECONOMIES -> library.economies();
            default -> throw new IllegalArgumentException("no source '%s'".formatted(source));
        };
        return holding.map(Holding::covers);
    }
}
