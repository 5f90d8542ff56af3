package org.entente.assessment.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.directory.Indicators;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Period;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Uncertainty.None;
import org.entente.core.provenance.Provenance.Derived;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final Period YEAR = Period.of(2019);

    @Test
    void withoutIntervalsValuesWithinFivePerCentAreNotToldApart() {
        assertThat(sentence("intra-export-share", point(12), point(64.3), point(7.77), point(12.5)))
                .isEqualTo(
                        "intra-union share of goods exports, 2019: EAEU 12 %, above MERCOSUR (7.77), below EU (64.3),"
                                + " not told apart from ASEAN (12.5). [eaeu.intra-export-share.2019]");
    }

    @Test
    void overlappingIntervalsAreNotToldApart() {
        assertThat(sentence("voting-agreement", around(0.7), around(0.75), around(0.4), around(0.95)))
                .endsWith("EAEU 0.700, above MERCOSUR (0.400), below ASEAN (0.950), not told apart from EU (0.750)."
                        + " [eaeu.voting-agreement.2019]");
    }

    @Test
    void aLossIsSmallerOrLargerAndIntervalsOverTheSameAssumptionsDoNotHideIt() {
        assertThat(sentence("welfare-without-leader", range(-1.5), range(-4.5), range(-0.2), gap()))
                .contains("EAEU -1.50 %, a smaller loss than EU (-4.50), a larger loss than MERCOSUR (-0.200).")
                .doesNotContain("ASEAN");
    }

    @Test
    void aGapSaysItsReasonAndComparesNothing() {
        assertThat(sentence("intra-export-share", gap(), point(1), point(2), point(3)))
                .isEqualTo("intra-union share of goods exports: no figure (outside-coverage): the source ends in 2018."
                        + " [eaeu.intra-export-share.2019]");
    }

    @Test
    void withoutAUnionsFigureThereIsNoComparison() {
        Entry entry =
                new Entry(Indicators.get("attendance").description(), YEAR, Optional.empty(), List.of(), List.of());
        assertThat(Readings.sentence(entry, _ -> true)).isEqualTo("No figure for the union as a whole.");
    }

    @Test
    void aComparatorOfOtherYearsIsLeftOut() {
        Entry entry = entry("intra-export-share", point(12), point(64.3), point(7.77), point(30));
        assertThat(Readings.sentence(entry, other -> !other.id().whom().equals("eu")))
                .contains("MERCOSUR", "ASEAN")
                .doesNotContain("EU (");
    }

    private static String sentence(String indicator, Outcome own, Outcome eu, Outcome mercosur, Outcome asean) {
        return Readings.sentence(entry(indicator, own, eu, mercosur, asean), _ -> true);
    }

    private static Entry entry(String indicator, Outcome own, Outcome eu, Outcome mercosur, Outcome asean) {
        return new Entry(
                Indicators.get(indicator).description(),
                YEAR,
                Optional.of(figure("eaeu", indicator, own)),
                List.of(),
                List.of(
                        figure("eu", indicator, eu),
                        figure("mercosur", indicator, mercosur),
                        figure("asean", indicator, asean)));
    }

    private static Figure figure(String whom, String indicator, Outcome outcome) {
        return new Figure(
                FigureId.of(whom, indicator, YEAR, Map.of()),
                indicator,
                outcome,
                Indicators.get(indicator).description().unit(),
                Optional.empty(),
                List.of(),
                new Derived("a step", "a rule", List.of()));
    }

    private static Outcome point(double value) {
        return new Value(value, new None("single-report"));
    }

    private static Outcome around(double value) {
        return new Value(value, new Interval(value - 0.1, value + 0.1, 90, "resamples"));
    }

    private static Outcome range(double value) {
        return new Value(value, new Interval(2 * value, 0, 0, "range over assumptions"));
    }

    private static Outcome gap() {
        return new Missing(Gap.OUTSIDE_COVERAGE, "the source ends in 2018");
    }
}
