package org.entente.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.fetch.LocalServer.Handler;
import org.entente.data.fetch.LocalServer.ServedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Downloads that break off: they go on where that is safe, and start over where it is not.
class FetcherResumeTest {
    private static final int SIZE = 200_000;
    private static final byte[] FILE = Setting.bytes(SIZE, 2);
    private static final byte[] NEWER = Setting.bytes(SIZE, 3);
    private static final String STARTS_OVER = "so the download starts over";

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

    @Test
    void aBodyThatIsCutOffIsContinued() {
        ServedFile file = ServedFile.of(FILE);
        URI address = setting.server.on("/data.csv", file.closingAfter(120_000), file.fine());

        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.continuedFrom()).isBetween(1L, 119_999L);
        assertThat(setting.server.lastRequest().header("Range")).contains("bytes=" + fetched.continuedFrom() + "-");
        assertThat(setting.server.lastRequest().header("If-Range")).contains(file.etag());
        assertThat(setting.notes).singleElement().asString().contains("broke off after", "attempt 2 of 4");
        assertThat(setting.server.bodyBytes).hasValue(120_000 + SIZE - fetched.continuedFrom());
    }

    @Test
    void eachAttemptGoesFurther() {
        ServedFile file = ServedFile.of(FILE);
        URI address = setting.server.on("/data.csv", file.closingAfter(60_000));

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(setting.server.requests).hasSize(4);
    }

    @Test
    void aServerThatAlwaysCutsOffIsGivenUpAndWhatCameIsKept() throws IOException {
        ServedFile file = ServedFile.of(FILE);
        URI address = setting.server.on("/data.csv", file.closingAfter(30_000));

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3014");
        assertThat(problem.what()).contains("broke off", "after 4 attempts");
        assertThat(problem.next()).contains("what has come is kept");
        assertThat(setting.pauses).hasSize(3).isSorted();

        setting.server.on("/data.csv", file.fine());
        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.continuedFrom()).isGreaterThan(90_000);
    }

    @Test
    void aLengthThatIsTooLongLooksLikeACut() throws IOException {
        URI address = setting.server.on("/data.csv", (_, reply) -> {
            reply.head(200, "ETag: \"1\"", "Content-Length: " + (SIZE + 1));
            reply.body(FILE);
        });

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3014");
    }

    @Test
    void aBodyThatStallsIsContinued() {
        ServedFile file = ServedFile.of(FILE);
        URI address = setting.server.on("/data.csv", file.stallingAfter(120_000), file.fine());

        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.continuedFrom()).isEqualTo(119_999);
        assertThat(setting.notes).singleElement().asString().contains("nothing more came after 120.0 kB");
    }

    @Test
    void aServerThatOnlyStallsIsGivenUp() throws IOException {
        setting.manners = impatient();
        URI address = setting.server.on("/data.csv", ServedFile.of(FILE).stallingAfter(50_000));

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3013");
        assertThat(problem.what()).contains("nothing more came after 99.9 kB (after 2 attempts)");
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() throws IOException {
        setting.manners = impatient();
        URI address = setting.server.on("/data.csv", (_, reply) -> reply.stall());

        Problem problem = setting.refusal(address);

        assertThat(problem.code()).isEqualTo("ENT-3013");
        assertThat(problem.what()).contains("localhost does not answer");
    }

    private static Manners impatient() {
        return new Manners(
                "entente/test",
                Duration.ofMillis(200),
                Duration.ofMillis(100),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(2),
                Duration.ZERO,
                1 << 20,
                5);
    }

    @Test
    void aFileThatChangedIsStartedOver() {
        URI address = setting.server.on(
                "/data.csv",
                ServedFile.of(FILE).closingAfter(120_000),
                ServedFile.of(NEWER).fine());

        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(NEWER);
        assertThat(fetched.continuedFrom()).isZero();
        assertThat(fetched.notes()).last().asString().contains("changed at the provider", STARTS_OVER);
    }

    @Test
    void aRangeOfANewerFileIsNotTaken() {
        Handler carelessly = (request, reply) -> {
            int from = request.from();
            reply.head(
                    206,
                    "ETag: \"newer\"",
                    "Content-Range: bytes %d-%d/%d".formatted(from, SIZE - 1, SIZE),
                    "Content-Length: " + (SIZE - from));
            reply.body(NEWER, from, SIZE);
        };
        URI address = setting.server.on(
                "/data.csv",
                ServedFile.of(FILE).closingAfter(120_000),
                carelessly,
                ServedFile.of(NEWER).fine());

        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(NEWER);
        assertThat(fetched.notes()).last().asString().contains("changed at the provider", STARTS_OVER);
        assertThat(setting.server.lastRequest().header("Range")).isEmpty();
    }

    @Test
    void aRangeThatWasNotAskedForIsNotTaken() {
        ServedFile file = ServedFile.of(FILE);
        Handler shifted = (request, reply) -> {
            int from = request.from() + 1;
            reply.head(
                    206,
                    "ETag: " + file.etag(),
                    "Content-Range: bytes %d-%d/%d".formatted(from, SIZE - 1, SIZE),
                    "Content-Length: " + (SIZE - from));
            reply.body(FILE, from, SIZE);
        };
        URI address = setting.server.on("/data.csv", file.closingAfter(120_000), shifted, file.fine());

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
    }

    @Test
    void aServerThatIgnoresRangesStartsOver() {
        Handler whole = (_, reply) -> {
            reply.head(200, "ETag: \"1\"", "Content-Length: " + SIZE);
            reply.body(FILE);
        };
        Handler half = (_, reply) -> {
            reply.head(200, "ETag: \"1\"", "Content-Length: " + SIZE);
            reply.body(FILE, 0, SIZE / 2);
        };
        URI address = setting.server.on("/data.csv", half, whole);

        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.notes()).last().asString().contains("does not send the rest", STARTS_OVER);
    }

    @Test
    void aFileThatBecameShorterStartsOver() {
        byte[] shorter = Arrays.copyOf(NEWER, 1000);
        Handler outOfRange = (_, reply) -> reply.head(416, "Content-Range: bytes */1000", "Content-Length: 0");
        URI address = setting.server.on(
                "/data.csv",
                ServedFile.of(FILE).closingAfter(120_000),
                outOfRange,
                ServedFile.of(shorter).fine());

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(shorter);
    }

    @Test
    void withoutAValidatorNothingIsContinued() {
        Handler half = (_, reply) -> {
            reply.head(200, "Content-Length: " + SIZE);
            reply.body(FILE, 0, SIZE / 2);
        };
        URI address = setting.server.on("/data.csv", half, ServedFile.of(NEWER).fine());

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(NEWER);
        assertThat(setting.server.lastRequest().header("Range")).isEmpty();
    }

    @Test
    void aKnownHashIsAsGoodAsAValidator() {
        Handler half = (_, reply) -> {
            reply.head(200, "Content-Length: " + SIZE);
            reply.body(FILE, 0, SIZE / 2);
        };
        URI address = setting.server.on("/data.csv", half, ServedFile.of(FILE).fine());

        Fetched fetched = setting.fetch(address, Expected.sha256(Setting.sha256(FILE)));

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.continuedFrom()).isPositive();
        assertThat(setting.server.lastRequest().header("If-Range")).isEmpty();
    }

    @Test
    void partsThatDoNotFitTogetherStartOver() {
        Handler half = (_, reply) -> {
            reply.head(200, "Content-Length: " + SIZE);
            reply.body(FILE, 0, SIZE / 2);
        };
        URI address = setting.server.on("/data.csv", half, ServedFile.of(NEWER).fine());

        Fetched fetched = setting.fetch(address, Expected.sha256(Setting.sha256(NEWER)));

        assertThat(setting.target).hasBinaryContent(NEWER);
        assertThat(fetched.continuedFrom()).isZero();
        assertThat(fetched.notes()).last().asString().contains("do not fit together", STARTS_OVER);
    }

    @Test
    void aWeakTagIsNoValidatorButADateIs() {
        String date = "Tue, 04 Mar 2025 10:00:00 GMT";
        Handler half = (_, reply) -> {
            reply.head(200, "ETag: W/\"1\"", "Last-Modified: " + date, "Content-Length: " + SIZE);
            reply.body(FILE, 0, SIZE / 2);
        };
        URI address = setting.server.on("/data.csv", half, (_, reply) -> reply.head(404));

        try {
            setting.fetch(address);
        } catch (ProblemException _) {
            // only the second request matters
        }

        assertThat(setting.server.lastRequest().header("If-Range")).contains(date);
    }

    @Test
    void aPackedFileIsContinuedTooAndUnpackedInTheEnd() {
        byte[] packed = FetcherTest.gzip(FILE);
        Handler half = (_, reply) -> {
            reply.head(200, "ETag: \"z\"", "Content-Encoding: gzip", "Content-Length: " + packed.length);
            reply.body(packed, 0, 100_000);
        };
        Handler rest = (request, reply) -> {
            int from = request.from();
            reply.head(
                    206,
                    "ETag: \"z\"",
                    "Content-Encoding: gzip",
                    "Content-Range: bytes %d-%d/%d".formatted(from, packed.length - 1, packed.length),
                    "Content-Length: " + (packed.length - from));
            reply.body(packed, from, packed.length);
        };
        URI address = setting.server.on("/data.csv", half, rest);

        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.continuedFrom()).isPositive();
    }

    @Test
    void aPartOfWhichAllHasComeCostsOneByte() throws IOException {
        ServedFile file = ServedFile.of(FILE);
        URI address = setting.server.on("/data.csv", file.closingAfter(30_000));
        setting.refusal(address);
        Path part =
                setting.folder.resolve(Partial.FOLDER).resolve(setting.parts().getFirst());
        Files.write(part, FILE);
        setting.server.on("/data.csv", file.fine());
        long before = setting.server.bodyBytes.get();

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(setting.server.bodyBytes).hasValue(before + 1);
        assertThat(setting.parts()).isEmpty();
    }

    @Test
    void aPartWhoseVersionIsIllegibleIsNotUsed() throws IOException {
        ServedFile file = ServedFile.of(FILE);
        URI address = setting.server.on("/data.csv", file.closingAfter(30_000));
        setting.refusal(address);
        Path version =
                setting.folder.resolve(Partial.FOLDER).resolve(setting.parts().getLast());
        assertThat(version.toString()).endsWith(".version");
        Files.writeString(version, "nonsense");
        setting.server.on("/data.csv", file.fine());

        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.continuedFrom()).isZero();
    }

    @Test
    void anotherAddressForTheTargetHasAPartOfItsOwn() throws IOException {
        ServedFile file = ServedFile.of(FILE);
        setting.refusal(setting.server.on("/old.csv", file.closingAfter(30_000)));
        URI address = setting.server.on("/new.csv", ServedFile.of(NEWER).fine());

        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(NEWER);
        assertThat(fetched.continuedFrom()).isZero();
        assertThat(setting.parts())
                .as("the old address's part is of no use any more")
                .isEmpty();
    }
}
