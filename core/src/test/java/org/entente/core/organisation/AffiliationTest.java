package org.entente.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;

class AffiliationTest {
    @Test
    void whatIsNotKnownIsNoMembershipAndNotNothingEither() {
        TreeSet<String> unknown = new TreeSet<>();
        unknown.add("acpeu");
        Affiliation state = new Affiliation(StateId.of("KAZ"), 1994, Map.of(Standing.UNKNOWN, unknown));
        unknown.add("un");
        assertThat(state.with(Standing.FULL)).isEmpty();
        assertThat(state.with(Standing.UNKNOWN)).containsExactly("acpeu");
    }
}
