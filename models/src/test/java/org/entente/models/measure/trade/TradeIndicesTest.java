package org.entente.models.measure.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.state.StateId;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.TradeMatrix;
import org.entente.models.measure.trade.IntraUnionShare.Direction;
import org.entente.models.measure.trade.TradeIntensity.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Worlds of a few economies; rows export, columns import, the diagonal is domestic sales, `.` is not reported.
class TradeIndicesTest {
    private static final StateId AAA = StateId.of("AAA");
    private static final StateId BBB = StateId.of("BBB");
    private static final StateId ZZZ = StateId.of("ZZZ");
    private static final Offset<Double> CLOSE = within(1e-12);

    private final TradeMatrix three = Pictures.trade(2012, """
            AAA BBB ZZZ
            900  10  30
             20 900  40
             50  60 900
            """);
    private final TradeMatrix four = Pictures.trade(2012, """
            AAA BBB YYY ZZZ
              .  30  10  10
             30   .  10  10
             10  10   .  20
             10  10  20   .
            """);
    private final SortedSet<StateId> union = states("AAA", "BBB");

    @Test
    void w01ImportsAndTradeHaveSharesOfTheirOwn() {
        TradeShares imports = IntraUnionShare.measure(three, union, Direction.IMPORTS);
        TradeShares trade = IntraUnionShare.measure(three, union, Direction.TRADE);

        // inside 10 + 20; imports of AAA 20 + 50, of BBB 10 + 60; exports of AAA 40, of BBB 60
        assertThat(value(imports.outcome())).isCloseTo(100 * 30 / 140.0, CLOSE);
        assertThat(value(imports.byMember().get(AAA))).isCloseTo(100 * 20 / 70.0, CLOSE);
        assertThat(value(trade.outcome())).isCloseTo(100 * 60 / 240.0, CLOSE);
        assertThat(value(trade.byMember().get(BBB))).isCloseTo(100 * 30 / 130.0, CLOSE);
    }

    @Test
    void w02IntensitiesCompareTheShareInsideWithTheUnionsWeight() {
        // W = 60, B = 80, O = 40: S = 120 / 200, V = 80 / 160; the union's trade 200 of 2 * (60 + 80 + 40)
        assertThat(value(TradeIntensity.measure(four, union, Form.TRADE).outcome()))
                .isCloseTo(0.6 / (200 / 360.0), CLOSE);
        assertThat(value(TradeIntensity.measure(four, union, Form.HOMOGENEOUS).outcome()))
                .isCloseTo(0.6 / 0.5, CLOSE);
        assertThat(value(TradeIntensity.measure(four, union, Form.EXTRA).outcome()))
                .isCloseTo(0.4 / 0.5, CLOSE);
        // exports 60 of 100 inside; the members buy 100 of the world's 180
        assertThat(value(TradeIntensity.measure(four, union, Form.EXPORTS).outcome()))
                .isCloseTo(0.6 / (100 / 180.0), CLOSE);
        // each exporter meets a market of 100 - 50 in a world of 180 - 50
        assertThat(value(TradeIntensity.measure(four, union, Form.EXPORTS_WITHOUT_OWN)
                        .outcome()))
                .isCloseTo(0.6 / (50 / 130.0), CLOSE);
    }

    @Test
    void w03ExportsInProportionToMarketsAreNeutralWhenOwnImportsAreTakenOut() {
        // every exporter sells 60; imports M solve x(i, j) = 60 * M(j) / (sum of M - M(i)): equal markets do
        TradeMatrix even = Pictures.trade(2012, """
                AAA BBB YYY ZZZ
                  .  20  20  20
                 20   .  20  20
                 20  20   .  20
                 20  20  20   .
                """);

        assertThat(value(TradeIntensity.measure(even, union, Form.EXPORTS_WITHOUT_OWN)
                        .outcome()))
                .isCloseTo(1, CLOSE);
        // without that a third of exports meets a half of the world's imports
        assertThat(value(TradeIntensity.measure(even, union, Form.EXPORTS).outcome()))
                .isCloseTo(2 / 3.0, CLOSE);
    }

