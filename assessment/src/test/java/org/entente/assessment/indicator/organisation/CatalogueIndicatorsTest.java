package org.entente.assessment.indicator.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.SmallWorld.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entente.assessment.SmallWorld;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.time.Years;
import org.entente.core.union.Membership;
import org.entente.core.union.Union;
import org.junit.jupiter.api.Test;

/// On 1 July 1975 the EEC has 9 members and 13 functions of the catalogue, NATO 15 members and 5 functions. They
/// share 8 members (all but Ireland are in NATO) and one function, the coordination of foreign policy. No other
/// organisation of the catalogue has a member of either.
class CatalogueIndicatorsTest {
    private static final double DAYS_IN_A_YEAR = 365.25;

    @Test
    void overlapIsSharedMembersTimesSharedFunctions() {
        double expected = 8.0 / 16 * (1 / Math.sqrt(13 * 5));
        Figure figure = ask("EEC", "duplicate-organisations", 1975).getFirst();
        assertThat(figure.value().orElseThrow()).isCloseTo(expected, within(1e-12));
        assertThat(figure.notes()).containsExactly("Most: NATO 0.06 (members 0.50, functions 0.12).");
    }

    @Test
    void theEecAndNatoAreBothNeededAndIrelandNeedsOneAlone() {
        List<Figure> figures = ask("EEC", "smallest-cover", 1975);
        assertThat(figures.getFirst().value()).hasValue(2);
        assertThat(figures.getFirst().notes())
                .containsExactly(
                        "Of 2: EEC, NATO.",
                        "No other set is as small.",
                        "In every smallest set: EEC, NATO; in none: no organisation.");
        assertThat(figures).hasSize(10);
        assertThat(figures.stream().skip(1).filter(figure -> figure.value().orElseThrow() == 1))
                .extracting(figure -> figure.id().toString())
                .containsExactly("eec.irl.smallest-cover.1975");
        assertThat(outcomes(ask("FRA", "smallest-cover", 1975))).containsExactly(2.0);
    }

    @Test
    void irelandAloneWouldLoseTheCoordinationOfForeignPolicy() {
        assertThat(outcomes(ask("EEC", "functions-served-alone", 1975))).containsExactly(12.0);
        Figure some = SmallWorld.ask("EEC", "functions-served-alone", Period.of(1975), Map.of("lost-by", "some"))
                .getFirst();
        assertThat(some.value()).hasValue(13);
        assertThat(some.notes()).anyMatch(note -> note.contains("foreign-policy-coordination (IRL)"));
    }

    /// Of the EEC's 9 x 13 services NATO provides 8 too: 109 are its own, and 8 are shared by two. Ireland shares none.
    /// ASEAN (1967) and ECOWAS (28 May 1975) are in the catalogue as well, without a member in common.
    @Test
    void aServiceThatTwoProvideCountsHalfToEach() {
        List<Figure> figures = ask("EEC", "organisation-value", 1975);
        assertThat(figures.getFirst().value()).hasValue(109 + 8 / 2.0);
        assertThat(figures.getFirst().notes())
                .containsExactly(
                        "Provides 117 services; its share of them is 113.0, 97 %; 109 are lost without it. By its share"
                                + " number 1 of 4 organisations.",
                        "Each organisation of its members serves something alone.");
        assertThat(figures.stream().skip(1).filter(figure -> figure.value().orElseThrow() == 13))
                .extracting(figure -> figure.id().toString())
                .containsExactly("eec.irl.organisation-value.1975");
        assertThat(SmallWorld.ask("EEC", "organisation-value", Period.of(1975), Map.of("value", "lost"))
                        .getFirst()
                        .value())
                .hasValue(109);
    }

