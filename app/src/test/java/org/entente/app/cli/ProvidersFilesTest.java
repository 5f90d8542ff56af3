package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/// The sample answers as the providers' own files do, within what its aggregation of trade allows; the bounds and
/// their reasons stand in `docs/reference/sample.md`.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class ProvidersFilesTest {
    private static final Path DATA = Path.of(System.getProperty("entente.test.data", ""));
    private static final List<String> FOLDERS =
            List.of("voeten-unvotes", "campos-geopolitical-fragmentation", "ucdp", "vdem", "world-bank");

    /// Relative. Each flow has 6 significant digits, so each sum of flows is within 5e-6 of the files' and a share
    /// within
    /// twice that.
    private static final double SHARES = 1e-5;

    /// Relative. Smaller economies are summed by region, and their trade inside it becomes domestic sales.
    private static final double AGGREGATED = 0.01;

    private static final SortedMap<String, String> BEFORE = new TreeMap<>();
    private static Run files = new Run(-1, "", "");
    private static JsonNode fromSample = Run.parse("{}");
    private static JsonNode fromFiles = Run.parse("{}");

    @BeforeAll
    static void assessTwice() {
        BEFORE.putAll(hashes());
        files = Run.of("--data", DATA.toString(), "assess", "CSTO", "--years", "2003..2019", "-f", "json");
        fromFiles = Run.parse(files.out());
        fromSample = Run.jsonOf("assess CSTO --years 2003..2019");
    }

    @Test
    void theFilesAreUsedAndNamed() {
        assertThat(files.exit()).as(files.err()).isZero();
        assertThat(fromFiles.get("meta").get("data").asString()).isEqualTo("files in " + DATA);
        Run explained = Run.of("--data", DATA.toString(), "explain", "eaeu.intra-export-share.2019", "-f", "table");
        assertThat(explained.out())
                .contains("trade_2019.csv.gz")
                .contains(BEFORE.getOrDefault("campos-geopolitical-fragmentation/trade_2019.csv.gz", "no such file"))
                .contains("./entente --data " + DATA + " measure EAEU");
    }

    @Test
    void theFolderIsListedWithWhatIsReadInPlace() {
        Run list = Run.of("--data", DATA.toString(), "data", "list", "-f", "json");
        assertThat(list.exit()).as(list.err()).isZero();
        SortedMap<String, String> files = new TreeMap<>();
        Run.parse(list.out())
                .get("data")
                .forEach(row ->
                        files.put(row.get("source").asString(), row.get("file").asString()));
        assertThat(files)
                .containsKeys(
                        "unga-votes", "trade-matrix", "ucdp-acd", "vdem", "world-bank", "atop", "cow-mid", "cow-trade")
                .containsEntry("trade-matrix", "campos-geopolitical-fragmentation/trade_2019.csv.gz");
        assertThat(list.out()).contains("is not a store but a folder of providers' files");
    }

    @Test
    void theFilesStayAsTheyWere() {
        assertThat(BEFORE).hasSizeGreaterThan(5);
        assertThat(hashes()).isEqualTo(BEFORE);
    }

    @Test
    void bothGiveTheSameFiguresAndGaps() {
        Map<String, JsonNode> common = ofSampledSources();
        assertThat(common).hasSizeGreaterThan(80);
        assertThat(byId(fromFiles).keySet()).containsAll(common.keySet());
        common.forEach((id, figure) ->
                assertThat(byId(fromFiles).get(id).get("gap")).as(id).isEqualTo(figure.get("gap")));
    }

    @Test
    void votesConflictAndRegimesAreTheSameToTheLastBit() {
        int compared = 0;
        Map<String, JsonNode> other = byId(fromFiles);
        for (Map.Entry<String, JsonNode> entry : ofSampledSources().entrySet()) {
            if (isOfTrade(entry.getValue())) {
                continue;
            }
            for (String field : List.of("value", "low", "high", "members_with_data")) {
                assertThat(other.get(entry.getKey()).get(field))
                        .as("%s %s", entry.getKey(), field)
                        .isEqualTo(entry.getValue().get(field));
            }
            compared++;
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void tradeAndWelfareAreTheSameWithinTheStatedBounds() {
        double shares = largestDifference("intra-export-share", "leader-dependence");
        double aggregated = largestDifference("symmetric-introversion", "welfare-");
        System.out.printf(
                "largest relative difference: shares %.2e, introversion and welfare %.2e%n", shares, aggregated);
        assertThat(shares).isLessThan(SHARES);
        assertThat(aggregated).isLessThan(AGGREGATED);
    }

    private static double largestDifference(String... indicators) {
        double largest = -1;
        Map<String, JsonNode> other = byId(fromFiles);
        for (Map.Entry<String, JsonNode> entry : byId(fromSample).entrySet()) {
            boolean asked =
                    Stream.of(indicators).anyMatch(name -> entry.getKey().contains("." + name));
            JsonNode mine = entry.getValue().get("value");
            if (asked && !mine.isNull()) {
                double theirs = other.get(entry.getKey()).get("value").asDouble();
                double difference = Math.abs(mine.asDouble() - theirs) / Math.abs(theirs);
                if (difference > largest / 2) {
                    System.out.printf("%s: sample %s, files %s%n", entry.getKey(), mine.asDouble(), theirs);
                }
                largest = Math.max(largest, difference);
            }
        }
        assertThat(largest).as("something was compared").isNotNegative();
        return largest;
    }

    /// The figures of the sample but those of sources that it does not have.
    private static Map<String, JsonNode> ofSampledSources() {
        Map<String, JsonNode> sampled = new TreeMap<>(byId(fromSample));
        sampled.values().removeIf(figure -> figure.get("interval").asString().contains("is not here"));
        return sampled;
    }

    private static boolean isOfTrade(JsonNode figure) {
        return figure.get("sources").toString().contains("trade-matrix");
    }

    private static Map<String, JsonNode> byId(JsonNode result) {
        Map<String, JsonNode> byId = new TreeMap<>();
        Run.figures(result).forEach(figure -> byId.put(figure.get("id").asString(), figure));
        return byId;
    }

    /// The hashes of every file of the five sources.
    private static Map<String, String> hashes() {
        Map<String, String> hashes = new HashMap<>();
        for (String source : FOLDERS) {
            try (Stream<Path> all = Files.walk(DATA.resolve(source))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    MessageDigest sha = MessageDigest.getInstance("SHA-256");
                    String hash = HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
                    hashes.put(DATA.relativize(file).toString(), hash);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
        return hashes;
    }
}
