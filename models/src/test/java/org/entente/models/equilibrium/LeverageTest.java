package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeverageTest {
    private static final Elasticities THETA_4 = new Elasticities(4, 0);

    private static UniversalGravity world(double[][] flows) {
        return UniversalGravity.of(List.of("AAA", "BBB", "CCC"), flows, THETA_4, DeficitRule.MULTIPLICATIVE);
    }

    private static Leverage between(UniversalGravity world, String sender, String target) {
        return Leverage.of(world.solve(world.noShock().stopping(List.of(sender), List.of(target))), sender, target);
    }

    @Test
    void twoAlikeEconomiesHoldEachOtherEqually() {
        UniversalGravity world = world(new double[][] {{80, 10, 10}, {10, 80, 10}, {10, 10, 80}});
        Leverage leverage = between(world, "AAA", "BBB");
        assertThat(leverage.asymmetry()).isCloseTo(1, within(1e-9));
        assertThat(leverage.target()).isPositive();
        // sold 10 of 100, bought 10 of 100: 1 - 0.9 * 0.9^(1/4)
        assertThat(leverage.targetBeforeRerouting()).isCloseTo(100 * (1 - Math.pow(0.9, 1.25)), within(1e-9));
        assertThat(leverage.substitutable()).isBetween(0.5, 1.0);
        assertThat(leverage.costOfAPoint()).isCloseTo(leverage.senderMoney() / leverage.target(), within(1e-9));
    }

    @Test
    void theSmallerOneNeedsTheTradeMoreAndTheTwoViewsAreReciprocal() {
        UniversalGravity world = world(new double[][] {{900, 20, 30}, {20, 60, 5}, {30, 5, 400}});
        Leverage overTheSmall = between(world, "AAA", "BBB");
        Leverage overTheLarge = between(world, "BBB", "AAA");
        assertThat(overTheSmall.asymmetry()).isGreaterThan(1);
        assertThat(overTheSmall.asymmetry() * overTheLarge.asymmetry()).isCloseTo(1, within(1e-9));
    }

    @Test
    void theCurrencyDoesNotMatterToLossesAndScalesTheMoney() {
        double[][] flows = {{900, 20, 30}, {20, 60, 5}, {30, 5, 400}};
        double[][] cents = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                cents[i][j] = 100 * flows[i][j];
            }
        }
        Leverage one = between(world(flows), "AAA", "BBB");
        Leverage hundred = between(world(cents), "AAA", "BBB");
        assertThat(hundred.target()).isCloseTo(one.target(), within(1e-9));
        assertThat(hundred.costOfAPoint()).isCloseTo(100 * one.costOfAPoint(), within(1e-6));
    }

    @Test
    void withoutTradeThereIsNothingToLose() {
        UniversalGravity world = world(new double[][] {{90, 0, 10}, {0, 90, 10}, {10, 10, 80}});
        Leverage leverage = between(world, "AAA", "BBB");
        assertThat(leverage.asymmetry()).isNaN();
        assertThat(leverage.costOfAPoint()).isNaN();
        assertThat(leverage.substitutable()).isNaN();
        assertThatThrownBy(() -> between(world, "AAA", "AAA")).hasMessageContaining("two economies");
    }
}
