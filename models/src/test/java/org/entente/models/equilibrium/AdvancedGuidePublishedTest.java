/* Yotov, Piermartini, Monteiro and Larch (2016), An Advanced Guide to Trade Policy Analysis, Chapter 2, Application
 * 2, results of the full endowment general equilibrium: effect of NAFTA on exports of Canada, Mexico and the United
 * States, from manufacturing trade of 69 economies, 1986(4)2006, counterfactual in 1994, sigma = 7.
 */
package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.assertj.core.data.Offset;
import org.entente.core.problem.ProblemException;
import org.entente.models.scenario.FittedTrade;
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
class AdvancedGuidePublishedTest {
    /// The Guide's estimate, in four digits.
    private static final double RTA = 0.5572;

    private static final List<String> YEARS = List.of("1986", "1990", "1994", "1998", "2002", "2006");
    private static final List<String> NAFTA = List.of("CAN", "MEX", "USA");
    private static final Offset<Double> PRINTED_DIGITS = within(0.005);

    private final List<String[]> rows = rows();
    private final List<String> economies =
            rows.stream().map(row -> row[0]).distinct().sorted().toList();
    private final UniversalGravity fitted =
            UniversalGravity.of(economies, fitted1994(), new Elasticities(6, 0), DeficitRule.MULTIPLICATIVE);
    private final TradeShock withoutNafta = fitted.noShock().preference(NAFTA, NAFTA, -RTA);
    private final PublishedAnswer answer =
            PublishedModes.advancedGuide(fitted, withoutNafta, "DEU", PublishedModes.GUIDES_STOP);

    @ParameterizedTest
    @CsvSource({"CAN, 37.46", "MEX, 43.51", "USA, 14.88"})
    void theGuidesLoopStoppedAsTheGuideStopsIt(String economy, double percent) {
        assertThat(effect(answer.trade(), economy, 1)).isCloseTo(percent, PRINTED_DIGITS);
    }

    /// In the Guide's numeraire, the price index of Germany. These digits are the project's own list.
    @ParameterizedTest
    @CsvSource({"CAN, 36.71", "MEX, 42.87", "USA, 14.88"})
    void theEquilibriumThatItStopsShortOf(String economy, double percent) {
        Counterfactual equilibrium = fitted.solve(withoutNafta);
        double numeraire = equilibrium.priceIndex("DEU");
        assertThat(effect(equilibrium.trade(Layer.FULL), economy, numeraire)).isCloseTo(percent, PRINTED_DIGITS);
    }

    @Test
    void theLabelSaysHowFarTheLoopIsFromEquilibrium() {
        assertThat(answer.residual()).isGreaterThan(100 * Tolerance.EQUILIBRIUM.residual());
        assertThat(answer.distance()).isBetween(1e-5, 1e-2);
        assertThat(answer.label()).startsWith("loop of the Advanced Guide, stopped at 0.01 after 3 rounds; real");
    }

    /// A tighter stop is not a better answer: the loop then runs away from the equilibrium.
    @Test
    void theLoopDoesNotConverge() {
        assertThatThrownBy(() -> PublishedModes.advancedGuide(fitted, withoutNafta, "DEU", 1e-6))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("does not settle");
    }

    /// What NAFTA adds to exports, in per cent of those without it.
    private double effect(double[][] without, String economy, double numeraire) {
        int i = economies.indexOf(economy);
        double with = PublishedAnswer.abroad(fitted.flows(), i);
        return 100 * (with / (PublishedAnswer.abroad(without, i) / numeraire) - 1);
    }

    /// Fitted to all years; a pair that never trades is fitted with zero, while the Guide predicts it from distance,
    /// which moves none of its printed digits.
    private double[][] fitted1994() {
        List<double[][]> observed = new ArrayList<>();
        List<double[][]> terms = new ArrayList<>();
        for (String year : YEARS) {
            double[][] flows = new double[economies.size()][economies.size()];
            double[][] agreements = new double[economies.size()][economies.size()];
            for (double[] row : flows) {
                Arrays.fill(row, Double.NaN);
            }
            for (String[] row : rows) {
                if (row[3].equals(year)) {
                    int i = economies.indexOf(row[0]);
                    int j = economies.indexOf(row[1]);
                    flows[i][j] = Double.parseDouble(row[4]);
                    agreements[i][j] = RTA * Double.parseDouble(row[9]);
                }
            }
            observed.add(flows);
            terms.add(agreements);
        }
        return FittedTrade.of(observed, terms).get(YEARS.indexOf("1994"));
    }

    private static List<String[]> rows() {
        Path path = Path.of(System.getProperty("entente.test.data"), "agtpa", "agtpa_applications.csv.gz");
        List<String[]> rows = new ArrayList<>();
        try (var bytes = Files.newInputStream(path);
                var plain = new GZIPInputStream(bytes);
                var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .filter(row -> YEARS.contains(row[3]))
                    .forEach(rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
