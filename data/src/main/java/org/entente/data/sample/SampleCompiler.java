package org.entente.data.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.panel.Panel;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.entente.core.provenance.Snapshot;
import org.entente.core.tie.VisaRules;
import org.entente.core.time.Years;
import org.entente.core.trade.TradeMatrix;
import org.entente.data.catalog.Catalogue;
import org.entente.data.folder.FolderLibrary;
import org.entente.data.folder.UngaHolding;
import org.entente.data.library.Holding;

/// Compiles the bundled sample from a folder of providers' files: the same files give the same bytes.
public final class SampleCompiler {
    private static final Years VOTES = new Years(1991, 2019);
    private static final Years REGIMES = new Years(1991, 2024);
    private static final Years ECONOMIES = new Years(1991, 2021);

    private final Catalogue catalogue;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<Manifest.Entry> entries = new ArrayList<>();

    private SampleCompiler(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Compiles the sample. The target is complete or untouched: it is written beside and then moved, the
    /// manifest last; other files in the target, such as its README, stay.
    ///
    /// @throws ProblemException if a source is not in the folder
    public static void compile(Path providersFolder, Path target) {
        Catalogue catalogue = Catalogue.load();
        SampleCompiler compiler = new SampleCompiler(catalogue);
        compiler.compile(new FolderLibrary(providersFolder, catalogue));
        try {
            compiler.write(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(FolderLibrary library) {
        UngaHolding votes = here("unga-votes", library.votesWithAttendance());
        Holding<TradeMatrix> trade = here("trade-matrix", library.trade());
        Holding<List<ConflictYear>> conflicts = here("ucdp-acd", library.conflicts());
        Holding<Panel> regimes = here("vdem", library.regimes());
        Holding<Panel> economies = here("world-bank", library.economies());
        Holding<VisaRules> visas = here("passport-index", library.visas());
        add(
                VotesTable.FILE,
                VotesTable.write(votes.holding().records(), votes.inferred(), VOTES),
                VOTES,
                votes.holding().snapshots(),
                VotesTable.RULE);
        add(
                TradeTable.FILE,
                TradeTable.write(TradeAggregation.aggregate(trade.records(), catalogue)),
                trade.covers(),
                trade.snapshots(),
                TradeTable.RULE);
        add(
                ConflictTable.FILE,
                ConflictTable.write(conflicts.records()),
                conflicts.covers(),
                conflicts.snapshots(),
                ConflictTable.RULE);
        add(PanelTable.REGIMES, regimes, REGIMES);
        add(PanelTable.ECONOMIES, economies, ECONOMIES);
        add(VisaTable.FILE, VisaTable.write(visas.records()), visas.covers(), visas.snapshots(), VisaTable.RULE);
    }

    private static <T> T here(String source, Optional<T> holding) {
        return holding.orElseThrow(() -> new ProblemException(
                Kind.DATA_NOT_HERE,
                Problem.of(
                        "ENT-3004",
                        "the folder has no file of %s".formatted(source),
                        "The sample needs all its sources.",
                        "docs/how-to/add-a-source.md names the files.")));
    }

    private void add(PanelTable table, Holding<Panel> holding, Years years) {
        Years covers = new Years(
                Math.max(years.first(), holding.covers().first()),
                Math.min(years.last(), holding.covers().last()));
        List<Snapshot> behind = holding.snapshots().stream()
                .filter(snapshot -> table.columns.stream()
                        .flatMap(column -> holding.records().findColumn(column).stream())
                        .anyMatch(column -> column.provenance().snapshots().contains(snapshot)))
                .toList();
        add(table.file, table.write(holding.records(), covers, catalogue), covers, behind, table.rule);
    }

    private void add(String file, CsvText text, Years covers, List<Snapshot> originals, String rule) {
        byte[] bytes = text.bytes();
        files.put(file, bytes);
        for (Snapshot original : originals) {
            entries.add(new Manifest.Entry(
                    file,
                    original.source(),
                    original.version(),
                    sha256(bytes),
                    covers,
                    text.rows(),
                    original.file(),
                    original.sha256(),
                    rule));
        }
    }

    private void write(Path target) throws IOException {
        files.put(Manifest.FILE, new Manifest(entries).write());
        Path parent = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(target);
        Files.createDirectories(parent);
        Path beside = Files.createTempDirectory(parent, ".sample-");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(beside.resolve(file.getKey()), file.getValue());
            }
            Files.createDirectories(target);
            for (String file : files.keySet()) {
                Files.move(
                        beside.resolve(file),
                        target.resolve(file),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            delete(beside);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
