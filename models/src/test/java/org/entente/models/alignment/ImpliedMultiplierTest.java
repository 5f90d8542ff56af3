package org.entente.models.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.entente.models.equilibrium.Elasticities;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpliedMultiplierTest {
    private static final Elasticities ELASTICITIES = new Elasticities(4, 0.8);

    /// Mirror images, s = 30 / 130 bought abroad: welfare without the union is (1 - s + s / m)^(1.8 / 4) of today's, so
    /// a
    /// gain g has m = s / ((1 + g)^(-4 / 1.8) - 1 + s).
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.02, 0.1})
    void mirrorImagesHaveTheMultiplierOfTheFormula(double claim) {
        ImpliedMultiplier implied = ImpliedMultiplier.of(SmallWorlds.symmetric(3, 100, 15), ELASTICITIES);
        double abroad = 30.0 / 130.0;
        double expected = abroad / (Math.pow(1 + claim, -4 / 1.8) - 1 + abroad);
        assertThat(implied.multiplier(0, claim).orElseThrow()).isCloseTo(expected, within(1e-7 * expected));
        assertThat(implied.multiplier(ImpliedMultiplier.TOGETHER, claim).orElseThrow())
                .isCloseTo(expected, within(1e-7 * expected));
    }

    /// All trade of the mirror images is worth (1 - s)^(-1.8 / 4) - 1 = (13/10)^0.45 - 1, 12.5 %.
    @Test
    void noMultiplierMakesMoreOfTradeThanAllOfIt() {
        ImpliedMultiplier implied = ImpliedMultiplier.of(SmallWorlds.symmetric(3, 100, 15), ELASTICITIES);
        assertThat(implied.most(0)).isCloseTo(Math.pow(1.3, 0.45) - 1, within(1e-6));
        assertThat(implied.multiplier(0, 0.12)).isPresent();
        assertThat(implied.multiplier(0, 0.13)).isEmpty();
    }

    /// Without a union whose effect is the implied one, the claim comes out again.
    @ParameterizedTest
    @CsvSource({"1, 0.01", "2, 0.03", "3, 0.005", "4, 0.02"})
    void theImpliedMultiplierGivesTheClaimBack(long seed, double claim) {
        AlignmentGame game = SmallWorlds.generated(seed, 4);
        double multiplier = ImpliedMultiplier.of(game, ELASTICITIES)
                .multiplier(ImpliedMultiplier.TOGETHER, claim)
                .orElseThrow();
        Payoffs payoffs = game.at(new Cell(ELASTICITIES, Math.log(multiplier)));
        double gained = 0;
        double spent = 0;
        for (int i = 0; i < game.size(); i++) {
            gained += payoffs.payoff(i, game.allInUnion());
            spent += game.expenditure(game.members().get(i));
        }
        assertThat(gained / spent).isCloseTo(claim, within(1e-8));
    }

    @Test
    void aLargerClaimNeedsMoreTrade() {
        ImpliedMultiplier implied = ImpliedMultiplier.of(SmallWorlds.generated(5, 3), ELASTICITIES);
        double before = 1;
        for (double claim : new double[] {0.001, 0.005, 0.01, 0.02}) {
            double now = implied.multiplier(1, claim).orElseThrow();
            assertThat(now).isGreaterThan(before);
            before = now;
        }
    }

    @Test
    void refusesAClaimOfNothing() {
        ImpliedMultiplier implied = ImpliedMultiplier.of(SmallWorlds.generated(5, 3), ELASTICITIES);
        assertThatIllegalArgumentException().isThrownBy(() -> implied.multiplier(0, 0));
    }
}
