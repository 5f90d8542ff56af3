package org.entente.data.folder;

import java.util.List;
import java.util.Optional;
import org.entente.core.trade.ReportedTrade;
import org.entente.data.library.Holding;
import org.entente.data.library.Kept;
import org.entente.data.library.Library;
import org.entente.data.library.Shelves;
import org.entente.data.library.Topic;
import org.entente.data.record.TableRecords;

/// A library of providers' files, wherever they lie: some sources are read from the files themselves, all others
/// from the tables that come of them. Everything is read once, when it is first asked for.
public abstract class RecordLibrary implements Library {
    private final FileRecords files;
    private final TableRecords tables;
    private final Shelves shelves = new Shelves();
    private final Kept kept = new Kept();

    protected RecordLibrary(FileRecords files, TableRecords tables) {
        this.files = files;
        this.tables = tables;
        shelves.put(Topic.VOTES, () -> votesWithAttendance().map(UngaHolding::holding));
        files.offer(shelves);
        tables.offer(shelves);
    }

    @Override
    public final <T> Optional<Holding<T>> find(Topic<T> topic) {
        return shelves.find(topic);
    }

    /// The roll calls together with those whose absences were inferred.
    public final Optional<UngaHolding> votesWithAttendance() {
        return kept.get("votes", files::votesWithAttendance);
    }

    @Override
    public final List<Holding<ReportedTrade>> reportedTrade() {
        return kept.get("reported trade", tables::reportedTrade);
    }
}
