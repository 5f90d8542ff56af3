package org.entente.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberCountTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0 of 0", "0, 5, 0 of 5", "5, 5, 5 of 5"})
    void isWrittenInWords(int withData, int members, String text) {
        assertThat(new MemberCount(withData, members)).hasToString(text);
    }

    @Test
    void refusesMoreThanAllAndLessThanNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MemberCount(6, 5))
                .withMessage("6 of 5 members cannot have data");
        assertThatIllegalArgumentException().isThrownBy(() -> new MemberCount(-1, 5));
    }
}
