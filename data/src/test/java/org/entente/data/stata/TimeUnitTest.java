package org.entente.data.stata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of Stata's help `datetime`: one moment, 20 January 2010, in each of Stata's counts, and
/// 22 July 2010.
class TimeUnitTest {
    @ParameterizedTest
    @CsvSource({
        "%tc, 1579598122120, 2010-01-20T09:15:22.120",
        "%td, 18282, 2010-01-20",
        "%tm, 600, 2010-01",
        "%tq, 200, 2010-Q1",
        "%td, 18465, 2010-07-22",
        "%tc, 1595376000000, 2010-07-22T00:00:00",
        "%td, 0, 1960-01-01"
    })
    void countsFrom1960BecomeDates(String format, double count, String date) {
        assertThat(TimeUnit.of(format).orElseThrow().text(count)).hasValue(date);
    }

    @ParameterizedTest
    @CsvSource({
        "%td, DAY",
        "%d, DAY",
        "%-tdD_m_Y, DAY",
        "%dD_m_Y, DAY",
        "%tcDDmonCCYY_HH:MM:SS.sss, MILLISECOND",
        "%tC, UTC_MILLISECOND",
        "%tw, WEEK",
        "%th, HALF_YEAR",
        "%tbnyse, BUSINESS_DAY"
    })
    void displayFormatsSayWhatIsCounted(String format, TimeUnit unit) {
        assertThat(TimeUnit.of(format)).hasValue(unit);
    }

    @ParameterizedTest
    @CsvSource({"%ty", "%9.0g", "%10.0gc", "%9s", "%", "''", "%-", "%t", "d"})
    void otherFormatsAreNoDates(String format) {
        assertThat(TimeUnit.of(format)).isEmpty();
    }

    @Test
    void datesAreInTheYears100To9999() {
        // Days from 1960-01-01 to 0100-01-01 and to 9999-12-31 in the proleptic Gregorian calendar.
        assertThat(TimeUnit.DAY.text(-679_350)).hasValue("0100-01-01");
        assertThat(TimeUnit.DAY.text(-679_351)).isEmpty();
        assertThat(TimeUnit.DAY.text(2_936_549)).hasValue("9999-12-31");
        assertThat(TimeUnit.DAY.text(2_936_550)).isEmpty();
        assertThat(TimeUnit.MONTH.text(-12 * 1860)).hasValue("0100-01");
        assertThat(TimeUnit.QUARTER.text(4 * 8040 - 1)).hasValue("9999-Q4");
    }

    @Test
    void aFractionIsNoDate() {
        assertThat(TimeUnit.DAY.text(18_282.5)).isEmpty();
        assertThat(TimeUnit.MILLISECOND.text(Double.NaN)).isEmpty();
        assertThat(TimeUnit.MILLISECOND.text(Double.POSITIVE_INFINITY)).isEmpty();
    }

    @Test
    void weeksAndHalfYearsHaveNoIsoText() {
        assertThat(TimeUnit.WEEK.text(2601)).isEmpty();
        assertThat(TimeUnit.HALF_YEAR.text(100)).isEmpty();
        assertThat(TimeUnit.UTC_MILLISECOND.text(1_579_598_146_120.0)).isEmpty();
    }
}
