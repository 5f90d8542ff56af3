package org.entente.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DyadTest {
    private static final StateId KAZ = StateId.of("KAZ");
    private static final StateId RUS = StateId.of("RUS");
    private static final Dyad EXPORTS = new Dyad(/* first= */ RUS, /* second= */ KAZ);

    @Test
    void hasADirection() {
        assertThat(EXPORTS).isNotEqualTo(EXPORTS.reversed()).hasToString("RUS:KAZ");
        assertThat(EXPORTS.reversed()).hasToString("KAZ:RUS");
        assertThat(EXPORTS.reversed().reversed()).isEqualTo(EXPORTS);
    }

    @Test
    void isTheSamePairBothWaysOnceUndirected() {
        assertThat(EXPORTS.undirected()).hasToString("KAZ:RUS");
        assertThat(EXPORTS.reversed().undirected()).hasToString("KAZ:RUS");
    }

    @Test
    void needsTwoStates() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dyad(RUS, RUS))
                .withMessage("a dyad needs two states, got RUS twice");
    }
}
