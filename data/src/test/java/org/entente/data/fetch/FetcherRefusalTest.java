package org.entente.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.data.fetch.LocalServer.sending;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.fetch.LocalServer.Handler;
import org.entente.data.fetch.LocalServer.ServedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Downloads that do not come about: each says why and what to do, and the old file stays. The setting
/// checks the latter for every refusal.
class FetcherRefusalTest {
    private static final byte[] FILE = Setting.bytes(100_000, 4);
    private static final byte[] LOGIN = """
            <!DOCTYPE html>
            <html><head><title>Data portal</title><script>if (a < b) { track(); }</script></head>
            <body><h1>Please&nbsp;sign in</h1> and accept the <a href="/terms">terms of use</a>.</body></html>
            """.getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Setting setting;

    @BeforeEach
    void start() throws IOException {
        setting = new Setting(folder);
        setting.hasOldFile();
    }

    @AfterEach
    void stop() {
        setting.close();
    }

    private URI answering(int status, String... headers) {
        return setting.server.on("/data.csv", (_, reply) -> reply.head(status, headers));
    }

    private static Handler page(int status, byte[] page, String... headers) {
        return (_, reply) -> {
            String[] all = Arrays.copyOf(headers, headers.length + 2);
            all[headers.length] = "Content-Type: text/html";
            all[headers.length + 1] = "Content-Length: " + page.length;
            reply.head(status, all);
            reply.body(page);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aFileThatIsGoneIsNotAskedForTwice(int status) throws IOException {
        Problem problem = setting.refusal(answering(status));

        assertThat(problem.code()).isEqualTo("ENT-3015");
        assertThat(problem.what()).contains("answers " + status);
        assertThat(problem.next()).contains("provider's page", "entente data add FILE");
        assertThat(setting.server.requests).hasSize(1);
    }

    @Test
    void aLoginIsNamedWithWhatTheServerWantsAndSays() throws IOException {
        URI address = setting.server.on("/data.csv", page(401, LOGIN, "WWW-Authenticate: Basic realm=\"members\""));

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3016");
        assertThat(problem.what())
                .contains("answers 401, it asks to sign in (Basic)")
                .contains("it says: \"Data portal Please sign in and accept the terms of use .\"");
        assertThat(problem.next()).contains("in a browser", "entente data add FILE");
    }

    @Test
    void aForbiddenFileIsNotAskedForTwice() throws IOException {
        Problem problem = setting.refusal(answering(403));

        assertThat(problem.code()).isEqualTo("ENT-3016");
        assertThat(problem.what()).endsWith("answers 403, it does not hand the file out");
        assertThat(setting.server.requests).hasSize(1);
    }

    @Test
    void aBusyServerGetsTheTimeItAsksFor() {
        URI address = setting.server.on(
                "/data.csv",
                (_, reply) -> reply.head(429, "Retry-After: 30"),
                (_, reply) -> reply.head(503, "Retry-After: Thu, 01 Jan 2026 00:01:15 GMT"),
                ServedFile.of(FILE).fine());

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(setting.pauses).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(45));
        assertThat(setting.notes)
                .containsExactly(
                        "the server answers 429; attempt 2 of 4 follows in 30 s",
                        "the server answers 503; attempt 3 of 4 follows in 45 s");
    }

    @Test
    void aServerThatAsksForTooMuchTimeIsLeftAlone() throws IOException {
        Problem problem = setting.refusal(answering(429, "Retry-After: 3600"));

        assertThat(problem.code()).isEqualTo("ENT-3017");
        assertThat(problem.what()).contains("answers 429", "come back in 3600 s");
        assertThat(setting.server.requests).hasSize(1);
        assertThat(setting.pauses).isEmpty();
    }

    @Test
    void aServerThatIsBusyEveryTimeIsGivenUp() throws IOException {
        Problem problem = setting.refusal(answering(503));

        assertThat(problem.code()).isEqualTo("ENT-3017");
        assertThat(problem.what()).endsWith("answers 503 (after 4 attempts)");
    }

    @Test
    void aServerWithAPassingFaultIsAskedAgain() {
        URI address = setting.server.on(
                "/data.csv",
                (_, reply) -> reply.head(503),
                (_, reply) -> reply.head(502),
                ServedFile.of(FILE).fine());

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(setting.pauses).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"500, 4", "202, 1", "400, 1", "405, 1"})
    void anotherAnswerIsShown(int status, int requests) throws IOException {
        Problem problem = setting.refusal(answering(status, "Content-Length: 0"));

        assertThat(problem.code()).isEqualTo("ENT-3018");
        assertThat(problem.what()).contains("answers " + status);
        assertThat(setting.server.requests).hasSize(requests);
    }

    @Test
    void aCircleOfRedirectsEnds() throws IOException {
        setting.server.on("/b", (_, reply) -> reply.head(302, "Location: /data.csv"));
        URI address = answering(301, "Location: /b");

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3019");
        assertThat(problem.what()).contains("in a circle");
        assertThat(setting.server.requests).hasSize(2);
    }

