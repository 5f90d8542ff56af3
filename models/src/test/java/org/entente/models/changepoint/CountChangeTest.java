package org.entente.models.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CountChangeTest {
    private static final CountChange EXPONENTIAL = new CountChange(1, 1);

    @Test
    void twoYearsAreWeighedAsByHand() {
        // Prior density e^-r. No change: 2 events in 2 years, integral r^2 e^-3r = 2/27. A change in year 2: 2 events
        // in
        // year 1, integral r^2 e^-2r = 2/8, none in year 2, integral e^-2r = 1/2; together 1/8.
        // Posterior of no change: (2/27) / (2/27 + 1/8) = 16/43.
        ChangePosterior posterior = EXPONENTIAL.posterior(2001, new int[] {2, 0}, new double[] {1, 1});
        assertThat(posterior.none()).isCloseTo(16.0 / 43, within(1e-12));
        assertThat(posterior.byYear().get(2002)).isCloseTo(27.0 / 43, within(1e-12));
    }

    @Test
    void theSameRateOverMoreExposureIsNoChange() {
        int[] counts = {2, 2, 2, 2, 20, 20, 20, 20};
        double[] exposures = {1, 1, 1, 1, 10, 10, 10, 10};
        CountChange prior = CountChange.unitInformation(counts, exposures);
        assertThat(prior.posterior(2000, counts, exposures).none()).isGreaterThan(0.5);
        double[] equal = new double[8];
        Arrays.fill(equal, 1);
        ChangePosterior posterior = CountChange.unitInformation(counts, equal).posterior(2000, counts, equal);
        assertThat(posterior.change()).isGreaterThan(0.999);
        assertThat(posterior.mostProbableYear()).isEqualTo(2004);
    }

    @Test
    void readBackwardsTheChangeIsAtTheMirrorImage() {
        int[] counts = {3, 1, 4, 1, 0, 0, 1, 0, 0};
        int[] mirrored = {0, 0, 1, 0, 0, 1, 4, 1, 3};
        double[] exposures = new double[9];
        Arrays.fill(exposures, 2);
        ChangePosterior forwards = EXPONENTIAL.posterior(2000, counts, exposures);
        ChangePosterior backwards = EXPONENTIAL.posterior(2000, mirrored, exposures);
        assertThat(forwards.none()).isCloseTo(backwards.none(), within(1e-12));
        for (int year = 2001; year <= 2008; year++) {
            assertThat(forwards.ofYear(year)).isCloseTo(backwards.ofYear(4009 - year), within(1e-12));
        }
    }

    @Test
    void credibleYearsHoldTheirShareOfTheProbabilityAndNoYearTooMany() {
        ChangePosterior posterior = EXPONENTIAL.posterior(
                2000, new int[] {3, 1, 4, 1, 0, 0, 1, 0, 0}, new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1});
        var years = posterior.credibleYears(90);
        double mass = years.stream().mapToDouble(posterior::ofYear).sum();
        double least = years.stream().mapToDouble(posterior::ofYear).min().orElseThrow();
        assertThat(mass).isGreaterThanOrEqualTo(0.9);
        assertThat(mass - least).isLessThan(0.9);
        assertThat(years).contains(posterior.mostProbableYear());
    }

    @Test
    void oneCountIsRefused() {
        assertThatThrownBy(() -> EXPONENTIAL.posterior(2000, new int[] {1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least two");
    }
}
