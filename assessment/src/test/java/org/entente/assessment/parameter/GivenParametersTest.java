package org.entente.assessment.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.models.equilibrium.ParameterGrid;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.entente.models.equilibrium.ParameterPrior;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenParametersTest {
    private static final Seed SEED = new Seed(42);

    private static GivenParameters given(String key, String text) {
        return GivenParameters.of(Map.of(key, text), (parameter, wrong) -> {
            throw new IllegalArgumentException(parameter + wrong);
        });
    }

    @Test
    void nothingGivenIsTheStatedPrior() {
        assertThat(GivenParameters.NONE.draws(50, SEED))
                .isEqualTo(ParameterPrior.cited().draws(50, SEED));
        assertThat(GivenParameters.NONE.grid().corners())
                .isEqualTo(ParameterGrid.cited().corners());
    }

    /// So that the difference an estimate makes is not blurred by other draws of the rest.
    @Test
    void whatIsNotGivenKeepsItsDraws() {
        List<Cell> cited = ParameterPrior.cited().draws(50, SEED);
        List<Cell> estimated = given("b", "0.1+-0.2").draws(50, SEED);
        for (int k = 0; k < 50; k++) {
            assertThat(estimated.get(k).elasticities()).isEqualTo(cited.get(k).elasticities());
            assertThat(estimated.get(k).preference()).isNotEqualTo(cited.get(k).preference());
        }
    }

    /// A mean of 4,000 draws is within four standard errors, 4 x 0.2 / 63, of the estimate; a fifth is below -0.068,
    /// as in a normal table: 0.1 - 0.8416 x 0.2.
    @Test
    void aCoefficientIsDrawnFromANormal() {
        double[] b = given("b", "0.1+-0.2").draws(4000, SEED).stream()
                .mapToDouble(Cell::preference)
                .sorted()
                .toArray();
        assertThat(java.util.Arrays.stream(b).average().orElseThrow()).isCloseTo(0.1, within(0.013));
        assertThat(b[800]).isCloseTo(-0.0683, within(0.015));
    }

    /// Delta method: the logarithm of 5 with a standard error of 0.5 has one of 0.1.
    @Test
    void anElasticityIsDrawnFromALognormal() {
        double[] logs = given("theta", "5+-0.5").draws(4000, SEED).stream()
                .mapToDouble(cell -> Math.log(cell.elasticities().theta() / 5))
                .toArray();
        double squares = java.util.Arrays.stream(logs).map(x -> x * x).sum();
        assertThat(Math.sqrt(squares / logs.length)).isCloseTo(0.1, within(0.005));
    }

    @Test
    void whatIsCertainIsTheSameInAllDraws() {
        assertThat(given("psi", "0").draws(20, SEED))
                .allMatch(cell -> cell.elasticities().psi() == 0);
        assertThat(given("psi", "0").isExact(Parameter.PSI)).isTrue();
        assertThat(given("psi", "1+-0.1").isExact(Parameter.PSI)).isFalse();
    }

    /// 0.28 - 1.6449 x 0.1 and 0.28 + 1.6449 x 0.1.
    @Test
    void withoutDrawsTheEndsAreThoseOfTheEstimate() {
        List<Double> effects = given("b", "0.28+-0.1").grid().corners().stream()
                .map(Cell::preference)
                .distinct()
                .toList();
        assertThat(effects.get(0)).isCloseTo(0.28, within(1e-9));
        assertThat(effects.get(1)).isCloseTo(0.11551, within(1e-5));
        assertThat(effects.get(2)).isCloseTo(0.44449, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"theta, 0", "theta, -1+-0.1", "psi, -0.1", "psi, 0+-0.1", "b, none"})
    void whatAParameterCannotBeIsTold(String key, String text) {
        List<String> wrong = new ArrayList<>();
        GivenParameters none = GivenParameters.of(Map.of(key, text), (parameter, what) -> wrong.add(what));
        assertThat(wrong).containsExactly(text);
        assertThat(none).isEqualTo(GivenParameters.NONE);
    }

    @Test
    void optionsSayTheSameAgain() {
        GivenParameters given = given("b", "0.28 +/- 0.050");
        assertThat(given.options()).containsExactly(Map.entry("b", "0.28+-0.05"));
        assertThat(given("b", given.options().get("b"))).isEqualTo(given);
    }

    @Test
    void theAssumptionNamesTheEstimate() {
        assertThat(given("b", "0.28+-0.1")
                        .assumed(Parameter.EFFECT, Optional.of(200))
                        .value())
                .contains("200 draws from the estimate 0.28+-0.1");
    }
}
