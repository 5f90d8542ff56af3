package org.entente.data.fetch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file that has arrived whole.
///
/// @param target where it is
/// @param sha256 of the file as stored, lower-case hex
/// @param lastModified when the provider changed it last, as the server wrote it
/// @param continuedFrom how many bytes were there from earlier connections
/// @param notes what happened on the way that a user should know
public record Fetched(
        Path target, String sha256, long bytes, Optional<String> lastModified, long continuedFrom, List<String> notes) {
    public Fetched {
        notes = List.copyOf(notes);
    }
}
