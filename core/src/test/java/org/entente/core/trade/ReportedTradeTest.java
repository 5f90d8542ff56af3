package org.entente.core.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.state.StateId;
import org.entente.core.trade.ReportedTrade.Side;
import org.junit.jupiter.api.Test;

class ReportedTradeTest {
    private static final StateId RUS = StateId.of("RUS");
    private static final StateId KAZ = StateId.of("KAZ");
    private static final StateId DEU = StateId.of("DEU");

    private static ReportedTrade.Builder reports() {
        ReportedTrade.Builder builder = ReportedTrade.builder();
        builder.put(Side.EXPORTER, KAZ, RUS, 2010, 3.0);
        builder.put(Side.IMPORTER, KAZ, RUS, 2010, 5.0);
        builder.put(Side.EXPORTER, RUS, KAZ, 2010, 10.0);
        builder.put(Side.IMPORTER, RUS, DEU, 2010, 7.0);
        return builder;
    }

    @Test
    void eachSideReportsForItself() {
        ReportedTrade trade = reports().build();
        assertThat(trade.report(Side.EXPORTER, KAZ, RUS, 2010)).hasValue(3);
        assertThat(trade.report(Side.IMPORTER, KAZ, RUS, 2010)).hasValue(5);
        assertThat(trade.report(Side.IMPORTER, RUS, KAZ, 2010)).isEmpty();
        assertThat(trade.report(Side.EXPORTER, KAZ, RUS, 2011)).isEmpty();
        assertThat(trade.reporters(2010)).containsExactly(DEU, KAZ, RUS);
    }

    @Test
    void aReportThatIsNotThereIsTheOtherSidesAndNeverZero() {
        ReportedTrade trade = reports().build();
        TradeMatrix byExporter = trade.matrix(2010, Side.EXPORTER);
        TradeMatrix byImporter = trade.matrix(2010, Side.IMPORTER);
        assertThat(byExporter.flow(KAZ, RUS)).hasValue(3);
        assertThat(byImporter.flow(KAZ, RUS)).hasValue(5);
        assertThat(trade.meanMatrix(2010).flow(KAZ, RUS)).hasValue(4);
        for (TradeMatrix matrix : List.of(byExporter, byImporter, trade.meanMatrix(2010))) {
            assertThat(matrix.flow(RUS, KAZ)).hasValue(10);
            assertThat(matrix.flow(RUS, DEU)).hasValue(7);
            assertThat(matrix.flow(DEU, RUS)).isEmpty();
        }
    }

    @Test
    void aReconciledNumberStandsWhoeverIsPreferred() {
        ReportedTrade.Builder builder = ReportedTrade.builder();
        builder.put(Side.RECONCILED, KAZ, RUS, 2010, 4.5);
        ReportedTrade trade = builder.build();
        assertThat(trade.isReconciled(2010)).isTrue();
        assertThat(trade.matrix(2010, Side.IMPORTER).flow(KAZ, RUS)).hasValue(4.5);
        assertThat(trade.meanMatrix(2010).flow(KAZ, RUS)).hasValue(4.5);
        assertThat(trade.reporters(2010)).isEmpty();
    }

    @Test
    void whatPartnersDoNotAddUpToIsAFlowWithTheRest() {
        ReportedTrade.Builder builder = reports();
        assertThat(builder.putTotal(Side.EXPORTER, KAZ, 2010, 50)).isTrue();
        assertThat(builder.putTotal(Side.IMPORTER, RUS, 2010, 4)).isTrue();
        assertThat(builder.putTotal(Side.IMPORTER, RUS, 2010, 6)).isFalse();
        ReportedTrade trade = builder.build();
        TradeMatrix byExporter = trade.matrix(2010, Side.EXPORTER);
        assertThat(trade.total(Side.EXPORTER, KAZ, 2010)).hasValue(50);
        assertThat(byExporter.flow(KAZ, ReportedTrade.REST)).hasValue(47);
        assertThat(trade.matrix(2010, Side.IMPORTER).flow(KAZ, ReportedTrade.REST))
                .hasValue(45);
        assertThat(byExporter.flow(ReportedTrade.REST, RUS)).hasValue(1);
        assertThat(trade.matrix(2010, Side.IMPORTER).flow(ReportedTrade.REST, RUS))
                .hasValue(0);
        assertThat(byExporter.flow(RUS, ReportedTrade.REST)).isEmpty();
    }

    @Test
    void theFirstReportOfASideStays() {
        ReportedTrade.Builder builder = reports();
        assertThat(builder.put(Side.EXPORTER, KAZ, RUS, 2010, 9)).isFalse();
        assertThat(builder.build().report(Side.EXPORTER, KAZ, RUS, 2010)).hasValue(3);
    }

    @Test
    void anyNumberOfEconomiesFits() {
        ReportedTrade.Builder builder = ReportedTrade.builder();
        List<StateId> states = new ArrayList<>();
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            for (char other : "XYZ".toCharArray()) {
                states.add(StateId.of("Q" + other + letter));
            }
        }
        for (int i = 1; i < states.size(); i++) {
            builder.put(Side.EXPORTER, states.get(i - 1), states.get(i), 2010, i);
        }
        ReportedTrade trade = builder.build();
        for (int i = 1; i < states.size(); i++) {
            assertThat(trade.report(Side.EXPORTER, states.get(i - 1), states.get(i), 2010))
                    .hasValue(i);
        }
    }

    @Test
    void aYearWithoutReportsHasNoMatrixAndAFlowIsBetweenTwo() {
        assertThatThrownBy(() -> reports().build().matrix(2011, Side.EXPORTER))
                .hasMessageContaining("no trade is reported in 2011 (years: [2010])");
        assertThatThrownBy(() -> reports().put(Side.EXPORTER, KAZ, KAZ, 2010, 1))
                .hasMessageContaining("KAZ to KAZ");
        assertThatThrownBy(() -> reports().put(Side.EXPORTER, KAZ, RUS, 2010, -1))
                .hasMessageContaining("-1");
    }
}
