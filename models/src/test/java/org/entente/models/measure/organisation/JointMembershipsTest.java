package org.entente.models.measure.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.organisation.Affiliation;
import org.entente.core.organisation.Standing;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;

class JointMembershipsTest {
    private static final List<Affiliation> ALL = List.of(
            in("AAA", Set.of("un", "x", "y"), Set.of("z")),
            in("BBB", Set.of("un", "x", "z"), Set.of()),
            in("CCC", Set.of("un"), Set.of("x")));

    @Test
    void aPairSharesWhatBothAreFullMembersOf() {
        var result = JointMemberships.OF_FULL_MEMBERS.measure(ALL, states("AAA", "BBB", "CCC"), 2010);
        // AAA-BBB 2, AAA-CCC 1, BBB-CCC 1
        assertThat(value(result.outcome())).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(value(result.byMember().get(StateId.of("AAA")))).isEqualTo(1.5);
        assertThat(result.most().orElseThrow().shared()).isEqualTo(2);
        assertThat(result.common()).containsExactly("un");
    }

    @Test
    void observersAddToIt() {
        var result = new JointMemberships(Set.of(Standing.FULL, Standing.OBSERVER))
                .measure(ALL, states("AAA", "BBB", "CCC"), 2010);
        assertThat(value(result.outcome())).isCloseTo((3 + 2 + 2) / 3.0, within(1e-12));
    }

    @Test
    void aStateThatTheSourceDoesNotHaveIsLeftOutAndCounted() {
        var result = JointMemberships.OF_FULL_MEMBERS.measure(ALL, states("AAA", "BBB", "DDD"), 2010);
        assertThat(value(result.outcome())).isEqualTo(2);
        assertThat(result.members().toString()).isEqualTo("2 of 3");
        assertThat(missing(JointMemberships.OF_FULL_MEMBERS
                                .measure(ALL, states("AAA", "DDD"), 2010)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_REPORTED);
        assertThat(missing(JointMemberships.OF_FULL_MEMBERS
                                .measure(ALL, states("AAA"), 2010)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    private static Affiliation in(String state, Set<String> full, Set<String> observer) {
        return new Affiliation(
                StateId.of(state),
                2010,
                Map.of(Standing.FULL, new TreeSet<>(full), Standing.OBSERVER, new TreeSet<>(observer)));
    }
}
