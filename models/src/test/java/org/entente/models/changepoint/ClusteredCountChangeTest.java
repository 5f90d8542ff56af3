package org.entente.models.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClusteredCountChangeTest {
    private static final CountChange PRIOR = new CountChange(1, 1);

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void ofOneSizeOneAndTwoYearsItIsAsByHand() {
        // Size 1 is geometric: P(y) = rate^y / (1 + rate)^(y + 1), here with rate = r and prior density e^-r.
        // No change, counts (1, 0): integral of r e^-r / (1 + r)^3; a change: integral of r e^-r / (1 + r)^2 times
        // integral of e^-r / (1 + r). With E = integral of e^-r / (1 + r) = 0.59634736 (Gompertz's constant),
        // integral of e^-r / (1 + r)^2 = 1 - E and of e^-r / (1 + r)^3 = (1 - (1 - E)) / 2 = E / 2. So no change is
        // (1 - E) - E / 2 = 1 - 1.5 E, and a change (E - (1 - E)) E = (2 E - 1) E.
        double gompertz = 0.596347362323194;
        double none = 1 - 1.5 * gompertz;
        double change = (2 * gompertz - 1) * gompertz;
        ChangePosterior posterior =
                new ClusteredCountChange(PRIOR, new double[] {1}).posterior(2001, new int[] {1, 0}, ones(2));
        // The rates below a millionth of the mean are left out.
        assertThat(posterior.none()).isCloseTo(none / (none + change), within(2e-6));
    }

    @Test
    void withAVeryLargeSizeItIsThatOfPoissonCounts() {
        int[] counts = {3, 1, 4, 1, 0, 0, 1, 0, 0};
        double[] exposures = {1, 2, 1, 3, 2, 2, 1, 1, 4};
        ChangePosterior poisson = PRIOR.posterior(2000, counts, exposures);
        ChangePosterior clustered =
                new ClusteredCountChange(PRIOR, new double[] {1e9}).posterior(2000, counts, exposures);
        assertThat(clustered.none()).isCloseTo(poisson.none(), within(1e-5));
        poisson.byYear()
                .forEach(
                        (year, mass) -> assertThat(clustered.byYear().get(year)).isCloseTo(mass, within(1e-5)));
    }

    @Test
    void oneBadYearIsFarWeakerEvidenceOfAChangeThanToPoissonCounts() {
        int[] counts = {1, 0, 2, 1, 0, 1, 25, 1, 0, 1, 2, 0, 1, 0};
        double[] years = ones(counts.length);
        double poisson = odds(CountChange.unitInformation(counts, years).posterior(2000, counts, years));
        double clustered =
                odds(ClusteredCountChange.unitInformation(counts, years).posterior(2000, counts, years));
        assertThat(poisson).isGreaterThan(100);
        assertThat(clustered).isLessThan(poisson / 20);
    }

    private static double odds(ChangePosterior posterior) {
        return posterior.change() / posterior.none();
    }

    @Test
    void yearsWithoutExposureChangeNothing() {
        ClusteredCountChange prior = new ClusteredCountChange(PRIOR, new double[] {2});
        ChangePosterior with = prior.posterior(2000, new int[] {4, 5, 0, 0, 0}, new double[] {1, 1, 1, 1, 0});
        ChangePosterior without = prior.posterior(2000, new int[] {4, 5, 0, 0}, new double[] {1, 1, 1, 1});
        assertThat(with.ofYear(2003) / with.ofYear(2002))
                .isCloseTo(without.ofYear(2003) / without.ofYear(2002), within(1e-9));
    }

    @Test
    void sizesThatAreNotAboveZeroAreRefused() {
        assertThatThrownBy(() -> new ClusteredCountChange(PRIOR, new double[] {1, 0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above 0");
    }
}
