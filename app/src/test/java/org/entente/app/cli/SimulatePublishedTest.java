/* Campos, Estefania-Flores, Furceri and Timini (2023), results/fragmentation_{0,3}.csv of their replication files
 * (github.com/rolf-campos/geopolitical-fragmentation-and-trade, commit 0d8a194); Zylkin and Kudlay, vignettes "GE_Gravity
 * Example" and "GE_Gravity Logic and Testing" of the R package GEGravity 1.0.0, as built in docs/articles/example.html
 * and compare.html (github.com/VKudlay/GEGravity, commit 94aaf92). The lines are those of docs/how-to/simulate.md.
 */
package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class SimulatePublishedTest {
    private static final String DATA = System.getProperty("entente.test.data", "");
    private static final Path HOW_TO =
            Path.of(System.getProperty("entente.root", ".."), "docs", "how-to", "simulate.md");

    /// In per cent: the vignette prints welfare to 7 decimals, and its coefficient to 6.
    private static final double VIGNETTE = 1e-5;

    private static JsonNode cutOff = Run.parse("{}");
    private static JsonNode restricted = Run.parse("{}");
    private static JsonNode enlarged = Run.parse("{}");
    private static JsonNode enlargedMultiplicative = Run.parse("{}");
    private static JsonNode guide = Run.parse("{}");

    @BeforeAll
    static void run() throws IOException {
        cutOff = documented("--embargo RUS:world");
        restricted = documented("--shock-is tau-hat");
        enlarged = documented("--shock eu_enlargement");
        guide = documented("--mode advanced-guide");
        List<String> other = new ArrayList<>(line("--shock eu_enlargement"));
        other.set(other.indexOf("additive"), "multiplicative");
        other.set(other.indexOf("real-expenditure"), "real-income");
        enlargedMultiplicative = Run.json(other.toArray(String[]::new));
    }

    /// Their theta is 3.8 and their psi 1.2398 before rounding to 4 decimals.
    @ParameterizedTest
    @CsvSource({"RUS, -9.4367", "BLR, -16.1039", "ARM, -4.7054", "KAZ, -3.9748", "KGZ, -4.1364", "UKR, -2.4524"})
    void russiaCutOff(String economy, double percent) {
        assertThat(welfare(cutOff, economy)).isCloseTo(percent, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"RUS, -4.1894", "BLR, -3.2511", "NIC, -17.9667", "COG, -16.7420", "AZE, 0.4464", "DEU, -1.2040"})
    void costShocksOfTheirScenario3(String economy, double percent) {
        assertThat(welfare(restricted, economy)).isCloseTo(percent, within(2e-3));
    }

    @ParameterizedTest
    @CsvSource({
        "DEU, 1.0007249",
        "IDN, 0.9999865",
        "FIN, 1.0004615",
        "LTU, 1.0065244",
        "GRC, 1.0002792",
        "CAN, 0.9999912",
        "JPN, 0.9999971",
        "GBR, 1.0001393",
        "NOR, 1.0002589",
        "PRT, 1.0000813",
        "AUS, 0.9999938"
    })
    void enlargementOfTheUnionWithAdditiveDeficits(String economy, double ratio) {
        assertThat(welfare(enlarged, economy)).isCloseTo(100 * (ratio - 1), within(VIGNETTE));
    }

    /// Under this rule their welfare is the real wage: the two columns of compare.html are the same.
    @Test
    void enlargementOfTheUnionWithMultiplicativeDeficits() {
        assertThat(welfare(enlargedMultiplicative, "AUS")).isCloseTo(100 * (0.9999948 - 1), within(VIGNETTE));
    }

    /// Yotov, Piermartini, Monteiro and Larch (2016), An Advanced Guide to Trade Policy Analysis, chapter 2,
    /// application
    /// 2, effect of NAFTA on exports in the full endowment equilibrium as printed, and when solved to the end.
    @ParameterizedTest
    @CsvSource({"CAN, 37.46, 36.71", "MEX, 43.51, 42.87", "USA, 14.88, 14.88"})
    void theGuidesEffectOfNafta(String economy, double printed, double solved) {
        JsonNode published = guide.get("data").get("published");
        assertThat(published.get("label").asString()).startsWith("loop of the Advanced Guide, stopped at 0.01");
        assertThat(published.get("distance").asDouble()).isBetween(1e-5, 1e-2);
        for (JsonNode row : published.get("rows")) {
            if (row.get("economy").asString().equals(economy)) {
                assertThat(row.get("exports_before_over_after_mode").asDouble()).isCloseTo(printed, within(0.005));
                assertThat(row.get("exports_before_over_after_equilibrium").asDouble())
                        .isCloseTo(solved, within(0.005));
                assertThat(row.get("real_income_equilibrium").asDouble())
                        .isCloseTo(welfare(guide, economy), within(1e-9));
            }
        }
        assertThat(published.get("rows").size()).isEqualTo(69);
    }

    /// With prices as they are, flows among the three fall to exp(-b), so that exports fall by no more.
    @Test
    void theGuidesLayers() {
        for (JsonNode flow : guide.get("data").get("layers")) {
            assertThat(flow.get("partial").asDouble())
                    .isBetween(100 * (Math.exp(-0.5572) - 1), 1e-9)
                    .isLessThanOrEqualTo(flow.get("full").asDouble() + 1);
        }
    }

    /// The digits are those of a plain damped iteration of the same equations in another language (NumPy), run until
    /// markets clear to 1e-13; the article's own table was not at hand.
    @ParameterizedTest
    @CsvSource({
        "CAN, 4.638762515787653",
        "MEX, 3.07425321070407",
        "USA, 0.5182489003063839",
        "HND, -0.0734266959102503",
        "IRL, -0.011426298427885673"
    })
    void theExampleOfGeGravity2(String economy, double percent) throws IOException {
        JsonNode example = documented("ge_gravity2_example_data.dta");
        assertThat(example.get("notes").toString()).contains("76 economies");
        assertThat(welfare(example, economy)).isCloseTo(percent, within(1e-8));
    }

    /// The line of the how-to with these words in it, as JSON, with the data where they are.
    private static JsonNode documented(String words) throws IOException {
        return Run.json(line(words).toArray(String[]::new));
    }

    private static List<String> line(String words) throws IOException {
        String found = Files.readAllLines(HOW_TO).stream()
                .filter(line -> line.startsWith("entente simulate --flows") && line.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the how-to has no line with " + words));
        return new ArrayList<>(List.of(found.substring("entente ".length())
                .replace("DATA/", DATA + "/")
                .replace("'", "")
                .split(" ")));
    }

    private static double welfare(JsonNode result, String economy) {
        return Run.figures(result).stream()
                .filter(figure -> figure.get("subject").asString().equals(economy)
                        && figure.get("label").asString().equals("change in welfare"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + economy))
                .get("value")
                .asDouble();
    }
}
