package org.entente.models.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// R. Aumann, M. Maschler (1985), "Game theoretic analysis of a bankruptcy problem from the Talmud", Journal of
/// Economic Theory 36, 195-213, the Mishna's table of estates and claims: it is the nucleolus.
class AumannMaschler1985PublishedTest {
    static Stream<Arguments> estates() {
        return Stream.of(
                Arguments.of(100, new double[] {100 / 3.0, 100 / 3.0, 100 / 3.0}),
                Arguments.of(200, new double[] {50, 75, 75}),
                Arguments.of(300, new double[] {50, 100, 150}));
    }

    @ParameterizedTest
    @MethodSource("estates")
    void theTalmudDividesByTheNucleolus(double estate, double[] shares) {
        TransferableGame game = Games.bankruptcy(estate, 100, 200, 300);

        assertThat(Nucleolus.of(game).allocation()).containsExactly(shares, within(1e-7));
        assertThat(KohlbergCriterion.of(game, shares).isSatisfied()).isTrue();
    }
}