    @Test
    void aChainOfRedirectsEnds() throws IOException {
        for (int i = 0; i < 10; i++) {
            String next = "Location: /" + (i + 1);
            setting.server.on("/" + i, (_, reply) -> reply.head(302, next));
        }

        Problem problem = setting.refusal(setting.server.address("/0"));

        assertThat(problem.code()).isEqualTo("ENT-3019");
        assertThat(problem.what()).contains("more than 5 times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://localhost/data.csv", "http://", "", "http://[:"})
    void aRedirectThatLeadsOutOfTheWebIsNotFollowed(String location) throws IOException {
        Problem problem = setting.refusal(answering(301, "Location: " + location));

        assertThat(problem.code()).isEqualTo("ENT-3019");
        assertThat(setting.server.requests).hasSize(1);
    }

    @Test
    void aWebPageIsNoData() throws IOException {
        URI address = setting.server.on("/data.csv", page(200, LOGIN));

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3020");
        assertThat(problem.what())
                .contains("web page", "it says: \"Data portal Please sign in and accept the terms of use .\"");
        assertThat(setting.parts()).isEmpty();
        assertThat(setting.server.requests).hasSize(1);
    }

    @Test
    void aPackedWebPageIsNoDataEither() throws IOException {
        byte[] packed = FetcherTest.gzip(LOGIN);
        URI address = setting.server.on("/data.csv", page(200, packed, "Content-Encoding: gzip"));

        assertThat(setting.refusal(address).what()).contains("Please sign in");
    }

