package org.entente.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// J. P. Klein and M. L. Moeschberger (2003), Survival Analysis, 2nd ed., Table 4.1 (curve of the 6-MP group);
/// D. G. Kleinbaum and M. Klein (2012), Survival Analysis, 3rd ed., chapters 2 (log-rank) and 3 (models 1 and 2);
/// W. N. Venables and B. D. Ripley (2002), Modern Applied Statistics with S, 4th ed., chapter 13 (Efron);
/// G. Rodríguez, Generalized Linear Models, "Cox regression analysis of the Gehan data" (log likelihoods).
///
/// All of the remission times of Freireich et al. (1963), to the digits that are printed.
class FreireichEtAl1963PublishedTest {
    @ParameterizedTest
    @CsvSource({
        "6, 21, 3, 0.857, 0.076",
        "7, 17, 1, 0.807, 0.087",
        "10, 15, 1, 0.753, 0.096",
        "13, 12, 1, 0.690, 0.107",
        "16, 11, 1, 0.627, 0.114",
        "22, 7, 1, 0.538, 0.128",
        "23, 6, 1, 0.448, 0.135"
    })
    void theCurveOfTheTreated(double week, double atRisk, double events, double survival, double error) {
        KaplanMeier curve = KaplanMeier.of(Samples.sixMp(), 95);

        KaplanMeier.Step step = curve.steps().stream()
                .filter(one -> one.time() == week)
                .findFirst()
                .orElseThrow();
        assertThat(step.atRisk()).isEqualTo(atRisk).isEqualTo(curve.atRiskAt(week));
        assertThat(step.events()).isEqualTo(events);
        assertThat(step.survival()).isCloseTo(survival, within(0.0005));
        assertThat(step.standardError()).isCloseTo(error, within(0.0005));
    }

    @Test
    void theLogRankTest() {
        LogRankTest test =
                LogRankTest.of(Samples.freireich(), spell -> spell.covariates().getFirst() == 1 ? "placebo" : "6-MP");

        assertThat(test.groups()).extracting(LogRankTest.Group::observed).containsExactly(9, 21);
        assertThat(test.groups().get(0).expected()).isCloseTo(19.26, within(0.01));
        assertThat(test.groups().get(1).expected()).isCloseTo(10.74, within(0.01));
        assertThat(test.statistic().orElseThrow()).isCloseTo(16.79, within(0.005));
    }

    @Test
    void tiesByBreslow() {
        var one = (CoxEstimate) CoxRegression.breslow("placebo").fit(Samples.freireich());
        assertThat(one.get("placebo").estimate()).isCloseTo(1.509, within(0.0005));
        assertThat(one.get("placebo").standardError()).isCloseTo(0.410, within(0.0005));
        assertThat(one.get("placebo").hazardRatio()).isCloseTo(4.523, within(0.0005));
        assertThat(one.logLikelihoodAtZero()).isCloseTo(-93.98505, within(5e-6));
        assertThat(one.logLikelihood()).isCloseTo(-86.379622, within(5e-7));
        assertThat(one.likelihoodRatioTest().statistic()).isCloseTo(15.21, within(0.005));

        var two = (CoxEstimate) CoxRegression.breslow("placebo", "logWbc").fit(Samples.remission());
        assertThat(two.get("placebo").estimate()).isCloseTo(1.294, within(0.0005));
        assertThat(two.get("placebo").standardError()).isCloseTo(0.422, within(0.0005));
        assertThat(two.get("logWbc").estimate()).isCloseTo(1.604, within(0.0005));
        assertThat(two.get("logWbc").standardError()).isCloseTo(0.329, within(0.0005));
        assertThat(-2 * two.logLikelihood()).isCloseTo(144.559, within(0.0006));
    }

    @Test
    void tiesByEfron() {
        var estimate = (CoxEstimate) CoxRegression.efron("placebo").fit(Samples.freireich());

        assertThat(estimate.get("placebo").estimate()).isCloseTo(1.57, within(0.005));
        assertThat(estimate.get("placebo").standardError()).isCloseTo(0.412, within(0.0005));
        assertThat(estimate.likelihoodRatioTest().statistic()).isCloseTo(16.4, within(0.05));
    }

    @Test
    void theSampleIsCounted() {
        List<RiskSpell> spells = Samples.freireich();
        CoxOutcome.Sample sample = CoxRegression.efron("placebo").fit(spells).sample();

        assertThat(sample.spells()).isEqualTo(42);
        assertThat(sample.events()).isEqualTo(30);
        // Rodríguez: 30 relapses in 541 weeks at risk
        assertThat(HazardRate.of(spells, 90).exposure()).isEqualTo(541);
    }
}
