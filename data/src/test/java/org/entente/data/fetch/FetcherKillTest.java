package org.entente.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.entente.core.problem.Problem;
import org.entente.data.fetch.LocalServer.Handler;
import org.entente.data.fetch.LocalServer.ServedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes that are killed while they fetch: at every moment the target is the old file or the new one.
class FetcherKillTest {
    private static final int KILLS = 12;
    private static final int PIECE = 4096;
    private static final byte[] FILE = Setting.bytes(256 * PIECE, 6);

    @TempDir
    Path folder;

    private Setting setting;

    @BeforeEach
    void start() {
        setting = new Setting(folder);
    }

    @AfterEach
    void stop() {
        setting.close();
    }

    @Test
    void aKilledDownloadIsContinuedByTheNext() throws Exception {
        setting.hasOldFile();
        AtomicLong position = new AtomicLong();
        AtomicLong end = new AtomicLong();
        URI address = setting.server.on("/data.csv", slowly(position, end));

        for (int kill = 0; kill < KILLS; kill++) {
            long point = (long) FILE.length * kill / KILLS;
            position.set(-1);
            end.set(point + FILE.length / KILLS);
            Process process = FetchInAProcess.start(folder, List.of(address));
            await(process, () -> position.get() >= point);
            process.destroyForcibly().waitFor();

            assertThat(setting.target).as("after %d bytes", point).hasBinaryContent(Setting.OLD);
        }
        assertThat(setting.server.requests).hasSize(KILLS);
        end.set(FILE.length);

        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.continuedFrom()).isGreaterThan(FILE.length / 2);
        // Had each of them begun anew, more than six times the file would have been served.
        assertThat(setting.server.bodyBytes.get()).isBetween((long) FILE.length, 4L * FILE.length);
        assertThat(setting.parts()).isEmpty();
    }

    /// Serves the file at no more than two megabytes a second, says how far it is, and stalls at `end`.
    private static Handler slowly(AtomicLong position, AtomicLong end) {
        Handler headOnly = ServedFile.of(FILE).closingAfter(0);
        return (request, reply) -> {
            headOnly.answer(request, reply);
            for (int from = request.from(); from < end.get(); from += PIECE) {
                position.set(from);
                reply.body(FILE, from, Math.min(FILE.length, from + PIECE));
                pause(2);
            }
            if (end.get() < FILE.length) {
                reply.stall();
            }
        };
    }

    @Test
    void amongManyFilesEachIsWholeOrAbsent() throws Exception {
        int files = 1000;
        List<byte[]> contents = IntStream.range(0, files)
                .mapToObj(i -> Arrays.copyOf(FILE, 2_000 + 37 * i))
                .toList();
        List<URI> addresses = IntStream.range(0, files)
                .mapToObj(i -> setting.server.on(
                        "/" + i, ServedFile.of(contents.get(i)).fine()))
                .toList();
        SplittableRandom random = new SplittableRandom(1);

        for (int kill = 0; kill < 4; kill++) {
            int before = setting.server.requests.size();
            List<URI> missing = addresses.stream()
                    .filter(address -> !Files.exists(FetchInAProcess.target(folder, address)))
                    .toList();
            Process process = FetchInAProcess.start(folder, missing);
            await(process, () -> setting.server.requests.size() > before + 10);
            pause(random.nextInt(5, 60));
            process.destroyForcibly().waitFor();

            for (int i = 0; i < files; i++) {
                Path target = FetchInAProcess.target(folder, addresses.get(i));
                if (Files.exists(target)) {
                    assertThat(target).hasBinaryContent(contents.get(i));
                }
            }
        }
        assertThat(folder.resolve("0")).exists();
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsGone() throws Exception {
        setting.hasOldFile();
        ServedFile file = ServedFile.of(FILE);
        URI address = setting.server.on("/data.csv", file.stallingAfter(PIECE), file.fine());
        Process first = FetchInAProcess.start(folder, List.of(address));
        await(first, () -> setting.server.bodyBytes.get() >= PIECE);

        Problem problem = setting.refusal(address);
        first.destroyForcibly().waitFor();
        setting.fetch(address);

        assertThat(problem.code()).isEqualTo("ENT-3024");
        assertThat(setting.target).hasBinaryContent(FILE);
    }

    private void await(Process process, BooleanSupplier condition) throws IOException {
        for (int i = 0; i < 20_000 && !condition.getAsBoolean(); i++) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve(".said")))
                    .isTrue();
            pause(1);
        }
        assertThat(condition.getAsBoolean()).as("the process gets that far").isTrue();
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
