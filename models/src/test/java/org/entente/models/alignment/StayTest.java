package org.entente.models.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.alignment.SmallWorlds.CELL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StayTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void thePriceNeverFallsWithTheRivalsOffer(long seed) {
        AlignmentGame game = SmallWorlds.generated(seed, 4);
        Payoffs payoffs = game.at(CELL);
        for (int member = 1; member < 4; member++) {
            double before = 0;
            double rival = Double.NEGATIVE_INFINITY;
            for (double depth : new double[] {0, 0.25, 0.5, 1, 2, 3}) {
                Stay stay = Stay.of(payoffs, game.allInUnion(), member, 0, depth);
                assertThat(stay.price()).isGreaterThanOrEqualTo(before);
                assertThat(stay.rival()).isGreaterThan(rival);
                before = stay.price();
                rival = stay.rival();
            }
        }
    }

    @Test
    void anOfferOfNothingIsWorthLeavingForNothing() {
        AlignmentGame game = SmallWorlds.generated(7, 3);
        Stay stay = Stay.of(game.at(CELL), game.allInUnion(), 1, 0, 0);
        assertThat(stay.rival()).isCloseTo(stay.nothing(), within(1e-9));
        assertThat(Stay.both(game.at(CELL), game.allInUnion(), 1, 0)).isZero();
    }

    /// M2 trades with the outsider alone: neither joining nor leaving changes any of its terms.
    @Test
    void aMemberThatTradesWithNoOtherHasThePriceZero() {
        List<String> labels = List.of("M0", "M1", "M2", "R", "X");
        double[][] flows = {
            {50, 9, 0, 5, 10},
            {8, 20, 0, 4, 5},
            {0, 0, 15, 0, 4},
            {4, 3, 0, 90, 3},
            {11, 6, 5, 4, 200}
        };
        AlignmentGame game = AlignmentGame.of(SmallWorlds.world(labels, flows), labels.subList(0, 3), List.of("R"));
        Stay stay = Stay.of(game.at(CELL), game.allInUnion(), 2, 0, 1);
        assertThat(stay.nothing()).isCloseTo(0, within(1e-9));
        assertThat(stay.rival()).isCloseTo(0, within(1e-9));
        assertThat(stay.price()).isCloseTo(0, within(1e-9));
        assertThat(stay.leaderGain()).isCloseTo(0, within(1e-9));
    }

    /// By hand: leaving for nothing costs 5, the rival is worth 3 less than staying.
    @Test
    void aGrantTipsTheMemberOnceItCoversTheRent() {
        Stay stay = new Stay(1, -5, -3, 7, 8);
        assertThat(stay.price()).isZero();
        assertThat(stay.rent()).isEqualTo(3);
        assertThat(stay.tippingGrant()).isEqualTo(3);
        assertThat(stay.best(4)).isEqualTo(1);
        assertThat(stay.best(-4)).isEqualTo(-5);
        assertThat(stay.leaderGain()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void potentialStabilityIsWhatTheRentsLeaveAfterThePrices(long seed) {
        AlignmentGame game = SmallWorlds.generated(seed, 4);
        Payoffs payoffs = game.at(CELL);
        InternalStability stability = InternalStability.of(payoffs);
        double[] worths = CoalitionWorths.of(payoffs, PartitionRule.DELTA);
        double alone = 0;
        for (int i = 0; i < 4; i++) {
            alone += worths[1 << i];
        }
        assertThat(stability.sigma()).isCloseTo(worths[0b1111] - alone, within(1e-9));
        assertThat(stability.isInternallyStable()).isTrue();
        assertThat(stability.isPotentiallyStable()).isTrue();
    }
}
