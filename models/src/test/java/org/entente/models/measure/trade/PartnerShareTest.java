package org.entente.models.measure.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.models.measure.trade.PartnerShare.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerShareTest {
    private static final StateId ARM = StateId.of("ARM");
    private static final StateId GEO = StateId.of("GEO");
    private static final StateId RUS = StateId.of("RUS");
    private static final List<StateId> STATES = List.of(ARM, GEO, RUS);
    private static final double NONE = Double.NaN;
    private static final TradeMatrix FLOWS =
            TradeMatrix.of(2019, STATES, new double[][] {{900, 10, 30}, {20, 900, NONE}, {60, NONE, 900}});

    @Test
    void theShareIsOfAllTradeWithOthers() {
        // Sold to RUS 30 and bought 60, of 10 + 30 sold and 20 + 60 bought in all.
        assertThat(PartnerShare.of(FLOWS, RUS, Direction.TRADE).get(ARM)).isCloseTo(100 * 90 / 120.0, within(1e-12));
        assertThat(PartnerShare.of(FLOWS, RUS, Direction.EXPORTS).get(ARM)).isCloseTo(75, within(1e-12));
        assertThat(PartnerShare.of(FLOWS, RUS, Direction.IMPORTS).get(ARM)).isCloseTo(75, within(1e-12));
    }

    @Test
    void whoReportsNothingWithThePartnerHasNoShareAndThePartnerHasNoneWithItself() {
        assertThat(PartnerShare.of(FLOWS, RUS, Direction.TRADE)).containsOnlyKeys(ARM);
        assertThat(PartnerShare.of(FLOWS, StateId.of("USA"), Direction.TRADE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 3, 88.5})
    void theCurrencyDoesNotMatterAndSharesWithAllPartnersAddUp(double rate) {
        double[][] flows = FLOWS.toArray();
        for (double[] row : flows) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= rate;
            }
        }
        TradeMatrix other = TradeMatrix.of(2019, STATES, flows);
        double sum = 0;
        for (StateId partner : List.of(GEO, RUS)) {
            double share = PartnerShare.of(other, partner, Direction.TRADE).getOrDefault(ARM, 0.0);
            assertThat(share)
                    .isCloseTo(PartnerShare.of(FLOWS, partner, Direction.TRADE).getOrDefault(ARM, 0.0), within(1e-9));
            sum += share;
        }
        assertThat(sum).isCloseTo(100, within(1e-9));
    }
}