    @Test
    void w04BilateralIntroversionFollowsItsFormulaFromBothEnds() {
        // T(AAA, BBB) = 30, T(AAA) = 110, T(BBB) = 130, T(w) = 420: S = 30/110, V = 100/310
        double s = 30 / 110.0;
        double v = 100 / 310.0;
        double expected = (s / v - (1 - s) / (1 - v)) / (s / v + (1 - s) / (1 - v));

        assertThat(value(DyadIntroversion.measure(three, AAA, BBB))).isCloseTo(expected, CLOSE);
        assertThat(value(DyadIntroversion.measure(three, BBB, AAA))).isCloseTo(expected, CLOSE);
    }

    @Test
    void w05BilateralIntroversionReachesBothBoundsAndNeedsOthers() {
        TradeMatrix pairs = Pictures.trade(2012, """
                AAA BBB YYY ZZZ
                  .   5   0   0
                  5   .   0   0
                  0   0   .   5
                  0   0   5   .
                """);
        TradeMatrix two = Pictures.trade(2012, """
                AAA BBB
                  .   5
                  5   .
                """);

        assertThat(value(DyadIntroversion.measure(pairs, AAA, BBB))).isEqualTo(1);
        assertThat(missing(DyadIntroversion.measure(pairs, AAA, StateId.of("QQQ")))
                        .gap())
                .isEqualTo(Gap.NOT_REPORTED);
        assertThat(value(DyadIntroversion.measure(zeroBetween(), AAA, BBB))).isEqualTo(-1);
        assertThat(missing(DyadIntroversion.measure(two, AAA, BBB)).gap()).isEqualTo(Gap.NOT_APPLICABLE);
    }

    private static TradeMatrix zeroBetween() {
        return Pictures.trade(2012, """
                AAA BBB ZZZ
                  .   0   5
                  0   .   5
                  5   5   .
                """);
    }

    @Test
    void w06ConcentrationIsTheSumOfSquaredSharesOfPartners() {
        TradeShares exports = PartnerConcentration.measure(
                three, union, PartnerConcentration.Side.EXPORTS, PartnerConcentration.Form.HERFINDAHL);
        TradeShares imports = PartnerConcentration.measure(
                three, union, PartnerConcentration.Side.IMPORTS, PartnerConcentration.Form.HIRSCHMAN);

        // AAA 1/4 and 3/4, BBB 1/3 and 2/3
        assertThat(value(exports.byMember().get(AAA))).isCloseTo(10 / 16.0, CLOSE);
        assertThat(value(exports.outcome())).isCloseTo((10 / 16.0 + 5 / 9.0) / 2, CLOSE);
        // AAA buys 20 and 50 of 70
        assertThat(value(imports.byMember().get(AAA))).isCloseTo(Math.sqrt(2900) / 70, CLOSE);
    }

    @Test
    void w07WhatNoPartnerAccountsForIsInTheTotalAndNotAPartner() {
        TradeMatrix rest = Pictures.trade(2012, """
                AAA BBB ROW
                  .  30  70
                 10   .   .
                  .   .   .
                """);

        TradeShares exports = PartnerConcentration.measure(
                rest, union, PartnerConcentration.Side.EXPORTS, PartnerConcentration.Form.HERFINDAHL);

        assertThat(value(exports.byMember().get(AAA))).isCloseTo(0.09, CLOSE);
        assertThat(value(exports.byMember().get(BBB))).isCloseTo(1, CLOSE);
    }

    @Test
    void w08SimilarityIsWhatIsCommonInTheSharesOfThirdMarkets() {
        TradeMatrix matrix = Pictures.trade(2012, """
                AAA BBB XXX YYY ZZZ
                  .  50  60  30  10
                  7   .  10  10  20
                  .   .   .   .   .
                  .   .   .   .   .
                  .   .   .   .   .
                """);

        // AAA .6 .3 .1, BBB .25 .25 .5: .25 + .25 + .1
        TradeShares similarity = ExportSimilarity.measure(matrix, states("AAA", "BBB", "XXX"));
        assertThat(value(similarity.outcome())).isCloseTo(0.6, CLOSE);
        assertThat(similarity.members()).isEqualTo(new MemberCount(2, 3));
        assertThat(missing(similarity.byMember().get(StateId.of("XXX"))).gap()).isEqualTo(Gap.NOT_REPORTED);
    }

