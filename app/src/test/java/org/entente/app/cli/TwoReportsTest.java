package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A file in which both sides report their trade turns figures of a single report into figures with a range.
class TwoReportsTest {
    private static final String SHARE = "eaeu.intra-export-share.2019";
    /// Exports of all five to the world, by hand from the file.
    private static final double TO_ALL = 2600 + 33000 + 58000 + 2000 + 420000;

    private static final double INSIDE_BY_EXPORTERS =
            600 + 13000 + 5600 + 280 + 1500 + 21000 + 14000 + 1500 + 800 + 600 + 350;
    /// KGZ to RUS and KGZ to KAZ have no importer's report, so the exporter's stands.
    private static final double INSIDE_BY_IMPORTERS =
            700 + 13500 + 5700 + 280 + 1400 + 22000 + 14200 + 1550 + 850 + 640 + 350;

    @TempDir
    Path home;

    @Test
    void aShareOfOneReportGetsARangeOnceBothReportsAreInTheStore() throws Exception {
        Path store = home.resolve("store");
        JsonNode before = Run.figure(Run.jsonOf("measure EAEU -i intra-export-share --years 2019"), SHARE);
        assertThat(before.has("low")).isFalse();
        assertThat(before.get("interval").asString()).isEqualTo("single-report");

        assertThat(Run.of("--data", store.toString(), "data", "add", file()).exit())
                .isZero();
        JsonNode after = Run.figure(
                Run.json("--data", store.toString(), "measure", "EAEU", "-i", "intra-export-share", "--years", "2019"),
                SHARE);
        assertThat(after.get("value").asDouble()).isCloseTo(100 * INSIDE_BY_EXPORTERS / TO_ALL, within(1e-9));
        assertThat(after.get("low").asDouble()).isCloseTo(100 * INSIDE_BY_EXPORTERS / TO_ALL, within(1e-9));
        assertThat(after.get("high").asDouble()).isCloseTo(100 * INSIDE_BY_IMPORTERS / TO_ALL, within(1e-9));
        assertThat(after.toString()).contains("of 11 with a member 9 have both reports");
    }

    @Test
    void everyShareHasARangeOverBothReportsAndTheMirrorGapNamesWhatFreightDoesNotExplain() throws Exception {
        Path store = home.resolve("store");
        assertThat(Run.of("--data", store.toString(), "data", "add", file()).exit())
                .isZero();
        JsonNode imports = measure(store, "intra-import-share");
        double fromAll = 5500 + 39000 + 38000 + 5000 + 247000;
        assertThat(imports.get("low").asDouble()).isCloseTo(100 * INSIDE_BY_EXPORTERS / fromAll, within(1e-9));
        assertThat(imports.get("high").asDouble()).isCloseTo(100 * INSIDE_BY_IMPORTERS / fromAll, within(1e-9));

        // Belarus with Russia: by exporters 34000 of 72000 and of Russia's 667000
        JsonNode salience = Run.figure(
                Run.json(
                        "--data", store.toString(), "measure", "BLR:RUS", "-i", "barbieri-salience", "--years", "2019"),
                "blr:rus.barbieri-salience.2019");
        assertThat(salience.get("value").asDouble()).isCloseTo(34000 / Math.sqrt(72000.0 * 667000), within(1e-9));
        assertThat(salience.get("high").asDouble()).isCloseTo(35500 / Math.sqrt(72000.0 * 667000), within(1e-9));

        // nine flows have both reports; in order the fifth is Belarus to Russia, 13000 against 13500
        JsonNode gap = measure(store, "mirror-gap");
        assertThat(gap.get("value").asDouble()).isCloseTo(100 * (13500 / 13000.0 - 1), within(1e-9));
        assertThat(gap.get("low").asDouble()).isCloseTo(100 * (1400 / 1500.0 - 1), within(1e-9));
        assertThat(gap.get("high").asDouble()).isCloseTo(100 * (700 / 600.0 - 1), within(1e-9));
        assertThat(gap.toString()).contains("Beyond 10 % either way, 1 of 9: ARM to RUS +16.7.");

        // the file names few partners of each, so squared shares cannot be added up
        JsonNode concentration = measure(store, "export-concentration");
        assertThat(concentration.get("gap").asString()).isEqualTo("not-reported");
        assertThat(concentration.toString()).contains("with partners that it does not name");
    }

    private static JsonNode measure(Path store, String indicator) throws Exception {
        return Run.figure(
                Run.json("--data", store.toString(), "measure", "EAEU", "-i", indicator, "--years", "2019"),
                "eaeu." + indicator + ".2019");
    }

    @Test
    void theDefaultStoreIsCompletedByTheSampleAndTheBalanceSheetUsesBoth() throws Exception {
        assertThat(inANewProcess("data", "add", file())).contains("comtrade");
        JsonNode sheet = Run.parse(inANewProcess("assess", "EAEU", "-f", "json"));
        assertThat(Run.figure(sheet, SHARE).get("high").asDouble())
                .isCloseTo(100 * INSIDE_BY_IMPORTERS / TO_ALL, within(1e-9));
        assertThat(Run.figure(sheet, "eaeu.blr.leader-dependence.2019")
                        .get("low")
                        .asDouble())
                .isCloseTo(100 * (13000.0 + 21000) / (33000 + 39000), within(1e-9));
        JsonNode introversion = Run.figure(sheet, "eaeu.symmetric-introversion.2019");
        assertThat(introversion.get("interval").asString()).isEqualTo("single-report");
        assertThat(introversion.get("sources").toString()).contains("trade-matrix");
        assertThat(Run.value(sheet, "eaeu.voting-agreement.2015..2019")).isBetween(0.8, 0.9);
    }

    private static String file() throws URISyntaxException {
        return Path.of(TwoReportsTest.class
                        .getResource("/handmade/comtrade-two-reporters-2019.csv")
                        .toURI())
                .toString();
    }

    /// The default store lies where the environment says, so another process is needed.
    private String inANewProcess(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_DATA_HOME", home.toString());
        builder.environment().remove("ENTENTE_DATA");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }
}
