package org.entente.core.union;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnionIdTest {
    @Test
    void takesACodeInAnyCaseAndHasASlug() {
        UnionId id = UnionId.of("union-State");

        assertThat(id).isEqualTo(new UnionId("UNION-STATE")).hasToString("UNION-STATE");
        assertThat(id.slug()).isEqualTo("union-state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "eaeu", "EAEu"})
    void refusesBlankAndSmallLetters(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnionId(code)).withMessageContaining(code);
    }

    @Test
    void isOrderedByCode() {
        assertThat(UnionId.of("CIS")).isLessThan(UnionId.of("CSTO")).isGreaterThan(UnionId.of("ASEAN"));
    }
}