    @Test
    void w09BarbierisPartsComeFromBothSharesOfOneTie() {
        double share = 30 / 110.0;
        double other = 30 / 130.0;

        assertThat(value(part(Interdependence.Part.SALIENCE))).isCloseTo(Math.sqrt(share * other), CLOSE);
        assertThat(value(part(Interdependence.Part.SYMMETRY))).isCloseTo(1 - (share - other), CLOSE);
        assertThat(value(part(Interdependence.Part.INTERDEPENDENCE)))
                .isCloseTo(Math.sqrt(share * other) * (1 - (share - other)), CLOSE);
    }

    private Outcome part(Interdependence.Part part) {
        return Interdependence.measure(three, union, part).outcome();
    }

    @Test
    void w10GrubelLloydMatchesWhatGoesBothWays() {
        // 1 - 10/30
        assertThat(value(GrubelLloyd.ofTotalTrade(three, union).outcome())).isCloseTo(2 / 3.0, CLOSE);
        // with ZZZ too: matched 2 * (10 + 30 + 40) of 30 + 80 + 100
        assertThat(value(GrubelLloyd.ofTotalTrade(three, states("AAA", "BBB", "ZZZ"))
                        .outcome()))
                .isCloseTo(160 / 210.0, CLOSE);
    }

    @Test
    void w11ProductsThatOffsetInTheTotalDoNotInTheIndexByProduct() {
        var oil = new GrubelLloyd.Exchange(50, 0);
        var cars = new GrubelLloyd.Exchange(10, 60);

        // matched 0 and 20 of 120; by the total 60 against 60
        assertThat(GrubelLloyd.index(List.of(oil, cars)).orElseThrow()).isCloseTo(20 / 120.0, CLOSE);
        assertThat(GrubelLloyd.index(List.of(new GrubelLloyd.Exchange(60, 60))).orElseThrow())
                .isEqualTo(1);
        assertThat(GrubelLloyd.index(List.of())).isEmpty();
    }

    /// AAA and BBB: oil 50 against 0, cars 10 against 60: matched 0 + 20 of 120; in sum 60 against 60.
    @Test
    void w11BySectorAPairIsAsUnmatchedAsItsSectors() {
        TradeMatrix oil = Pictures.trade(2010, """
                AAA BBB
                  .  50
                  0   .
                """);
        TradeMatrix cars = Pictures.trade(2010, """
                AAA BBB
                  .  10
                 60   .
                """);
        List<TradeMatrix> sectors = List.of(oil, cars);
        SortedSet<StateId> pair = states("AAA", "BBB");
        assertThat(value(GrubelLloyd.bySector(sectors, pair).outcome())).isCloseTo(20 / 120.0, CLOSE);
        assertThat(value(GrubelLloyd.bySector(sectors, pair).byMember().get(StateId.of("AAA"))))
                .isCloseTo(20 / 120.0, CLOSE);
        assertThat(value(GrubelLloyd.ofSums(sectors, pair).outcome())).isCloseTo(1, CLOSE);
    }

    @Test
    void sumsOverSectorsAreNeverBelowTheIndexBySector() {
        SortedSet<StateId> members = states("AAA", "BBB", "CCC", "DDD");
        for (long seed = 0; seed < 50; seed++) {
            List<TradeMatrix> sectors =
                    List.of(Pictures.random(seed), Pictures.random(100 + seed), Pictures.random(200 + seed));
            double fine = value(GrubelLloyd.bySector(sectors, members).outcome());
            double coarse = value(GrubelLloyd.ofSums(sectors, members).outcome());
            assertThat(fine).isBetween(0.0, coarse + 1e-12);
            assertThat(coarse).isLessThanOrEqualTo(1 + 1e-12);
        }
    }

    @Test
    void w12TradeOverIncomeWeighsMoreOnTheSmallerSide() {
        GdpDependence dependence = GdpDependence.of(three, Map.of(AAA, 100.0, BBB, 1000.0));

        // 30 over 100 and over 1000
        assertThat(value(dependence.onMembers(union).byMember().get(AAA))).isCloseTo(30, CLOSE);
        assertThat(value(dependence.onMembers(union).outcome())).isCloseTo((30 + 3) / 2.0, CLOSE);
        assertThat(value(dependence.onLeader(union, BBB).outcome())).isCloseTo(30, CLOSE);
        assertThat(value(dependence.onLeader(union, BBB).byMember().get(BBB))).isCloseTo(3, CLOSE);
        assertThat(value(dependence.asymmetry(union).outcome())).isCloseTo(27, CLOSE);
        assertThat(value(dependence.asymmetry(union).byMember().get(AAA))).isCloseTo(27, CLOSE);
        assertThat(value(dependence.asymmetry(union).byMember().get(BBB))).isCloseTo(-27, CLOSE);
    }

