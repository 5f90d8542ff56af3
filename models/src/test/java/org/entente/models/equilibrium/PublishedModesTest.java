package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishedModesTest {
    private static final List<String> PAIR = List.of("A", "B");

    private static UniversalGravity endowment(double[][] flows) {
        return UniversalGravity.of(
                Worlds.labels(flows.length), flows, new Elasticities(5, 0), DeficitRule.MULTIPLICATIVE);
    }

    /// Without a shock there is nothing to iterate: all changes are 1 from the first round on.
    @Test
    void theGuidesLoopLeavesAWorldWithoutShockAlone() {
        UniversalGravity world = endowment(Worlds.balancedFlows(1, 5));
        PublishedAnswer same = PublishedModes.advancedGuide(world, world.noShock(), "C", PublishedModes.GUIDES_STOP);
        assertThat(same.distance()).isCloseTo(0, within(1e-9));
        assertThat(same.residual()).isCloseTo(0, within(1e-9));
        assertThat(same.exports("A")).isCloseTo(PublishedAnswer.abroad(world.flows(), 0), within(1e-9));
    }

    /// A small shock to a balanced world: the loop's answer is the equilibrium but for second-order terms.
    @Test
    void aSmallShockMovesTheLoopNearTheEquilibrium() {
        UniversalGravity world = endowment(Worlds.balancedFlows(1, 5));
        TradeShock small = world.noShock().preference(PAIR, PAIR, 0.02);
        PublishedAnswer answer = PublishedModes.advancedGuide(world, small, "C", PublishedModes.GUIDES_STOP);
        double gain = answer.equilibrium().welfare("A") - 1;
        assertThat(answer.welfare("A") - 1).isCloseTo(gain, within(0.25 * gain));
        assertThat(answer.distance()).isPositive();
        assertThat(answer.label()).contains("from equilibrium");
    }

    @Test
    void theGuidesEconomyHasNoInputs() {
        UniversalGravity world = endowment(Worlds.balancedFlows(1, 5)).with(new Elasticities(5, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedModes.advancedGuide(world, world.noShock(), "C", 0.01))
                .withMessageContaining("psi 0");
    }

    @Test
    void fixedOutputIsTheSameWorldWithoutSupplyResponse() {
        UniversalGravity world = Worlds.world(2, 6, DeficitRule.ADDITIVE).with(new Elasticities(4, 1.2));
        TradeShock shock = world.noShock().preference(PAIR, PAIR, 0.5);
        PublishedAnswer fixed = PublishedModes.fixedOutput(world, shock);
        assertThat(fixed.welfare("A"))
                .isEqualTo(world.with(new Elasticities(4, 0)).solve(shock).welfare("A"));
        assertThat(fixed.equilibrium().welfare("A"))
                .isEqualTo(world.solve(shock).welfare("A"));
        assertThat(fixed.distance()).isPositive();
        assertThat(fixed.label()).startsWith("output fixed (psi 0)");
    }

    /// The trade multiplier: with two mirror images all changes come from the domestic share, and the supply
    /// response multiplies their logs by 1 + psi.
    @Test
    void withoutTheSupplyResponseGainsOfMirrorImagesShrinkByOnePlusPsi() {
        UniversalGravity world = UniversalGravity.of(
                PAIR, new double[][] {{80, 20}, {20, 80}}, new Elasticities(5, 1.5), DeficitRule.ADDITIVE);
        PublishedAnswer fixed =
                PublishedModes.fixedOutput(world, world.noShock().preference(PAIR, PAIR, 0.4));
        double whole = Math.log(fixed.equilibrium().welfare("A"));
        assertThat(Math.log(fixed.welfare("A"))).isCloseTo(whole / 2.5, within(1e-9));
    }
}
