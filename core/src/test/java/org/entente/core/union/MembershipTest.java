package org.entente.core.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.core.provenance.Checked;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.union.Membership.End;
import org.entente.core.union.Membership.Status;
import org.junit.jupiter.api.Test;

class MembershipTest {
    /// Georgia in the Commonwealth of Independent States: notified in 2008, out a year later.
    private static final Membership GEORGIA = new Membership(
            StateId.of("GEO"),
            Status.MEMBER,
            Optional.of(LocalDate.of(1993, 12, 3)),
            new Spell(LocalDate.of(1993, 12, 3), LocalDate.of(2009, 8, 18)),
            Optional.of(End.WITHDRAWAL),
            Optional.of(LocalDate.of(2008, 8, 18)),
            List.of("cis-georgia"),
            Checked.MEMORY,
            "a note");

    @Test
    void keepsEverythingButItsSpellWhenMoved() {
        Spell clipped = new Spell(LocalDate.of(2000, 1, 1), LocalDate.of(2001, 1, 1));

        Membership moved = GEORGIA.during(clipped);

        assertThat(moved.inForce()).isEqualTo(clipped);
        assertThat(moved.during(GEORGIA.inForce())).isEqualTo(GEORGIA);
    }

    @Test
    void writesStatusAndEndInSmallLetters() {
        assertThat(Status.SUSPENDED).hasToString("suspended");
        assertThat(End.NON_RENEWAL).hasToString("non-renewal");
    }
}
