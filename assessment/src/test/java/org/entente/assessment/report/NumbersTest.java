package org.entente.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Period;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.figure.Uncertainty.None;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance.Derived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0.42159,    0.422",
        "0.9996,     1.00",
        "12.345,     12.3",
        "-0.0012345, -0.00123",
        "1234.5,     1230",
        "0.7,        0.700",
        "2.9,        2.90",
        "445012.7,   445000",
        "123456,     123000"
    })
    void threeDigitsCount(double value, String printed) {
        assertThat(Numbers.of(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "12, 12", "9999, 9999", "-1950, -1950"})
    void integersUpToFourDigitsArePrintedInFull(double value, String printed) {
        assertThat(Numbers.of(value)).isEqualTo(printed);
    }

    /// The last bits of a sum differ between platforms; what is printed must not.
    @ParameterizedTest
    @CsvSource({"0.7", "52", "2.9", "-1950"})
    void noiseInTheLastBitsIsNotPrinted(double value) {
        assertThat(Numbers.of(Math.nextUp(Math.nextUp(value)))).isEqualTo(Numbers.of(value));
        assertThat(Numbers.of(Math.nextDown(Math.nextDown(value)))).isEqualTo(Numbers.of(value));
    }

    @ParameterizedTest
    @CsvSource({"1e-9", "1.5e300", "-2.25e12"})
    void noExponentIsPrinted(double value) {
        assertThat(Numbers.of(value)).doesNotContain("E").doesNotContain("e");
        assertThat(Double.parseDouble(Numbers.of(value))).isEqualTo(value);
    }

    @Test
    void anIntervalStandsInBrackets() {
        Figure figure = figure(new Value(0.42, new Interval(0.31, 0.5549, 90, "resamples")), Unit.SHARE);
        assertThat(Numbers.of(figure)).isEqualTo("0.420 [0.310, 0.555]");
        assertThat(Numbers.point(figure)).isEqualTo("0.420");
    }

    @Test
    void aGapIsItsReasonAndNeverANumber() {
        Figure figure = figure(new Missing(Gap.TOO_FEW, "three common votes"), Unit.SHARE);
        assertThat(Numbers.of(figure)).isEqualTo("too-few").isEqualTo(Numbers.point(figure));
    }

    @ParameterizedTest
    @CsvSource({"1, yes", "2, abstain", "3, no"})
    void aBallotIsAWordAndItsUnitSaysWhichNumberItHas(double value, String word) {
        Figure figure = figure(new Value(value, new None("a recorded ballot")), Unit.BALLOT);
        assertThat(Numbers.of(figure)).isEqualTo(word);
        assertThat(Unit.BALLOT.meaning()).contains((int) value + " " + word);
    }

    private static Figure figure(Outcome outcome, Unit unit) {
        return new Figure(
                FigureId.of("eaeu", "a-share", Period.of(2019), Map.of()),
                "a share",
                outcome,
                unit,
                Optional.empty(),
                List.of(),
                new Derived("a step", "a rule", List.of()));
    }
}
