package org.entente.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// R's package survival on the same spells: `verification/survival/survival.R`, whose output names the versions.
class RSurvivalTest {
    /// R's values have 15 digits, but its iteration stops where the log likelihood changes by 1e-11 of itself.
    private static final Offset<Double> SAME = within(2e-8);

    @ParameterizedTest
    @MethodSource("curves")
    void curvesAreThoseOfR(String sample, List<RiskSpell> spells, List<Integer> times) {
        KaplanMeier curve = KaplanMeier.of(spells, 95);
        NelsonAalen hazard = NelsonAalen.of(spells, 95);
        for (int time : times) {
            KaplanMeier.Step step = lastBefore(curve.steps().stream(), KaplanMeier.Step::time, time);
            NelsonAalen.Step rise = lastBefore(hazard.steps().stream(), NelsonAalen.Step::time, time);
            assertThat(curve.survivalAt(time)).isCloseTo(RValues.of(sample, "survival@" + time), SAME);
            assertThat(step.limits().isPresent()).isEqualTo(!RValues.isMissing(sample, "low@" + time));
            step.limits().ifPresent(limits -> {
                assertThat(step.standardError()).isCloseTo(RValues.of(sample, "error@" + time), SAME);
                assertThat(limits.low()).isCloseTo(RValues.of(sample, "low@" + time), SAME);
                assertThat(limits.high()).isCloseTo(RValues.of(sample, "high@" + time), SAME);
            });
            assertThat(hazard.cumulativeHazardAt(time)).isCloseTo(RValues.of(sample, "hazard@" + time), SAME);
            assertThat(rise.standardError()).isCloseTo(RValues.of(sample, "hazardError@" + time), SAME);
        }
        assertSame(curve.median().time(), sample, "median");
        assertSame(curve.median().low(), sample, "medianLow");
        assertSame(curve.median().high(), sample, "medianHigh");
    }

