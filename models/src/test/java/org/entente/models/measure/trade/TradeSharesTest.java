package org.entente.models.measure.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.List;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.junit.jupiter.api.Test;

/// Worlds of a few economies; rows export, columns import, the diagonal is domestic sales, `.` is not
/// reported.
class TradeSharesTest {
    private static final StateId AAA = StateId.of("AAA");
    private static final StateId BBB = StateId.of("BBB");

    private final TradeMatrix three = trade("""
            AAA BBB ZZZ
            900  10  30
             20 900  40
             50  60 900
            """);

    @Test
    void w01TheShareIsOfExportsAndDomesticSalesDoNotCount() {
        TradeShares shares = IntraUnionExportShare.measure(three, states("AAA", "BBB"));

        // (10 + 20) of (10 + 30 + 20 + 40)
        assertThat(value(shares.outcome())).isEqualTo(30);
        assertThat(value(shares.byMember().get(AAA))).isEqualTo(25);
        assertThat(value(shares.byMember().get(BBB))).isCloseTo(100 / 3.0, within(1e-12));
        assertThat(shares.members()).isEqualTo(new MemberCount(2, 2));
        assertThat(shares.pairsWithoutFlow()).isZero();
    }

    @Test
    void w02AFlowThatIsNotReportedAddsNothingAndIsCounted() {
        TradeMatrix matrix = trade("""
                AAA BBB CCC ZZZ
                900  10   .  30
                  . 900   .  40
                  .   .   .   .
                 50  60   . 900
                """);

        TradeShares shares = IntraUnionExportShare.measure(matrix, states("AAA", "BBB", "CCC", "QQQ"));

        // 10 of 80; of the 4 * 3 pairs of members one is reported
        assertThat(value(shares.outcome())).isEqualTo(12.5);
        assertThat(shares.members()).isEqualTo(new MemberCount(2, 4));
        assertThat(shares.pairsWithoutFlow()).isEqualTo(11);
        assertThat(missing(shares.byMember().get(BBB)).detail()).contains("no export of BBB to a member");
        assertThat(missing(shares.byMember().get(StateId.of("QQQ"))).gap()).isEqualTo(Gap.NOT_REPORTED);
    }

