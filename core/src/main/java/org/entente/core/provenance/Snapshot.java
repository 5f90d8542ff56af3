package org.entente.core.provenance;

import java.util.List;
import org.entente.core.time.Years;

/// A byte-exact, dated copy of a source file, with origin, licence and hash.
///
/// @param source the id of the source, such as `unga-votes`
/// @param version the provider's version
/// @param file the file's path inside the data folder or the sample
/// @param sha256 hash of the file as stored, lower-case hex
/// @param bytes size of the file as stored
/// @param covers first and last year that the file holds
/// @param compiledFrom the providers' files behind a compiled one; empty for a provider's own file
public record Snapshot(
        String source,
        String version,
        String file,
        String sha256,
        long bytes,
        Years covers,
        Citation citation,
        Licence licence,
        List<Origin> compiledFrom) {
    public Snapshot {
        compiledFrom = List.copyOf(compiledFrom);
    }

    /// A provider's file that a compiled one was made from.
    public record Origin(String file, String sha256) {}
}
