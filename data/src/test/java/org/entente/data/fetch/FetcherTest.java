package org.entente.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.data.fetch.LocalServer.sending;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.entente.data.fetch.LocalServer.ServedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Downloads that go well.
class FetcherTest {
    private static final byte[] FILE = Setting.bytes(200_000, 1);
    private static final String SHA256 = Setting.sha256(FILE);

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
    void aFileComesByteForByte() throws IOException {
        setting.hasOldFile();
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).fine());

        Fetched fetched = setting.fetch(address, Expected.sha256(SHA256));

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.sha256()).isEqualTo(SHA256);
        assertThat(fetched.bytes()).isEqualTo(FILE.length);
        assertThat(fetched.target()).isEqualTo(setting.target);
        assertThat(fetched.continuedFrom()).isZero();
        assertThat(fetched.notes()).isEmpty();
        assertThat(setting.parts()).isEmpty();
    }

    @Test
    void theServerLearnsWhoAsks() {
        setting.manners = Manners.of("1.2.3", "https://example.org/entente");
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).fine());

        setting.fetch(address);

        assertThat(setting.server.lastRequest().header("User-Agent"))
                .contains("entente/1.2.3 (+https://example.org/entente)");
        assertThat(Manners.of("1.2.3", "").userAgent()).isEqualTo("entente/1.2.3");
    }

    @Test
    void whatIsHereAlreadyIsNotFetched() throws IOException {
        setting.hasOldFile();
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).fine());

        Fetched fetched = setting.fetch(address, Expected.sha256(Setting.sha256(Setting.OLD)));

        assertThat(setting.server.requests).isEmpty();
        assertThat(fetched.bytes()).isEqualTo(Setting.OLD.length);
        assertThat(fetched.notes()).containsExactly("the file is here already, nothing was fetched");
    }

    @Test
    void progressGrowsToTheWhole() {
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).fine());

        setting.fetch(address);

        assertThat(setting.arrived).isSorted().startsWith(0L).endsWith((long) FILE.length);
    }

    @Test
    void redirectsAreFollowed() {
        setting.server.on("/c.bin", ServedFile.of(FILE).fine());
        setting.server.on("/b", (_, reply) -> reply.head(307, "Location: " + setting.server.address("/c.bin")));
        URI address = setting.server.on("/a", (_, reply) -> reply.head(301, "Location: b"));

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(setting.server.requests)
                .extracting(LocalServer.Request::path)
                .containsExactly("/a", "/b", "/c.bin");
    }

    @Test
    void aHostIsGivenTimeBetweenTwoRequests() {
        setting.manners = Manners.of("test", "");
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).fine());

        try (Fetcher fetcher = setting.fetcher()) {
            fetcher.fetch(Download.of(address, folder.resolve("one")), FetchProgress.NONE);
            setting.now = setting.now.plusMillis(400);
            fetcher.fetch(Download.of(address, folder.resolve("two")), FetchProgress.NONE);
            setting.now = setting.now.plusSeconds(5);
            fetcher.fetch(Download.of(address, folder.resolve("three")), FetchProgress.NONE);
        }

        assertThat(setting.pauses).containsExactly(Duration.ofMillis(600));
    }

    @Test
    void nothingIsFetchedInParallel() throws Exception {
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).fine());

        try (Fetcher fetcher = setting.fetcher();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Fetched>>mapToObj(i ->
                            () -> fetcher.fetch(Download.of(address, folder.resolve("file" + i)), FetchProgress.NONE))
                    .toList());
        }

        assertThat(setting.server.requests).hasSize(8);
        assertThat(folder.resolve("file7")).hasBinaryContent(FILE);
        assertThat(setting.server.mostAtOnce).hasValue(1);
    }

    @Test
    void withoutALengthAndAHashACutCannotBeSeenAndIsSaid() {
        URI address = setting.server.on("/data.csv", (_, reply) -> {
            reply.head(200);
            reply.body(FILE);
        });

        assertThat(setting.fetch(address).notes()).singleElement().asString().contains("how long");
        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(setting.fetch(Download.of(address, folder.resolve("known"), Expected.sha256(SHA256)))
                        .notes())
                .isEmpty();
    }

    @Test
    void aFileThatWasPackedForTheWayIsUnpacked() {
        byte[] packed = gzip(FILE);
        URI address = setting.server.on("/data.csv", sending(packed, "Content-Encoding: gzip"));

        Fetched fetched = setting.fetch(
                address,
                new Expected(Optional.of(SHA256), Expected.bytes(FILE.length).bytes()));

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.sha256()).isEqualTo(SHA256);
    }

    @Test
    void aFileThatIsNamedGzStaysPacked() {
        byte[] packed = gzip(FILE);
        URI address = setting.server.on("/data.csv.gz", sending(packed, "Content-Encoding: x-gzip"));

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(packed);
    }

    @Test
    void dataThatAServerCallsHtmlAreTaken() {
        byte[] csv = "ccode,year\n365,2012\n".getBytes(StandardCharsets.UTF_8);
        URI address = setting.server.on("/data.csv", sending(csv, "Content-Type: text/html; charset=UTF-8"));

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(csv);
    }

    @Test
    void theProvidersDateIsPassedOn() {
        URI address = setting.server.on("/data.csv", sending(FILE, "Last-Modified: Tue, 04 Mar 2025 10:00:00 GMT"));

        assertThat(setting.fetch(address).lastModified()).contains("Tue, 04 Mar 2025 10:00:00 GMT");
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return packed.toByteArray();
    }
}
