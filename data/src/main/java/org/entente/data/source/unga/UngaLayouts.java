package org.entente.data.source.unga;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.entente.data.csv.CsvSource;
import org.entente.data.source.SourceReader;

/// The layouts in which roll calls come.
public final class UngaLayouts {
    private UngaLayouts() {}

    /// Finds the files of each layout.
    ///
    /// @param one gives the one file that a reader recognises
    public static UngaFiles find(Function<SourceReader<?>, Optional<CsvSource>> one) {
        return new UngaFiles(
                one.apply(new RollCallsReader()),
                one.apply(new RollCallIssuesReader()),
                one.apply(new CastVotesReader(Map.of())),
                one.apply(new PublishedVotesReader(Map.of())),
                one.apply(new DigitalLibraryReader()));
    }
}
