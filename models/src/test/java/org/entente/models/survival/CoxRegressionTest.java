package org.entente.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CoxRegressionTest {
    private static final Offset<Double> SAME = within(1e-9);

    @Test
    void threeSpellsHaveAClosedForm() {
        // Exits in order: x = 1, x = 0, x = 1. Log likelihood: b - log(1 + 2 e^b) - log(1 + e^b), with derivative
        // zero where 2 e^2b = 1 and information there 2e^b/(1+2e^b)² + e^b/(1+e^b)².
        List<RiskSpell> spells = List.of(
                RiskSpell.of("a", 0, 1, Ending.event("exit")).withCovariates(1),
                RiskSpell.of("b", 0, 2, Ending.event("exit")).withCovariates(0),
                RiskSpell.of("c", 0, 3, Ending.event("exit")).withCovariates(1));

        var estimate = (CoxEstimate) CoxRegression.efron("x").fit(spells);

        double ratio = Math.sqrt(0.5);
        double information = 2 * ratio / Math.pow(1 + 2 * ratio, 2) + ratio / Math.pow(1 + ratio, 2);
        assertThat(estimate.get("x").hazardRatio()).isCloseTo(ratio, SAME);
        assertThat(estimate.get("x").standardError()).isCloseTo(1 / Math.sqrt(information), SAME);
    }

    @Test
    void withoutTiesEfronIsBreslow() {
        List<RiskSpell> spells = UntiedSpells.of(60);

        assertSame((CoxEstimate) CoxRegression.efron("x").fit(spells), (CoxEstimate)
                CoxRegression.breslow("x").fit(spells));
    }

    @Test
    void withTiesBreslowIsNearerToZero() {
        var efron = (CoxEstimate) CoxRegression.efron("placebo").fit(Samples.freireich());
        var breslow = (CoxEstimate) CoxRegression.breslow("placebo").fit(Samples.freireich());

        assertThat(breslow.get("placebo").estimate())
                .isLessThan(efron.get("placebo").estimate() - 0.05);
    }

    @Test
    void scalingACovariateScalesItsCoefficient() {
        List<RiskSpell> spells = Samples.madeWeighted();
        List<RiskSpell> scaled = spells.stream()
                .map(spell -> spell.withCovariates(
                        1e6 * spell.covariates().get(0) + 3e8,
                        spell.covariates().get(1)))
                .toList();

        var before = (CoxEstimate) CoxRegression.efron("a", "b").fit(spells);
        var after = (CoxEstimate) CoxRegression.efron("a", "b").fit(scaled);

        assertThat(after.get("a").estimate() * 1e6).isCloseTo(before.get("a").estimate(), within(1e-7));
        assertThat(after.get("a").clusteredError() * 1e6)
                .isCloseTo(before.get("a").clusteredError(), within(1e-7));
        assertThat(after.get("b").estimate()).isCloseTo(before.get("b").estimate(), within(1e-7));
        assertThat(after.logLikelihood()).isCloseTo(before.logLikelihood(), within(1e-7));
    }

    @Test
    void theOrderOfSpellsDoesNotMatter() {
        assertSame(made(Samples.madeWeighted()), made(Samples.madeWeighted().reversed()));
    }

    @Test
    void splittingASpellChangesNothing() {
        assertSame(made(Samples.madeWeighted()), made(SplitSpells.of(Samples.madeWeighted())));
    }

    @Test
    void allSpellsTwiceHalveTheVariance() {
        List<RiskSpell> once = Samples.made();
        var one = (CoxEstimate) CoxRegression.breslow("a", "b").fit(once);
        var two = (CoxEstimate) CoxRegression.breslow("a", "b").fit(Samples.both(once, once));

        assertThat(two.get("a").estimate()).isCloseTo(one.get("a").estimate(), SAME);
        assertThat(two.covariance(0, 1)).isCloseTo(one.covariance(0, 1) / 2, SAME);
        assertThat(two.get("a").standardError()).isCloseTo(one.get("a").standardError() / Math.sqrt(2), SAME);
        // A second copy in the same cluster adds nothing that is independent.
        assertThat(two.get("a").clusteredError()).isCloseTo(one.get("a").clusteredError(), SAME);
    }

    @Test
    void weightsOfTwoHalveTheVarianceByEfronToo() {
        List<RiskSpell> heavy =
                Samples.made().stream().map(spell -> spell.withWeight(2)).toList();
        var one = (CoxEstimate) CoxRegression.efron("a", "b").fit(Samples.made());
        var two = (CoxEstimate) CoxRegression.efron("a", "b").fit(heavy);

        assertThat(two.get("b").estimate()).isCloseTo(one.get("b").estimate(), SAME);
        assertThat(two.get("b").standardError()).isCloseTo(one.get("b").standardError() / Math.sqrt(2), SAME);
    }

    @Test
    void aStratumPerCopyAddsUp() {
        List<RiskSpell> two = new ArrayList<>();
        for (RiskSpell spell : Samples.made()) {
            two.add(spell.inStratum("one"));
            two.add(spell.inStratum("other"));
        }
        var one = (CoxEstimate) CoxRegression.efron("a", "b").fit(Samples.made());
        var both = (CoxEstimate) CoxRegression.efron("a", "b").fit(two);

        assertThat(both.get("a").estimate()).isCloseTo(one.get("a").estimate(), SAME);
        assertThat(both.logLikelihood()).isCloseTo(2 * one.logLikelihood(), SAME);
        assertThat(both.concordance()).isCloseTo(one.concordance(), SAME);
    }

    @Test
    void causesOtherThanTheOneAskedForAreCensored() {
        List<RiskSpell> censored = Samples.made().stream()
                .map(spell -> spell.isEventOf("first")
                        ? new RiskSpell(
                                spell.subject(),
                                spell.entry(),
                                spell.exit(),
                                Ending.censored(),
                                spell.covariates(),
                                1,
                                "")
                        : spell)
                .toList();

        assertSame((CoxEstimate) CoxRegression.efron("a", "b").ofCause("second").fit(Samples.made()), (CoxEstimate)
                CoxRegression.efron("a", "b").fit(censored));
    }

    @Test
    void theLikelihoodNeverFallsAndTheLastStepIsTiny() {
        CoxEstimate estimate = made(Samples.madeWeighted());

        List<CoxOutcome.ClimbStep> history = estimate.history();
        assertThat(history.getFirst().logLikelihood()).isEqualTo(estimate.logLikelihoodAtZero());
        assertThat(history.getLast().logLikelihood()).isEqualTo(estimate.logLikelihood());
        assertThat(history.getLast().largestMove()).isLessThan(1e-7);
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).logLikelihood())
                    .isGreaterThan(history.get(i - 1).logLikelihood() - 1e-10);
        }
    }

    @Test
    void aCovariateThatForetellsEachExitHasNoEstimate() {
        // At every exit the one who leaves has the largest x of those at risk.
        List<RiskSpell> spells = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> RiskSpell.of("" + i, 0, i, Ending.event("exit")).withCovariates(-i, i * i % 5))
                .toList();

        var none = (NoCoxEstimate) CoxRegression.efron("x", "other").fit(spells);

        assertThat(none.reason()).isEqualTo(NoCoxEstimate.Reason.MONOTONE_LIKELIHOOD);
        assertThat(none.covariates()).contains("x");
        assertThat(none.history()).hasSizeGreaterThan(2);
        assertThat(none.sample().events()).isEqualTo(20);
    }

    @Test
    void aGroupWithoutExitsHasNoEstimateAndTheOtherCovariateIsNotBlamed() {
        List<RiskSpell> spells = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> {
                    boolean founder = i % 3 == 0;
                    Ending ending = founder || i % 4 == 1 ? Ending.censored() : Ending.event("exit");
                    return RiskSpell.of("" + i, i % 4, 6 + 11 * i % 17, ending)
                            .withCovariates(founder ? 1 : 0, 7 * i % 10);
                })
                .toList();

        var none = (NoCoxEstimate) CoxRegression.efron("founder", "distance").fit(spells);

        assertThat(none.reason()).isEqualTo(NoCoxEstimate.Reason.MONOTONE_LIKELIHOOD);
        assertThat(none.covariates()).containsExactly("founder");
    }

    @Test
    void collinearCovariatesAreNamed() {
        List<RiskSpell> spells = Samples.made().stream()
                .map(spell -> {
                    double a = spell.covariates().get(0);
                    double b = spell.covariates().get(1);
                    return spell.withCovariates(a, b * b, b, 2 * a - b);
                })
                .toList();

        var none = (NoCoxEstimate)
                CoxRegression.efron("a", "square", "b", "mixture").fit(spells);

        assertThat(none.reason()).isEqualTo(NoCoxEstimate.Reason.COLLINEAR);
        assertThat(none.covariates()).containsExactly("a", "b", "mixture");
    }

    @Test
    void aCovariateThatIsConstantWithinStrataIsNamed() {
        List<RiskSpell> spells = Samples.made().stream()
                .map(spell -> spell.withCovariates(
                                spell.covariates().get(0), spell.covariates().get(1) > 0 ? 0.3 : 0.1)
                        .inStratum(spell.covariates().get(1) > 0 ? "high" : "low"))
                .toList();

        var none = (NoCoxEstimate) CoxRegression.efron("a", "stratum").fit(spells);

        assertThat(none.reason()).isEqualTo(NoCoxEstimate.Reason.COLLINEAR);
        assertThat(none.covariates()).containsExactly("stratum");
    }

    @Test
    void withoutEventsThereIsNoEstimate() {
        List<RiskSpell> spells =
                List.of(RiskSpell.of("a", 0, 1, Ending.censored()).withCovariates(1));

        var none = (NoCoxEstimate) CoxRegression.efron("x").fit(spells);

        assertThat(none.reason()).isEqualTo(NoCoxEstimate.Reason.NO_EVENTS);
    }

    @Test
    void aHugeRiskThatHasLeftDoesNotBlurTheOthers() {
        // Pairs that are at risk with nobody else and differ in nothing tell nothing about the coefficient, but
        // with x = 250 or -250 the risk of one pair is some e^30 times that of the others.
        List<RiskSpell> pairs = List.of(
                RiskSpell.of("p", 200, 201, Ending.event("exit")).withCovariates(250),
                RiskSpell.of("q", 200, 202, Ending.event("exit")).withCovariates(250),
                RiskSpell.of("r", 300, 301, Ending.event("exit")).withCovariates(-250),
                RiskSpell.of("s", 300, 302, Ending.event("exit")).withCovariates(-250));

        var alone = (CoxEstimate) CoxRegression.efron("x").fit(UntiedSpells.of(40));
        var together = (CoxEstimate) CoxRegression.efron("x").fit(Samples.both(UntiedSpells.of(40), pairs));

        assertThat(Math.abs(alone.get("x").estimate()) * 250).isGreaterThan(30);
        assertThat(together.get("x").estimate()).isCloseTo(alone.get("x").estimate(), SAME);
        assertThat(together.get("x").standardError()).isCloseTo(alone.get("x").standardError(), SAME);
    }

    @Test
    void aWrongNumberOfCovariatesIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoxRegression.efron("a", "b").fit(Samples.freireich()))
                .withMessage("spell of 6-MP0 has 1 covariates, the regression names 2: a, b");
    }

    @Test
    void anUnknownCovariateIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made(Samples.made()).get("c"))
                .withMessage("no covariate 'c' (there are: a, b)");
    }

    private static CoxEstimate made(List<RiskSpell> spells) {
        return (CoxEstimate) CoxRegression.efron("a", "b").fit(spells);
    }

    private static void assertSame(CoxEstimate one, CoxEstimate other) {
        for (int k = 0; k < one.coefficients().size(); k++) {
            Coefficient expected = one.coefficients().get(k);
            Coefficient found = other.coefficients().get(k);
            assertThat(found.estimate()).isCloseTo(expected.estimate(), SAME);
            assertThat(found.standardError()).isCloseTo(expected.standardError(), SAME);
            assertThat(found.clusteredError()).isCloseTo(expected.clusteredError(), SAME);
        }
        assertThat(other.logLikelihood()).isCloseTo(one.logLikelihood(), SAME);
        assertThat(other.concordance()).isCloseTo(one.concordance(), SAME);
        for (TimeTransform transform : TimeTransform.values()) {
            assertThat(other.proportionalHazards(transform)
                            .global()
                            .orElseThrow()
                            .statistic())
                    .isCloseTo(
                            one.proportionalHazards(transform)
                                    .global()
                                    .orElseThrow()
                                    .statistic(),
                            SAME);
        }
    }
}
