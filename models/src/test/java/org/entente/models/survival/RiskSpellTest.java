package org.entente.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RiskSpellTest {
    private static final RiskSpell SPELL =
            RiskSpell.of("ARM", 2, 9, Ending.event("exit")).withCovariates(1.5);

    @Test
    void itIsCutIntoACensoredPartAndTheRest() {
        assertThat(SPELL.splitAt(4))
                .containsExactly(
                        RiskSpell.of("ARM", 2, 4, Ending.censored()).withCovariates(1.5),
                        RiskSpell.of("ARM", 4, 9, Ending.event("exit")).withCovariates(1.5));
    }

    @Test
    void itIsNotCutAtItsEnd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPELL.splitAt(9))
                .withMessage("time (9.0) must lie between entry (2.0) and exit (9.0)");
    }

    @Test
    void exitFollowsEntry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskSpell.of("ARM", 9, 9, Ending.censored()))
                .withMessage("spell of ARM: exit (9.0) must follow entry (9.0)");
    }

    @Test
    void aMissingCovariateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SPELL.withCovariates(Double.NaN))
                .withMessageContaining("leave out spells with gaps");
    }
}
