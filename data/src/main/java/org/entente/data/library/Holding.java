package org.entente.data.library;

import java.util.List;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Observed;
import org.entente.core.provenance.Snapshot;
import org.entente.core.time.Years;

/// Records of one source with what they cover, where they come from, and what was dropped on the way in.
///
/// @param source the id of the source
/// @param covers first and last year with records
/// @param snapshots the files that the records were read from
/// @param notes rows dropped by reason, values inferred and by which rule; one sentence each
public record Holding<T>(String source, T records, Years covers, List<Snapshot> snapshots, List<String> notes) {
    public Holding {
        snapshots = List.copyOf(snapshots);
        notes = List.copyOf(notes);
    }

    /// The provenance of rows taken from this holding: one entry for each file behind it.
    ///
    /// @param selection which rows, in words
    /// @param rows how many
    public List<Provenance> observed(String selection, long rows) {
        return snapshots.stream()
                .map(snapshot -> (Provenance) new Observed(snapshot, selection, rows))
                .toList();
    }
}
