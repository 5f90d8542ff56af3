package org.entente.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.entente.core.figure.Period.ResolutionPeriod;
import org.entente.core.figure.Period.YearPeriod;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @Test
    void readsYears() {
        assertThat(Period.parse("2012")).isEqualTo(Period.of(2012)).isEqualTo(new YearPeriod(Years.of(2012)));
        assertThat(Period.parse("2003..2015")).isEqualTo(Period.of(new Years(2003, 2015)));
    }

    @Test
    void readsAResolution() {
        assertThat(Period.parse("a-res-68-262")).isEqualTo(ResolutionPeriod.of("A/RES/68/262"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012", "2003..2015", "a-res-68-262", "a-res-es-11-1"})
    void writesTheSlugItRead(String slug) {
        assertThat(Period.parse(slug).slug()).isEqualTo(slug);
    }

    /// Emergency and special sessions keep the hyphen before their number.
    @ParameterizedTest
    @CsvSource({
        "A/RES/68/262,   a-res-68-262",
        "A/RES/46/36D,   a-res-46-36d",
        "A/RES/ES-10/19, a-res-es-10-19",
        "A/RES/S-21/2,   a-res-s-21-2"
    })
    void givesBackTheSymbolOfAResolution(String symbol, String slug) {
        ResolutionPeriod period = ResolutionPeriod.of(symbol);

        assertThat(period.slug()).isEqualTo(slug);
        assertThat(period.symbol()).isEqualTo(symbol);
        assertThat(period).hasToString(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2015..2003", "A/RES/68/262", "res-68-262"})
    void refusesOtherText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
    }
}
