package org.entente.assessment.indicator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.entente.assessment.SmallWorld;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subjects;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Provenance.Evidence;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;

class EventIndicatorsTest {
    private static List<Figure> ask(String whom, String indicator, Years years, Map<String, String> given) {
        Indicator asked = Indicators.get(indicator);
        Options options = Options.of(asked.options(), given);
        return asked.figures(new Question(
                SmallWorld.context(new EventWorld()),
                new Subjects(SmallWorld.CATALOGUE).find(whom, options),
                Period.of(years),
                options,
                Scope.ALL));
    }

    private static Gap gap(Figure figure) {
        return figure.missing().orElseThrow().gap();
    }

    @Test
    void ukrainesIncomeFallsByTheTenthThatItWasMadeToFall() {
        Figure figure = ask("UKR", "growth-gap-after", new Years(2014, 2018), Map.of("event", "2014"))
                .getFirst();
        assertThat(figure.value().orElseThrow()).isCloseTo(-0.1, within(1e-9));
        assertThat(figure.interval().orElseThrow().isRangeOverAssumptions()).isTrue();
        assertThat(figure.evidence()).isEqualTo(Evidence.ESTIMATED);
        assertThat(figure.notes())
                // Armenia, which also fits perfectly before and jumps in 2015, is a tie and counts as larger.
                .anyMatch(note -> note.contains("rank 2 of 14"))
                .anyMatch(note -> note.contains("synthetic control") && note.contains("POL 0.5"));
    }

    @Test
    void aMemberOfAUnionIsMeasuredAroundItsOwnJoiningAgainstStatesThatNeverJoined() {
        // Of the members Armenia alone has data; it joined in 2015.
        List<Figure> figures = ask("EAEU", "growth-gap-after", Years.of(2017), Map.of());
        assertThat(figures.getFirst().value().orElseThrow()).isCloseTo(0.2, within(1e-9));
        assertThat(figures.getFirst().members().orElseThrow().withData()).isEqualTo(1);
        Figure armenia = figures.stream()
                .filter(figure -> figure.id().toString().startsWith("eaeu.arm."))
                .findFirst()
                .orElseThrow();
        assertThat(armenia.value().orElseThrow()).isCloseTo(0.2, within(1e-9));
        assertThat(armenia.notes()).anyMatch(note -> note.contains("13 states that never were members of EAEU"));
    }

    @Test
    void withoutAnEventThereIsNoAfter() {
        assertThat(gap(ask("UKR", "growth-gap-after", Years.of(2016), Map.of()).getFirst()))
                .isEqualTo(Gap.NOT_APPLICABLE);
        assertThat(gap(ask("UKR", "growth-gap-after", Years.of(2013), Map.of("event", "2014"))
                        .getFirst()))
                .isEqualTo(Gap.NOT_APPLICABLE);
        assertThat(gap(ask("UKR", "growth-gap-after", Years.of(2013), Map.of("event", "2003"))
                        .getFirst()))
                .isEqualTo(Gap.TOO_FEW);
        assertThat(gap(ask("UKR", "growth-gap-after", Years.of(2019), Map.of("event", "2014"))
                        .getFirst()))
                .isEqualTo(Gap.OUTSIDE_COVERAGE);
    }

    @Test
    void fewerThanTenDonorsSayNothingOfChance() {
        Map<String, String> given = Map.of("event", "2014", "not-donors", "bgr+cze+est+fin");
        assertThat(gap(ask("UKR", "growth-gap-after", Years.of(2016), given).getFirst()))
                .isEqualTo(Gap.TOO_FEW);
    }

