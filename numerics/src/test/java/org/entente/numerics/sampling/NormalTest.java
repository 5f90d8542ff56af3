package org.entente.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {
    /// 97.5 % of a standard normal lie below 1.959964, in every table of it.
    @Test
    void hasTheQuantilesOfTheTables() {
        Normal distribution = new Normal(0.28, 0.1);
        assertThat(distribution.median()).isCloseTo(0.28, within(1e-12));
        assertThat(distribution.quantile(0.975)).isCloseTo(0.28 + 0.1959964, within(1e-7));
        assertThat(distribution.quantile(0.025)).isCloseTo(0.28 - 0.1959964, within(1e-7));
    }

    @Test
    void whatIsCertainIsDrawnAsItIs() {
        assertThat(new Normal(-1, 0).quantile(0.3)).isEqualTo(-1.0);
    }

    @Test
    void refusesWhatIsNoDistribution() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Normal(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Normal(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Normal(0, 1).quantile(0));
    }
}
