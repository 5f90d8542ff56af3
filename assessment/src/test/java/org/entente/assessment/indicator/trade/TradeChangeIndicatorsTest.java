package org.entente.assessment.indicator.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.assessment.SmallWorld.BLR;
import static org.entente.assessment.SmallWorld.KAZ;
import static org.entente.assessment.SmallWorld.RUS;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.entente.assessment.SmallWorld;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.problem.ProblemException;
import org.entente.core.time.Years;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.ReportedTrade.Side;
import org.entente.data.library.Library;
import org.junit.jupiter.api.Test;

/// The Union State, in force since 2000, over four years of one source: inside 100, 400, 200, 400; with Kazakhstan 100,
/// 100, 100, 200 (exports and imports half each).
class TradeChangeIndicatorsTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Library LIBRARY = SmallWorld.with("baci", series());

    private static ReportedTrade series() {
        ReportedTrade.Builder trade = ReportedTrade.builder();
        double[][] years = {{1999, 100, 100}, {2000, 400, 100}, {2001, 200, 100}, {2002, 400, 200}};
        for (double[] row : years) {
            int year = (int) row[0];
            trade.put(Side.RECONCILED, BLR, RUS, year, row[1] / 4);
            trade.put(Side.RECONCILED, RUS, BLR, year, row[1] * 3 / 4);
            trade.put(Side.RECONCILED, RUS, KAZ, year, row[2] / 2);
            trade.put(Side.RECONCILED, KAZ, RUS, year, row[2] / 2);
        }
        return trade.build();
    }

    private static List<Figure> ask(String indicator, Period period, Map<String, String> options) {
        return SmallWorld.ask(LIBRARY, "UNION-STATE", indicator, period, options);
    }

    private static Interval interval(Figure figure) {
        return figure.interval().orElseThrow();
    }

    @Test
    void growthIsFromTheEntryIntoForceAndTheRangeIsOverEveryBaseYear() {
        Figure growth = ask("intra-trade-growth", Period.of(2002), Map.of("rate", "total", "lineage", "no"))
                .getFirst();

        // to 400 from 400; from 100 in 1999 and from 200 in 2001
        assertThat(growth.value().orElseThrow()).isCloseTo(0, CLOSE);
        assertThat(interval(growth).low()).isCloseTo(0, CLOSE);
        assertThat(interval(growth).high()).isCloseTo(300, CLOSE);
        assertThat(growth.notes())
                .anySatisfy(note -> assertThat(note)
                        .isEqualTo("From 2000; over 3 base years lowest from 2000, highest from 1999."));
    }

    @Test
    void aPredecessorThatStandsInForTheUnionSetsTheBaseBack() {
        Figure growth = ask("intra-trade-growth", Period.of(2002), Map.of("rate", "total"))
                .getFirst();

        // the Community of Belarus and Russia, 1996: the first year from there on with data is 1999
        assertThat(growth.value().orElseThrow()).isCloseTo(300, CLOSE);
        assertThat(growth.notes()).anyMatch(note -> note.startsWith("From 1999;"));
    }

    @Test
    void aBaseYearIsAChoiceAndARateIsYearlyUnlessAskedOtherwise() {
        Figure growth = ask("intra-trade-growth", Period.of(2002), Map.of("base", "1999"))
                .getFirst();

        // (400 / 100)^(1/3)
        assertThat(growth.value().orElseThrow()).isCloseTo(100 * (Math.cbrt(4) - 1), CLOSE);
        assertThat(interval(growth).high()).isCloseTo(100, CLOSE);
        assertThat(ask("intra-trade-growth", Period.of(2002), Map.of("base", "1985")))
                .allSatisfy(figure ->
                        assertThat(figure.missing().orElseThrow().gap()).isEqualTo(Gap.NOT_REPORTED));
        assertThatThrownBy(() -> ask("intra-trade-growth", Period.of(2002), Map.of("base", "soon")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theExcessTakesTheGrowthOfTradeWithOutsidersOff() {
        Figure excess = ask("intra-trade-growth-excess", Period.of(2002), Map.of("rate", "total", "lineage", "no"))
                .getFirst();

        // 0 less 100 from 2000; 300 less 100 from 1999; 100 less 100 from 2001
        assertThat(excess.value().orElseThrow()).isCloseTo(-100, CLOSE);
        assertThat(interval(excess).low()).isCloseTo(-100, CLOSE);
        assertThat(interval(excess).high()).isCloseTo(200, CLOSE);
    }

    @Test
    void theChangeOfTheShareIsTheMembersPartsAndTheOutsiders() {
        List<Figure> figures = ask("intra-share-change", Period.of(new Years(2000, 2002)), Map.of());

        // exports 400 of 450, then 400 of 500
        double change = 80 - 100 * 400 / 450.0;
        double mean = (0.8 + 400 / 450.0) / 2;
        assertThat(figures.getFirst().value().orElseThrow()).isCloseTo(change, CLOSE);
        double members = figures.stream()
                .skip(1)
                .mapToDouble(figure -> figure.value().orElseThrow())
                .sum();
        assertThat(members).isCloseTo((1 - mean) * change, CLOSE);
        assertThat(figures.getFirst().notes()).anyMatch(note -> note.startsWith("From 88.89 to 80.00 %:"));
    }

    /// Exports 450 (BLR 100, RUS 300 + 50), then 500 (100, 300 + 100): all of the growth is RUS's, to Kazakhstan.
    @Test
    void theChangeOfTheValueNamesThePartnersAndTheMembers() {
        Period period = Period.of(new Years(2000, 2002));
        List<Figure> partners = ask("trade-change-by-partner", period, Map.of());
        assertThat(values(partners)).containsExactly(100 * 50 / 450.0, 0.0, 0.0);
        assertThat(partners.getFirst().notes())
                .contains("From 450 to 500 million USD, +11.11 %: by partner, members +0.00, outsiders +11.11.")
                .anyMatch(note -> note.startsWith("Largest parts by partner: KAZ +11.11"));
        assertThat(values(ask("trade-change-by-partner", period, Map.of("parts", "member"))))
                .containsExactly(100 * 50 / 450.0, 0.0, 100 * 50 / 450.0);
        assertThat(values(ask("trade-change-by-partner", period, Map.of("flow", "trade"))))
                .startsWith(100 * 100 / 900.0);
        assertThat(SmallWorld.outcomes(ask("trade-change-by-partner", Period.of(2002), Map.of())))
                .containsOnly(Gap.NOT_APPLICABLE);
    }

    private static List<Double> values(List<Figure> figures) {
        return figures.stream().map(figure -> figure.value().orElseThrow()).toList();
    }

    @Test
    void aYearThatNoSourceOfSeriesHasIsAGapWithAdvice() {
        Figure growth =
                ask("intra-trade-growth", Period.of(SmallWorld.YEAR), Map.of()).getFirst();

        assertThat(growth.missing().orElseThrow().gap()).isEqualTo(Gap.OUTSIDE_COVERAGE);
        assertThat(growth.missing().orElseThrow().detail()).contains("baci covers 1999..2002");
    }
}