    @Test
    void anEventThatIsNoYearIsRefused() {
        assertThatThrownBy(() -> ask("UKR", "growth-gap-after", Years.of(2016), Map.of("event", "maidan")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("maidan");
    }

    @Test
    void ukrainesAgreementWithRussiaFallsByAllOfItWhileOthersStay() {
        List<Figure> figures = ask("RUS:UKR", "votes-shift-after", new Years(2014, 2018), Map.of("event", "2014"));
        // Until 2013: 1 less the others' half; from 2014 on: 0 less their half.
        assertThat(figures.getFirst().value().orElseThrow()).isCloseTo(-1, within(1e-12));
        assertThat(figures.getFirst().placebo().orElseThrow().percentile()).isZero();
        assertThat(figures.getFirst().notes()).anyMatch(note -> note.contains("p of the shift 0.077"));
        assertThat(ask("UKR", "votes-shift-after", Years.of(2016), Map.of("event", "2014", "reference", "rus"))
                        .getFirst()
                        .value()
                        .orElseThrow())
                .isCloseTo(-1, within(1e-12));
    }

    @Test
    void ukrainesExportsTurnAwayFromRussiaByThirtyPoints() {
        // 40 of 100 until 2013, 10 of 100 from 2014 on; every other state's share of exports stays at 20 of 100.
        Map<String, String> exports = Map.of("event", "2014", "reference", "rus", "flow", "exports");
        Figure figure =
                ask("UKR", "trade-shift-after", new Years(2014, 2018), exports).getFirst();
        assertThat(figure.value().orElseThrow()).isCloseTo(-30, within(1e-9));
        assertThat(figure.placebo().orElseThrow().percentile()).isZero();
        assertThat(figure.notes()).anyMatch(note -> note.contains("share of trade with RUS"));
        // Of exports and imports together: 40 of 100 + 12 * 80 before, 10 of the same after.
        Map<String, String> trade = Map.of("event", "2014", "reference", "rus");
        assertThat(ask("UKR", "trade-shift-after", new Years(2014, 2018), trade)
                        .getFirst()
                        .value()
                        .orElseThrow())
                .isCloseTo(-100 * 30.0 / 1060 + polandsPart(), within(1e-9));
    }

    /// Poland alone of the twelve buys of Ukraine: its share with Russia goes from 20 of 160 to 20 of 190, which moves
    /// the
    /// mean of the others that Ukraine is set against.
    private static double polandsPart() {
        return (100 * 20.0 / 160 - 100 * 20.0 / 190) / 12;
    }

    @Test
    void tradeInYearsThatNoSourceCoversIsAGap() {
        assertThat(gap(ask("UKR", "trade-shift-after", Years.of(2019), Map.of("event", "2014", "reference", "rus"))
                        .getFirst()))
                .isEqualTo(Gap.OUTSIDE_COVERAGE);
    }

    @Test
    void agreementAndDisputesChangeInTheYearOfTheTurn() {
        Figure agreement = ask("RUS:UKR", "agreement-change-point", EventWorld.YEARS, Map.of())
                .getFirst();
        assertThat(agreement.value().orElseThrow()).isEqualTo(2014);
        Figure disputes = ask("RUS:UKR", "disputes-change-point", EventWorld.YEARS, Map.of())
                .getFirst();
        assertThat(disputes.value().orElseThrow()).isEqualTo(2014);
        assertThat(disputes.interval().orElseThrow().low()).isLessThanOrEqualTo(2014);
        assertThat(disputes.notes()).anyMatch(note -> note.contains("0 onsets in 14 dyad-years to 2013, 15 in 5"));
    }

    @Test
    void aSeriesThatIsShortOrStaysTheSameHasNoChange() {
        assertThat(gap(ask("RUS:UKR", "agreement-change-point", new Years(2012, 2016), Map.of())
                        .getFirst()))
                .isEqualTo(Gap.TOO_FEW);
        assertThat(gap(ask("RUS:POL", "agreement-change-point", EventWorld.YEARS, Map.of())
                        .getFirst()))
                .isEqualTo(Gap.NOT_APPLICABLE);
        assertThat(gap(ask("RUS:POL", "disputes-change-point", EventWorld.YEARS, Map.of())
                        .getFirst()))
                .isEqualTo(Gap.NOT_APPLICABLE);
    }
}
