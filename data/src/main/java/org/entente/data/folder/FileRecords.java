package org.entente.data.folder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.panel.Panel;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.core.provenance.Snapshot;
import org.entente.core.time.Years;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.SourceInfo;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Fingerprint;
import org.entente.data.library.Holding;
import org.entente.data.library.Shelves;
import org.entente.data.library.Topic;
import org.entente.data.source.Extract;
import org.entente.data.source.SourceReader;
import org.entente.data.source.StateYears;
import org.entente.data.source.campos.CamposReader;
import org.entente.data.source.ucdp.ConflictReader;
import org.entente.data.source.unga.UngaFiles;
import org.entente.data.source.unga.UngaLayouts;
import org.entente.data.source.unga.UngaVotes;
import org.entente.data.source.vdem.VdemReader;
import org.entente.data.source.worldbank.WdiExtractReader;
import org.entente.data.source.worldbank.WorldBankReader;

/// Votes, the trade matrix, conflicts, regimes and economies, from the text files of their providers. Files are
/// recognised by their header, whatever their name, gzipped or not; they are read in place and never written.
public final class FileRecords {
    private final Supplier<FileScan> files;
    private final Catalogue catalogue;
    private Optional<FileScan> scan = Optional.empty();

    private FileRecords(Supplier<FileScan> files, Catalogue catalogue) {
        this.files = files;
        this.catalogue = catalogue;
    }

    /// All files of a folder and its subfolders. Two of a kind are refused, since neither can be preferred.
    public static FileRecords in(Path folder, Catalogue catalogue) {
        return new FileRecords(() -> FileScan.in(folder), catalogue);
    }

    /// Files in an order in which an earlier one is preferred to a later one of its kind.
    public static FileRecords of(List<CsvSource> files, Catalogue catalogue) {
        return new FileRecords(() -> FileScan.of(files), catalogue);
    }

    /// Offers all but the roll calls.
    void offer(Shelves shelves) {
        shelves.put(Topic.TRADE, this::trade)
                .put(Topic.CONFLICTS, this::conflicts)
                .put(Topic.REGIMES, this::regimes)
                .put(Topic.ECONOMIES, this::economies);
    }

    /// The roll calls together with those whose absences were inferred.
    public Optional<UngaHolding> votesWithAttendance() {
        UngaFiles votes = UngaLayouts.find(scan()::one);
        return votes.holdVotes() ? Optional.of(holding(UngaVotes.read(votes, catalogue))) : Optional.empty();
    }

    private UngaHolding holding(UngaVotes read) {
        if (read.votes().size() == 0) {
            throw nothingLeft(read.files().getLast().file());
        }
        Years covers = fullYears(read.votes());
        List<String> notes = new ArrayList<>(read.notes());
        long later = read.votes().list().stream()
                .filter(rollCall -> rollCall.date().getYear() > covers.last())
                .count();
        if (later > 0) {
            notes.add("%d roll calls after %d, the last full year, are read but not covered."
                    .formatted(later, covers.last()));
        }
        List<Snapshot> snapshots = read.files().stream()
                .map(file -> snapshot("unga-votes", file, "", covers))
                .toList();
        return new UngaHolding(new Holding<>("unga-votes", read.votes(), covers, snapshots, notes), read.inferred());
    }

    /// From the first roll call's year to the last full one: most votes of a year are taken by December, so a
    /// last year without one is not full.
    private static Years fullYears(RollCalls votes) {
        LocalDate first = votes.list().getFirst().date();
        LocalDate last = votes.list().getLast().date();
        int full = last.getMonth() == Month.DECEMBER ? last.getYear() : last.getYear() - 1;
        return new Years(first.getYear(), Math.max(first.getYear(), full));
    }

    private Optional<Holding<TradeMatrix>> trade() {
        return one(new CamposReader()).map(read -> holding("trade-matrix", read, Years.of(CamposReader.YEAR)));
    }

    private Optional<Holding<List<ConflictYear>>> conflicts() {
        return one(new ConflictReader()).map(read -> {
            int first =
                    read.records().stream().mapToInt(ConflictYear::year).min().orElseThrow();
            int last =
                    read.records().stream().mapToInt(ConflictYear::year).max().orElseThrow();
            return holding("ucdp-acd", read, new Years(first, last));
        });
    }

    private Optional<Holding<Panel>> regimes() {
        return panel("vdem", List.of(new VdemReader()));
    }

    private Optional<Holding<Panel>> economies() {
        return panel("world-bank", List.of(new WorldBankReader(), new WdiExtractReader()));
    }

    private Optional<Holding<Panel>> panel(String source, List<SourceReader<StateYears>> readers) {
        Panel.Builder panel = Panel.builder();
        List<Snapshot> snapshots = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        Optional<Years> covers = Optional.empty();
        for (SourceReader<StateYears> reader : readers) {
            for (CsvSource file : scan().all(reader)) {
                Extract<StateYears> read = reader.read(file, catalogue);
                Years years = read.records().years().orElseThrow(() -> nothingLeft(file.name()));
                if (isPassedOver(read.records(), columns, file, notes)) {
                    continue;
                }
                Snapshot snapshot = snapshot(source, read.file(), read.version(), years);
                read.records().addTo(panel, snapshot);
                snapshots.add(snapshot);
                read.notes().forEach(note -> notes.add(file.name() + ": " + note));
                covers = Optional.of(covers.map(years::spanning).orElse(years));
            }
        }
        return covers.map(years -> new Holding<>(source, panel.build(), years, snapshots, notes));
    }

    /// Whether an earlier file has these columns already and is preferred.
    ///
    /// @throws ProblemException if neither file is preferred
    private boolean isPassedOver(StateYears read, Set<String> columns, CsvSource file, List<String> notes) {
        for (String column : read.values().keySet()) {
            if (columns.contains(column)) {
                if (!scan().firstIsMeant()) {
                    throw second(column, file);
                }
                notes.add("%s is passed over: a newer file also holds %s.".formatted(file.name(), column));
                return true;
            }
        }
        columns.addAll(read.values().keySet());
        return false;
    }

    private static ProblemException second(String column, CsvSource file) {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of(
                                "ENT-4030",
                                "another file of the folder also holds %s".formatted(column),
                                "It is not clear which one is meant.",
                                "Keep one of them in the folder.")
                        .at(Place.of(file.name())));
    }

    private static ProblemException nothingLeft(String file) {
        return new ProblemException(
                Kind.INVALID_FILE,
                Problem.of("ENT-4003", "no row of the file can be used", "", "Download the file again.")
                        .at(Place.of(file)));
    }

    private <T> Optional<Extract<T>> one(SourceReader<T> reader) {
        return scan().one(reader).map(file -> reader.read(file, catalogue));
    }

    private <T> Holding<T> holding(String source, Extract<T> read, Years covers) {
        Snapshot snapshot = snapshot(source, read.file(), read.version(), covers);
        return new Holding<>(source, read.records(), covers, List.of(snapshot), read.notes());
    }

    private Snapshot snapshot(String source, Fingerprint file, String version, Years covers) {
        SourceInfo info = catalogue.source(source);
        return new Snapshot(
                source,
                version.isEmpty() ? info.version() : version,
                file.file(),
                file.sha256(),
                file.bytes(),
                covers,
                info.citation(),
                info.licence(),
                List.of());
    }

    private synchronized FileScan scan() {
        if (scan.isEmpty()) {
            scan = Optional.of(files.get());
        }
        return scan.get();
    }
}
