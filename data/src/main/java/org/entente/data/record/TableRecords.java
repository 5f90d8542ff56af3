package org.entente.data.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.core.panel.Panel;
import org.entente.core.provenance.Snapshot;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.SourceInfo;
import org.entente.data.engine.Engine;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.library.Holding;
import org.entente.data.library.Shelves;
import org.entente.data.library.Topic;
import org.entente.data.store.StoredTable;
import org.entente.data.view.TableView;

/// The records of sources that come in as tables. Each call reads anew; a library keeps what it got.
public final class TableRecords {
    private final Tables tables;
    private final Catalogue catalogue;
    private final Supplier<Layouts> layouts;

    /// @param layouts the descriptors, asked for when there is a table to read
    public TableRecords(Tables tables, Catalogue catalogue, Supplier<Layouts> layouts) {
        this.tables = tables;
        this.catalogue = catalogue;
        this.layouts = layouts;
    }

    /// Offers what comes in as tables.
    public void offer(Shelves shelves) {
        shelves.put(Topic.PLEDGES, () -> read(new PledgeReader()))
                .put(Topic.DISPUTES, () -> read(DisputeReader.COW))
                .put(Topic.DISPUTES_GML, () -> read(DisputeReader.GML))
                .put(Topic.WARS, () -> read(new WarReader()))
                .put(Topic.RIVALRIES, () -> read(new RivalryReader()))
                .put(Topic.CAPABILITIES, () -> read(new CapabilityReader()))
                .put(Topic.AUTHORITY, () -> read(new AuthorityReader()))
                .put(Topic.BORDERS, () -> read(new BorderReader()))
                .put(Topic.AFFILIATIONS, () -> read(new AffiliationReader()))
                .put(Topic.SECTOR_TRADE, () -> read(new SectorTradeReader()))
                .put(Topic.LIVES, () -> read(new LifeReader()))
                .put(Topic.REMITTANCES, () -> read(TieReader.REMITTANCES))
                .put(Topic.MIGRANTS, () -> read(TieReader.MIGRANTS))
                .put(Topic.VISAS, () -> read(new VisaReader()))
                .put(Topic.AGREEMENTS, () -> read(new TradeAgreementReader()))
                .put(Topic.GDELT, () -> read(EventReader.GDELT))
                .put(Topic.ICEWS, () -> read(EventReader.ICEWS))
                .put(Topic.PENN, () -> panel(PanelReader.PENN))
                .put(Topic.MADDISON, () -> panel(PanelReader.MADDISON).or(() -> panel(PanelReader.MADDISON_RESHAPED)))
                .put(Topic.LATENT_INCOMES, () -> panel(PanelReader.LATENT_INCOMES))
                .put(Topic.DEMOCRACY, () -> panel(PanelReader.DEMOCRACY));
    }

    private Optional<Holding<Panel>> panel(PanelReader reader) {
        return read(reader).map(read -> {
            Panel.Builder panel = Panel.builder();
            read.records().addTo(panel, read.snapshots().getFirst());
            return new Holding<>(read.source(), panel.build(), read.covers(), read.snapshots(), read.notes());
        });
    }

    /// One holding for each source that is here, the preferred one first.
    public List<Holding<ReportedTrade>> reportedTrade() {
        List<Holding<ReportedTrade>> all = new ArrayList<>();
        TradeReader.ALL.forEach(reader -> read(reader).ifPresent(all::add));
        return List.copyOf(all);
    }

    private <T> Optional<Holding<T>> read(TableReader<T> reader) {
        return tables.with(new LinkedHashSet<>(reader.layouts()), all -> {
            for (String id : reader.layouts()) {
                List<SourceTable> own = all.stream()
                        .filter(table -> table.table().facts().layout().equals(id))
                        .toList();
                Optional<Layout> layout =
                        own.isEmpty() ? Optional.empty() : layouts.get().find(id);
                if (layout.isPresent()) {
                    return Optional.of(read(reader, layout.get(), own));
                }
            }
            return Optional.empty();
        });
    }

    private <T> Holding<T> read(TableReader<T> reader, Layout layout, List<SourceTable> own) {
        Map<String, Path> parts = new LinkedHashMap<>();
        own.forEach(one -> parts.put(one.table().facts().part(), one.table().parquet()));
        try (Engine engine = Engine.open()) {
            new TableView(engine, catalogue).register(layout, parts);
            T records = reader.read(engine, layout.id());
            Years covers = own.stream()
                    .map(one -> years(one.table()))
                    .reduce(Years::spanning)
                    .map(reader::covers)
                    .orElseThrow();
            Set<String> notes = new LinkedHashSet<>();
            own.forEach(one -> notes.addAll(LeftOut.notes(one.table().facts())));
            return new Holding<>(
                    layout.source(),
                    records,
                    covers,
                    own.stream().map(one -> snapshot(one, reader)).toList(),
                    List.copyOf(notes));
        }
    }

    /// The years of the rows, or that of a part that begins with one.
    private static Years years(StoredTable table) {
        Integer first = table.facts().first();
        Integer last = table.facts().last();
        if (first == null || last == null) {
            throw new IllegalStateException("the table %s says no year".formatted(table.name()));
        }
        return new Years(first, last);
    }

    private Snapshot snapshot(SourceTable one, TableReader<?> reader) {
        StoredTable table = one.table();
        SourceInfo info = catalogue.source(table.facts().source());
        return new Snapshot(
                info.id(),
                table.facts().version(),
                one.file(),
                table.snapshot().manifest().sha256(),
                table.snapshot().manifest().bytes(),
                reader.covers(years(table)),
                info.citation(),
                info.licence(),
                List.of());
    }
}
