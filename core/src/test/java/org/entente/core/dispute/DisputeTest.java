package org.entente.core.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.entente.core.dispute.Dispute.Participant;
import org.entente.core.state.StateId;
import org.entente.core.time.PartialDate;
import org.junit.jupiter.api.Test;

class DisputeTest {
    private static Participant participant(String state, boolean isSideA, PartialDate start, PartialDate end) {
        return new Participant(StateId.of(state), isSideA, start, end, Hostility.USE, Optional.empty());
    }

    @Test
    void statesOnTheSameSideDoNotOpposeEachOther() {
        PartialDate day = PartialDate.of(2003, 3, 20);
        assertThat(participant("USA", true, day, day).opposes(participant("GBR", true, day, day)))
                .isFalse();
        assertThat(participant("USA", true, day, day).opposes(participant("IRQ", false, day, day)))
                .isTrue();
    }

    @Test
    void whoLeavesBeforeTheOtherEntersDoesNotOpposeIt() {
        Participant early = participant("ROU", true, PartialDate.of(1941, 6, 22), PartialDate.of(1944, 8, 22));
        Participant late = participant("BRA", false, PartialDate.of(1944, 8, 23), PartialDate.of(1945, 5, 8));
        assertThat(early.opposes(late)).isFalse();
        assertThat(late.opposes(early)).isFalse();
    }

    @Test
    void anUnknownDayMayBeTheOneOnWhichTheyMet() {
        Participant early = participant("ARM", true, PartialDate.of(1994, 1, 1), PartialDate.of(1994, 5));
        Participant late = participant("AZE", false, PartialDate.of(1994, 5, 31), PartialDate.of(1994, 6, 1));
        assertThat(early.opposes(late)).isTrue();
    }

    @Test
    void nobodyLeavesBeforeHeEnters() {
        assertThatThrownBy(() -> participant("ARM", true, PartialDate.of(1994, 6, 1), PartialDate.of(1994, 5)))
                .hasMessageContaining("ARM enters on 1994-06-01, after it leaves on 1994-05");
    }

    @Test
    void theLevelsAreThoseOfTheProjectsCodebook() {
        assertThat(Hostility.of(1)).isEqualTo(Hostility.NONE);
        assertThat(Hostility.of(4)).isEqualTo(Hostility.USE);
        assertThat(Hostility.of(5).isAtLeast(Hostility.USE)).isTrue();
        assertThat(Hostility.of(3).isAtLeast(Hostility.USE)).isFalse();
        assertThatThrownBy(() -> Hostility.of(-9)).hasMessageContaining("-9");
        assertThat(Fatality.of(0)).hasToString("none");
        assertThat(Fatality.of(6)).hasToString("1000 or more");
        assertThatThrownBy(() -> Fatality.of(7)).hasMessageContaining("7");
    }
}
