package org.entente.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartialDateTest {
    @Test
    void aKnownDayIsTheOnlyOne() {
        PartialDate date = PartialDate.of(2013, 11, 29);
        assertThat(date.earliest()).isEqualTo(date.latest()).isEqualTo(LocalDate.of(2013, 11, 29));
        assertThat(date).hasToString("2013-11-29");
    }

    @Test
    void anUnknownDayIsAnyOfTheMonth() {
        PartialDate date = PartialDate.of(2012, 2);
        assertThat(date.earliest()).isEqualTo(LocalDate.of(2012, 2, 1));
        assertThat(date.latest()).isEqualTo(LocalDate.of(2012, 2, 29));
        assertThat(date).hasToString("2012-02");
    }

    @Test
    void aDayThatTheMonthDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> PartialDate.of(2013, 2, 29)).hasMessageContaining("2013-02 has no day 29");
    }
}
