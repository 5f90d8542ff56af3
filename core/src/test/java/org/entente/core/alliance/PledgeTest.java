package org.entente.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;

class PledgeTest {
    private static final StateId RUS = StateId.of("RUS");

    @Test
    void anAllyMayOweNothing() {
        assertThat(new Pledge(RUS, StateId.of("MNG"), 1936, Set.of()).obligations())
                .isEmpty();
    }

    @Test
    void whatIsOwedDoesNotChangeAfterwards() {
        Set<Obligation> obligations = EnumSet.of(Obligation.DEFENCE);
        Pledge pledge = new Pledge(RUS, StateId.of("BLR"), 2018, obligations);
        obligations.add(Obligation.OFFENCE);
        assertThat(pledge.obligations()).containsExactly(Obligation.DEFENCE);
    }

    @Test
    void nobodyIsBoundToItself() {
        assertThatThrownBy(() -> new Pledge(RUS, RUS, 2018, Set.of())).hasMessageContaining("RUS");
    }
}