    @Test
    void w03NoFlowBetweenMembersIsAGapAndAReportedZeroIsAZero() {
        TradeMatrix unreported = trade("""
                AAA BBB ZZZ
                  1   .   5
                  .   1   5
                  5   5   1
                """);
        TradeMatrix zero = trade("""
                AAA BBB ZZZ
                  1   0   5
                  0   1   5
                  5   5   1
                """);

        assertThat(missing(IntraUnionExportShare.measure(unreported, states("AAA", "BBB"))
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_REPORTED);
        assertThat(value(IntraUnionExportShare.measure(zero, states("AAA", "BBB"))
                        .outcome()))
                .isZero();
        assertThat(missing(IntraUnionExportShare.measure(zero, states("AAA")).outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void w04IntroversionComparesTheUnionWithTheOutsiders() {
        TradeMatrix four = trade("""
                AAA BBB YYY ZZZ
                  .  30  10  10
                 30   .  10  10
                 10  10   .  20
                 10  10  20   .
                """);

        SymmetricIntroversion.Result result = SymmetricIntroversion.measure(four, states("AAA", "BBB"));

        // W = 60, B = 80, O = 40: S = 120 / 200 = .6, V = 80 / 160 = .5; (.6 - .5) / (.6 + .5 - .6)
        assertThat(value(result.intraShare())).isEqualTo(0.6);
        assertThat(value(result.outsidersShare())).isEqualTo(0.5);
        assertThat(value(result.outcome())).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void w05FlowsInProportionToSizeAreNeutralForEveryUnion() {
        // two regions of two economies each; what a region sells to itself is sold between its two economies, so that
        // the flow from region r to region s is size r times size s, with sizes 6 and 10
        double inside = 6 * 6 / 2.0;
        double across = 6 * 10 / 4.0;
        double outside = 10 * 10 / 2.0;
        double none = Double.NaN;
        double[][] flows = {
            {none, inside, across, across},
            {inside, none, across, across},
            {across, across, none, outside},
            {across, across, outside, none}
        };
        TradeMatrix neutral = TradeMatrix.of(2012, List.of(AAA, BBB, StateId.of("YYY"), StateId.of("ZZZ")), flows);

        SymmetricIntroversion.Result result = SymmetricIntroversion.measure(neutral, states("AAA", "BBB"));

        // both shares are the region's share of the world, 6 of 16
        assertThat(value(result.intraShare())).isCloseTo(6 / 16.0, within(1e-12));
        assertThat(value(result.outsidersShare())).isCloseTo(6 / 16.0, within(1e-12));
        assertThat(value(result.outcome())).isCloseTo(0, within(1e-12));
    }

    @Test
    void introversionReachesBothBoundsAndNeedsOutsiders() {
        TradeMatrix closed = trade("""
                AAA BBB YYY ZZZ
                  .   5   0   0
                  5   .   0   0
                  0   0   .   5
                  0   0   5   .
                """);
        TradeMatrix open = trade("""
                AAA BBB YYY ZZZ
                  .   0   5   5
                  0   .   5   5
                  5   5   .   5
                  5   5   5   .
                """);

        assertThat(value(SymmetricIntroversion.measure(closed, states("AAA", "BBB"))
                        .outcome()))
                .isEqualTo(1);
        assertThat(value(SymmetricIntroversion.measure(open, states("AAA", "BBB"))
                        .outcome()))
                .isEqualTo(-1);
        assertThat(missing(SymmetricIntroversion.measure(closed, states("AAA", "BBB", "YYY", "ZZZ"))
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void w06DependenceOnTheLeaderAndTheReverse() {
        LeaderDependence.Result result = LeaderDependence.measure(three, states("AAA", "BBB"), AAA);

        // BBB with AAA 20 + 10; BBB's trade 20 + 40 + 10 + 60 = 130; AAA's 10 + 30 + 20 + 50 = 110
        assertThat(value(result.onLeader().byMember().get(BBB))).isCloseTo(100 * 30 / 130.0, within(1e-12));
        assertThat(value(result.onLeader().outcome())).isCloseTo(100 * 30 / 130.0, within(1e-12));
        assertThat(value(result.ofLeader().byMember().get(BBB))).isCloseTo(100 * 30 / 110.0, within(1e-12));
        assertThat(value(result.ofLeader().outcome())).isCloseTo(100 * 30 / 110.0, within(1e-12));
        assertThat(result.onLeader().members()).isEqualTo(new MemberCount(1, 1));
    }

    @Test
    void w07TheUnionsDependenceIsTheMeanOverMembersWithData() {
        TradeMatrix matrix = trade("""
                AAA BBB CCC DDD ZZZ
                  .  10  30   .   0
                  0   .   0   .  10
                 10   0   .   .   0
                  .   .   .   .   5
                  0   0   0   5   .
                """);

        LeaderDependence.Result result = LeaderDependence.measure(matrix, states("AAA", "BBB", "CCC", "DDD"), AAA);

        // BBB 10 of 20, CCC 40 of 40, DDD has no reported flow with AAA: two of the six flows are missing
        assertThat(value(result.onLeader().outcome())).isEqualTo(75);
        assertThat(result.onLeader().members()).isEqualTo(new MemberCount(2, 3));
        assertThat(result.onLeader().pairsWithoutFlow()).isEqualTo(2);
        assertThat(missing(result.onLeader().byMember().get(StateId.of("DDD"))).gap())
                .isEqualTo(Gap.NOT_REPORTED);
        // all 50 of the leader's trade is with members
        assertThat(value(result.ofLeader().outcome())).isEqualTo(100);
    }

    @Test
    void aLeaderIsAMember() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeaderDependence.measure(three, states("AAA", "BBB"), StateId.of("ZZZ")))
                .withMessageContaining("ZZZ");
        assertThat(missing(LeaderDependence.measure(three, states("AAA"), AAA)
                                .onLeader()
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void theUnitOfMoneyAndTheOrderOfEconomiesDoNotMatter() {
        TradeMatrix thousands = trade("""
                ZZZ   BBB    AAA
                900000 60000 50000
                40000 900000 20000
                30000  10000 900000
                """);
        var union = states("AAA", "BBB");

        assertThat(IntraUnionExportShare.measure(thousands, union))
                .isEqualTo(IntraUnionExportShare.measure(three, union));
        assertThat(value(SymmetricIntroversion.measure(thousands, union).intraShare()))
                .isCloseTo(value(SymmetricIntroversion.measure(three, union).intraShare()), within(1e-12));
        assertThat(LeaderDependence.measure(thousands, union, BBB))
                .isEqualTo(LeaderDependence.measure(three, union, BBB));
    }

    private static TradeMatrix trade(String picture) {
        return Pictures.trade(2012, picture);
    }
}
