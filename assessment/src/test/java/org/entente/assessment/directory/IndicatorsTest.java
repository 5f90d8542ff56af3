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
import org.entente.assessment.indicator.Nulls;
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
        return Indicators.all().stream()
                .filter(indicator -> !indicator.description().source().equals(Sources.CATALOGUE))
                .map(Indicator::id)
                .filter(id -> !id.equals("vote"));
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

    /// The figure of a union stands beside random blocs, or the indicator says why it does not.
    @ParameterizedTest
    @MethodSource("ids")
    void aUnionsFigureHasANullOrAReasonWhyNot(String id) {
        Indicator indicator = Indicators.get(id);
        boolean offers = indicator.options().contains(Nulls.OPTION);
        assertThat(offers || !indicator.description().hasUnion())
                .as("%s offers the option null, or says why not", id)
                .isNotEqualTo(indicator.withoutNull().isPresent());
        indicator.withoutNull().ifPresent(reason -> assertThat(reason).hasSizeGreaterThan(10));
    }

    /// Three states are enough to draw two from, so each null of the small world must be there; but of all the world's
    /// pairs two have a tie in it, and hardly a draw meets one.
    @ParameterizedTest
    @MethodSource("idsAboutYears")
    void aNullThatIsOfferedIsDrawn(String id) {
        if (!Indicators.get(id).options().contains(Nulls.OPTION) || id.equals("walk-balance")) {
            return;
        }
        Figure union = ask("UNION-STATE", id, YEAR, Map.of()).getFirst();
        if (union.value().isPresent()) {
            assertThat(union.placebo()).as(id).isPresent();
            assertThat(union.placebo().orElseThrow().rule()).isEqualTo("same-size");
            assertThat(ask("UNION-STATE", id, YEAR, Map.of("null", "none"))
                            .getFirst()
                            .placebo())
                    .isEmpty();
        }
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
        "intra-import-share,       74.074074, 92.307692, 57.142857",
        "intra-trade-share,        75.471698, 86.956522, 66.666667",
        "export-concentration,     0.6525,    0.68,      0.625",
        "import-concentration,     0.6840961, 0.8579882, 0.5102041",
        "export-similarity,        1,         1,         1",
        "grubel-lloyd,             0.8,       0.8,       0.8",
        "barbieri-salience,        0.7613869, 0.7613869, 0.7613869",
        "barbieri-symmetry,        0.7971014, 0.7971014, 0.7971014",
        "barbieri-interdependence, 0.6069027, 0.6069027, 0.6069027",
        "trade-dependence,         15,        25,        5",
        "leader-dependence-gdp,    25,        25,        5",
        "dependence-asymmetry,     20,        20,        -20",
        "conflict-inside-members,  50,        0,         100",
        "regime-distance,          0.1,       0.1,       0.1",
        "obligations,              100,       100,       100",
        "reliability,              75,        100,       50",
        "crisis-response-days,     3,         2,         5",
        "rivalries-inside,         0,         0,         0",
        "capability-share-of-leader, 80,      20,        80",
        "capability-share,         5,         1,         4",
        "joint-organisations,      2,         2,         2",
        "remittances-inside,       70,        75,        50",
        "visa-free-inside,         50,        100,       0",
        "trade-agreements-inside,  1,         1,         1",
        "conflict-events-gdelt,    0.25,      0.25,      0.25",
        "conflict-events-icews,    0.25,      0.25,      0.25",
        "polity-distance,          11,        11,        11",
        "transfers-received,       70,        60,        10",
        "transfers-received-gdp,   2.9166667, 15,        0.5"
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

    /// Six held, seven with the announced one, nine by the number stated; three requests for help were honoured.
    @Test
    void exercisesAreCountedByTheRuleThatIsChosenAndSetAgainstDeployments() {
        assertThat(value("UNION-STATE", "exercises-held", Map.of())).isEqualTo(6);
        assertThat(value("UNION-STATE", "exercises-held", Map.of("announced", "yes")))
                .isEqualTo(7);
        assertThat(value("UNION-STATE", "exercises-held", Map.of("scenario", "counter-terrorism")))
                .isEqualTo(3);
        assertThat(value("UNION-STATE", "exercises-held", Map.of("parts", "once")))
                .isEqualTo(4);
        assertThat(value("UNION-STATE", "exercises-held", Map.of("troops", "1000")))
                .isEqualTo(1);
        assertThat(value("UNION-STATE", "exercises-held", Map.of("count", "stated")))
                .isEqualTo(9);
        assertThat(value("UNION-STATE", "exercises-per-deployment", Map.of())).isEqualTo(2);
        assertThat(value("UNION-STATE", "exercises-per-deployment", Map.of("count", "stated")))
                .isEqualTo(3);
        assertThat(outcomes(ask("UNION-STATE", "exercises-held", YEAR, Map.of("without", "blr"))))
                .containsExactly(Gap.NOT_APPLICABLE);
        assertThat(outcomes(ask("CSTO", "exercises-held", YEAR, Map.of()))).containsExactly(Gap.OUTSIDE_COVERAGE);
    }

    @Test
    void aConflictBetweenTwoStatesCountsForTheirPairAndNotForAUnionOfOneOfThem() {
        assertThat(outcomes(ask("RUS:KAZ", "conflict-between-members", YEAR, Map.of())))
                .containsExactly(1000.0);
        assertThat(outcomes(ask("UNION-STATE", "conflict-between-members", YEAR, Map.of())))
                .containsExactly(0.0);
    }

    /// One war in one dyad-year. Parts .2 and .8: (.04 + .64 - .5) / .5 = .36, whose root is .6.
    @Test
    void warsRivalsCapabilitiesAndAuthorityAreMeasuredAsByHand() {
        assertThat(value("UNION-STATE", "wars-inside", Map.of())).isEqualTo(1000);
        assertThat(value("BLR:KAZ", "wars-inside", Map.of())).isZero();
        assertThat(outcomes(ask("BLR:KAZ", "wars-inside", YEAR, Map.of("exposure", "land-contiguous"))))
                .containsExactly(Gap.NOT_APPLICABLE);
        assertThat(value("RUS:KAZ", "rivalries-inside", Map.of())).isEqualTo(100);
        assertThat(value("RUS:KAZ", "rivalries-inside", Map.of("issue", "ideological")))
                .isZero();
        assertThat(value("UNION-STATE", "capability-concentration", Map.of())).isCloseTo(.6, within(1e-12));
        assertThat(value("UNION-STATE", "capability-share-of-leader", Map.of("leader", "blr")))
                .isCloseTo(20, within(1e-12));
        assertThat(value("UNION-STATE", "international-authority", Map.of())).isEqualTo(.3);
        assertThat(value("UNION-STATE", "international-authority", Map.of("aspect", "pooling")))
                .isEqualTo(.1);
        assertThat(outcomes(ask("CSTO", "international-authority", YEAR, Map.of())))
                .containsExactly(Gap.NOT_REPORTED);
        assertThat(outcomes(ask("RUS:KAZ", "international-authority", YEAR, Map.of())))
                .containsOnly(Gap.NOT_APPLICABLE);
    }

    /// Of the two organisations of the small world the EU has more of both.
    @Test
    void authorityIsRankedAmongTheOrganisationsOfTheYear() {
        for (String aspect : List.of("delegation", "pooling")) {
            assertThat(ask("UNION-STATE", "international-authority", YEAR, Map.of("aspect", aspect))
                            .getFirst()
                            .notes())
                    .anyMatch(note -> note.contains("1 of the other 1 organisations"));
            assertThat(ask("EU", "international-authority", YEAR, Map.of("aspect", aspect))
                            .getFirst()
                            .notes())
                    .anyMatch(note -> note.contains("0 of the other 1 organisations"));
        }
    }

    /// RUS and KAZ had a dispute whose deaths are not known, and a conflict of 25 to 999 deaths.
    @Test
    void deathsAreBoundsAndAnotherSourceOfDisputesHasOthers() {
        Figure disputes =
                ask("RUS:KAZ", "dispute-deaths-inside", YEAR, Map.of()).getFirst();
        assertThat(disputes.value()).hasValue(0);
        assertThat(disputes.interval().orElseThrow().high()).isEqualTo(2 * 999);
        assertThat(ask("RUS:KAZ", "dispute-deaths-inside", YEAR, Map.of("unknown", "open"))
                        .getFirst()
                        .interval())
                .isEmpty();
        Figure conflict = ask("RUS:KAZ", "conflict-deaths", YEAR, Map.of()).getFirst();
        assertThat(conflict.value()).hasValue(25);
        assertThat(conflict.interval().orElseThrow().high()).isEqualTo(999);
        assertThat(value("RUS:KAZ", "disputes-inside", Map.of("source", "gml"))).isZero();
    }

    /// The Union State, in force since January 2000, is 20 calendar years old. Of 4 one ended at 10, and of 2 one at
    /// 15:
    /// 3/4 * 1/2. Founded by its founders too: 3, one of which ended at 10. Of its region alone: 2, which go on.
    @ParameterizedTest
    @CsvSource({
        "which=all,            0.375",
        "which=same-size,      0.375",
        "which=shared-founder, 0.6666667",
        "which=same-regions,   1",
        "ends=dissolution,     0.75",
        "after=10,             0.75",
        "after=5,              1"
    })
    void organisationsThatLastAsLongAreCountedAsByHand(String choice, double share) {
        String[] option = choice.split("=");
        assertThat(value("UNION-STATE", "organisation-survival", Map.of(option[0], option[1])))
                .isCloseTo(share, within(1e-6));
    }

    @Test
    void anOrganisationHasNoAgeBeforeItsBeginning() {
        Period before = Period.of(1998);
        assertThat(outcomes(ask("UNION-STATE", "organisation-survival", before, Map.of())))
                .containsExactly(Gap.NOT_APPLICABLE);
        assertThat(outcomes(ask("UNION-STATE", "organisation-survival", before, Map.of("after", "5"))))
                .containsExactly(1.0);
        assertThat(outcomes(ask("SSR-12", "organisation-survival", YEAR, Map.of())))
                .containsExactly(Gap.NOT_APPLICABLE);
        assertThat(outcomes(ask("RUS:KAZ", "organisation-survival", YEAR, Map.of())))
                .containsExactly(Gap.NOT_APPLICABLE);
        assertThat(outcomes(ask("UNION-STATE", "organisation-survival", YEAR, Map.of("after", "50"))))
                .containsExactly(Gap.TOO_FEW);
        assertThat(outcomes(ask(SmallWorld.empty(), "UNION-STATE", "organisation-survival", YEAR, Map.of())))
                .containsExactly(Gap.OUTSIDE_COVERAGE);
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
    void aPairHasTheBilateralIndexUnlessTheUnionsIsAskedFor() {
        // T(RUS, KAZ) = 50 of RUS's 150; KAZ's other 15 of the 180 of all others: the odds are 5.5
        assertThat(value("RUS:KAZ", "symmetric-introversion", Map.of())).isCloseTo(4.5 / 6.5, within(1e-12));
        assertThat(value("KAZ:RUS", "symmetric-introversion", Map.of())).isCloseTo(4.5 / 6.5, within(1e-12));
        // W = 50, B = 115, O = 0
        double s = 100 / 215.0;
        assertThat(value("RUS:KAZ", "symmetric-introversion", Map.of("index", "union")))
                .isCloseTo((s - 1) / (s + 1 - 2 * s), within(1e-12));
    }

    @Test
    void intensitiesNeedOutsidersThatTradeAndFormsDiffer() {
        // S = 200/265, V = 1; the union's trade 265 of 330
        assertThat(value("UNION-STATE", "homogeneous-intensity", Map.of())).isCloseTo(200 / 265.0, within(1e-12));
        assertThat(value("UNION-STATE", "trade-intensity", Map.of())).isCloseTo(200 / 265.0 * 330 / 265, within(1e-12));
        // exports 100 of 130 inside; members buy 135 of 165
        assertThat(value("UNION-STATE", "trade-intensity", Map.of("form", "exports")))
                .isCloseTo(100 / 130.0 * 165 / 135, within(1e-12));
        assertThat(outcomes(ask("UNION-STATE", "extra-intensity", YEAR, Map.of())))
                .containsExactly(Gap.NOT_APPLICABLE);
        assertThat(value("UNION-STATE", "export-concentration", Map.of("form", "hirschman")))
                .isCloseTo((Math.sqrt(0.68) + Math.sqrt(0.625)) / 2, within(1e-12));
    }

    @Test
    void oneMatrixHasNoMirrorGapAndNoGrowth() {
        assertThat(outcomes(ask("UNION-STATE", "mirror-gap", YEAR, Map.of()))).containsOnly(Gap.SINGLE_REPORT);
        assertThat(outcomes(ask("UNION-STATE", "intra-trade-growth", YEAR, Map.of())))
                .containsOnly(Gap.OUTSIDE_COVERAGE);
        assertThat(outcomes(ask("UNION-STATE", "intra-share-change", YEAR, Map.of())))
                .containsOnly(Gap.NOT_APPLICABLE);
    }

    private static double value(String whom, String indicator, Map<String, String> options) {
        return ask(whom, indicator, YEAR, options).getFirst().value().orElseThrow();
    }

    @Test
    void nobodyGainsWhenTradeWithTheLeaderStops() {
        List<Figure> figures = ask("UNION-STATE", "welfare-without-leader", YEAR, Map.of());
        assertThat(figures).hasSize(3).allSatisfy(figure -> {
            assertThat(figure.missing()).isEmpty();
            assertThat(figure.value().orElseThrow()).isNegative();
            assertThat(figure.interval().orElseThrow().level()).isEqualTo(90);
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
