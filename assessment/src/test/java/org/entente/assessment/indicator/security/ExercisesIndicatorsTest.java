package org.entente.assessment.indicator.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.entente.assessment.SmallWorld;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.core.time.Years;
import org.entente.data.casus.CaseRegister;
import org.entente.data.exercise.ExerciseRegister;
import org.entente.data.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bundled registers, read by eye in `catalog/exercises.csv` and `catalog/alliance-cases.csv`.
class ExercisesIndicatorsTest {
    private static final Library REGISTERS = ExerciseRegister.in(
            CaseRegister.in(SmallWorld.empty(), List.of(), SmallWorld.CATALOGUE), List.of(), SmallWorld.CATALOGUE);

    /// 2005 to 2014: one of each year but 2007, of 2009 two, 2010 three, 2012 four, 2013 and 2014
    /// three each: 19 in all. No 1000 troops are read of the rapid deployment exercise of 2009, both
    /// Kobalts, Grom, Interaction-2013, Rubezh-2014 and Brotherhood-2012 (950): 12. Rubezh-2007 was
    /// announced.
    @ParameterizedTest
    @CsvSource({
        "troops, any, 1.9",
        "troops, 1000, 1.2",
        "scenario, counter-terrorism, 1.1",
        "scenario, defence, 0.1",
        "announced, yes, 2.0"
    })
    void whatIsLargeAndAgainstWhomDecidesHowManyTheCstoHeldInTenYears(String option, String choice, double rate) {
        assertThat(ask("CSTO", "exercises-held", new Years(2005, 2014), Map.of(option, choice))
                        .value()
                        .orElseThrow())
                .isCloseTo(rate, within(1e-12));
    }

    /// Search, Interaction and Brotherhood of 2018 and Air Bridge are parts of one, Kobalt is none.
    @Test
    void thePartsOfOneExerciseCountOnceIfAskedFor() {
        assertThat(ask("CSTO", "exercises-held", Years.of(2018), Map.of()).value())
                .hasValue(5);
        assertThat(ask("CSTO", "exercises-held", Years.of(2018), Map.of("parts", "once"))
                        .value())
                .hasValue(2);
    }

    @Test
    void theNotesSetTheListBesideWhatIsStated() {
        assertThat(ask("CSTO", "exercises-held", new Years(2013, 2016), Map.of())
                        .notes())
                .anyMatch(note -> note.contains(
                        "stated elsewhere: 2013 6 (CSTO-STATED-2013; listed 3), 2016 4 (CSTO-STATED-2016; listed 4)"));
    }

    @Test
    void natoHasANumberOfTwoYearsAndNoList() {
        assertThat(ask("NATO", "exercises-held", Years.of(2020), Map.of("count", "stated"))
                        .value())
                .hasValue(88);
        Figure list = ask("NATO", "exercises-held", Years.of(2020), Map.of());
        assertThat(list.missing().orElseThrow().gap()).isEqualTo(Gap.OUTSIDE_COVERAGE);
        assertThat(list.missing().orElseThrow().detail()).endsWith("count=stated has a number for 2017, 2020");
    }

    /// 19 exercises and no request that was honoured until 2022; in 2022 five exercises and Kazakhstan.
    @Test
    void theCstoCameOnce() {
        Figure before = ask("CSTO", "exercises-per-deployment", new Years(2005, 2014), Map.of());
        assertThat(before.missing().orElseThrow().gap()).isEqualTo(Gap.TOO_FEW);
        assertThat(before.missing().orElseThrow().detail()).startsWith("19 exercises and no deployment");
        Figure year = ask("CSTO", "exercises-per-deployment", Years.of(2022), Map.of());
        assertThat(year.value()).hasValue(5);
        assertThat(year.notes()).anyMatch(note -> note.contains("honoured on request 1 (CSTO-KAZ-2022)"));
        assertThat(ask("CSTO", "exercises-per-deployment", Years.of(2022), Map.of("contested", "for-union"))
                        .value())
                .hasValue(2.5);
    }

    private static Figure ask(String whom, String indicator, Years years, Map<String, String> options) {
        return SmallWorld.ask(REGISTERS, whom, indicator, Period.of(years), options)
                .getFirst();
    }
}