    static Stream<Arguments> curves() {
        List<RiskSpell> weighted = Samples.madeWeighted();
        return Stream.of(
                Arguments.of("6-MP", Samples.sixMp(), List.of(6, 7, 10, 13, 16, 22, 23, 30)),
                Arguments.of("placebo", Samples.placebo(), List.of(1, 2, 3, 8, 22)),
                Arguments.of("made", Samples.made(), List.of(2, 4, 6, 8, 10)),
                Arguments.of("made-weighted", weighted, List.of(2, 4, 6, 8, 10)));
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void regressionsAreThoseOfR(String sample, CoxRegression regression, List<RiskSpell> spells) {
        var estimate = (CoxEstimate) regression.fit(spells);
        for (Coefficient coefficient : estimate.coefficients()) {
            String name = coefficient.covariate();
            assertThat(coefficient.estimate()).isCloseTo(RValues.of(sample, "coefficient:" + name), SAME);
            assertThat(coefficient.standardError()).isCloseTo(RValues.of(sample, "error:" + name), SAME);
            if (sample.startsWith("made")) {
                assertThat(coefficient.clusteredError()).isCloseTo(RValues.of(sample, "clustered:" + name), SAME);
            }
        }
        assertThat(estimate.logLikelihoodAtZero()).isCloseTo(RValues.of(sample, "logLikelihoodAtZero"), SAME);
        assertThat(estimate.logLikelihood()).isCloseTo(RValues.of(sample, "logLikelihood"), SAME);
        assertThat(estimate.scoreTest().statistic()).isCloseTo(RValues.of(sample, "score"), SAME);
        assertThat(estimate.concordance()).isCloseTo(RValues.of(sample, "concordance"), SAME);
    }

    @ParameterizedTest
    @MethodSource("regressions")
    void testsOfProportionalHazardsAreThoseOfR(String sample, CoxRegression regression, List<RiskSpell> spells) {
        var estimate = (CoxEstimate) regression.fit(spells);
        for (TimeTransform transform : TimeTransform.values()) {
            String name = transform == TimeTransform.KAPLAN_MEIER
                    ? "km"
                    : transform.name().toLowerCase(Locale.ROOT);
            ProportionalHazardsTest test = estimate.proportionalHazards(transform);
            for (ProportionalHazardsTest.OfCovariate one : test.byCovariate()) {
                assertThat(one.test().orElseThrow().statistic())
                        .as("%s %s %s", sample, name, one.covariate())
                        .isCloseTo(RValues.of(sample, "ph:" + name + ":" + one.covariate()), within(1e-6));
            }
            if (test.byCovariate().size() > 1) {
                assertThat(test.global().orElseThrow().statistic())
                        .isCloseTo(RValues.of(sample, "ph:" + name + ":GLOBAL"), within(1e-6));
            }
        }
    }

    /// R lists residuals in an order of its own where events are tied.
    @ParameterizedTest
    @MethodSource("regressions")
    void scaledResidualsAreThoseOfR(String sample, CoxRegression regression, List<RiskSpell> spells) {
        var estimate = (CoxEstimate) regression.fit(spells);
        assertThat(estimate.schoenfeldResiduals()).anySatisfy(residual -> {
            for (int k = 0; k < residual.scaled().size(); k++) {
                String name = estimate.coefficients().get(k).covariate();
                assertThat(residual.scaled().get(k))
                        .isCloseTo(RValues.of(sample, "firstResidual:" + name), within(1e-6));
            }
        });
    }

    static Stream<Arguments> regressions() {
        List<RiskSpell> freireich = Samples.freireich();
        List<RiskSpell> remission = Samples.remission();
        List<RiskSpell> ovarian = Samples.ovarian();
        List<RiskSpell> byTreatment = ovarian.stream()
                .map(spell -> spell.inStratum("" + spell.covariates().get(1))
                        .withCovariates(
                                spell.covariates().get(0), spell.covariates().get(2)))
                .toList();
        CoxRegression second = CoxRegression.efron("a", "b").ofCause("second");
        return Stream.of(
                Arguments.of("freireich-efron", CoxRegression.efron("placebo"), freireich),
                Arguments.of("freireich-breslow", CoxRegression.breslow("placebo"), freireich),
                Arguments.of("remission-efron", CoxRegression.efron("placebo", "logWbc"), remission),
                Arguments.of("remission-breslow", CoxRegression.breslow("placebo", "logWbc"), remission),
                Arguments.of("ovarian-efron", CoxRegression.efron("age", "rx", "ecog"), ovarian),
                Arguments.of("ovarian-breslow", CoxRegression.breslow("age", "rx", "ecog"), ovarian),
                Arguments.of("ovarian-stratified", CoxRegression.efron("age", "ecog"), byTreatment),
                Arguments.of("made-efron", CoxRegression.efron("a", "b"), Samples.madeWeighted()),
                Arguments.of("made-breslow", CoxRegression.breslow("a", "b"), Samples.madeWeighted()),
                Arguments.of("made-second-cause", second, Samples.made()));
    }

    @Test
    void logRankTestsAreThoseOfR() {
        LogRankTest test =
                LogRankTest.of(Samples.freireich(), spell -> spell.covariates().getFirst() == 1 ? "placebo" : "6-MP");
        assertThat(test.statistic().orElseThrow()).isCloseTo(RValues.of("freireich-log-rank", "statistic"), SAME);
        assertThat(test.groups().getFirst().expected())
                .isCloseTo(RValues.of("freireich-log-rank", "expected6mp"), SAME);
        assertThat(test.groups().getLast().expected())
                .isCloseTo(RValues.of("freireich-log-rank", "expectedPlacebo"), SAME);

        List<RiskSpell> stratified = Samples.remission().stream()
                .map(spell -> spell.inStratum(spell.covariates().get(1) > 3 ? "high" : "low"))
                .toList();
        assertThat(LogRankTest.of(stratified, spell -> "" + spell.covariates().getFirst())
                        .statistic()
                        .orElseThrow())
                .isCloseTo(RValues.of("freireich-stratified-log-rank", "statistic"), SAME);

        LogRankTest ofThree = LogRankTest.of(Samples.remission(), spell -> {
            double logWbc = spell.covariates().get(1);
            return logWbc <= 2.3 ? "low" : logWbc <= 3 ? "medium" : "high";
        });
        assertThat(ofThree.degreesOfFreedom()).isEqualTo(2);
        assertThat(ofThree.statistic().orElseThrow()).isCloseTo(RValues.of("wbc-log-rank", "statistic"), SAME);
    }

    @Test
    void competingIncidencesAreThoseOfR() {
        AalenJohansen both = AalenJohansen.of(Samples.made(), 95);
        for (Map.Entry<String, List<AalenJohansen.Step>> cause : both.byCause().entrySet()) {
            for (int time : List.of(2, 4, 6, 8, 10)) {
                String at = "@" + time;
                assertThat(both.incidenceAt(cause.getKey(), time))
                        .isCloseTo(RValues.of("made-competing", cause.getKey() + at), SAME);
                assertThat(lastBefore(cause.getValue().stream(), AalenJohansen.Step::time, time)
                                .standardError())
                        .isCloseTo(RValues.of("made-competing", cause.getKey() + "Error" + at), SAME);
            }
        }
    }

    private static <T> T lastBefore(Stream<T> steps, java.util.function.ToDoubleFunction<T> at, double time) {
        return steps.filter(step -> at.applyAsDouble(step) <= time)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static void assertSame(OptionalDouble found, String sample, String quantity) {
        assertThat(found.isEmpty()).as(quantity).isEqualTo(RValues.isMissing(sample, quantity));
        found.ifPresent(value -> assertThat(value).as(quantity).isCloseTo(RValues.of(sample, quantity), SAME));
    }
}