    @Test
    void aYearWithoutFunctionsOrBeyondTheCatalogueIsAGap() {
        assertThat(outcomes(ask("EAEU", "duplicate-organisations", 2040))).containsExactly(Gap.OUTSIDE_COVERAGE);
        assertThat(outcomes(ask("EAEU", "duplicate-organisations", 1990))).containsExactly(Gap.NOT_APPLICABLE);
        assertThat(outcomes(ask("RUS", "functions-served-alone", 2019))).containsExactly(Gap.NOT_APPLICABLE);
        assertThat(outcomes(ask("RUS", "exit-rate", 2019))).containsExactly(Gap.NOT_APPLICABLE);
    }

    /// The United Kingdom left on 1 February 2020, after 31 days of a year of 366 days in which 27 stayed.
    @Test
    void anExitCountsOverTheYearsOfMembership() {
        double memberYears = (27 * 366 + 31) / DAYS_IN_A_YEAR;
        Figure figure = ask("EU", "exit-rate", 2020).getFirst();
        assertThat(figure.value().orElseThrow()).isCloseTo(100 / memberYears, within(1e-9));
        assertThat(figure.notes()).contains("Exits in 27.1 member-years: 1 (EU: GBR 2020-02-01).");
    }

    /// With no event the exact 90 % limit is -ln(0.05) events.
    @Test
    void withoutAnExitTheRateIsZeroAndTheIntervalIsNot() {
        double memberYears = 2 * 365 / DAYS_IN_A_YEAR;
        Figure figure = ask("UNION-STATE", "exit-rate", 2019).getFirst();
        assertThat(figure.value()).hasValue(0);
        assertThat(figure.interval().orElseThrow().high()).isCloseTo(-Math.log(0.05) * 100 / memberYears, within(1e-6));
    }

    @Test
    void aMembershipThatEndsWithTheUnionIsNoExit() {
        Period years = Period.of(new Years(2001, 2015));
        assertThat(outcomes(SmallWorld.ask("EURASEC", "exit-rate", years, Map.of())))
                .containsExactly(0.0);
    }

    /// Of five memberships in GUAM one ended, six years after entry.
    @Test
    void theShareThatLastsFallsWhereAMemberLeft() {
        assertThat(ask("GUAM", "membership-survival", 2025).getFirst().value().orElseThrow())
                .isCloseTo(0.8, within(1e-12));
        assertThat(outcomes(SmallWorld.ask("GUAM", "membership-survival", Period.of(2025), Map.of("after", "5"))))
                .containsExactly(1.0);
        assertThat(outcomes(ask("EAEU", "membership-survival", 2020))).containsExactly(Gap.TOO_FEW);
    }

    @Test
    void anExitOnTheLastDayOfAYearBelongsToThatYearAlone() {
        Union eu = SmallWorld.CATALOGUE.findUnion("EU").orElseThrow();
        Membership left = eu.memberships().stream()
                .filter(membership -> membership.state().equals(StateId.of("GBR")))
                .findFirst()
                .orElseThrow();
        Spell year = Spell.ofYear(2000);
        Union union = eu.withMemberships(List.of(left.during(new Spell(LocalDate.of(1995, 1, 1), year.end()))));
        assertThat(Exits.names(union, year)).isEqualTo("GBR 2001-01-01");
        assertThat(Exits.within(union, Spell.ofYear(2001))).isEmpty();
    }

    private static List<Figure> ask(String whom, String id, int year) {
        return SmallWorld.ask(whom, id, Period.of(year), Map.of());
    }

    @Test
    void whatAllWouldLoseIsNoMoreThanWhatSomeWould() {
        for (String union : List.of("EEC", "NATO")) {
            double all = ask(union, "functions-served-alone", 1975)
                    .getFirst()
                    .value()
                    .orElseThrow();
            double some = SmallWorld.ask(union, "functions-served-alone", Period.of(1975), Map.of("lost-by", "some"))
                    .getFirst()
                    .value()
                    .orElseThrow();
            assertThat(some).isGreaterThanOrEqualTo(all);
        }
    }
}
