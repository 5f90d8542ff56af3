package org.entente.core.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradeMatrixTest {
    private static final StateId AAA = StateId.of("AAA");
    private static final StateId BBB = StateId.of("BBB");
    private static final StateId CCC = StateId.of("CCC");
    private static final double NONE = Double.NaN;

    /// AAA sells 2 to BBB; BBB sells nothing to AAA; what CCC sells is not reported.
    private static final TradeMatrix TRADE = TradeMatrix.of(2019, List.of(AAA, BBB, CCC), new double[][] {
        {10, 2, 3},
        {0, 20, 4},
        {NONE, NONE, NONE},
    });

    @Test
    void readsFromExporterToImporter() {
        assertThat(TRADE.flow(AAA, BBB)).hasValue(2);
        assertThat(TRADE.flow(BBB, CCC)).hasValue(4);
        assertThat(TRADE.flow(BBB, BBB)).hasValue(20);
        assertThat(TRADE.year()).isEqualTo(2019);
    }

    @Test
    void doesNotTakeAMissingFlowForZero() {
        assertThat(TRADE.flow(BBB, AAA)).hasValue(0);
        assertThat(TRADE.flow(CCC, AAA)).isEmpty();
    }

    @Test
    void knowsNoFlowOfAnotherEconomy() {
        StateId other = StateId.of("ZZZ");

        assertThat(TRADE.flow(AAA, other)).isEmpty();
        assertThat(TRADE.flow(other, AAA)).isEmpty();
        assertThat(TRADE.has(other)).isFalse();
        assertThat(TRADE.indexOf(other)).isEqualTo(-1);
        assertThat(TRADE.has(CCC)).isTrue();
        assertThat(TRADE.indexOf(CCC)).isEqualTo(2);
    }

    @Test
    void countsReportedPairsWithoutDomesticSales() {
        assertThat(TRADE.reportedPairs()).isEqualTo(4);
    }

    @Test
    void givesAnArrayWithZeroForWhatIsMissing() {
        assertThat(TRADE.toArray()).isDeepEqualTo(new double[][] {{10, 2, 3}, {0, 20, 4}, {0, 0, 0}});
    }

    @Test
    void doesNotChangeWithTheArraysItTookAndGave() {
        double[][] flows = {{1, 2}, {3, 4}};
        TradeMatrix trade = TradeMatrix.of(2019, List.of(AAA, BBB), flows);

        flows[0][1] = 99;
        trade.toArray()[0][1] = 99;

        assertThat(trade.flow(AAA, BBB)).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
    void refusesAFlowThatIsNegativeOrInfinite(double flow) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradeMatrix.of(2019, List.of(AAA, BBB), new double[][] {{1, 2}, {flow, 4}}))
                .withMessage("flow of BBB is " + flow);
    }

    @Test
    void refusesAnArrayThatIsNotSquare() {
        List<StateId> two = List.of(AAA, BBB);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradeMatrix.of(2019, two, new double[][] {{1, 2}, {3}}))
                .withMessage("row 1 has 1 cells for 2 economies");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradeMatrix.of(2019, two, new double[][] {{1, 2}}))
                .withMessage("1 rows for 2 economies");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradeMatrix.of(2019, two, new double[][] {{1, 2}, {3, 4}, {-5, 6}}))
                .withMessage("3 rows for 2 economies");
    }

    @Test
    void refusesAnEconomyThatAppearsTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TradeMatrix.of(2019, List.of(AAA, AAA), new double[][] {{1, 2}, {3, 4}}))
                .withMessage("economy AAA appears twice");
    }
}
