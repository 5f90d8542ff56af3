package org.entente.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {
    private static final Years YEARS = new Years(2003, 2015);

    @Test
    void readsOneYearAndARange() {
        assertThat(Years.parse("2012")).isEqualTo(new Years(2012, 2012)).isEqualTo(Years.of(2012));
        assertThat(Years.parse("2003..2015")).isEqualTo(YEARS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012", "2003..2015"})
    void writesWhatItRead(String text) {
        assertThat(Years.parse(text)).hasToString(text);
    }

    @Test
    void writesARangeOfOneYearAsTheYear() {
        assertThat(Years.parse("2012..2012")).hasToString("2012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "20123", "2003-2015", "2003..", "..2015", "2003...2015", " 2012", "2012 ", "year"})
    void refusesOtherTextAndShowsIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Years.parse(text))
                .withMessage("'%s' is not a year or a range such as 2003..2015", text);
    }

    @Test
    void refusesARangeThatRunsBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Years.parse("2015..2003"))
                .withMessage("last year (2003) must not precede first (2015)");
    }

    @Test
    void coversBothEnds() {
        assertThat(YEARS.covers(2003)).isTrue();
        assertThat(YEARS.covers(2015)).isTrue();
        assertThat(YEARS.covers(2002)).isFalse();
        assertThat(YEARS.covers(2016)).isFalse();
        assertThat(YEARS.covers(LocalDate.of(2015, 12, 31))).isTrue();
        assertThat(YEARS.covers(LocalDate.of(2002, 12, 31))).isFalse();
    }

    @Test
    void containsItselfButNotALongerRange() {
        assertThat(YEARS.contains(YEARS)).isTrue();
        assertThat(YEARS.contains(Years.of(2010))).isTrue();
        assertThat(YEARS.contains(new Years(2002, 2010))).isFalse();
        assertThat(YEARS.contains(new Years(2010, 2016))).isFalse();
    }

    @Test
    void countsBothEnds() {
        assertThat(YEARS.count()).isEqualTo(13);
        assertThat(Years.of(2012).count()).isEqualTo(1);
        assertThat(new Years(2003, 2005).stream()).containsExactly(2003, 2004, 2005);
    }
}
