package org.entente.numerics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class JeffreysIntervalTest {
    @Test
    void oneOfTwoCutsTheTailsOffTheSemicircle() {
        // Beta(3/2, 3/2) is the semicircle law: with u = 2p - 1, F = 1/2 + (u sqrt(1 - u^2) + asin u) / pi
        JeffreysInterval interval = JeffreysInterval.of(1, 2, 90);
        assertThat(semicircle(interval.low())).isCloseTo(0.05, within(1e-9));
        assertThat(semicircle(interval.high())).isCloseTo(0.95, within(1e-9));
    }

    @Test
    void oneOfOneReachesOneAndCutsTheLowerTail() {
        // Beta(3/2, 1/2) with p = sin^2 t: F = (2t - sin 2t) / pi
        JeffreysInterval interval = JeffreysInterval.of(1, 1, 90);
        double angle = Math.asin(Math.sqrt(interval.low()));
        assertThat((2 * angle - Math.sin(2 * angle)) / Math.PI).isCloseTo(0.05, within(1e-9));
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void theShareLiesInsideAndFailuresMirrorSuccesses() {
        for (int trials = 1; trials <= 12; trials++) {
            for (int successes = 0; successes <= trials; successes++) {
                JeffreysInterval interval = JeffreysInterval.of(successes, trials, 90);
                JeffreysInterval mirrored = JeffreysInterval.of(trials - successes, trials, 90);
                double share = (double) successes / trials;
                assertThat(share).isBetween(interval.low(), interval.high());
                assertThat(mirrored.low()).isCloseTo(1 - interval.high(), within(1e-9));
            }
        }
    }

    @Test
    void noTrialsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JeffreysInterval.of(0, 0, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> JeffreysInterval.of(1, 2, 100));
    }

    private static double semicircle(double share) {
        double u = 2 * share - 1;
        return 0.5 + (u * Math.sqrt(1 - u * u) + Math.asin(u)) / Math.PI;
    }
}