    @Test
    void aWebPageInPlaceOfTheRestLeavesThePart() throws IOException {
        ServedFile file = ServedFile.of(FILE);
        URI address = setting.server.on("/data.csv", file.closingAfter(60_000), page(200, LOGIN), file.fine());

        Problem problem = setting.refusal(address);
        Fetched fetched = setting.fetch(address);

        assertThat(problem.code()).isEqualTo("ENT-3020");
        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.continuedFrom()).isPositive();
    }

    @Test
    void aPageThatIsWantedIsTaken() {
        URI address = setting.server.on("/codebook.html", page(200, LOGIN));

        setting.fetch(Download.of(address, folder.resolve("codebook.html")));

        assertThat(folder.resolve("codebook.html")).hasBinaryContent(LOGIN);
    }

    @Test
    void aFileThatIsTooLargeIsNotBegun() throws IOException {
        Problem problem = setting.refusal(answering(200, "Content-Length: 5000000000"));

        assertThat(problem.code()).isEqualTo("ENT-3021");
        assertThat(problem.what()).contains("larger than 2.0 MB");
        assertThat(setting.parts()).isEmpty();
    }

    @Test
    void anEndlessBodyEnds() throws IOException {
        URI address = setting.server.on("/data.csv", endless());

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3021");
        assertThat(setting.parts()).isEmpty();
        assertThat(setting.server.bodyBytes.get()).isGreaterThan(Setting.MOST_BYTES);
    }

    private static Handler endless() {
        return (_, reply) -> {
            reply.head(200);
            while (true) {
                reply.body(FILE);
            }
        };
    }

    @Test
    void aPackedFileMayNotUnpackToMoreThanIsAllowed() throws IOException {
        byte[] bomb = FetcherTest.gzip(new byte[3 << 20]);
        URI address = setting.server.on("/data.csv", sending(bomb, "Content-Encoding: gzip"));

        assertThat(setting.refusal(address).code()).isEqualTo("ENT-3021");
        assertThat(setting.parts()).isEmpty();
    }

    @Test
    void anotherHashIsAnotherFile() throws IOException {
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).fine());
        String expected = Setting.sha256(new byte[] {1});

        Problem problem = setting.refusal(Download.of(address, setting.target, Expected.sha256(expected)));

        assertThat(problem.code()).isEqualTo("ENT-3022");
        assertThat(problem.what())
                .contains("its sha256 is %s where %s was expected".formatted(Setting.sha256(FILE), expected));
        assertThat(problem.next()).contains("entente data add FILE");
        assertThat(setting.server.requests).hasSize(1);
        assertThat(setting.parts()).isEmpty();
    }

    @Test
    void anotherSizeIsSeenBeforeTheFileComes() throws IOException {
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).fine());

        Problem problem = setting.refusal(Download.of(address, setting.target, Expected.bytes(99_999)));

        assertThat(problem.code()).isEqualTo("ENT-3022");
        assertThat(problem.what()).endsWith("it has 100000 bytes where 99999 were expected");
        assertThat(setting.parts()).isEmpty();
    }

    @Test
    void moreThanTheExpectedSizeIsNotWaitedFor() throws IOException {
        URI address = setting.server.on("/data.csv", endless());

        Problem problem = setting.refusal(Download.of(address, setting.target, Expected.bytes(150_000)));

        assertThat(problem.code()).isEqualTo("ENT-3022");
        assertThat(problem.what()).endsWith("it has more than the 150000 bytes that were expected");
    }

    @Test
    void aLengthThatIsTooShortIsSeenByTheHash() throws IOException {
        URI address = setting.server.on("/data.csv", (_, reply) -> {
            reply.head(200, "Content-Length: 50000");
            reply.body(FILE);
        });

        Problem problem = setting.refusal(Download.of(address, setting.target, Expected.sha256(Setting.sha256(FILE))));

        assertThat(problem.code()).isEqualTo("ENT-3022");
    }

    @Test
    void anEmptyFileIsNoFile() throws IOException {
        Problem problem = setting.refusal(answering(200, "Content-Length: 0"));

        assertThat(problem.code()).isEqualTo("ENT-3027");
        assertThat(setting.parts()).isEmpty();
    }

    @Test
    void anUnknownPackingIsNamed() throws IOException {
        Problem problem = setting.refusal(answering(200, "Content-Encoding: br", "Content-Length: 10"));

        assertThat(problem.code()).isEqualTo("ENT-3025");
        assertThat(problem.what()).endsWith("packed as 'br'");
    }

    @Test
    void aDamagedPackedFileIsRefused() throws IOException {
        byte[] packed = FetcherTest.gzip(FILE);
        packed[packed.length - 6] ^= 1; // a bit of the checksum
        URI address = setting.server.on("/data.csv", sending(packed, "Content-Encoding: gzip"));

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3025");
        assertThat(problem.what()).contains("what came is damaged");
        assertThat(setting.parts()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsGivenUp() throws IOException {
        URI address;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = URI.create("http://localhost:%d/data.csv".formatted(closed.getLocalPort()));
        }

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3011");
        assertThat(problem.what()).contains("no connection to localhost", "after 4 attempts");
    }

    @Test
    void aServerThatClosesWithoutAnAnswerIsGivenUp() throws IOException {
        URI address = setting.server.on("/data.csv", (_, _) -> {});

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3014");
        assertThat(problem.what()).contains("broke off before an answer came", "after 4 attempts");
    }

    @Test
    void aTargetThatIsBeingFetchedIsLeftAlone() {
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).fine());
        Download download = Download.of(address, setting.target);
        List<Problem> problems = new ArrayList<>();
        FetchProgress second = (_, _) -> problems.add(refusalOf(download));

        try (Fetcher fetcher = setting.fetcher()) {
            fetcher.fetch(download, second);
        }

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("ENT-3024");
            assertThat(problem.what()).contains("another process is fetching " + setting.target);
        });
        assertThat(setting.server.requests).hasSize(1);
        assertThat(setting.target).hasBinaryContent(FILE);
    }

    private Problem refusalOf(Download download) {
        try {
            return setting.refusal(download);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatHasNoRoomIsNotBegun() throws IOException {
        setting.manners = setting.manners.withMostBytes(Long.MAX_VALUE);

        Problem problem = setting.refusal(answering(200, "Content-Length: 900000000000000000"));

        assertThat(problem.code()).isEqualTo("ENT-3023");
        assertThat(problem.what()).contains("900.0 PB more are needed and the disk has room for");
        assertThat(problem.next()).contains("Free some room");
    }

    @Test
    void aDiskThatFillsUpIsNamed() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).closingAfter(20_000));
        setting.refusal(address);
        Path part = folder.resolve(Partial.FOLDER).resolve(setting.parts().getFirst());
        Files.delete(part);
        Files.createSymbolicLink(part, full);

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3023");
        assertThat(problem.what()).contains("data.csv cannot be written", "No space left on device");
        assertThat(problem.next()).contains("room");
    }

    @Test
    void aTargetThatIsAFolderIsRefused() throws IOException {
        Path target = Files.createDirectory(folder.resolve("a-folder"));
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).fine());

        Problem problem = setting.refusal(Download.of(address, target));

        assertThat(problem.code()).isEqualTo("ENT-3023");
        assertThat(problem.what()).contains("is a folder");
        assertThat(setting.server.requests).isEmpty();
    }

    @Test
    void anInterruptedDownloadSaysSo() {
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).stallingAfter(30_000));
        Thread fetching = Thread.currentThread();
        FetchProgress interrupting = (bytes, _) -> {
            if (bytes > 0) {
                fetching.interrupt();
            }
        };

        try (Fetcher fetcher = setting.fetcher()) {
            Download download = Download.of(address, setting.target);
            assertThatThrownBy(() -> fetcher.fetch(download, interrupting))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::code)
                                    .containsExactly("ENT-3026"));
        } finally {
            assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
        }
        assertThat(setting.target).hasBinaryContent(Setting.OLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "data.csv", "mailto:someone@example.org", "http:/data.csv"})
    void onlyAddressesOfTheWebCanBeFetched(String address) {
        assertThatThrownBy(() -> Download.of(URI.create(address), setting.target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(address);
    }
}
