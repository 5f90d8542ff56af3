package org.entente.models.measure.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.entente.core.state.Dyad;
import org.entente.numerics.program.Uniqueness;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The signed network of each year: friendly where ATOP 5.1 has any obligation in the year, hostile where the
/// two were on opposite sides of a dispute of MID 5.0 in a year in which both took part, and either used force
/// (hostility 4) or more. A pair that is both is hostile.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class YearlyNetworksTest {
    private static final Path FOLDER = Path.of(System.getProperty("entente.test.data", ""));
    private static final int USE_OF_FORCE = 4;
    private static final List<Map<String, String>> PROMISES = read("atop/atop5_1_directed_dyad_year.csv.gz");
    private static final Map<String, List<Map<String, String>>> DISPUTES =
            read("cow/MIDB 5.0.csv.gz").stream().collect(Collectors.groupingBy(row -> row.getOrDefault("dispnum", "")));

    static IntStream years() {
        return IntStream.rangeClosed(1946, 2014);
    }

    @ParameterizedTest
    @MethodSource("years")
    void everyYearIsSolvedToProof(int year) {
        SignedNetwork network = network(year);

        Frustration frustration = FrustrationIndex.USUAL.measure(network);

        assertThat(frustration.isProven()).isTrue();
        assertThat(frustration.complete()).isTrue();
        assertThat(frustration.uniqueness()).isNotEqualTo(Uniqueness.UNDECIDED);
        assertThat((long) frustration.index()).isLessThanOrEqualTo(network.count(Sign.NEGATIVE));
    }

    /// SCIP, a branch-and-cut code in floating point, on the whole network, without parting it into blocks.
    @ParameterizedTest
    @ValueSource(ints = {1946, 1962, 1984, 2011})
    void anotherSolverFindsTheSameIndex(int year) {
        SignedNetwork network = network(year);

        assertThat(FrustrationIndex.USUAL.measure(network).index()).isEqualTo(indexByScip(network));
    }

    private static SignedNetwork network(int year) {
        return SignedNetwork.of(List.of(), friendly(year), hostile(year), SignRule.NEGATIVE_WINS);
    }

    private static int indexByScip(SignedNetwork network) {
        Loader.loadNativeLibraries();
        MPSolver scip = MPSolver.createSolver("SCIP");
        MPVariable[] sides = scip.makeBoolVarArray(network.states().size());
        MPVariable[] frustrated = scip.makeNumVarArray(network.ties().size(), 0, 1);
        for (int t = 0; t < frustrated.length; t++) {
            scip.objective().setCoefficient(frustrated[t], 1);
            MPVariable i = sides[network.from(t)];
            MPVariable j = sides[network.to(t)];
            // f >= i - j and f >= j - i, or f >= 1 - i - j and f >= i + j - 1.
            boolean friendly = network.sign(t) > 0;
            for (int sense : new int[] {1, -1}) {
                MPConstraint tie = scip.makeConstraint(friendly ? 0 : sense, MPSolver.infinity());
                tie.setCoefficient(frustrated[t], 1);
                tie.setCoefficient(i, sense);
                tie.setCoefficient(j, friendly ? -sense : sense);
            }
        }
        Triads.forEach(network, (ij, jk, ik) -> {
            if (network.sign(ij) * network.sign(jk) * network.sign(ik) < 0) {
                MPConstraint triad = scip.makeConstraint(1, MPSolver.infinity());
                IntStream.of(ij, jk, ik).forEach(t -> triad.setCoefficient(frustrated[t], 1));
            }
        });
        scip.objective().setMinimization();
        assertThat(scip.solve()).isEqualTo(MPSolver.ResultStatus.OPTIMAL);
        return (int) Math.round(scip.objective().value());
    }

    private static List<Dyad> friendly(int year) {
        List<String> obligations =
                List.of("atop_defense", "atop_offense", "atop_neutral", "atop_nonagg", "atop_consul");
        return PROMISES.stream()
                .filter(row -> number(row, "year") == year)
                .filter(row -> obligations.stream().anyMatch(column -> number(row, column) == 1))
                .filter(row -> number(row, "ccode1") != number(row, "ccode2"))
                .map(row -> pair(number(row, "ccode1"), number(row, "ccode2")))
                .toList();
    }

    private static List<Dyad> hostile(int year) {
        List<Dyad> hostile = new ArrayList<>();
        for (List<Map<String, String>> participants : DISPUTES.values()) {
            List<Map<String, String>> present = participants.stream()
                    .filter(row -> number(row, "styear") <= year && year <= number(row, "endyear"))
                    .toList();
            for (Map<String, String> a : present) {
                for (Map<String, String> b : present) {
                    int hostility = Math.max(number(a, "hostlev"), number(b, "hostlev"));
                    if (number(a, "sidea") == 1 && number(b, "sidea") == 0 && hostility >= USE_OF_FORCE) {
                        hostile.add(pair(number(a, "ccode"), number(b, "ccode")));
                    }
                }
            }
        }
        return hostile;
    }

    private static Dyad pair(int codeA, int codeB) {
        return new Dyad(Networks.state(codeA), Networks.state(codeB));
    }

    private static int number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        return text.isEmpty() || text.equals("NA") ? -9 : Integer.parseInt(text);
    }

    private static List<Map<String, String>> read(String file) {
        Path path = FOLDER.resolve(file);
        if (!Files.exists(path)) {
            return List.of();
        }
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            List<String> header = cells(lines.readLine());
            return lines.lines()
                    .map(YearlyNetworksTest::cells)
                    .map(cells -> IntStream.range(0, Math.min(header.size(), cells.size()))
                            .boxed()
                            .collect(Collectors.toMap(header::get, cells::get)))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.replace("\"", "").split(",", -1));
    }
}
