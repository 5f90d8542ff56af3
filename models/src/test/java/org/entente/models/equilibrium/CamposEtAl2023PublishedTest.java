/* Campos, Estefania-Flores, Furceri and Timini (2023), abstract on p. 1289, and the welfare column of
 * results/fragmentation_{0,1,3}.csv in their replication files (github.com/rolf-campos/
 * geopolitical-fragmentation-and-trade, commit 0d8a194), which the article's maps draw.
 */
package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CamposEtAl2023PublishedTest {
    /// Their theta, and their psi before rounding: the mean of eta/(1-eta) at eta .31 and .67.
    private static final Elasticities THEIRS = new Elasticities(3.8, (0.31 / 0.69 + 0.67 / 0.33) / 2);

    /// In percentage points. Their loop stops when prices move less than 1e-15 in a norm where they sum to
    /// one, and it stands for a stopped flow by a cost of 1e9; both leave differences near 1e-7.
    private static final Offset<Double> THEIR_DIGITS = within(1e-6);

    /// The project's own list prints these digits.
    private static final Offset<Double> LISTED_DIGITS = within(1e-3);

    private final List<String[]> flows = rows("trade_2019.csv.gz", ";");
    private final List<String> economies =
            flows.stream().map(row -> row[0]).distinct().toList();
    private final UniversalGravity world =
            UniversalGravity.of(economies, matrix(flows, 2), THEIRS, DeficitRule.MULTIPLICATIVE);
    private final Counterfactual withoutRussia = world.solve(russiaAlone());

    @ParameterizedTest
    @CsvSource({
        "RUS, -9.436729982567556",
        "BLR, -16.103945408035415",
        "ARM, -4.705385581287757",
        "KAZ, -3.974829491086936",
        "KGZ, -4.136365169442442",
        "UKR, -2.452388611269626",
        "MNG, -5.77302931819834",
        "LTU, -3.451443931312312",
        "TJK, -3.563275018726415",
        "UZB, -2.282272459081696",
        "DEU, -0.5288308521481895",
        "CHN, -0.29153505193697526",
        "USA, -0.10826257899351788",
        "ATG, 0.11736364987275749"
    })
    void scenario0RussiaInAutarky(String economy, double percent) {
        assertThat(percent(withoutRussia, economy)).isCloseTo(percent, THEIR_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({"RUS, -9.4374", "BLR, -16.104"})
    void scenario0AsTheProjectsOwnListHasIt(String economy, double percent) {
        Counterfactual rounded = world.with(new Elasticities(3.8, 1.2398)).solve(russiaAlone());
        assertThat(percent(rounded, economy)).isCloseTo(percent, LISTED_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "RUS, -2.546981351222456",
        "BLR, -3.2406600153634173",
        "KAZ, -2.4343800369979647",
        "KGZ, -0.8574566099395042",
        "ARM, 0.14576471275648828",
        "UKR, -1.3106502998014804",
        "CHN, -1.5224372526106862",
        "USA, -0.12641942862630733",
        "DEU, -0.812273426185186",
        "NIC, -8.280767698094067",
        "COG, -7.226531570816391",
        "MYS, 0.5530644454078981",
        "MNG, 0.9033376334961076"
    })
    void scenario1TradeRestrictionsBetweenBlocs(String economy, double percent) {
        assertThat(percent(world.solve(costs(1)), economy)).isCloseTo(percent, THEIR_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "RUS, -4.189447564769324",
        "BLR, -3.251121436502558",
        "KAZ, -3.774272953202157",
        "KGZ, -2.2311447372754714",
        "ARM, -2.1137479516353324",
        "UKR, -3.1540766080783555",
        "CHN, -3.4183700073381402",
        "USA, -0.33792256142885435",
        "DEU, -1.2040015509651454",
        "NIC, -17.966655207171343",
        "COG, -16.74204067185272",
        "AZE, 0.44640598256798114"
    })
    void scenario3RestrictionsAndTheEndOfAgreements(String economy, double percent) {
        assertThat(percent(world.solve(costs(3)), economy)).isCloseTo(percent, THEIR_DIGITS);
    }

    @Test
    void theMedianEconomyOfTheEasternBlocLosesUpToTheAbstractsThreePointFourPercent() {
        Counterfactual apart = world.solve(costs(3));
        double[] losses = rows("def_blocs.csv", ";").stream()
                .filter(row -> row[1].equals("Eastern"))
                .mapToDouble(row -> percent(apart, row[0]))
                .sorted()
                .toArray();
        double median = (losses[(losses.length - 1) / 2] + losses[losses.length / 2]) / 2;
        assertThat(median).isCloseTo(-3.4, within(0.05));
    }

    /// Which rule is theirs: the other one is off by more than any rounding.
    @Test
    void additiveDeficitsDoNotReproduceThem() {
        Counterfactual additive = world.with(DeficitRule.ADDITIVE).solve(russiaAlone());
        assertThat(percent(additive, "BLR")).isNotCloseTo(-16.104, within(0.1));
        double realExpenditure = 100 * withoutRussia.welfare("RUS", WelfareMeasure.REAL_EXPENDITURE) - 100;
        assertThat(realExpenditure).isNotCloseTo(-9.437, within(0.1));
    }

    private static double percent(Counterfactual counterfactual, String economy) {
        return 100 * counterfactual.welfare(economy) - 100;
    }

    private TradeShock russiaAlone() {
        List<String> others =
                economies.stream().filter(code -> !code.equals("RUS")).toList();
        return world.noShock().stopping(List.of("RUS"), others);
    }

    private TradeShock costs(int scenario) {
        return world.noShock().costs(matrix(rows("tau_hat.csv.gz", ","), 1 + scenario), THEIRS);
    }

    /// Exporter by importer; an empty cell is no flow.
    private double[][] matrix(List<String[]> rows, int column) {
        double[][] matrix = new double[economies.size()][economies.size()];
        for (String[] row : rows) {
            boolean empty = row.length <= column || row[column].isEmpty();
            matrix[economies.indexOf(row[0])][economies.indexOf(row[1])] = empty ? 0 : Double.parseDouble(row[column]);
        }
        return matrix;
    }

    private static List<String[]> rows(String file, String separator) {
        Path path = Path.of(System.getProperty("entente.test.data"), "campos-geopolitical-fragmentation", file);
        List<String[]> rows = new ArrayList<>();
        try (var bytes = Files.newInputStream(path);
                var plain = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> rows.add(line.split(separator)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
