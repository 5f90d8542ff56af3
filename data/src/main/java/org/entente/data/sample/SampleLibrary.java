package org.entente.data.sample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.core.alliance.Pledge;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.dispute.Dispute;
import org.entente.core.organisation.Affiliation;
import org.entente.core.panel.Panel;
import org.entente.core.provenance.Snapshot;
import org.entente.core.tie.LandBorders;
import org.entente.core.tie.Ties;
import org.entente.core.tie.VisaRules;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvSource;
import org.entente.data.library.Holding;
import org.entente.data.library.Kept;
import org.entente.data.library.Library;

/// The sample that comes with Entente, or one compiled into a folder. Each file is checked against the
/// manifest when read.
public final class SampleLibrary implements Library {
    private static final int TRADE_YEAR = 2019;

    private final String description;
    private final Function<String, CsvSource> files;
    private final Catalogue catalogue;
    private final Kept kept = new Kept();
    private Optional<Manifest> manifest = Optional.empty();

    private SampleLibrary(String description, Function<String, CsvSource> files, Catalogue catalogue) {
        this.description = description;
        this.files = files;
        this.catalogue = catalogue;
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

    @Override
    public Optional<Holding<RollCalls>> votes() {
        return keep(VotesTable.FILE, () -> {
            VotesTable.Read read = VotesTable.read(files.apply(VotesTable.FILE));
            Snapshot snapshot = manifest().snapshot(read.file(), VotesTable.FILE, catalogue);
            List<String> notes = List.of(
                    manifest().rules(VotesTable.FILE).getFirst(),
                    "Absence is inferred in %d of %d roll calls"
                            .formatted(read.inferred().size(), read.votes().size()));
            return new Holding<>(snapshot.source(), read.votes(), snapshot.covers(), List.of(snapshot), notes);
        });
    }

    @Override
    public Optional<Holding<TradeMatrix>> trade() {
        return keep(TradeTable.FILE, () -> {
            TradeTable.Read read = TradeTable.read(files.apply(TradeTable.FILE), TRADE_YEAR);
            Snapshot snapshot = manifest().snapshot(read.file(), TradeTable.FILE, catalogue);
            return holding(read.matrix(), snapshot, TradeTable.FILE);
        });
    }

    @Override
    public Optional<Holding<List<ConflictYear>>> conflicts() {
        return keep(ConflictTable.FILE, () -> {
            ConflictTable.Read read = ConflictTable.read(files.apply(ConflictTable.FILE));
            Snapshot snapshot = manifest().snapshot(read.file(), ConflictTable.FILE, catalogue);
            return holding(read.conflicts(), snapshot, ConflictTable.FILE);
        });
    }

    @Override
    public Optional<Holding<Panel>> regimes() {
        return panel(PanelTable.REGIMES);
    }

    @Override
    public Optional<Holding<Panel>> economies() {
        return panel(PanelTable.ECONOMIES);
    }

    @Override
    public List<Holding<ReportedTrade>> reportedTrade() {
        return List.of();
    }

    @Override
    public Optional<Holding<List<Dispute>>> disputes() {
        return Optional.empty();
    }

    @Override
    public Optional<Holding<LandBorders>> borders() {
        return Optional.empty();
    }

    @Override
    public Optional<Holding<List<Pledge>>> pledges() {
        return Optional.empty();
    }

    @Override
    public Optional<Holding<List<Affiliation>>> affiliations() {
        return Optional.empty();
    }

    @Override
    public Optional<Holding<Ties>> remittances() {
        return Optional.empty();
    }

    @Override
    public Optional<Holding<Ties>> migrants() {
        return Optional.empty();
    }

    @Override
    public Optional<Holding<VisaRules>> visas() {
        return keep(VisaTable.FILE, () -> {
            VisaTable.Read read = VisaTable.read(files.apply(VisaTable.FILE));
            Snapshot snapshot = manifest().snapshot(read.file(), VisaTable.FILE, catalogue);
            return holding(read.rules(), snapshot, VisaTable.FILE);
        });
    }

    private Optional<Holding<Panel>> panel(PanelTable table) {
        return keep(table.file, () -> {
            PanelTable.Read read = table.read(files.apply(table.file));
            Snapshot snapshot = manifest().snapshot(read.file(), table.file, catalogue);
            Panel.Builder panel = Panel.builder();
            read.values().addTo(panel, snapshot);
            return holding(panel.build(), snapshot, table.file);
        });
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

    private <T> Optional<Holding<T>> keep(String file, Supplier<Holding<T>> read) {
        return Optional.of(kept.get(file, read));
    }
}
