package org.entente.core.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.conflict.ConflictYear.Intensity;
import org.entente.core.conflict.ConflictYear.Type;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;

class ConflictYearTest {
    @Test
    void doesNotChangeWithTheSetsItWasMadeFrom() {
        SortedSet<StateId> sideA = new TreeSet<>(List.of(StateId.of("ARM")));
        SortedSet<StateId> sideB = new TreeSet<>(List.of(StateId.of("AZE")));
        ConflictYear war =
                new ConflictYear("388", 2020, sideA, sideA, sideB, new TreeSet<>(), Type.INTERSTATE, Intensity.WAR);

        sideA.clear();
        sideB.clear();

        assertThat(war.primaryA()).containsExactly(StateId.of("ARM"));
        assertThat(war.sideA()).containsExactly(StateId.of("ARM"));
        assertThat(war.sideB()).containsExactly(StateId.of("AZE"));
        assertThat(war.supportB()).isEmpty();
    }

    @Test
    void writesItsTypeWithHyphens() {
        assertThat(Type.INTERNATIONALISED_INTRASTATE).hasToString("internationalised-intrastate");
    }
}
