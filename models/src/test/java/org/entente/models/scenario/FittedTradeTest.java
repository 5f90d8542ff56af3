package org.entente.models.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FittedTradeTest {
    private static final int N = 5;
    private static final double B = 0.4;

    private final List<double[][]> terms = new ArrayList<>();
    private final List<double[][]> exact = new ArrayList<>();
    private final List<double[][]> noisy = new ArrayList<>();

    FittedTradeTest() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] pair = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = i; j < N; j++) {
                pair[i][j] = 1 + random.nextDouble();
                pair[j][i] = pair[i][j];
            }
        }
        for (int t = 0; t < 3; t++) {
            double[][] term = new double[N][N];
            double[][] flows = new double[N][N];
            double[][] disturbed = new double[N][N];
            double[] exporter = random.doubles(N, 1, 3).toArray();
            double[] importer = random.doubles(N, 1, 3).toArray();
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    term[i][j] = t > 0 && i != j && i + j < 4 ? B : 0;
                    flows[i][j] = exporter[i] * importer[j] * pair[i][j] * Math.exp(term[i][j]);
                    disturbed[i][j] = flows[i][j] * (0.5 + random.nextDouble());
                }
            }
            terms.add(term);
            exact.add(flows);
            noisy.add(disturbed);
        }
    }

    @Test
    void tradeThatIsGravityIsFittedAsItIs() {
        List<double[][]> fit = FittedTrade.of(exact, terms);
        for (int t = 0; t < 3; t++) {
            for (int i = 0; i < N; i++) {
                assertThat(fit.get(t)[i]).containsExactly(exact.get(t)[i], within(1e-6));
            }
        }
    }

    @Test
    void sumsByExporterImporterAndPairAreThoseOfTheData() {
        List<double[][]> fit = FittedTrade.of(noisy, terms);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double fitted = 0;
                double observed = 0;
                for (int t = 0; t < 3; t++) {
                    fitted += fit.get(t)[i][j] + fit.get(t)[j][i];
                    observed += noisy.get(t)[i][j] + noisy.get(t)[j][i];
                }
                assertThat(fitted).isCloseTo(observed, within(1e-6));
            }
        }
        for (int t = 0; t < 3; t++) {
            for (int i = 0; i < N; i++) {
                double fitted = 0;
                double observed = 0;
                for (int j = 0; j < N; j++) {
                    fitted += fit.get(t)[j][i];
                    observed += noisy.get(t)[j][i];
                }
                assertThat(fitted).isCloseTo(observed, within(1e-6));
            }
        }
    }

    @Test
    void whatIsNotInTheDataIsNotFitted() {
        noisy.get(1)[0][1] = Double.NaN;
        noisy.forEach(year -> {
            year[2][3] = 0;
            year[3][2] = 0;
        });
        List<double[][]> fit = FittedTrade.of(noisy, terms);
        assertThat(fit.get(1)[0][1]).isZero();
        assertThat(fit.get(0)[2][3]).isZero();
        assertThat(fit.get(0)[0][1]).isPositive();
    }
}
