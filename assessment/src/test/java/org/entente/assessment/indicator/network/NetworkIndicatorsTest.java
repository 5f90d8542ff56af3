package org.entente.assessment.indicator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.SmallWorld.outcomes;

import java.util.List;
import java.util.Map;
import org.entente.assessment.SmallWorld;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In the small world BLR is allied with RUS and KAZ, and RUS with KAZ, against which it used force. All three are
/// members of the EAEU, as are ARM and KGZ, which have no tie.
class NetworkIndicatorsTest {
    private static final Period YEAR = Period.of(SmallWorld.YEAR);

    /// BLR+RUS, BLR+KAZ, RUS-KAZ is one triad with one hostile tie: unbalanced, and turning any of the three round
    /// balances it.
    @ParameterizedTest
    @CsvSource({
        "frustration,            '',                             1",
        "calming-ties,           '',                             3",
        "balanced-triads,        '',                             0",
        "weakly-balanced-triads, '',                             0",
        // friendly wins: three allies
        "frustration,            conflicts=positive-wins,        0",
        "balanced-triads,        conflicts=positive-wins,        1",
        // only BLR+RUS is an alliance of defence: two ties, no cycle
        "frustration,            sign-positive=defence,          0",
        // the threat of BLR counts too: BLR-RUS, RUS-KAZ, BLR+KAZ, two hostile ties
        "frustration,            hostility=threat,               0",
        "balanced-triads,        hostility=threat,               1",
        // nobody waged war: three allies
        "calming-ties,           hostility=war,                  0",
        // no other state has a tie
        "frustration,            scope=world,                    1",
        "calming-ties,           scope=world,                    3"
    })
    void theTriadOfTheSmallWorldIsMeasuredAsByHand(String id, String option, double expected) {
        assertThat(outcomes(ask("EAEU", id, option))).containsExactly(expected);
    }

    @Test
    void withoutATriadThereIsNoShare() {
        assertThat(outcomes(ask("EAEU", "balanced-triads", "conflicts=drop"))).containsExactly(Gap.NOT_APPLICABLE);
        assertThat(outcomes(ask("UNION-STATE", "weakly-balanced-triads", ""))).containsExactly(Gap.NOT_APPLICABLE);
        assertThat(outcomes(ask("UNION-STATE", "frustration", ""))).containsExactly(0.0);
    }

    /// The eigenvalues of a triangle with one hostile tie are 1, 1, -2, without signs 2, -1, -1; ARM and KGZ add two
    /// zeros to each.
    @Test
    void walkBalanceIsTheRatioOfTheTracesOfTheExponentials() {
        double expected = (2 * Math.E + Math.exp(-2) + 2) / (Math.exp(2) + 2 / Math.E + 2);
        assertThat(ask("EAEU", "walk-balance", "").getFirst().value().orElseThrow())
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void aPairThatIsBothAllyAndEnemyIsNamed() {
        assertThat(ask("EAEU", "frustration", "").getFirst().notes())
                .contains(
                        "Both allied and in dispute, by the rule negative-wins: KAZ:RUS.",
                        "Proven: no two camps leave fewer.",
                        "Other camps are as good: do not read a state's camp off these alone.");
    }

    @Test
    void aUnionIsPlacedAmongRandomBlocsAndTheWorldIsNot() {
        assertThat(ask("EAEU", "walk-balance", "").getFirst().placebo()).isPresent();
        assertThat(ask("EAEU", "walk-balance", "scope=world").getFirst().placebo())
                .isEmpty();
    }

    @Test
    void aSingleStateHasNoNetworkOfItsOwn() {
        assertThat(outcomes(ask("RUS", "frustration", ""))).containsExactly(Gap.NOT_APPLICABLE);
    }

    private static List<Figure> ask(String whom, String id, String option) {
        Map<String, String> given =
                option.isEmpty() ? Map.of() : Map.of(option.split("=", 2)[0], option.split("=", 2)[1]);
        return SmallWorld.ask(whom, id, YEAR, given);
    }
}
