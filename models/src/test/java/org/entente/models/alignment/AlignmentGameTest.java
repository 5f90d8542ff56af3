package org.entente.models.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.alignment.SmallWorlds.CELL;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.core.problem.ProblemException;
import org.entente.models.equilibrium.ParameterGrid.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentGameTest {
    private static final double TIGHT = 1e-9;

    /// Mirror images: all prices stay equal, so only the price index moves. A share s = 2 * 15 /
    /// 130 is bought abroad; without the union it is weighed by exp(-b), and welfare is (1 - s + s
    /// exp(-b))^((1 + psi) / theta) of today's.
    @Test
    void threeMirrorImagesGainWhatTheirPriceIndexFalls() {
        Payoffs payoffs = SmallWorlds.symmetric(3, 100, 15).at(CELL);
        double abroad = 30.0 / 130.0;
        double without = Math.pow(1 - abroad + abroad * Math.exp(-0.4), 1.8 / 4);
        double expected = 130 * (1 / without - 1);
        for (int i = 0; i < 3; i++) {
            assertThat(payoffs.payoff(i, payoffs.game().allInUnion())).isCloseTo(expected, within(TIGHT));
        }
        assertThat(CoalitionWorths.of(payoffs, PartitionRule.GAMMA)[0b111]).isCloseTo(3 * expected, within(TIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GAMMA", "DELTA"})
    void coalitionsOfIdenticalMembersAreWorthWhatTheirSizeSays(PartitionRule rule) {
        double[] worths = CoalitionWorths.of(SmallWorlds.symmetric(4, 100, 12).at(CELL), rule);
        for (int s = 1; s < worths.length; s++) {
            int first = (1 << Integer.bitCount(s)) - 1;
            assertThat(worths[s]).isCloseTo(worths[first], within(TIGHT));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theWholeUnionIsTheObservedWorld(long seed) {
        AlignmentGame game = SmallWorlds.generated(seed, 3);
        Payoffs payoffs = game.at(CELL);
        var today =
                game.observed().with(CELL.elasticities()).solve(game.observed().noShock());
        var apart = game.observed()
                .with(CELL.elasticities())
                .solve(game.observed().noShock().preference(game.members(), game.members(), -0.4));
        for (int i = 0; i < 3; i++) {
            String member = game.members().get(i);
            double expected = game.expenditure(member) * (today.welfare(member) / apart.welfare(member) - 1);
            assertThat(payoffs.payoff(i, game.allInUnion())).isCloseTo(expected, within(TIGHT));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aCoalitionOfOneIsWorthNothingWhenTheOthersSplitUp(long seed) {
        double[] worths = CoalitionWorths.of(SmallWorlds.generated(seed, 4).at(CELL), PartitionRule.GAMMA);
        for (int i = 0; i < 4; i++) {
            assertThat(worths[1 << i]).isZero();
        }
    }

    /// M0 is a hub: the others trade with it and with outsiders, not with each other.
    @Test
    void bothRulesAgreeWhereTheOutsidersDoNotTradeWithEachOther() {
        List<String> labels = List.of("M0", "M1", "M2", "M3", "X");
        double[][] flows = {
            {50, 9, 7, 5, 10},
            {8, 20, 0, 0, 5},
            {6, 0, 15, 0, 4},
            {4, 0, 0, 12, 3},
            {11, 6, 5, 4, 200}
        };
        AlignmentGame game = AlignmentGame.of(SmallWorlds.world(labels, flows), labels.subList(0, 4), List.of());
        Payoffs payoffs = game.at(CELL);
        double[] gamma = CoalitionWorths.of(payoffs, PartitionRule.GAMMA);
        double[] delta = CoalitionWorths.of(payoffs, PartitionRule.DELTA);
        for (int s = 1; s < gamma.length; s += 2) {
            assertThat(delta[s]).isCloseTo(gamma[s], within(TIGHT));
        }
        assertThat(delta[0b0010]).isNotCloseTo(gamma[0b0010], within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfMembersIsIrrelevant(long seed) {
        AlignmentGame game = SmallWorlds.generated(seed, 4);
        AlignmentGame reversed = AlignmentGame.of(
                game.observed(), game.members().reversed(), game.rivals().reversed());
        double[] worths = CoalitionWorths.of(game.at(CELL), PartitionRule.DELTA);
        double[] others = CoalitionWorths.of(reversed.at(CELL), PartitionRule.DELTA);
        for (int s = 1; s < worths.length; s++) {
            assertThat(others[Integer.reverse(s) >>> 28]).isCloseTo(worths[s], within(TIGHT));
        }
    }

    @Test
    void askingInAnotherOrderGivesTheSameBits() {
        AlignmentGame game = SmallWorlds.generated(4, 4);
        double[] worths = CoalitionWorths.of(game.at(CELL), PartitionRule.GAMMA);
        Payoffs other = game.at(CELL);
        double[] backwards = new double[worths.length];
        for (int s = worths.length - 1; s > 0; s--) {
            backwards[s] = CoalitionWorths.of(other, PartitionRule.GAMMA, s);
        }
        assertThat(backwards).containsExactly(worths);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRivalAsDeepAsTheUnionIsAUnionForThoseWhoAllTakeIt(long seed) {
        AlignmentGame game = SmallWorlds.generated(seed, 3);
        AlignmentGame noRival = AlignmentGame.of(game.observed(), game.members(), List.of());
        Payoffs payoffs = noRival.at(CELL);
        for (int i = 0; i < 3; i++) {
            assertThat(payoffs.gain(i, Alignment.all(3, Alternative.RIVAL), noRival.allInUnion()))
                    .isCloseTo(0, within(TIGHT));
            assertThat(payoffs.gain(i, Alignment.all(3, Alternative.RIVAL).with(0), noRival.noUnion()))
                    .isCloseTo(0, within(TIGHT));
        }
    }

    @Test
    void anEntrantGetsWhatAMemberThatNeverLeftHas() {
        AlignmentGame all = SmallWorlds.generated(5, 4);
        // M3 outside, in a world in which its trade with the members is as if it had left.
        List<String> rest = all.members().subList(0, 3);
        Payoffs today = all.at(CELL);
        Alignment left = all.allInUnion().with(3, Alternative.NONE);
        double expected = today.relative("M3", all.allInUnion(), left);
        var afterLeaving = all.observed().with(CELL.elasticities()).solve(all.shock(left, 0.4));
        var world = SmallWorlds.world(
                all.observed().economies(), afterLeaving.trade(org.entente.models.equilibrium.Layer.FULL));
        AlignmentGame outside = AlignmentGame.of(world, rest, all.rivals());
        Entry entry = Entry.of(outside.at(CELL), "M3");
        assertThat(entry.entrant() / outside.expenditure("M3")).isCloseTo(expected, within(TIGHT));
    }

    @Test
    void refusesAMemberOfBothSides() {
        AlignmentGame game = SmallWorlds.generated(1, 3);
        assertThatThrownBy(() -> AlignmentGame.of(game.observed(), game.members(), List.of("M0", "R0")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("M0");
    }

    @Test
    void refusesASingleMember() {
        AlignmentGame game = SmallWorlds.generated(1, 3);
        assertThatThrownBy(() -> AlignmentGame.of(game.observed(), List.of("M0"), List.of("R0")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void worldsWithoutTheRivalAreEqualWhateverItsDepth() {
        Alignment one = new Alignment(Collections.nCopies(3, Alternative.NONE), 3, 2, java.util.Optional.empty());
        assertThat(one).isEqualTo(Alignment.all(3, Alternative.NONE));
        assertThat(IntStream.range(0, 3).mapToObj(one::choice)).containsOnly(Alternative.NONE);
    }

    /// An estimate may be negative; the observed world is itself under it too.
    @Test
    void anAgreementThatLowersTradeIsOneToo() {
        AlignmentGame game = SmallWorlds.symmetric(3, 100, 12);
        Payoffs payoffs = game.at(new Cell(SmallWorlds.CELL.elasticities(), -0.2));
        assertThat(game.observed().solve(game.shock(game.allInUnion(), -0.2)).welfare("M0"))
                .isCloseTo(1, within(1e-12));
        assertThat(payoffs.payoff(0, game.allInUnion())).isNegative();
    }
}
