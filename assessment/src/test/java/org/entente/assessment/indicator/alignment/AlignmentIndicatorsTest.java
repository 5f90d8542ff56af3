package org.entente.assessment.indicator.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.SmallWorld.ask;
import static org.entente.assessment.SmallWorld.outcomes;

import java.util.List;
import java.util.Map;
import org.entente.assessment.SmallWorld;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// On the small world: a union of Belarus and Russia, with Kazakhstan outside.
class AlignmentIndicatorsTest {
    private static final Period YEAR = Period.of(SmallWorld.YEAR);

    private static List<Double> values(String id, Map<String, String> options) {
        return ask("UNION-STATE", id, YEAR, options).stream()
                .map(figure -> figure.value().orElseThrow())
                .toList();
    }

    /// In each solution; medians over draws need not.
    @ParameterizedTest
    @ValueSource(strings = {"trade", "shapley", "nucleolus"})
    void sharesOfWorthAddUpToTheUnions(String by) {
        List<Double> shares = values("worth-share", Map.of("by", by, "draws", "corners"));
        assertThat(shares).hasSize(3);
        assertThat(shares.get(1) + shares.get(2)).isCloseTo(shares.getFirst(), within(1e-9 * shares.getFirst()));
    }

    /// Alone each is worth 0, so both concepts share v(N) in halves.
    @ParameterizedTest
    @ValueSource(strings = {"shapley", "nucleolus"})
    void twoMembersShareInHalves(String by) {
        List<Double> shares = values("worth-share", Map.of("by", by));
        assertThat(shares.get(1)).isCloseTo(shares.getFirst() / 2, within(1e-9 * shares.getFirst()));
    }

    @ParameterizedTest
    @CsvSource({"gamma", "delta"})
    void theCoalitionOfAllIsTheUnionAndGainsNothing(String rule) {
        double worth = values("worth-share", Map.of()).getFirst();
        assertThat(values("coalition-worth", Map.of("rule", rule))).containsExactly(worth);
        assertThat(values("coalition-worth", Map.of("rule", rule, "value", "gain"))
                        .getFirst())
                .isCloseTo(0, within(1e-9 * worth));
    }

    /// Belarus alone is the world without a union: it has 0 and misses what it has in the union.
    @Test
    void aCoalitionOfOneLosesWhatTheUnionGivesIt() {
        double belarus = values("worth-share", Map.of()).get(1);
        assertThat(values("coalition-worth", Map.of("coalition", "blr"))).containsExactly(0.0);
        assertThat(values("coalition-worth", Map.of("coalition", "blr", "value", "gain"))
                        .getFirst())
                .isCloseTo(-belarus, within(1e-9 * belarus));
    }

    @Test
    void leavingAUnionOfTwoDissolvesIt() {
        assertThat(outcomes(ask("UNION-STATE", "exit-gain", YEAR, Map.of("to", "dissolution"))))
                .isEqualTo(outcomes(ask("UNION-STATE", "exit-gain", YEAR, Map.of())));
    }

    @Test
    void aFormatWithoutAUnionIsItsDissolutionAndTodaysIsNoGain() {
        Map<String, String> none = Map.of("target", "blr:none+rus:none");
        assertThat(values("format-gain", none).get(1)).isEqualTo(belarus("exit-gain", Map.of("to", "dissolution")));
        List<Double> dissolved = values("format-gain", Map.of("target", "blr:none+rus:none", "draws", "corners"));
        assertThat(dissolved.getFirst()).isCloseTo(dissolved.get(1) + dissolved.get(2), within(1e-9));
        assertThat(values("format-gain", Map.of())).containsOnly(0.0);
        assertThat(values("format-gain", Map.of("union-depth", "2"))).allMatch(gain -> gain > 0);
    }

    /// Both lose by having no union, and two members have no other format without a rival.
    @Test
    void withoutARivalTheUnionOfTwoIsStableAndNoUnionIsDominated() {
        Map<String, String> union = Map.of("rival", "none", "draws", "20");
        assertThat(values("format-chance", union)).containsExactly(1.0);
        Map<String, String> none = Map.of("rival", "none", "draws", "20", "target", "blr:none+rus:none");
        assertThat(values("format-chance", none)).containsExactly(0.0);
    }

    @Test
    void aUnionOfNoDepthIsRefused() {
        assertThatThrownBy(() -> values("format-gain", Map.of("union-depth", "0")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("union-depth");
    }

    @Test
    void whereLeavingDoesNotPayThePriceIsZeroAndTheRentIsTheLoss() {
        double exit = belarus("exit-gain", Map.of());
        assertThat(exit).isNegative();
        assertThat(belarus("price-to-stay", Map.of("rival", "none"))).isZero();
        assertThat(belarus("price-to-stay", Map.of("rival", "none", "value", "rent")))
                .isEqualTo(-exit);
        assertThat(belarus("least-transfer", Map.of("rival", "none"))).isZero();
        assertThat(belarus("least-transfer", Map.of("rival", "none", "against", "any-set")))
                .isZero();
    }

    private static double belarus(String id, Map<String, String> options) {
        return ask("UNION-STATE", id, YEAR, options).stream()
                .filter(figure -> figure.id().member().isPresent())
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    @Test
    void whatTheRivalWouldGiveIsAGapWithoutOne() {
        assertThat(outcomes(ask("UNION-STATE", "exit-gain", YEAR, Map.of("to", "rival", "rival", "none"))))
                .containsOnly(Gap.NOT_APPLICABLE);
    }

    @Test
    void aProbabilityIsOfDraws() {
        Figure drawn = ask("UNION-STATE", "stability-chance", YEAR, Map.of("draws", "20"))
                .getFirst();
        assertThat(drawn.value()).hasValue(1);
        assertThat(drawn.interval().orElseThrow().level()).isEqualTo(90);
        assertThat(outcomes(ask("UNION-STATE", "stability-chance", YEAR, Map.of("draws", "corners"))))
                .containsOnly(Gap.NOT_APPLICABLE);
    }

    @Test
    void aCoalitionIsOfMembers() {
        assertThatThrownBy(() -> ask("UNION-STATE", "coalition-worth", YEAR, Map.of("coalition", "blr+kaz")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().next()).isEqualTo("members: BLR, RUS"));
    }
}