    @Test
    void w13AMemberWithoutIncomeIsLeftOutAndNotZero() {
        GdpDependence dependence = GdpDependence.of(three, Map.of(AAA, 100.0));

        assertThat(value(dependence.onMembers(union).outcome())).isCloseTo(30, CLOSE);
        assertThat(dependence.onMembers(union).members()).isEqualTo(new MemberCount(1, 2));
        assertThat(missing(dependence.onMembers(union).byMember().get(BBB)).detail())
                .contains("no GDP of BBB");
        assertThat(missing(dependence.asymmetry(union).outcome()).gap()).isEqualTo(Gap.NOT_REPORTED);
    }

    @Test
    void w14TheMirrorGapIsTheMedianOverFlowsThatBothSidesReport() {
        ReportedTrade.Builder reports = ReportedTrade.builder();
        both(reports, AAA, BBB, 100, 108);
        both(reports, BBB, AAA, 200, 190);
        both(reports, AAA, ZZZ, 10, 20);
        reports.put(ReportedTrade.Side.EXPORTER, ZZZ, AAA, 2012, 5);

        MirrorGap.Result result = MirrorGap.measure(reports.build(), states("AAA", "BBB", "ZZZ"), 2012);

        // +8, -5, +100
        assertThat(value(result.outcome())).isCloseTo(8, within(1e-9));
        assertThat(result.beyondFreight()).extracting(MirrorGap.Pair::importer).containsExactly(ZZZ);
        assertThat(value(result.byMember().get(BBB))).isCloseTo(1.5, within(1e-9));
        assertThat(result.oneReport()).isEqualTo(1);
        assertThat(result.members()).isEqualTo(new MemberCount(3, 3));
    }

    @Test
    void w15OneReportOfEachFlowIsAGap() {
        ReportedTrade.Builder reports = ReportedTrade.builder();
        reports.put(ReportedTrade.Side.IMPORTER, AAA, BBB, 2012, 5);

        MirrorGap.Result result = MirrorGap.measure(reports.build(), union, 2012);

        assertThat(missing(result.outcome()).gap()).isEqualTo(Gap.SINGLE_REPORT);
    }

    private static void both(ReportedTrade.Builder reports, StateId from, StateId to, double sent, double received) {
        reports.put(ReportedTrade.Side.EXPORTER, from, to, 2012, sent);
        reports.put(ReportedTrade.Side.IMPORTER, from, to, 2012, received);
    }

