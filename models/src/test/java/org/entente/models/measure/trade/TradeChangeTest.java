package org.entente.models.measure.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.models.measure.trade.IntraUnionShare.Direction;
import org.entente.models.measure.trade.TradeGrowth.Of;
import org.entente.models.measure.trade.TradeGrowth.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Trade of two members AAA and BBB and of outsiders in several years.
class TradeChangeTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private final SortedSet<StateId> union = states("AAA", "BBB");
    private final TradeMatrix first = Pictures.trade(2010, """
            AAA BBB ZZZ
              .  10  30
             30   .  30
             20  20   .
            """);
    private final TradeMatrix middle = Pictures.trade(2011, """
            AAA BBB ZZZ
              .  20  30
             60   .  30
             20  20   .
            """);
    private final TradeMatrix last = Pictures.trade(2012, """
            AAA BBB ZZZ
              .  60  60
             30   .  60
             50  30   .
            """);

    private static TradeGrowth growth(SortedSet<StateId> members, TradeMatrix... matrices) {
        SortedMap<Integer, TradeMatrix> years = new TreeMap<>();
        for (TradeMatrix matrix : matrices) {
            years.put(matrix.year(), matrix);
        }
        return TradeGrowth.of(years, members);
    }

    @Test
    void theFanHasARateFromEveryBaseYear() {
        TradeGrowth growth = growth(union, first, middle, last);

        // inside 40, 80, 90
        Map<Integer, Double> total = growth.fan(2012, Of.INSIDE, Rate.TOTAL);
        assertThat(total.get(2010)).isCloseTo(125, CLOSE);
        assertThat(total.get(2011)).isCloseTo(12.5, CLOSE);
        Map<Integer, Double> yearly = growth.fan(2012, Of.INSIDE, Rate.YEARLY);
        // (90 / 40)^(1/2) = 1.5
        assertThat(yearly.get(2010)).isCloseTo(50, CLOSE);
        assertThat(yearly.get(2011)).isCloseTo(12.5, CLOSE);
        assertThat(growth.fan(2015, Of.INSIDE, Rate.TOTAL)).isEmpty();
    }

    @Test
    void theExcessIsOverTheGrowthOfTradeWithOutsiders() {
        TradeGrowth growth = growth(union, first, middle, last);

        // outside 100, 100, 200: +100 % from both bases
        Map<Integer, Double> total = growth.fan(2012, Of.EXCESS, Rate.TOTAL);
        assertThat(total.get(2010)).isCloseTo(25, CLOSE);
        assertThat(total.get(2011)).isCloseTo(12.5 - 100, CLOSE);
        // AAA: inside the same flows; outside 30 + 20 to 60 + 50
        assertThat(growth.fanOf(StateId.of("AAA"), 2012, Of.EXCESS, Rate.TOTAL).get(2010))
                .isCloseTo(125 - 120, CLOSE);
    }

    @Test
    void aFlowThatOneOfTheYearsLacksIsNoGrowthAndABaseWithoutMostOfThemIsLeftOut() {
        TradeMatrix few = Pictures.trade(2011, """
                AAA BBB ZZZ
                  .  10   .
                  .   .   .
                  .   .   .
                """);
        TradeMatrix most = Pictures.trade(2012, """
                AAA BBB ZZZ
                  .  95   .
                  5   .   .
                  .   .   .
                """);

        // only 60 of 90 has a report of 2011; of the other world 95 of 100 has, and grows from 10
        assertThat(growth(union, few, last).fan(2012, Of.INSIDE, Rate.TOTAL)).isEmpty();
        assertThat(growth(union, few, most).fan(2012, Of.INSIDE, Rate.TOTAL).get(2011))
                .isCloseTo(850, CLOSE);
    }

    @Test
    void whereTotalsAreGivenAPartnerThatIsNamedLaterIsNoGrowth() {
        TradeMatrix unnamed = Pictures.trade(2011, """
                AAA BBB ROW YYY
                  .  10  90   .
                 10   .  90   .
                 90  90   .   .
                  .   .   .   .
                """);
        TradeMatrix named = Pictures.trade(2012, """
                AAA BBB ROW YYY
                  .  10  40  50
                 10   .  90   .
                 90  90   .   .
                  .   .   .   .
                """);

        assertThat(growth(union, unnamed, named)
                        .fan(2012, Of.EXCESS, Rate.TOTAL)
                        .get(2011))
                .isCloseTo(0, CLOSE);
    }

    @Test
    void theChangeOfTheShareIsPartedByMarketAndByFactor() {
        ShareChange.Result result = ShareChange.measure(first, last, union);

        // 40 of 100 to 90 of 210; AAA buys 30 of 100 and 30 of 210, BBB 10 and 60, ZZZ 60 and 120
        double from = 40;
        double to = 100 * 90 / 210.0;
        double mean = (from + to) / 200;
        assertThat(value(result.outcome())).isCloseTo(to - from, CLOSE);
        assertThat(result.byMarket().get(StateId.of("AAA"))).isCloseTo((1 - mean) * (100 * 30 / 210.0 - 30), CLOSE);
        assertThat(result.byMarket().get(StateId.of("ZZZ"))).isCloseTo(-mean * (100 * 120 / 210.0 - 60), CLOSE);
        // mean(1/D) * dN and mean(N) * d(1/D)
        assertThat(result.numerator()).isCloseTo(100 * (1 / 100.0 + 1 / 210.0) / 2 * 50, CLOSE);
        assertThat(result.denominator()).isCloseTo(100 * 65 * (1 / 210.0 - 1 / 100.0), CLOSE);
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothWaysOfPartingAddUpToTheChange(long seed) {
        SortedSet<StateId> members = states("AAA", "CCC", "EEE");
        ShareChange.Result result = ShareChange.measure(Pictures.random(seed), Pictures.random(1000 + seed), members);

        if (result.outcome() instanceof Value) {
            double byMarket = result.byMarket().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(byMarket).isCloseTo(value(result.outcome()), CLOSE);
            assertThat(result.numerator() + result.denominator()).isCloseTo(value(result.outcome()), CLOSE);
        } else {
            assertThat(missing(result.outcome()).gap()).isEqualTo(Gap.NOT_REPORTED);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whenEveryFlowGrowsAlikeNoMarketHasAPart(long seed) {
        TradeMatrix world = Pictures.random(seed);
        ShareChange.Result result =
                ShareChange.measure(world, Pictures.reversed(world, 3), states("AAA", "CCC", "EEE"));

        assertThat(value(result.outcome())).isCloseTo(0, CLOSE);
        assertThat(result.byMarket().values())
                .allSatisfy(part -> assertThat(part).isCloseTo(0, CLOSE));
    }

    /// Exports of AAA and BBB: 100 (to AAA 30, to BBB 10, to ZZZ 60) and then 210 (30, 60, 120); imports 80 (30 + 20 of
    /// AAA, 10 + 20 of BBB) and then 170 (30 + 50, 60 + 30).
    @Test
    void theChangeOfTheValueIsPartedByPartnerAndByMember() {
        TradeChange.Result exports = TradeChange.measure(first, last, union, Direction.EXPORTS);
        assertThat(value(exports.outcome())).isCloseTo(110, CLOSE);
        assertThat(exports.byPartner())
                .containsExactly(
                        Map.entry(StateId.of("AAA"), 0.0),
                        Map.entry(StateId.of("BBB"), 50.0),
                        Map.entry(StateId.of("ZZZ"), 60.0));
        // AAA sold 40, then 120; BBB 60, then 90
        assertThat(exports.byMember())
                .containsExactly(Map.entry(StateId.of("AAA"), 80.0), Map.entry(StateId.of("BBB"), 30.0));

        TradeChange.Result imports = TradeChange.measure(first, last, union, Direction.IMPORTS);
        assertThat(value(imports.outcome())).isCloseTo(100 * 90 / 80.0, CLOSE);
        assertThat(imports.byPartner().get(StateId.of("ZZZ"))).isCloseTo(100 * 40 / 80.0, CLOSE);
        assertThat(imports.byMember().get(StateId.of("AAA"))).isCloseTo(100 * 30 / 80.0, CLOSE);

        TradeChange.Result both = TradeChange.measure(first, last, union, Direction.TRADE);
        assertThat(value(both.outcome())).isCloseTo(100 * (110 + 90) / 180.0, CLOSE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void contributionsAddUpToTheGrowthWhateverTheFlow(long seed) {
        SortedSet<StateId> members = states("AAA", "BBB", "CCC");
        for (Direction direction : Direction.values()) {
            TradeChange.Result result =
                    TradeChange.measure(Pictures.random(seed), Pictures.random(1000 + seed), members, direction);
            double growth = value(result.outcome());
            for (SortedMap<StateId, Double> parts : List.of(result.byPartner(), result.byMember())) {
                assertThat(parts.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .isCloseTo(growth, within(1e-9 * (1 + Math.abs(growth))));
            }
            assertThat(growth)
                    .isCloseTo(100 * (result.last() / result.first() - 1), within(1e-9 * (1 + Math.abs(growth))));
        }
    }

    @Test
    void aFlowThatOneYearAloneReportsIsNoChangeOfTheValue() {
        TradeMatrix fewer = Pictures.trade(2012, """
                AAA BBB ZZZ
                  .  20   .
                  .   .  30
                  .   .   .
                """);
        TradeChange.Result result = TradeChange.measure(first, fewer, union, Direction.EXPORTS);

        // of 10 + 30 the 10 doubles; 30 + 30 of 2010 have no report in 2012
        assertThat(value(result.outcome())).isCloseTo(25, CLOSE);
        assertThat(result.firstAlone()).isEqualTo(60);
        assertThat(result.lastAlone()).isZero();
        assertThat(missing(TradeChange.measure(first, fewer, states("XXX"), Direction.EXPORTS)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_REPORTED);
    }

    @Test
    void aUnionOfOneMemberHasNoShareToChange() {
        assertThat(missing(ShareChange.measure(first, last, states("AAA")).outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
        assertThat(growth(states("AAA"), first, last).fan(2012, Of.INSIDE, Rate.TOTAL))
                .isEmpty();
    }

    @Test
    void aYearlyRateCompoundsToTheTotalAndTheUnitOfMoneyDoesNotMatter() {
        TradeGrowth growth = growth(union, first, middle, last);
        TradeGrowth thousands = growth(
                union, Pictures.reversed(first, 1e3), Pictures.reversed(middle, 1e3), Pictures.reversed(last, 1e3));
        for (TradeGrowth.Of of : TradeGrowth.Of.values()) {
            SortedMap<Integer, Double> total = growth.fan(2012, of, Rate.TOTAL);
            assertThat(thousands.fan(2012, of, Rate.TOTAL).keySet()).isEqualTo(total.keySet());
            thousands
                    .fan(2012, of, Rate.TOTAL)
                    .forEach((base, rate) -> assertThat(rate).isCloseTo(total.getOrDefault(base, Double.NaN), CLOSE));
        }
        SortedMap<Integer, Double> total = growth.fan(2012, TradeGrowth.Of.INSIDE, Rate.TOTAL);
        growth.fan(2012, TradeGrowth.Of.INSIDE, Rate.YEARLY)
                .forEach((base, yearly) -> assertThat(100 * (Math.pow(1 + yearly / 100, 2012 - base) - 1))
                        .isCloseTo(total.getOrDefault(base, Double.NaN), CLOSE));
    }
}
