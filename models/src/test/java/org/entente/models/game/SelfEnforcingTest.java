package org.entente.models.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SelfEnforcingTest {
    /// 3 once against 1 a period: 3 / (3 + 1).
    @Test
    void loyaltyHoldsFromTheThresholdOn() {
        SelfEnforcing loyalty = new SelfEnforcing(3, 1);

        assertThat(loyalty.threshold()).hasValue(0.75);
        assertThat(loyalty.holdsAt(0.76)).isTrue();
        assertThat(loyalty.holdsAt(0.74)).isFalse();
    }

    /// At 0.6 a period is worth 1.5 now: 3 once needs 2 a period, of which 1 is there.
    @Test
    void theTransferBringsTheThresholdDown() {
        assertThat(new SelfEnforcing(3, 1).transferFor(0.6)).isCloseTo(1, within(1e-12));
        assertThat(new SelfEnforcing(3, 2).threshold().orElseThrow()).isCloseTo(0.6, within(1e-12));
        assertThat(new SelfEnforcing(3, 2).transferFor(0.9)).isEqualTo(0);
    }

    @Test
    void aMemberWhoLosesEachPeriodStaysForATransferAlone() {
        assertThat(new SelfEnforcing(1, -2).threshold()).isEmpty();
        assertThat(new SelfEnforcing(1, -2).transferFor(0.5)).isCloseTo(3, within(1e-12));
    }

    @Test
    void whoGainsNothingByDefectingStays() {
        assertThat(new SelfEnforcing(0, 0).threshold()).hasValue(0);
        assertThat(new SelfEnforcing(0, 0).holdsAt(0.1)).isTrue();
    }

    @Test
    void discountFactorsLieBetweenZeroAndOne() {
        assertThatThrownBy(() -> new SelfEnforcing(1, 1).transferFor(1)).hasMessageContaining("got 1.0");
        assertThatThrownBy(() -> new SelfEnforcing(-1, 1)).hasMessageContaining("at least 0");
    }
}
