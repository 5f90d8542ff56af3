package org.entente.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.data.fetch.LocalServer.sending;
import static org.entente.data.fetch.LocalServer.sendingRange;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.entente.core.problem.Problem;
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
        byte[] longer = Arrays.copyOf(FILE, SIZE + 1);
        URI address = setting.server.on("/data.csv", sending(longer, SIZE, "ETag: \"1\""));

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
        return Setting.manners(Duration.ofMillis(200), Duration.ofMillis(100), 1);
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
        URI address = setting.server.on(
                "/data.csv",
                ServedFile.of(FILE).closingAfter(120_000),
                sendingRange(NEWER, 0, "ETag: \"newer\""),
                ServedFile.of(NEWER).fine());

        Fetched fetched = setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(NEWER);
        assertThat(fetched.notes()).last().asString().contains("changed at the provider", STARTS_OVER);
        assertThat(setting.server.lastRequest().header("Range")).isEmpty();
    }

    @Test
    void aRangeThatWasNotAskedForIsNotTaken() {
        ServedFile file = ServedFile.of(FILE);
        URI address = setting.server.on(
                "/data.csv", file.closingAfter(120_000), sendingRange(FILE, 1, "ETag: " + file.etag()), file.fine());

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(setting.server.requests).hasSize(3);
    }

    @Test
    void aServerThatIgnoresRangesStartsOver() {
        String tag = "ETag: \"1\"";
        URI address = setting.server.on("/data.csv", sending(FILE, SIZE / 2, tag), sending(FILE, tag));

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
        URI address = setting.server.on(
                "/data.csv", sending(FILE, SIZE / 2), ServedFile.of(NEWER).fine());

        setting.fetch(address);

        assertThat(setting.target).hasBinaryContent(NEWER);
        assertThat(setting.server.lastRequest().header("Range")).isEmpty();
    }

    @Test
    void aKnownHashIsAsGoodAsAValidator() {
        URI address = setting.server.on(
                "/data.csv", sending(FILE, SIZE / 2), ServedFile.of(FILE).fine());

        Fetched fetched = setting.fetch(address, Expected.sha256(Setting.sha256(FILE)));

        assertThat(setting.target).hasBinaryContent(FILE);
        assertThat(fetched.continuedFrom()).isPositive();
        assertThat(setting.server.lastRequest().header("If-Range")).isEmpty();
    }

    @Test
    void partsThatDoNotFitTogetherStartOver() {
        URI address = setting.server.on(
                "/data.csv", sending(FILE, SIZE / 2), ServedFile.of(NEWER).fine());

        Fetched fetched = setting.fetch(address, Expected.sha256(Setting.sha256(NEWER)));

        assertThat(setting.target).hasBinaryContent(NEWER);
        assertThat(fetched.continuedFrom()).isZero();
        assertThat(fetched.notes()).last().asString().contains("do not fit together", STARTS_OVER);
    }

    @Test
    void aWeakTagIsNoValidatorButADateIs() throws IOException {
        String date = "Tue, 04 Mar 2025 10:00:00 GMT";
        URI address = setting.server.on(
                "/data.csv",
                sending(FILE, SIZE / 2, "ETag: W/\"1\"", "Last-Modified: " + date),
                (_, reply) -> reply.head(404));

        setting.refusal(address);

        assertThat(setting.server.lastRequest().header("If-Range")).contains(date);
    }

    @Test
    void aPackedFileIsContinuedTooAndUnpackedInTheEnd() {
        byte[] packed = FetcherTest.gzip(FILE);
        String[] headers = {"ETag: \"z\"", "Content-Encoding: gzip"};
        URI address =
                setting.server.on("/data.csv", sending(packed, 100_000, headers), sendingRange(packed, 0, headers));

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
