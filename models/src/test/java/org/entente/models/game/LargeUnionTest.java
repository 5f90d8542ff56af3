package org.entente.models.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// 27 of the 40 economies of a made-up world, each worth an equilibrium.
class LargeUnionTest {
    private static final int MEMBERS = 27;
    private static final CoalitionValue ORACLE = GravityGames.of(1, MEMBERS, 40);
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(2);
    private static final SurrogateGame SURROGATE = SurrogateGame.of(MEMBERS, ORACLE, THREADS);
    private static final double ALL = ORACLE.worth(Coalitions.all(MEMBERS));

    @AfterAll
    static void closeThreads() {
        THREADS.close();
    }

    /// Weights that treat all players alike make the mean excess the same under any allocation: a lower bound, from
    /// exact worths asked anew.
    @Test
    void theLeastCoreHasItsProofAndItsCertificate() {
        LeastCoreByGeneration found = LeastCoreByGeneration.of(SURROGATE, ORACLE, GenerationRules.USUAL, THREADS);
        GenerationCertificate certificate = found.certificate();

        double bound = 0;
        double weights = 0;
        double[] ofPlayer = new double[MEMBERS];
        for (Binding binding : found.binding()) {
            weights += binding.weight();
            bound += binding.weight() * ORACLE.worth(binding.coalition());
            Coalitions.players(binding.coalition()).forEach(i -> ofPlayer[i] += binding.weight());
        }
        assertThat(weights).isCloseTo(1, within(1e-9));
        for (double weight : ofPlayer) {
            assertThat(weight).isCloseTo(ofPlayer[0], within(1e-9));
        }
        assertThat(bound - ofPlayer[0] * ALL).isCloseTo(found.epsilon(), within(1e-8 * ALL));
        assertThat(Games.sum(found.allocation())).isCloseTo(ALL, within(1e-9 * ALL));

        assertThat(certificate.complete()).isTrue();
        assertThat(certificate.swept()).isEqualTo((1L << 27) - 2);
        RandomGenerator random = Games.random(3);
        for (int draw = 0; draw < 200; draw++) {
            int mask = random.nextInt(1, Coalitions.all(MEMBERS));
            assertThat(ORACLE.worth(mask) - Coalitions.sum(found.allocation(), mask))
                    .isLessThanOrEqualTo(found.epsilon() + certificate.gap() + 1e-7 * ALL);
        }
    }

    @Test
    void theSurrogateTakesMostOfTheSamplingError() {
        ShapleyBySampling found = ShapleyBySampling.of(SURROGATE, ORACLE, 15, new Seed(1), THREADS);

        assertThat(Games.sum(found.values())).isCloseTo(ALL, within(1e-9 * ALL));
        for (int i = 0; i < MEMBERS; i++) {
            assertThat(found.standardErrors()[i]).isLessThan(found.plainStandardErrors()[i]);
        }
    }
}
