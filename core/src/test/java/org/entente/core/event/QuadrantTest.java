package org.entente.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuadrantTest {
    /// Examples of each root at the ends of the quadrants: make a statement, consult, cooperate in deed, yield,
    /// investigate, threaten, protest, and use of unconventional mass violence.
    @ParameterizedTest
    @CsvSource({
        "010, VERBAL_COOPERATION",
        "057, VERBAL_COOPERATION",
        "06, MATERIAL_COOPERATION",
        "0874, MATERIAL_COOPERATION",
        "090, VERBAL_CONFLICT",
        "1384, VERBAL_CONFLICT",
        "14, MATERIAL_CONFLICT",
        "204, MATERIAL_CONFLICT"
    })
    void aCodesRootDecides(String code, Quadrant quadrant) {
        assertThat(Quadrant.ofCameo(code)).isEqualTo(quadrant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "00", "21", "57", "0a", "---"})
    void whatIsNoCodeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quadrant.ofCameo(text));
    }
}
