package org.entente.models.measure.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BargainTest {
    private static final Bargain ONE = new Bargain(
            new Spread(40, 50, 60, 2), new Spread(0, 5, 10, 1), new Spread(0, 0, 3, 1), new Spread(10, 20, 40, 1));

    /// Leader's gain 10, 20, 40 less the price 10, 5, 0: 0, 15, 40; paid 40, 50, 60 less the gain: 0, 30, 50.
    @Test
    void boundsSetTheLowestAgainstTheHighest() {
        assertThat(ONE.range()).isEqualTo(new Spread(0, 15, 40, 1));
        assertThat(ONE.politicalValue()).isEqualTo(new Spread(0, 30, 50, 2));
        assertThat(ONE.beyondNeeded()).isEqualTo(new Spread(30, 45, 60, 2));
        assertThat(ONE.loyalty()).isEqualTo(new Spread(40, 50, 63, 2));
    }

    /// What is paid beyond what is needed is the range and the political value together, and one dollar more paid is
    /// one dollar more of each.
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 7.5, 1000})
    void theSurplusIsSplitBetweenTradeAndPolitics(double more) {
        Bargain richer = new Bargain(
                ONE.paid().plus(new Spread(more, more, more, 1)), ONE.price(), ONE.rent(), ONE.leaderGain());
        assertThat(richer.range().median() + richer.politicalValue().median())
                .isEqualTo(richer.beyondNeeded().median());
        assertThat(richer.politicalValue().median()).isEqualTo(30 + more);
        assertThat(richer.range()).isEqualTo(ONE.range());
    }
}
