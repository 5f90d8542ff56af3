package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TradeShockTest {
    private static final TradeShock NONE = TradeShock.none(List.of("A", "B", "C"));

    @Test
    void endingAMembershipLowersBothDirectionsAndSparesDomesticSales() {
        List<String> members = List.of("A", "B");
        TradeShock shock = NONE.preference(members, members, -0.28);
        assertThat(shock.bilateral(0, 1)).isEqualTo(Math.exp(-0.28));
        assertThat(shock.bilateral(1, 0)).isEqualTo(Math.exp(-0.28));
        assertThat(shock.bilateral(0, 0)).isEqualTo(1);
        assertThat(shock.bilateral(0, 2)).isEqualTo(1);
    }

    @Test
    void oneMemberLeavesTheOthersStay() {
        TradeShock shock = NONE.preference(List.of("A"), List.of("B", "C"), -0.28);
        assertThat(shock.bilateral(0, 2)).isEqualTo(Math.exp(-0.28));
        assertThat(shock.bilateral(1, 2)).isEqualTo(1);
    }

    @Test
    void costsActThroughTheTradeElasticity() {
        double[][] tauHat = {{1, 1.1, 1}, {1, 1, 1}, {1, 1, 1}};
        TradeShock shock = NONE.costs(tauHat, new Elasticities(4, 0));
        assertThat(shock.bilateral(0, 1)).isCloseTo(Math.pow(1.1, -4), within(1e-15));
        assertThat(shock.bilateral(1, 0)).isEqualTo(1);
    }

    @Test
    void changesMultiplyAndTheFirstShockIsUntouched() {
        TradeShock stopped = NONE.stopping(List.of("A"), List.of("B"));
        TradeShock both = NONE.productivity("C", 1.5).and(stopped).productivity("C", 2);
        assertThat(both.bilateral(1, 0)).isZero();
        assertThat(both.productivity(2)).isEqualTo(3);
        assertThat(stopped.productivity(2)).isEqualTo(1);
    }

    @Test
    void costsAreRatiosAboveZero() {
        double[][] tauHat = {{1, 0, 1}, {1, 1, 1}, {1, 1, 1}};
        assertThatThrownBy(() -> NONE.costs(tauHat, Elasticities.central())).hasMessageContaining("A to B is 0.0");
        assertThatThrownBy(() -> NONE.productivity("A", 0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> NONE.preference(List.of("A"), List.of("B"), Double.NEGATIVE_INFINITY))
                .hasMessageContaining("use stopping");
    }
}
