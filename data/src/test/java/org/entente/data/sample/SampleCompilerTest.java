package org.entente.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.folder.FolderLibrary;
import org.entente.data.library.Holding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class SampleCompilerTest {
    private static final Path PROVIDERS = Path.of(System.getProperty("entente.test.data", ""));
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final FolderLibrary FULL = new FolderLibrary(PROVIDERS, CATALOGUE);
    private static final SampleLibrary SAMPLE = SampleLibrary.bundled(CATALOGUE);
    private static final Years YEARS = new Years(1991, 2019);

    @TempDir
    Path folder;

    @Test
    void rebuildingGivesTheCommittedBytes() throws IOException {
        SampleCompiler.compile(PROVIDERS, folder.resolve("sample"));
        Path committed = Path.of(System.getProperty("entente.root", ".."), "sample");
        List<String> files = List.of(
                "manifest.csv",
                "votes.csv",
                "trade-2019.csv",
                "conflicts.csv",
                "regimes.csv",
                "economies.csv",
                "visas.csv");
        try (var built = Files.list(folder.resolve("sample"))) {
            assertThat(built.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(files);
        }
        for (String file : files) {
            assertThat(Files.mismatch(folder.resolve("sample").resolve(file), committed.resolve(file)))
                    .as("%s: entente sample build --from DIR --to sample", file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void votesAreTheFullVotesCellByCell() {
        RollCalls full = FULL.votes().orElseThrow().records().where(call -> YEARS.covers(call.date()));
        RollCalls sample = SAMPLE.votes().orElseThrow().records();
        assertThat(sample.list()).isEqualTo(full.list());
        for (int r = 0; r < full.size(); r++) {
            for (StateId state : full.states()) {
                assertThat(sample.ballot(r, state)).isEqualTo(full.ballot(r, state));
            }
        }
    }

    @Test
    void worldTradeIsUnchangedBySummingTheRest() {
        TradeMatrix full = FULL.trade().orElseThrow().records();
        TradeMatrix sample = SAMPLE.trade().orElseThrow().records();
        double world = total(full);
        System.out.printf("world sales %.0f, in the sample %.0f%n", world, total(sample));
        assertThat(total(sample) / world).isCloseTo(1, within(5e-6));
        for (StateId from : sample.economies()) {
            for (StateId to : sample.economies()) {
                if (full.has(from) && full.has(to)) {
                    assertThat(sample.flow(from, to).isPresent())
                            .isEqualTo(full.flow(from, to).isPresent());
                    full.flow(from, to)
                            .ifPresent(flow -> assertThat(sample.flow(from, to).orElseThrow())
                                    .isCloseTo(flow, within(5e-6 * flow)));
                }
            }
        }
    }

    private static double total(TradeMatrix matrix) {
        return Arrays.stream(matrix.toArray()).flatMapToDouble(Arrays::stream).sum();
    }

    @Test
    void conflictsAndPanelsAreTheFullOnes() {
        assertThat(SAMPLE.conflicts().orElseThrow().records())
                .containsExactlyInAnyOrderElementsOf(
                        FULL.conflicts().orElseThrow().records());
        same(FULL.regimes().orElseThrow(), SAMPLE.regimes().orElseThrow(), 0);
        same(FULL.economies().orElseThrow(), SAMPLE.economies().orElseThrow(), 5e-9);
    }

    private static void same(Holding<Panel> full, Holding<Panel> sample, double tolerance) {
        for (Panel.Column column : sample.records().columns()) {
            for (StateId state : full.records().states(column.name())) {
                for (int year = sample.covers().first(); year <= sample.covers().last(); year++) {
                    var expected = full.records().value(column.name(), state, year);
                    var actual = sample.records().value(column.name(), state, year);
                    assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
                    if (expected.isPresent()) {
                        assertThat(actual.getAsDouble())
                                .isCloseTo(
                                        expected.getAsDouble(), within(tolerance * Math.abs(expected.getAsDouble())));
                    }
                }
            }
        }
    }

    /// The rule that is used where attendance is not recorded, tried where it is.
    @Test
    void inferredAbsenceAgreesWithRecordedAbsence() throws IOException {
        for (String file : List.of("un_votes.csv.gz", "un_roll_calls.csv.gz")) {
            Files.copy(PROVIDERS.resolve("voeten-unvotes").resolve(file), folder.resolve(file));
        }
        RollCalls inferred =
                new FolderLibrary(folder, CATALOGUE).votes().orElseThrow().records();
        RollCalls recorded = FULL.votes().orElseThrow().records();
        Map<String, Integer> rows = new TreeMap<>();
        for (int r = 0; r < inferred.size(); r++) {
            rows.put(inferred.list().get(r).id(), r);
        }
        long cells = 0;
        long different = 0;
        Map<String, Integer> byState = new TreeMap<>();
        for (int r = 0; r < recorded.size(); r++) {
            RollCall call = recorded.list().get(r);
            if (call.date().getYear() < 1991 || call.date().getYear() > 2015) {
                continue;
            }
            for (StateId state : recorded.states()) {
                Ballot ours = inferred.ballot(rows.getOrDefault(call.id(), 0), state);
                Ballot theirs = recorded.ballot(r, state);
                cells += theirs == Ballot.NOT_A_MEMBER && ours == Ballot.NOT_A_MEMBER ? 0 : 1;
                if (ours != theirs) {
                    different++;
                    byState.merge(
                            "%s %d inferred %s recorded %s"
                                    .formatted(state, call.date().getYear(), ours, theirs),
                            1,
                            Integer::sum);
                }
            }
        }
        System.out.printf("attendance: %d of %d cells differ (%.4f %%)%n", different, cells, 100.0 * different / cells);
        byState.forEach((what, count) -> System.out.println("  " + what + ": " + count));
        assertThat((double) different / cells).isLessThan(0.0002);
        assertThat(byState)
                .as("the file dates votes before 2004 by the month, so a new member's first weeks come out early")
                .containsOnlyKeys(
                        "MKD 1993 inferred NOT_A_MEMBER recorded ABSENT",
                        "PLW 1994 inferred NOT_A_MEMBER recorded ABSENT",
                        "TLS 2002 inferred NOT_A_MEMBER recorded ABSENT",
                        "YEM 2010 inferred ABSENT recorded NOT_A_MEMBER");
    }
}