    @Test
    void aUnionOfOneMemberHasGapsAndAUnionOfAllHasNoOutsidersToCompareWith() {
        for (Form form : Form.values()) {
            assertThat(missing(TradeIntensity.measure(four, states("AAA"), form).outcome())
                            .gap())
                    .isEqualTo(Gap.NOT_APPLICABLE);
        }
        SortedSet<StateId> all = states("AAA", "BBB", "YYY", "ZZZ");
        assertThat(missing(TradeIntensity.measure(four, all, Form.HOMOGENEOUS).outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
        // all trade is inside, and the union is the world
        assertThat(value(TradeIntensity.measure(four, all, Form.TRADE).outcome()))
                .isCloseTo(1, CLOSE);
        assertThat(value(IntraUnionShare.measure(four, all, Direction.TRADE).outcome()))
                .isCloseTo(100, CLOSE);
        assertThat(missing(IntraUnionShare.measure(four, states("AAA"), Direction.TRADE)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
        assertThat(missing(Interdependence.measure(four, states("AAA"), Interdependence.Part.SALIENCE)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    static Stream<TradeMatrix> worlds() {
        return LongStream.range(0, 50).mapToObj(Pictures::random);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void indicesStayInTheirBounds(TradeMatrix world) {
        SortedSet<StateId> members = states("AAA", "BBB", "CCC");
        for (TradeShares unit : List.of(
                PartnerConcentration.measure(
                        world, members, PartnerConcentration.Side.IMPORTS, PartnerConcentration.Form.HERFINDAHL),
                ExportSimilarity.measure(world, members),
                GrubelLloyd.ofTotalTrade(world, members),
                Interdependence.measure(world, members, Interdependence.Part.SALIENCE),
                Interdependence.measure(world, members, Interdependence.Part.SYMMETRY),
                Interdependence.measure(world, members, Interdependence.Part.INTERDEPENDENCE))) {
            assertThat(value(unit.outcome())).isBetween(0.0, 1.0);
            assertThat(unit.byMember().values())
                    .filteredOn(Value.class::isInstance)
                    .allSatisfy(own -> assertThat(value(own)).isBetween(0.0, 1.0));
        }
        assertThat(value(SymmetricIntroversion.measure(world, members).outcome()))
                .isBetween(-1.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theBilateralIndexIsTheSameFromBothEndsAndInItsBounds(TradeMatrix world) {
        List<StateId> economies = world.economies();
        IntStream.range(1, economies.size()).forEach(i -> {
            Outcome there = DyadIntroversion.measure(world, economies.getFirst(), economies.get(i));
            Outcome back = DyadIntroversion.measure(world, economies.get(i), economies.getFirst());
            if (there instanceof Value) {
                assertThat(value(there)).isBetween(-1.0, 1.0).isCloseTo(value(back), within(1e-9));
            } else {
                assertThat(back.getClass()).isEqualTo(there.getClass());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void theUnitOfMoneyAndTheOrderOfEconomiesDoNotMatter(TradeMatrix world) {
        SortedSet<StateId> members = states("BBB", "DDD", "FFF");
        List<BiFunction<TradeMatrix, SortedSet<StateId>, Outcome>> measures = List.of(
                (matrix, who) ->
                        IntraUnionShare.measure(matrix, who, Direction.TRADE).outcome(),
                (matrix, who) -> TradeIntensity.measure(matrix, who, Form.EXPORTS_WITHOUT_OWN)
                        .outcome(),
                (matrix, who) -> TradeIntensity.measure(matrix, who, Form.EXTRA).outcome(),
                (matrix, who) -> DyadIntroversion.measure(matrix, who.first(), who.last()),
                (matrix, who) -> ExportSimilarity.measure(matrix, who).outcome(),
                (matrix, who) -> GrubelLloyd.ofTotalTrade(matrix, who).outcome(),
                (matrix, who) -> Interdependence.measure(matrix, who, Interdependence.Part.INTERDEPENDENCE)
                        .outcome());
        TradeMatrix other = Pictures.reversed(world, 1000);
        for (var measure : measures) {
            Outcome before = measure.apply(world, members);
            Outcome after = measure.apply(other, members);
            assertThat(after.getClass()).isEqualTo(before.getClass());
            if (before instanceof Value) {
                assertThat(value(after)).isCloseTo(value(before), within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void homogeneousAndExtraIntensityMakeIntroversion(TradeMatrix world) {
        SortedSet<StateId> members = states("AAA", "BBB", "CCC");
        double inside =
                value(TradeIntensity.measure(world, members, Form.HOMOGENEOUS).outcome());
        double outside =
                value(TradeIntensity.measure(world, members, Form.EXTRA).outcome());

        assertThat(value(SymmetricIntroversion.measure(world, members).outcome()))
                .isCloseTo((inside - outside) / (inside + outside), within(1e-9));
    }

    @Test
    void theUnitOfMoneyDoesNotMatterToTheMirrorGapAndTurningTheReportsTurnsItRound() {
        ReportedTrade.Builder dollars = ReportedTrade.builder();
        ReportedTrade.Builder cents = ReportedTrade.builder();
        ReportedTrade.Builder turned = ReportedTrade.builder();
        both(dollars, AAA, BBB, 100, 125);
        both(cents, AAA, BBB, 10_000, 12_500);
        both(turned, AAA, BBB, 125, 100);

        double gap = value(MirrorGap.measure(dollars.build(), union, 2012).outcome());
        assertThat(value(MirrorGap.measure(cents.build(), union, 2012).outcome()))
                .isCloseTo(gap, within(1e-9));
        // (1 + g)(1 + g') = 1
        double back = value(MirrorGap.measure(turned.build(), union, 2012).outcome());
        assertThat((1 + gap / 100) * (1 + back / 100)).isCloseTo(1, within(1e-12));
    }
}
