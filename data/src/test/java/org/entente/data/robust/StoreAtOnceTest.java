package org.entente.data.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.data.store.Store;
import org.entente.data.store.StoredSnapshot;
import org.entente.data.store.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes and threads that add to one store at once: each file comes in once, and nobody sees half of one.
class StoreAtOnceTest {
    private static final int SHARED = 12;
    private static final int OWN = 4;

    @TempDir
    Path folder;

    @Test
    void processesAndThreadsAddTheSameAndOtherFilesWhileAnotherLists() throws Exception {
        Path store = folder.resolve("store");
        List<Path> shared = files(0, SHARED);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(AddInAProcess.start(store, folder.resolve("said" + i), with(shared, i)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> added = new ArrayList<>();
            for (int i = 3; i < 5; i++) {
                List<Path> mine = with(shared, i);
                added.add(threads.submit(() -> AddInAProcess.add(store, mine)));
            }
            int seen = 0;
            while (processes.stream().anyMatch(Process::isAlive)
                    || added.stream().anyMatch(one -> !one.isDone())) {
                if (Store.isStore(store)) {
                    List<StoredSnapshot> now = Store.open(store).snapshots();
                    assertThat(now).as("snapshots never vanish").hasSizeGreaterThanOrEqualTo(seen);
                    assertThat(now.stream().flatMap(snapshot -> Verification.of(snapshot).stream()))
                            .allMatch(Verification::isIntact);
                    seen = now.size();
                }
            }
            for (Future<?> one : added) {
                one.get();
            }
        }
        for (int i = 0; i < 3; i++) {
            assertThat(processes.get(i).waitFor())
                    .as(Files.readString(folder.resolve("said" + i)))
                    .isZero();
        }

        List<StoredSnapshot> all = Store.open(store).snapshots();
        assertThat(all).hasSize(SHARED + 5 * OWN);
        assertThat(all.stream().map(one -> one.manifest().sha256()).distinct()).hasSize(all.size());
        assertThat(all.stream().flatMap(snapshot -> Verification.of(snapshot).stream()))
                .allMatch(Verification::isIntact);
        assertThat(AddInAProcess.staged(store)).isEmpty();
    }

    @Test
    void aStoreThatManyMakeAtOnceIsMadeForAll() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 50; round++) {
                Path store = folder.resolve("store" + round);
                List<Future<?>> made = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    made.add(threads.submit(() -> {
                        Store.openOrCreate(store).stage().close();
                        return null;
                    }));
                }
                for (Future<?> one : made) {
                    one.get();
                }
            }
        }
    }

    private List<Path> with(List<Path> shared, int who) throws IOException {
        List<Path> all = new ArrayList<>(shared);
        all.addAll(files(100 * (who + 1), OWN));
        return all;
    }

    private List<Path> files(int from, int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            files.add(Files.write(folder.resolve("edges-" + i + ".csv"), SmallFiles.edges(1000 * i, 300)));
        }
        return files;
    }
}
