package org.entente.assessment.indicator.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.SmallWorld.ask;
import static org.entente.assessment.SmallWorld.outcomes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.assessment.SmallWorld;
import org.entente.assessment.indicator.Indicator;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VoteIndicatorsTest {
    private static final Period YEAR = Period.of(SmallWorld.YEAR);

    static Stream<String> idsAboutYears() {
        return VoteIndicators.ALL.stream().map(Indicator::id).filter(id -> !id.equals("vote"));
    }

    /// Belarus and Russia in twelve votes: 8 the same, 4 opposite; both 10 yes and 2 no, so D_e is 40/144 of the
    /// largest
    /// distance and 1 - (1/3)/(40/144) = -0.2. Votes 1 to 6 and 9 to 12 are contested, 6 of them the same.
    @ParameterizedTest
    @CsvSource({
        "identical-votes, 0.6666667",
        "lijphart-index,  66.6666667",
        "s-absolute,      0.3333333",
        "s-squared,       0.3333333",
        "kappa-nominal,   -0.2",
        "kappa-linear,    -0.2",
        "kappa-quadratic, -0.2",
        "pi-nominal,      -0.2",
        "pi-linear,       -0.2",
        "pi-quadratic,    -0.2",
        "attina-cohesion, 0.6666667",
        "rice-cohesion,   0.6666667",
        "unanimous-votes, 0.6666667",
        "contested-agreement, 0.6",
        "leader-agreement, 0.6666667",
        "leader-drift,    0.3333333"
    })
    void theUnionStateIsMeasuredAsByHand(String id, double expected) {
        assertThat(union(ask("UNION-STATE", id, YEAR, Map.of()))).isCloseTo(expected, within(1e-7));
    }

    /// Eight of the ten votes on human rights are the same.
    @ParameterizedTest
    @CsvSource({
        "voting-agreement, 0.8",
        "identical-votes, 0.8",
        "unanimous-votes, 0.8",
        "leader-drift, 0.2",
        "attendance, 1"
    })
    void anIssueLeavesOutTheOtherRollCalls(String id, double expected) {
        assertThat(union(ask("UNION-STATE", id, YEAR, Map.of("issue", "hr")))).isCloseTo(expected, within(1e-7));
    }

    @Test
    void anIssueThatNoRollCallIsAboutIsAGap() {
        assertThat(outcomes(ask("UNION-STATE", "voting-agreement", YEAR, Map.of("issue", "nu"))))
                .allMatch(Gap.class::isInstance);
    }

    /// In votes 9 and 10 Russia says no to a yes of one, in 11 and 12 the other way round: no side is larger.
    /// Kazakhstan
    /// alone against two in votes 1 to 6: six contested votes are too few.
    @Test
    void whatIsContestedIsAnOption() {
        Map<String, String> kazakhstan = Map.of("contested", "leader-against-majority", "leader", "kaz");

        assertThat(outcomes(ask("RUS:KAZ", "contested-agreement", YEAR, kazakhstan)))
                .startsWith(Gap.TOO_FEW);
        assertThat(ask("RUS:KAZ", "contested-agreement", YEAR, kazakhstan)
                        .getFirst()
                        .notes())
                .contains("6 of 12 roll calls, of all stages, are contested.");
    }

    /// Votes 1 to 6 weigh 2/3 and agree, 7 and 8 weigh nothing, 9 to 12 weigh 1 and do not: 4 of 8.
    @Test
    void rollCallsCanWeighByHowEvenlyTheAssemblySplit() {
        assertThat(union(ask("UNION-STATE", "identical-votes", YEAR, Map.of("weights", "contestedness"))))
                .isCloseTo(.5, within(2e-4));
    }

    @Test
    void theLeaderHasNoDistanceFromItself() {
        assertThat(outcomes(ask("UNION-STATE", "leader-drift", YEAR, Map.of())))
                .last()
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @MethodSource("idsAboutYears")
    void yearsOutsideTheSourceAreAGap(String id) {
        Period years = Period.of(new Years(SmallWorld.YEAR - 1, SmallWorld.YEAR));

        assertThat(outcomes(ask("UNION-STATE", id, years, Map.of())))
                .isNotEmpty()
                .containsOnly(Gap.OUTSIDE_COVERAGE);
    }

    private static double union(List<Figure> figures) {
        return figures.getFirst().value().orElseThrow();
    }

    /// Whatever the options, the distance from the leader is what is left of the agreement with it, and a union's
    /// figure lies among those of its members.
    @ParameterizedTest
    @CsvSource({"drop, half", "drop, identical", "as-disagree, half", "as-abstain, identical"})
    void agreementWithAndDistanceFromTheLeaderAddUpToOne(String absent, String credit) {
        Map<String, String> options = Map.of("absent", absent, "credit", credit);
        List<Figure> agreement = ask("UNION-STATE", "leader-agreement", YEAR, options);
        double distance = union(ask("UNION-STATE", "leader-drift", YEAR, options));
        assertThat(union(agreement) + distance).isCloseTo(1, within(1e-12));
        double[] others = agreement.stream()
                .skip(1)
                .flatMapToDouble(figure -> figure.value().stream())
                .toArray();
        assertThat(union(agreement))
                .isBetween(
                        Arrays.stream(others).min().orElseThrow(),
                        Arrays.stream(others).max().orElseThrow());
    }
}
