package org.entente.data.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.data.store.Store;
import org.entente.data.store.StoredSnapshot;
import org.entente.data.store.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that are killed while they add files: the store has the old snapshots, or those and whole new ones.
class StoreKillTest {
    private static final int KILLS = 25;
    /// Kills before it writes: half of the time goes to starting Java and reading the catalogue.
    private static final int EARLY = 2;

    private static final int STEPS = 10;
    private static final int STEP_MILLISECONDS = 4;
    private static final int ROWS = 300_000;

    @TempDir
    Path folder;

    private Path store;
    private Path early;
    private Path large;
    private Path archive;

    @BeforeEach
    void makeFiles() throws IOException {
        store = folder.resolve("store");
        early = Files.write(folder.resolve("early.csv"), SmallFiles.edges(9_000_000, 100));
        large = Files.write(folder.resolve("large.csv"), SmallFiles.edges(0, ROWS));
        archive = Files.write(
                folder.resolve("several.zip"),
                SmallFiles.zip(Map.of(
                        "edges.csv", SmallFiles.edges(0, 50_000),
                        "majors2016.csv", SmallFiles.utf8(SmallFiles.MAJOR_POWERS),
                        "passports.csv", SmallFiles.utf8(SmallFiles.PASSPORTS))));
        AddInAProcess.add(store, List.of(early));
    }

    @Test
    void aKilledProcessLeavesTheStoreAsItWasOrWithWholeSnapshots() throws Exception {
        String before = Store.open(store).snapshots().getFirst().id();
        WholeRun whole = wholeRun();
        int withNone = 0;
        int withLeftovers = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            removeAllBut(before);
            Process process = AddInAProcess.start(store, folder.resolve("said"), List.of(large, archive));
            long wait = kill < EARLY ? whole.started() * kill / 2 : delay(kill, whole.ended() - whole.started());
            if (kill >= EARLY) {
                awaitStaging(process);
            }
            process.waitFor(wait, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();

            List<StoredSnapshot> found = Store.open(store).snapshots();
            assertThat(found).extracting(StoredSnapshot::id).contains(before).isSubsetOf(whole.ids());
            for (StoredSnapshot snapshot : found) {
                assertThat(Verification.of(snapshot))
                        .as("killed after %d ms", wait)
                        .allMatch(Verification::isIntact);
                assertThat(rows(snapshot)).isEqualTo(whole.rows().get(snapshot.id()));
            }
            withNone += found.size() == 1 ? 1 : 0;
            withLeftovers += AddInAProcess.staged(store).isEmpty() ? 0 : 1;
            if (kill % 8 == 0) {
                AddInAProcess.add(store, List.of(large, archive));
                assertThat(Store.open(store).snapshots())
                        .extracting(StoredSnapshot::id)
                        .containsExactlyInAnyOrderElementsOf(whole.ids());
                assertThat(AddInAProcess.staged(store)).isEmpty();
            }
        }
        AddInAProcess.add(store, List.of(large, archive));
        assertThat(AddInAProcess.staged(store)).isEmpty();
        assertThat(withNone).as("kills before the first snapshot").isGreaterThan(5);
        assertThat(withLeftovers).as("kills in the middle of the work").isGreaterThan(5);
    }

    /// How long after it has begun to write a process is killed: one kill each few milliseconds first, then over the
    /// time that a whole run takes, which a loaded machine may stretch or shrink.
    private static long delay(int kill, long run) {
        int late = kill - EARLY;
        return late < STEPS ? late * STEP_MILLISECONDS : run * (late - STEPS) / (KILLS - EARLY - STEPS);
    }

    private void awaitStaging(Process process) throws Exception {
        while (process.isAlive() && AddInAProcess.staged(store).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /// One run that is not killed: what it adds, and when it begins to and ends.
    private WholeRun wholeRun() throws Exception {
        long start = System.currentTimeMillis();
        Process process = AddInAProcess.start(store, folder.resolve("said"), List.of(large, archive));
        awaitStaging(process);
        long started = System.currentTimeMillis() - start;
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        long ended = System.currentTimeMillis() - start;
        Map<String, List<Long>> rows = new java.util.TreeMap<>();
        Store.open(store).snapshots().forEach(snapshot -> rows.put(snapshot.id(), rows(snapshot)));
        assertThat(rows.values()).contains(List.of((long) ROWS), List.of(50_000L, 4L, 4L));
        return new WholeRun(rows, started, ended);
    }

    private static List<Long> rows(StoredSnapshot snapshot) {
        return snapshot.tables().stream().map(table -> table.facts().rows()).toList();
    }

    private void removeAllBut(String id) throws IOException {
        for (StoredSnapshot snapshot : Store.open(store).snapshots()) {
            if (!snapshot.id().equals(id)) {
                try (Stream<Path> all = Files.walk(snapshot.folder())) {
                    for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(one);
                    }
                }
            }
        }
    }

    private record WholeRun(Map<String, List<Long>> rows, long started, long ended) {
        TreeSet<String> ids() {
            return new TreeSet<>(rows.keySet());
        }
    }
}
