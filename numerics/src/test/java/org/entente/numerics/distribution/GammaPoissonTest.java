package org.entente.numerics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaPoissonTest {
    @Test
    void anExponentialRateIsIntegratedAsByHand() {
        // Rate with density e^-r, two events in exposure 1: integral of r^2 e^-r e^-r dr = 2!/2^3 = 1/4.
        assertThat(Math.exp(new GammaPoisson(1, 1).logMarginal(2, 1))).isCloseTo(0.25, within(1e-14));
    }

    @Test
    void theProbabilitiesOfAllCountsSumToOne() {
        GammaPoisson prior = new GammaPoisson(2.5, 0.7);
        double sum = 0;
        double factor = 1;
        for (int n = 0; n < 160; n++) {
            sum += factor * Math.exp(prior.logMarginal(n, 1));
            factor /= n + 1;
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
    }
}
