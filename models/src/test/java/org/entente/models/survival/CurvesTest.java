package org.entente.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final Offset<Double> SAME = within(1e-12);

    @Test
    void twoOfFourLeaveInTheSecondYear() {
        //   a ----x          exit in year 2
        //   b ----x          exit in year 2
        //   c --+            last seen in year 1
        //   d --------+      last seen in year 4
        List<RiskSpell> spells = List.of(
                RiskSpell.of("a", 0, 2, Ending.event("exit")),
                RiskSpell.of("b", 0, 2, Ending.event("exit")),
                RiskSpell.of("c", 0, 1, Ending.censored()),
                RiskSpell.of("d", 0, 4, Ending.censored()));

        KaplanMeier curve = KaplanMeier.of(spells, 90);

        assertThat(curve.steps()).hasSize(1);
        assertThat(curve.steps().getFirst().atRisk()).isEqualTo(3);
        assertThat(curve.survivalAt(1.9)).isEqualTo(1);
        assertThat(curve.survivalAt(2)).isCloseTo(1 / 3.0, SAME);
        // S sqrt(d / (n (n - d))) = 1/3 sqrt(2/3)
        assertThat(curve.steps().getFirst().standardError()).isCloseTo(Math.sqrt(2 / 3.0) / 3, SAME);
        assertThat(NelsonAalen.of(spells, 90).cumulativeHazardAt(2)).isCloseTo(2 / 3.0, SAME);
        assertThat(HazardRate.of(spells, 90).rate()).isCloseTo(2 / 9.0, SAME);
    }

    @Test
    void withoutCensoringTheCurveIsTheShareStillThere() {
        List<RiskSpell> spells = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> RiskSpell.of("" + i, 0, 1 + 7 * i % 13, Ending.event("exit")))
                .toList();

        KaplanMeier curve = KaplanMeier.of(spells, 90);

        for (int t = 0; t <= 14; t++) {
            int time = t;
            double left = spells.stream().filter(spell -> spell.exit() > time).count() / 40.0;
            assertThat(curve.survivalAt(time)).isCloseTo(left, SAME);
        }
        for (KaplanMeier.Step step : curve.steps()) {
            // the variance of a share
            assertThat(step.standardError()).isCloseTo(Math.sqrt(step.survival() * (1 - step.survival()) / 40), SAME);
        }
    }

    @Test
    void aMemberIsAtRiskOnlyAfterItsEntry() {
        KaplanMeier curve = KaplanMeier.of(
                List.of(
                        RiskSpell.of("a", 0, 2, Ending.event("exit")),
                        RiskSpell.of("b", 1, 5, Ending.censored()),
                        RiskSpell.of("late", 2, 5, Ending.censored())),
                90);

        assertThat(curve.survivalAt(2)).isCloseTo(0.5, SAME);
        assertThat(IntStream.rangeClosed(0, 6).mapToDouble(curve::atRiskAt))
                .containsExactly(0.0, 1.0, 2.0, 2.0, 2.0, 2.0, 0.0);
    }

    @Test
    void aMedianThatIsNotReachedIsEmpty() {
        List<RiskSpell> spells = List.of(
                RiskSpell.of("a", 0, 1, Ending.event("exit")),
                RiskSpell.of("b", 0, 9, Ending.censored()),
                RiskSpell.of("c", 0, 9, Ending.censored()));

        assertThat(KaplanMeier.of(spells, 90).median().time()).isEmpty();
        assertThat(KaplanMeier.of(spells, 90).quantile(0.3).time()).isEqualTo(OptionalDouble.of(1));
    }

    @Test
    void withoutCensoringIncidencesAreSharesAndTheirErrorsThoseOfShares() {
        List<RiskSpell> spells = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> RiskSpell.of("" + i, 0, 1 + 3 * i % 11, Ending.event(i % 3 == 0 ? "merger" : "death")))
                .toList();

        AalenJohansen causes = AalenJohansen.of(spells, 90);

        for (AalenJohansen.Step step : causes.byCause().get("merger")) {
            double share = spells.stream()
                            .filter(spell -> spell.isEventOf("merger") && spell.exit() <= step.time())
                            .count()
                    / 50.0;
            assertThat(step.incidence()).isCloseTo(share, SAME);
            assertThat(step.standardError()).isCloseTo(Math.sqrt(share * (1 - share) / 50), SAME);
        }
    }

    @Test
    void causesAndSurvivorsAddUpToOne() {
        List<RiskSpell> spells = Samples.madeWeighted();
        AalenJohansen causes = AalenJohansen.of(spells, 90);
        KaplanMeier curve = KaplanMeier.of(spells, 90);

        for (KaplanMeier.Step step : curve.steps()) {
            double sum = causes.incidenceAt("first", step.time()) + causes.incidenceAt("second", step.time());
            assertThat(sum + step.survival()).isCloseTo(1, SAME);
        }
        assertThat(causes.incidenceAt("third", 10)).isZero();
    }

    @Test
    void oneCauseAloneIsOneMinusTheCurve() {
        AalenJohansen one = AalenJohansen.of(Samples.sixMp(), 90);
        List<KaplanMeier.Step> curve = KaplanMeier.of(Samples.sixMp(), 90).steps();

        List<AalenJohansen.Step> steps = one.byCause().get("relapse");
        for (int j = 0; j < curve.size(); j++) {
            assertThat(steps.get(j).incidence()).isCloseTo(1 - curve.get(j).survival(), SAME);
            assertThat(steps.get(j).standardError()).isCloseTo(curve.get(j).standardError(), SAME);
        }
    }

    @Test
    void allSamplesTwiceHalveTheVariance() {
        List<RiskSpell> once = Samples.made();
        List<RiskSpell> twice = Samples.both(once, once);

        List<KaplanMeier.Step> of = KaplanMeier.of(once, 90).steps();
        List<KaplanMeier.Step> ofTwice = KaplanMeier.of(twice, 90).steps();
        List<AalenJohansen.Step> cause = AalenJohansen.of(once, 90).byCause().get("second");
        List<AalenJohansen.Step> causeTwice =
                AalenJohansen.of(twice, 90).byCause().get("second");
        for (int j = 0; j < of.size(); j++) {
            assertThat(ofTwice.get(j).survival()).isCloseTo(of.get(j).survival(), SAME);
            assertThat(ofTwice.get(j).standardError()).isCloseTo(of.get(j).standardError() / Math.sqrt(2), SAME);
            assertThat(causeTwice.get(j).standardError()).isCloseTo(cause.get(j).standardError() / Math.sqrt(2), SAME);
        }
    }

    @Test
    void aWeightOfTwoIsASecondSpell() {
        List<RiskSpell> once = Samples.made();
        List<RiskSpell> heavy = once.stream().map(spell -> spell.withWeight(2)).toList();

        assertThat(KaplanMeier.of(heavy, 90).steps())
                .isEqualTo(KaplanMeier.of(Samples.both(once, once), 90).steps());
    }

    @Test
    void splittingASpellChangesNothing() {
        List<RiskSpell> whole = Samples.made();
        List<RiskSpell> split = SplitSpells.of(whole);

        assertThat(split).hasSizeGreaterThan(whole.size());
        assertThat(KaplanMeier.of(split, 90).steps())
                .isEqualTo(KaplanMeier.of(whole, 90).steps());
        assertThat(NelsonAalen.of(split, 90).steps())
                .isEqualTo(NelsonAalen.of(whole, 90).steps());
        assertThat(AalenJohansen.of(split, 90).byCause())
                .isEqualTo(AalenJohansen.of(whole, 90).byCause());
        assertThat(HazardRate.of(split, 90)).isEqualTo(HazardRate.of(whole, 90));
        assertThat(LogRankTest.of(split, CurvesTest::group).statistic())
                .isEqualTo(LogRankTest.of(whole, CurvesTest::group).statistic());
    }

    @Test
    void theOrderOfSpellsDoesNotMatter() {
        assertThat(KaplanMeier.of(Samples.made().reversed(), 90).steps())
                .isEqualTo(KaplanMeier.of(Samples.made(), 90).steps());
        assertThat(AalenJohansen.of(Samples.made().reversed(), 90).byCause())
                .isEqualTo(AalenJohansen.of(Samples.made(), 90).byCause());
    }

    @Test
    void aCurveOfTinyWeightsStillEndsAtZero() {
        List<RiskSpell> spells = IntStream.rangeClosed(1, 30)
                .mapToObj(i ->
                        RiskSpell.of("" + i, i % 3, 3 + i, Ending.event("exit")).withWeight(0.1 * i))
                .toList();

        KaplanMeier.Step last = KaplanMeier.of(spells, 90).steps().getLast();

        assertThat(last.survival()).isZero();
        assertThat(last.limits()).isEmpty();
    }

    private static String group(RiskSpell spell) {
        return spell.covariates().getFirst() > 1 ? "high" : "low";
    }
}
