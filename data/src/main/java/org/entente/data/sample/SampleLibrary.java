package org.entente.data.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.panel.Panel;
import org.entente.core.provenance.Snapshot;
import org.entente.core.tie.VisaRules;
import org.entente.core.time.Years;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvSource;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.data.library.Shelves;
import org.entente.data.library.Topic;

/// The sample that comes with Entente, or one compiled into a folder. Each file is checked against the
/// manifest when read.
public final class SampleLibrary implements Library {
    private static final int TRADE_YEAR = 2019;

    private final String description;
    private final Function<String, CsvSource> files;
    private final Catalogue catalogue;
    private final Shelves shelves = new Shelves();
    private Optional<Manifest> manifest = Optional.empty();

    private SampleLibrary(String description, Function<String, CsvSource> files, Catalogue catalogue) {
        this.description = description;
        this.files = files;
        this.catalogue = catalogue;
        shelves.put(Topic.VOTES, () -> Optional.of(votesTable()))
                .put(Topic.TRADE, () -> Optional.of(tradeTable()))
                .put(Topic.CONFLICTS, () -> Optional.of(conflictTable()))
                .put(Topic.REGIMES, () -> Optional.of(panel(PanelTable.REGIMES)))
                .put(Topic.ECONOMIES, () -> Optional.of(panel(PanelTable.ECONOMIES)))
                .put(Topic.VISAS, () -> Optional.of(visaTable()));
    }

    @Override
    public <T> Optional<Holding<T>> find(Topic<T> topic) {
        return shelves.find(topic);
    }

    /// The bundled sample.
    public static SampleLibrary bundled(Catalogue catalogue) {
        return new SampleLibrary(
                "bundled sample " + catalogue.version(), file -> CsvSource.ofResource("sample/" + file), catalogue);
    }

    /// A sample that was compiled into a folder.
    public static SampleLibrary in(Path folder, Catalogue catalogue) {
        return new SampleLibrary("sample in " + folder, file -> CsvSource.of(folder, folder.resolve(file)), catalogue);
    }

    @Override
    public String describe() {
        return description;
    }

    private Holding<RollCalls> votesTable() {
        VotesTable.Read read = VotesTable.read(files.apply(VotesTable.FILE));
        Snapshot snapshot = manifest().snapshot(read.file(), VotesTable.FILE, catalogue);
        List<String> notes = List.of(
                manifest().rules(VotesTable.FILE).getFirst(),
                "Absence is inferred in %d of %d roll calls"
                        .formatted(read.inferred().size(), read.votes().size()));
        return new Holding<>(snapshot.source(), read.votes(), snapshot.covers(), List.of(snapshot), notes);
    }

    private Holding<TradeMatrix> tradeTable() {
        TradeTable.Read read = TradeTable.read(files.apply(TradeTable.FILE), TRADE_YEAR);
        Snapshot snapshot = manifest().snapshot(read.file(), TradeTable.FILE, catalogue);
        return holding(read.matrix(), snapshot, TradeTable.FILE);
    }

    private Holding<List<ConflictYear>> conflictTable() {
        ConflictTable.Read read = ConflictTable.read(files.apply(ConflictTable.FILE));
        Snapshot snapshot = manifest().snapshot(read.file(), ConflictTable.FILE, catalogue);
        return holding(read.conflicts(), snapshot, ConflictTable.FILE);
    }

    private Holding<VisaRules> visaTable() {
        VisaTable.Read read = VisaTable.read(files.apply(VisaTable.FILE));
        Snapshot snapshot = manifest().snapshot(read.file(), VisaTable.FILE, catalogue);
        return holding(read.rules(), snapshot, VisaTable.FILE);
    }

    private Holding<Panel> panel(PanelTable table) {
        PanelTable.Read read = table.read(files.apply(table.file));
        Snapshot snapshot = manifest().snapshot(read.file(), table.file, catalogue);
        Panel.Builder panel = Panel.builder();
        read.values().addTo(panel, snapshot);
        return holding(panel.build(), snapshot, table.file);
    }

    private <T> Holding<T> holding(T records, Snapshot snapshot, String file) {
        Years covers = snapshot.covers();
        return new Holding<>(
                snapshot.source(),
                records,
                covers,
                List.of(snapshot),
                manifest().rules(file));
    }

    private synchronized Manifest manifest() {
        if (manifest.isEmpty()) {
            manifest = Optional.of(Manifest.read(files.apply(Manifest.FILE)));
        }
        return manifest.get();
    }
}
