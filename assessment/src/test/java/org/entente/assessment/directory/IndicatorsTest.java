package org.entente.assessment.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.SmallWorld.ask;
import static org.entente.assessment.SmallWorld.outcomes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.assessment.SmallWorld;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.core.problem.ProblemException;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IndicatorsTest {
    private static final Period YEAR = Period.of(SmallWorld.YEAR);

    static Stream<String> ids() {
        return Indicators.ids().stream();
    }

    /// Of these alone the small world has one year; the catalogue is complete.
    static Stream<String> idsAboutYears() {
        return Indicators.inBalanceSheet().stream()
                .filter(indicator -> !indicator.description().source().equals(Sources.CATALOGUE))
                .map(Indicator::id);
    }

    @Test
    void idsAreUnique() {
        assertThat(Indicators.ids())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(Indicators.inBalanceSheet().size());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anIdIsKebabCaseAndLongerThanAStatesCode(String id) {
        assertThat(id).matches("[a-z]+(-[a-z]+)*").hasSizeGreaterThan(3);
        assertThat(Indicators.get(id).id()).isEqualTo(id);
    }

    /// A definition cites a work with its year or a document, or builds on another indicator.
    @ParameterizedTest
    @MethodSource("ids")
    void aDefinitionIsOneOrMoreSentencesWithACitation(String id) {
        String definition = Indicators.get(id).description().definition();
        assertThat(definition).endsWith(".");
        boolean cites = definition.matches(".*\\p{Lu}\\p{L}+.*\\b(19|20)\\d\\d\\b.*") || definition.contains("Charter");
        boolean buildsOn = ids().filter(other -> !other.equals(id)).anyMatch(definition::contains);
        assertThat(cites || buildsOn).as(definition).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anOptionsDefaultIsAmongItsChoicesAndNamesAppearOnce(String id) {
        List<OptionSpec> options = Indicators.get(id).options();
        assertThat(options).extracting(OptionSpec::name).doesNotHaveDuplicates();
        assertThat(options).filteredOn(option -> !option.choices().isEmpty()).allSatisfy(option -> {
            assertThat(option.choices()).contains(option.standard()).hasSizeGreaterThan(1);
        });
    }

    @ParameterizedTest
    @MethodSource("idsAboutYears")
    void yearsOutsideTheSourceAreAGap(String id) {
        List<Figure> figures =
                ask("UNION-STATE", id, Period.of(new Years(SmallWorld.YEAR - 1, SmallWorld.YEAR)), Map.of());
        assertThat(figures).isNotEmpty();
        assertThat(outcomes(figures)).containsOnly(Gap.OUTSIDE_COVERAGE);
    }

    @ParameterizedTest
    @MethodSource("idsAboutYears")
    void everyFigureOfTheSmallWorldNamesItsFileAndItsUnit(String id) {
        List<Figure> figures = ask("UNION-STATE", id, YEAR, Map.of());
        assertThat(figures).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.id().indicator()).isEqualTo(id);
            if (figure.value().isPresent()) {
                assertThat(figure.provenance().snapshots())
                        .extracting(snapshot -> snapshot.source())
                        .contains(Indicators.get(id).description().source());
                assertThat(figure.unit())
                        .isEqualTo(Indicators.get(id).description().unit());
            }
        });
    }

    /// Union, Belarus, Russia: worked out by hand from the table in [SmallWorld].
    @ParameterizedTest
    @CsvSource({
        "voting-agreement,         0.6666667, 0.6666667, 0.6666667",
        "attendance,               1,         1,         1",
        "intra-export-share,       76.923077, 80,        75",
        "leader-dependence,        86.956522, 86.956522, 66.666667",
        "conflict-inside-members,  50,        0,         100",
        "regime-distance,          0.1,       0.1,       0.1",
        "obligations,              100,       100,       100",
        "joint-organisations,      2,         2,         2",
        "remittances-inside,       70,        75,        50",
        "visa-free-inside,         50,        100,       0"
    })
    void theSmallWorldIsMeasuredAsByHand(String id, double union, double belarus, double russia) {
        List<Figure> figures = ask("UNION-STATE", id, YEAR, Map.of());
        assertThat(figures.stream().map(figure -> figure.value().orElseThrow()).toList())
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b))
                .containsExactly(union, belarus, russia);
    }

    @Test
    void whatIsAskedOfATreatyOrADisputeIsChosenByOptions() {
        assertThat(outcomes(ask("RUS:KAZ", "obligations", YEAR, Map.of("obligation", "consultation"))))
                .startsWith(50.0);
        assertThat(outcomes(ask("RUS:KAZ", "obligations", YEAR, Map.of()))).startsWith(0.0);
        assertThat(outcomes(ask("RUS:KAZ", "disputes-inside", YEAR, Map.of()))).containsExactly(1000.0);
        assertThat(outcomes(ask("RUS:BLR", "disputes-inside", YEAR, Map.of()))).containsExactly(0.0);
        assertThat(outcomes(ask("RUS:BLR", "disputes-inside", YEAR, Map.of("hostility", "threat"))))
                .containsExactly(1000.0);
        assertThat(outcomes(ask("BLR:KAZ", "disputes-inside", YEAR, Map.of("exposure", "land-contiguous"))))
                .containsExactly(Gap.NOT_APPLICABLE);
        assertThat(outcomes(ask("RUS:KAZ", "joint-organisations", YEAR, Map.of("standing", "any"))))
                .startsWith(2.0);
        assertThat(outcomes(ask("RUS:KAZ", "joint-organisations", YEAR, Map.of())))
                .startsWith(1.0);
    }

    @Test
    void aConflictBetweenTwoStatesCountsForTheirPairAndNotForAUnionOfOneOfThem() {
        assertThat(outcomes(ask("RUS:KAZ", "conflict-between-members", YEAR, Map.of())))
                .containsExactly(1000.0);
        assertThat(outcomes(ask("UNION-STATE", "conflict-between-members", YEAR, Map.of())))
                .containsExactly(0.0);
    }

    @Test
    void symmetricIntroversionFollowsItsFormula() {
        // W = 100 inside, B = 10 + 20 + 5 + 30 = 65 with Kazakhstan, O = 0 among outsiders.
        double s = 200.0 / 265;
        double v = 1.0;
        double expected = (s - v) / (s + v - 2 * s * v);
        assertThat(ask("UNION-STATE", "symmetric-introversion", YEAR, Map.of())
                        .getFirst()
                        .value()
                        .orElseThrow())
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void nobodyGainsWhenTradeWithTheLeaderStops() {
        List<Figure> figures = ask("UNION-STATE", "welfare-without-leader", YEAR, Map.of());
        assertThat(figures).hasSize(3).allSatisfy(figure -> {
            assertThat(figure.missing()).isEmpty();
            assertThat(figure.value().orElseThrow()).isNegative();
            assertThat(figure.interval().orElseThrow().isRangeOverAssumptions()).isTrue();
            assertThat(figure.interval().orElseThrow().low())
                    .isLessThan(figure.interval().orElseThrow().high());
        });
    }

    @Test
    void anUnknownIndicatorIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> Indicators.get("atendance"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().next()).startsWith("did you mean attendance?"));
    }
}
