package org.entente.models.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.entente.core.problem.ProblemException;
import org.entente.models.equilibrium.WelfareDecomposition.Contribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@CsvSource({"1, MULTIPLICATIVE", "2, MULTIPLICATIVE", "3, MULTIPLICATIVE", "1, ADDITIVE", "2, ADDITIVE", "3, ADDITIVE"})
class WelfareDecompositionTest {
    private static final int N = 7;

    @Parameter(0)
    long seed;

    @Parameter(1)
    DeficitRule rule = DeficitRule.MULTIPLICATIVE;

    @Test
    void thePartsAddUpToExactWelfareInBothMeasures() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        for (WelfareMeasure measure : WelfareMeasure.values()) {
            WelfareDecomposition parts = WelfareDecomposition.of(world, Worlds.shock(seed, N), measure);
            for (String economy : world.economies()) {
                double exact = Math.log(world.solve(Worlds.shock(seed, N)).welfare(economy, measure));
                assertThat(parts.exact(economy)).isEqualTo(exact);
                assertThat(parts.sum(economy)).isCloseTo(exact, within(1e-5));
                assertThat(parts.residual(economy)).isEqualTo(exact - parts.sum(economy));
            }
        }
    }

    @Test
    void anEmbargoThatLeavesTheWorldInOnePieceAddsUpToo() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        TradeShock embargo = world.noShock().stopping(List.of("A", "B"), List.of("D", "E"));
        WelfareDecomposition parts = WelfareDecomposition.of(world, embargo);
        for (String economy : world.economies()) {
            assertThat(parts.residual(economy)).isCloseTo(0, within(1e-5));
        }
        assertThat(parts.with("A", "D").tradeCosts()).isNegative();
    }

    /// For a small change the parts are the terms of the formula at the baseline, which one can write down.
    @ParameterizedTest
    @ValueSource(doubles = {-0.9, -0.28, 0.28, 0.9})
    void fourStepsMissAThousandthOfWhatAnAgreementDoes(double effect) {
        for (long seed = 1; seed <= 5; seed++) {
            UniversalGravity world = Worlds.world(seed, 6, DeficitRule.MULTIPLICATIVE);
            List<String> members = List.of("A", "B", "C");
            TradeShock shock = world.noShock().preference(members, members, effect);
            WelfareDecomposition parts = WelfareDecomposition.of(world, shock, WelfareMeasure.DEFAULT, 4);
            for (String member : members) {
                assertThat(parts.residual(member)).isCloseTo(0, within(1e-3 * Math.abs(parts.exact(member))));
            }
        }
    }

    @Test
    void aSmallChangeSavesTheImportersCostsInProportionToWhatItBuys() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        double small = 1e-4;
        WelfareDecomposition parts =
                WelfareDecomposition.of(world, world.noShock().preference(List.of("A"), List.of("B"), small));
        double share = world.flow(1, 0) / world.expenditure(0);
        double expected =
                (1 + world.elasticities().psi()) / world.elasticities().theta() * share * small;
        assertThat(parts.with("A", "B").tradeCosts()).isCloseTo(expected, within(1e-3 * expected));
        assertThat(parts.with("A", "C").tradeCosts()).isEqualTo(0);
        assertThat(parts.with("C", "A").tradeCosts()).isEqualTo(0);
    }

    @Test
    void aBalancedWorldHasNoDeficitPartAndABetterTechnologyIsItsOwn() {
        UniversalGravity world =
                UniversalGravity.of(Worlds.labels(N), Worlds.balancedFlows(seed, N), Worlds.elasticities(seed), rule);
        WelfareDecomposition parts =
                WelfareDecomposition.of(world, Worlds.shock(seed, N).productivity("C", 1.2));
        for (String economy : world.economies()) {
            assertThat(parts.deficit(economy)).isCloseTo(0, within(1e-9));
        }
        assertThat(parts.productivity("C")).isCloseTo(Math.log(1.2), within(1e-9));
        assertThat(parts.productivity("D")).isZero();
    }

    @Test
    void partnersTogetherAreTheSumOfEach() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        WelfareDecomposition parts = WelfareDecomposition.of(world, Worlds.shock(seed, N));
        Contribution both = parts.with("A", List.of("B", "C", "B"));
        Contribution one = parts.with("A", "B");
        Contribution other = parts.with("A", "C");
        assertThat(both.termsOfTrade()).isCloseTo(one.termsOfTrade() + other.termsOfTrade(), within(1e-15));
        assertThat(both.total()).isCloseTo(one.total() + other.total(), within(1e-15));
        assertThat(parts.with("A", "A").termsOfTrade()).isZero();
    }

    /// What one gains by a price, the other loses: weighted by expenditure, at the baseline.
    @Test
    void termsOfTradeOfTwoPartnersAreOppositeForASmallChange() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        WelfareDecomposition parts =
                WelfareDecomposition.of(world, world.noShock().preference(List.of("A"), List.of("B", "C"), 1e-4));
        double ofA = world.expenditure(0) * parts.with("A", "B").termsOfTrade();
        double ofB = world.expenditure(1) * parts.with("B", "A").termsOfTrade();
        assertThat(ofA + ofB).isCloseTo(0, within(1e-3 * Math.abs(ofA) + 1e-9));
    }

    @Test
    void anEmbargoThatCutsAnEconomyOffHasNoPath() {
        UniversalGravity world = Worlds.world(seed, N, rule);
        TradeShock alone = world.noShock().stopping(List.of("B"), Worlds.labels(N));
        assertThatThrownBy(() -> WelfareDecomposition.of(world, alone))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("do not trade with each other");
    }
}
