package org.entente.models.measure.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.zip.GZIPInputStream;
import org.entente.core.figure.MemberCount;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The check that the shared data's README gives for Campos et al. (2023), trade in 2019: Kazakhstan's
/// exports to Russia, Belarus, Armenia and Kyrgyzstan are 12.7 % of its exports.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class CamposEtAl2023PublishedTest {
    private static final SortedSet<StateId> EAEU = states("ARM", "BLR", "KAZ", "KGZ", "RUS");
    private static final StateId KAZ = StateId.of("KAZ");
    private static final StateId RUS = StateId.of("RUS");

    @Test
    void theShareOfKazakhstanIsTheOneInTheReadme() throws IOException {
        TradeMatrix matrix = read();
        TradeShares shares = IntraUnionExportShare.measure(matrix, EAEU);
        SymmetricIntroversion.Result introversion = SymmetricIntroversion.measure(matrix, EAEU);
        LeaderDependence.Result dependence = LeaderDependence.measure(matrix, EAEU, RUS);
        System.out.printf("EAEU 2019 %s%n%s%n%s%n", shares, introversion, dependence);

        assertThat(value(shares.byMember().get(KAZ))).isCloseTo(12.7, within(0.05));
        assertThat(shares.members()).isEqualTo(new MemberCount(5, 5));
        // the union's share is a mean of its members' shares, with their exports as weights
        double[] members = EAEU.stream()
                .mapToDouble(state -> value(shares.byMember().get(state)))
                .toArray();
        assertThat(value(shares.outcome()))
                .isBetween(
                        Arrays.stream(members).min().orElseThrow(),
                        Arrays.stream(members).max().orElseThrow());
        // Kazakhstan's trade is smaller than Russia's: the same flow weighs more on its side
        assertThat(value(dependence.onLeader().byMember().get(KAZ)))
                .isGreaterThan(value(dependence.ofLeader().byMember().get(KAZ)));
    }

    private static TradeMatrix read() throws IOException {
        Path file = Path.of(
                System.getProperty("entente.test.data", ""), "campos-geopolitical-fragmentation", "trade_2019.csv.gz");
        List<String[]> rows;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            rows = reader.lines().skip(1).map(line -> line.split(";", -1)).toList();
        }
        List<StateId> economies =
                rows.stream().map(row -> StateId.of(row[0])).distinct().sorted().toList();
        double[][] flows = new double[economies.size()][economies.size()];
        for (double[] row : flows) {
            Arrays.fill(row, Double.NaN);
        }
        for (String[] row : rows) {
            if (!row[2].isBlank()) {
                flows[economies.indexOf(StateId.of(row[0]))][economies.indexOf(StateId.of(row[1]))] =
                        Double.parseDouble(row[2]) / 1000;
            }
        }
        return TradeMatrix.of(2019, economies, flows);
    }
}
