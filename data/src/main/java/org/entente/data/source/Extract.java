package org.entente.data.source;

import java.util.List;
import org.entente.data.csv.Fingerprint;

/// What was read from one file.
///
/// @param rows rows of the file, without the header
/// @param version the provider's version if the file states it, else empty
/// @param notes rows dropped by reason, one sentence each
public record Extract<T>(T records, long rows, Fingerprint file, String version, List<String> notes) {
    public Extract {
        notes = List.copyOf(notes);
    }
}
