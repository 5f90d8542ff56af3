package org.entente.assessment.indicator.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.assessment.SmallWorld.outcomes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.SmallWorld;
import org.entente.assessment.balance.BalanceSheet;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.core.time.Years;
import org.entente.data.casus.CaseRegister;
import org.entente.data.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bundled register, read by eye in `catalog/alliance-cases.csv`.
class CasesIndicatorsTest {
    private static final Library REGISTER = CaseRegister.in(SmallWorld.empty(), List.of(), SmallWorld.CATALOGUE);
    private static final Period ALL = Period.of(new Years(1999, 2025));

    /// Kazakhstan 2022 honoured, or outside; Armenia 2022 violated, or honoured; Kyrgyzstan 1999
    /// outside, or honoured, and 2010 outside, or violated. As coded 1 of 2; by the other codings 2
    /// of 3; for the CSTO 3 of 3, against it 0 of 2.
    @ParameterizedTest
    @CsvSource({"as-coded, 50", "other-outcome, 66.66666666666667", "for-union, 100", "against-union, 0"})
    void theCodingOfContestedCasesDecidesTheReliabilityOfTheCsto(String contested, double share) {
        assertThat(ask("CSTO", "reliability", Map.of("contested", contested)).value())
                .hasValue(share);
    }

    @Test
    void aShareOfFewCasesSaysSoAndNamesThem() {
        Figure figure = ask("CSTO", "reliability", Map.of());
        assertThat(figure.notes())
                .anyMatch(note -> note.startsWith("Cases: honoured 1 (CSTO-KAZ-2022); violated 1 (CSTO-ARM-2022);"
                        + " not invoked 2 (CSTO-KGZ-2022, CSTO-RUS-2024); outside"))
                .anyMatch(note -> note.startsWith("Fewer than ten invoked obligations (2)"))
                .anyMatch(note -> note.contains("The choice of coding decides the figure: as-coded 50,"));
        Figure left = ask("CSTO", "reliability", Map.of("contested", "left-out"));
        assertThat(left.missing().orElseThrow().gap()).isEqualTo(Gap.TOO_FEW);
        assertThat(left.notes()).noneMatch(note -> note.startsWith("Fewer than ten"));
    }

    /// Its case of 1999 is one of the treaty before the organisation.
    @Test
    void aPredecessorsCaseCountsWhileItStandsIn() {
        assertThat(ask("CSTO", "reliability", Map.of()).notes()).anyMatch(note -> note.contains("CST-KGZ-1999"));
        assertThat(ask("CSTO", "reliability", Map.of("lineage", "no")).notes())
                .noneMatch(note -> note.contains("CST-KGZ-1999"));
        assertThat(ask("CSTO", "reliability", Map.of("without", "arm")).value()).hasValue(100);
    }

    /// NATO: 0 days but for 1 of the United States in 2001 and 1 of Turkey in 2020. Until the talks
    /// were held: 2003 0, 2012 2 and 0, 2014 1, 2015 2, 2020 1, 2022 0, 2025 0 and 4; the middle is 1.
    @Test
    void daysRunToTheDecisionOrToTheTalks() {
        assertThat(ask("NATO", "crisis-response-days", Map.of()).value()).hasValue(0);
        Figure talks = ask("NATO", "crisis-response-days", Map.of("until", "action"));
        assertThat(talks.value()).hasValue(1);
        assertThat(talks.interval().orElseThrow().high()).isEqualTo(4);
        assertThat(talks.notes()).anyMatch(note -> note.endsWith("NATO-USA-2001."));
        assertThat(ask("NATO", "crisis-response-days", Map.of("obligation", "defence"))
                        .value())
                .hasValue(1);
    }

    @Test
    void onlyAUnionWithACaseHasAFigure() {
        assertThat(outcomes(SmallWorld.ask(REGISTER, "ECOWAS", "reliability", ALL, Map.of())))
                .containsOnly(Gap.TOO_FEW);
        assertThat(outcomes(SmallWorld.ask(REGISTER, "KAZ", "reliability", ALL, Map.of())))
                .containsOnly(Gap.NOT_APPLICABLE);
        List<Figure> nato = SmallWorld.ask(REGISTER, "NATO", "reliability", ALL, Map.of());
        assertThat(nato.stream().filter(figure -> figure.value().isPresent()))
                .extracting(figure -> figure.id().toString())
                .containsExactly("nato.reliability.1999..2025", "nato.usa.reliability.1999..2025");
        assertThat(outcomes(nato.subList(1, nato.size() - 1))).containsOnly(Gap.TOO_FEW);
    }

    /// The treaty on the EAEU is one on the economy.
    @Test
    void aUnionWithoutADefenceClauseIsNotAskedForOne() {
        assertThat(outcomes(SmallWorld.ask(REGISTER, "EAEU", "reliability", ALL, Map.of())))
                .containsOnly(Gap.NOT_APPLICABLE);
        assertThat(ask("EAEU", "reliability", Map.of()).missing().orElseThrow().detail())
                .contains("EAEU has no defence clause");
    }

    @ParameterizedTest
    @CsvSource({"CSTO, true", "EU, true", "EAEU, false"})
    void theBalanceSheetAsksItWhereThereIsACase(String union, boolean asked) {
        assertThat(new BalanceSheet(union, Optional.of(new Years(2015, 2022)), Optional.of(List.of()), Map.of())
                        .assess(SmallWorld.context(REGISTER))
                        .entries())
                .extracting(entry -> entry.indicator().id())
                .satisfies(ids -> assertThat(ids.contains("reliability")).isEqualTo(asked));
    }

    private static Figure ask(String whom, String indicator, Map<String, String> options) {
        return SmallWorld.ask(REGISTER, whom, indicator, ALL, options).getFirst();
    }
}
