package org.entente.models.measure.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.interval;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.List;
import java.util.Map;
import org.entente.core.event.EventTally;
import org.entente.core.event.Quadrant;
import org.entente.core.figure.Gap;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;

class ConflictShareOfEventsTest {
    private static EventTally tally(String from, String to, Quadrant quadrant, long events, double goldstein) {
        return new EventTally(StateId.of(from), StateId.of(to), 2010, quadrant, events, goldstein);
    }

    private static final List<EventTally> TALLIES = List.of(
            tally("AAA", "BBB", Quadrant.VERBAL_COOPERATION, 24, 48),
            tally("BBB", "AAA", Quadrant.MATERIAL_CONFLICT, 5, -40),
            tally("BBB", "CCC", Quadrant.VERBAL_CONFLICT, 1, -4),
            tally("AAA", "ZZZ", Quadrant.MATERIAL_CONFLICT, 900, -9000));

    @Test
    void theShareIsOfEventsBetweenMembersAlone() {
        // 24 of cooperation, 5 + 1 of conflict
        ConflictShareOfEvents.Result result = ConflictShareOfEvents.measure(TALLIES, states("AAA", "BBB", "CCC"), 2010);
        assertThat(value(result.outcome())).isCloseTo(6 / 30.0, within(1e-12));
        assertThat(interval(result.outcome()).low()).isLessThan(0.2);
        assertThat(interval(result.outcome()).high()).isGreaterThan(0.2);
        assertThat(result.volume())
                .isEqualTo(Map.of(
                        Quadrant.VERBAL_COOPERATION, 24L,
                        Quadrant.MATERIAL_COOPERATION, 0L,
                        Quadrant.VERBAL_CONFLICT, 1L,
                        Quadrant.MATERIAL_CONFLICT, 5L));
        // (48 - 40 - 4)/30
        assertThat(result.meanGoldstein().orElseThrow()).isCloseTo(4 / 30.0, within(1e-12));
        assertThat(value(result.byMember().get(StateId.of("AAA")))).isCloseTo(5 / 29.0, within(1e-12));
    }

    @Test
    void fewEventsGiveNoShareAndNoneGiveNoScore() {
        assertThat(missing(ConflictShareOfEvents.measure(TALLIES, states("BBB", "CCC"), 2010)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.TOO_FEW);
        ConflictShareOfEvents.Result none = ConflictShareOfEvents.measure(TALLIES, states("AAA", "BBB"), 2011);
        assertThat(missing(none.outcome()).gap()).isEqualTo(Gap.TOO_FEW);
        assertThat(none.meanGoldstein()).isEmpty();
    }

    @Test
    void directionDoesNotMatterForTheUnion() {
        List<EventTally> turned = TALLIES.stream()
                .map(one ->
                        new EventTally(one.to(), one.from(), one.year(), one.quadrant(), one.events(), one.goldstein()))
                .toList();
        assertThat(ConflictShareOfEvents.measure(turned, states("AAA", "BBB", "CCC"), 2010)
                        .outcome())
                .isEqualTo(ConflictShareOfEvents.measure(TALLIES, states("AAA", "BBB", "CCC"), 2010)
                        .outcome());
    }
}
