package org.entente.models.changepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Explosions with ten or more deaths in British coal mines, 1851-1962, by year: R. Jarrett (1979), "A note on the
/// intervals between coal-mining disasters", Biometrika 66, 191-193, table 1; 191 of them.
class CoalMiningPublishedTest {
    private static final int[] DISASTERS = {
        4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4, 2,
        1, 3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2, 1, 0,
        0, 0, 1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 3, 3, 0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1
    };

    private static double[] years() {
        double[] years = new double[DISASTERS.length];
        Arrays.fill(years, 1);
        return years;
    }

    /// Raftery and Akman (1986), section 3: the change is all but certain, about 1890, within 1887 to 1895. Carlin,
    /// Gelfand and Smith (1992), section 5: the last year before it is most probably 1891.
    @Test
    void theChangeIsWhereTheLiteratureHasIt() {
        ChangePosterior posterior =
                CountChange.unitInformation(DISASTERS, years()).posterior(1851, DISASTERS, years());
        assertThat(Arrays.stream(DISASTERS).sum()).isEqualTo(191);
        assertThat(posterior.none()).isLessThan(1e-9);
        assertThat(posterior.mostProbableYear()).isEqualTo(1891 + 1);
        assertThat(posterior.credibleYears(95).first()).isBetween(1886, 1888);
        assertThat(posterior.credibleYears(95).last()).isBetween(1893, 1897);
    }

    /// verification/beforeafter/changepoint.py, which integrates rates numerically instead of in closed form.
    @Test
    void theMassesAreThoseOfNumericalIntegration() {
        ChangePosterior posterior = new CountChange(1, 112.0 / 191).posterior(1851, DISASTERS, years());
        assertThat(posterior.ofYear(1891)).isCloseTo(0.184918555409, within(1e-9));
        assertThat(posterior.ofYear(1892)).isCloseTo(0.241097475135, within(1e-9));
        assertThat(posterior.none()).isCloseTo(1.77145219956e-13, within(1e-18));
    }

    /// The same script, with negative binomial counts of three sizes.
    @Test
    void withClustersTheChangeIsInTheSameYearAndLessSure() {
        ChangePosterior posterior = new ClusteredCountChange(new CountChange(1, 112.0 / 191), new double[] {0.5, 2, 8})
                .posterior(1851, DISASTERS, years());
        assertThat(posterior.ofYear(1891)).isCloseTo(0.166832847462, within(1e-6));
        assertThat(posterior.ofYear(1892)).isCloseTo(0.215620079826, within(1e-6));
        assertThat(posterior.none()).isCloseTo(1.77368657515e-09, within(1e-13));
    }
}
