package org.entente.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateIdTest {
    @Test
    void takesACodeInAnyCase() {
        assertThat(StateId.of("kaz")).isEqualTo(new StateId("KAZ")).hasToString("KAZ");
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(StateId.of("isl")).isEqualTo(new StateId("ISL"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RU", "RUSS", "R1S", "RUS ", "rus", "РУС"})
    void refusesWhatIsNotThreeCapitals(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StateId(code))
                .withMessage("'%s' is not a code of three capital letters", code);
    }

    @Test
    void isOrderedByCode() {
        assertThat(StateId.of("ARM")).isLessThan(StateId.of("BLR")).isGreaterThan(StateId.of("ALB"));
    }
}
