package org.entente.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The small words of a fetch: what is a page, how long to wait, what a header means.
class WordsTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final URI ADDRESS = URI.create("https://example.org/data.csv");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html>",
                "\uFEFF\r\n  <!doctype HTML>",
                "<html lang='en'>",
                "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C'>",
                "<!-- proxy --><HTML>"
            })
    void aPageIsKnownByItsBeginning(String text) {
        assertThat(WebPage.is(bytes(text), "application/octet-stream")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "<?xml version='1.0'?><gesmes:Envelope>", "htmlCode,value\n", "PK\3\4", ""})
    void dataAreNoPage(String text) {
        assertThat(WebPage.is(bytes(text), "application/octet-stream")).isFalse();
    }

    @Test
    void ofAPageThatIsSaidToBeOneATagIsEnough() {
        assertThat(WebPage.is(bytes("<div>Sign in</div>"), "text/html")).isTrue();
        assertThat(WebPage.is(bytes("<div>Sign in</div>"), "text/xml")).isFalse();
        assertThat(WebPage.is(bytes("a,b"), "text/html")).isFalse();
    }

    @Test
    void theWordsOfAPageAreThoseThatAPersonSees() {
        assertThat(WebPage.words(bytes("<style>p { color: red }</style><p>Please <b>accept</b></p><script>x")))
                .contains("Please accept");
        assertThat(WebPage.words(bytes("{\"error\": \"no key\"}"))).contains("{\"error\": \"no key\"}");
        assertThat(WebPage.words(bytes("<script>all of it"))).isEmpty();
        assertThat(WebPage.words(new byte[] {(byte) 0xff, 0, 1})).isEmpty();
        assertThat(WebPage.words(bytes("word ".repeat(100))).orElseThrow())
                .hasSizeLessThan(170)
                .endsWith("...");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "0, 0",
        "'Thu, 01 Jan 2026 00:02:00 GMT', 120",
        "'Wed, 31 Dec 2025 23:00:00 GMT', 0",
        "soon, ",
        "-5, ",
        "99999999999999999999, "
    })
    void aServerAsksToWaitForSecondsOrUntilADate(String header, Long seconds) {
        HttpHeaders headers = HttpHeaders.of(Map.of("Retry-After", List.of(header)), (_, _) -> true);

        assertThat(RetryAfter.in(headers, () -> NEW_YEAR).map(Duration::toSeconds))
                .isEqualTo(Optional.ofNullable(seconds));
    }

    @Test
    void pausesDoubleUpToALimitAndVaryByAddress() {
        BackOff backOff = new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60));

        for (int attempt = 1; attempt <= 40; attempt++) {
            long full = attempt > 6 ? 60_000 : 1000L << (attempt - 1);
            assertThat(backOff.before(attempt, ADDRESS).toMillis()).isBetween(full / 2, full);
            assertThat(backOff.before(attempt, ADDRESS)).isEqualTo(backOff.before(attempt, ADDRESS));
        }
        assertThat(IntStream.range(0, 20).mapToObj(i -> backOff.before(3, URI.create("https://example.org/" + i))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRangeIsReadAsTheStandardWritesIt() {
        // RFC 9110, 14.4, first two examples
        assertThat(ContentRange.parse("bytes 42-1233/1234")).contains(new ContentRange(42, OptionalLong.of(1234)));
        assertThat(ContentRange.parse("bytes 42-1233/*")).contains(new ContentRange(42, OptionalLong.empty()));
        assertThat(ContentRange.parse("bytes */1234")).isEmpty();
        assertThat(ContentRange.parse("pages 1-2/3")).isEmpty();
    }

    @Test
    void aVersionIsReadAsItWasWritten() {
        Version version = new Version(
                Optional.of("\"a: b\""), Optional.of("Tue, 04 Mar 2025 10:00:00 GMT"), OptionalLong.of(12), "gzip");
        Version bare = new Version(Optional.empty(), Optional.empty(), OptionalLong.empty(), "");

        assertThat(Version.parse(version.lines())).contains(version);
        assertThat(Version.parse(bare.lines())).contains(bare);
        assertThat(Version.parse(List.of())).isEmpty();
        assertThat(Version.parse(List.of("length: many", "encoding: "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "9999, 9999 bytes",
        "10000, 10.0 kB",
        "999999, 999.9 kB",
        "1000000, 1.0 MB",
        "206900000, 206.9 MB",
        "9223372036854775807, 9.2 EB"
    })
    void aSizeIsShort(long bytes, String words) {
        assertThat(Size.of(bytes)).isEqualTo(words);
    }

    @Test
    void anExpectationIsValidOrDoesNotExist() {
        assertThatThrownBy(() -> Expected.sha256("ABC")).hasMessageContaining("ABC");
        assertThatThrownBy(() -> Expected.bytes(0)).hasMessageContaining("0 bytes");
    }
}
