package org.entente.models.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static Formats formats(AlignmentGame game, AgreementForm form) {
        return Formats.of(game.at(SmallWorlds.CELL), form, 1, 1);
    }

    @Test
    void withoutARivalEveryGroupOfTwoOrMoreIsAFormatAndNoUnionIsOne() {
        // 2^3 subsets of three members; the three of one member are no union, like the empty one.
        AlignmentGame game = SmallWorlds.symmetric(3, 100, 20);
        assertThat(Formats.candidates(game, AgreementForm.FREE_TRADE_AREA, 1, 1))
                .hasSize(8 - 3)
                .contains(game.noUnion(), game.allInUnion());
    }

    @Test
    void withARivalAFreeTradeAreaHasEveryCombinationOnce() {
        // 4^2 combinations of two members, of which a union of one is none: of the 16, those with exactly one member in
        // the union (U or B) are 2 * 2 * 2 = 8 and fall together with the 4 that have nobody in it; 4 have both in it.
        AlignmentGame game = SmallWorlds.generated(1, 2);
        assertThat(Formats.candidates(game, AgreementForm.FREE_TRADE_AREA, 1, 1))
                .hasSize(4 + 4);
        // In a customs union both have the rival's agreement or neither.
        assertThat(Formats.candidates(game, AgreementForm.CUSTOMS_UNION, 1, 1)).hasSize(4 + 2);
    }

    @Test
    void amongEqualsTheUnionOfAllIsTheOnlyChoice() {
        // Mirror images gain by every further member alike, so all are better off in one union than in any part of it.
        AlignmentGame game = SmallWorlds.symmetric(3, 100, 20);
        Formats formats = formats(game, AgreementForm.CUSTOMS_UNION);
        assertThat(formats.chosen()).containsExactly(game.allInUnion());
        assertThat(formats.dominator(game.noUnion())).contains(game.allInUnion());
        assertThat(formats.gainsOf(game.allInUnion())).containsExactly(new double[] {0, 0, 0}, within(1e-9));
        assertThat(formats.losers(game.noUnion())).hasSize(3);
    }

    @Test
    void aDeeperUnionGivesMoreAndItsDepthIsThatOfTheFormat() {
        AlignmentGame game = SmallWorlds.symmetric(3, 100, 20);
        Payoffs payoffs = game.at(SmallWorlds.CELL);
        Formats deep = Formats.of(payoffs, AgreementForm.CUSTOMS_UNION, 2, 1);
        Alignment best = deep.chosen().getFirst();
        assertThat(best).isEqualTo(game.allInUnion().withUnion(2));
        assertThat(Arrays.stream(deep.gainsOf(best)).min().orElseThrow()).isPositive();
        // Half of the way to autarky in logs is not half of the loss, but it lies between none and all of it.
        double half = payoffs.gain(0, game.allInUnion().withUnion(0.5), game.allInUnion());
        assertThat(half).isNegative().isGreaterThan(payoffs.gain(0, game.noUnion(), game.allInUnion()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nobodyLeavesAStableFormatAndWhoeverLeavesAnotherGainsAndIsWelcome(long seed) {
        AlignmentGame game = SmallWorlds.generated(seed, 3);
        Payoffs payoffs = game.at(SmallWorlds.CELL);
        Formats formats = Formats.of(payoffs, AgreementForm.FREE_TRADE_AREA, 1, 0.5);
        assertThat(formats.all()).isNotEmpty();
        for (Alignment format : formats.all()) {
            formats.deviation(format).ifPresent(move -> {
                Alignment after = format.with(move.member(), move.to()).with(0.5);
                assertThat(payoffs.gain(move.member(), after, format))
                        .isEqualTo(move.gain())
                        .isPositive();
            });
            if (formats.isStable(format)) {
                for (int member = 0; member < 3; member++) {
                    assertThat(payoffs.gain(
                                    member,
                                    format.with(member, Alternative.NONE).with(0.5),
                                    format))
                            .isLessThan(1e-6);
                }
            }
        }
        for (Alignment one : formats.chosen()) {
            assertThat(formats.dominator(one)).isEmpty();
            for (Alignment other : formats.chosen()) {
                double[] gains = formats.gainsOf(one);
                double[] others = formats.gainsOf(other);
                boolean isNowhereLess = Arrays.equals(new double[] {0, 0, 0}, new double[] {
                    Math.min(0, gains[0] - others[0]),
                    Math.min(0, gains[1] - others[1]),
                    Math.min(0, gains[2] - others[2])
                });
                assertThat(isNowhereLess).isEqualTo(one.equals(other));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofFormatsThatDoTheSameToTradeTheSimplestStandsForAll(long seed) {
        // With a rival's agreement as deep as the union, a member of both is to trade what a member of the rival's is.
        AlignmentGame game = SmallWorlds.generated(seed, 3);
        Formats formats = formats(game, AgreementForm.FREE_TRADE_AREA);
        List<Alignment> chosen = formats.chosen();
        assertThat(chosen).isNotEmpty();
        for (Alignment one : chosen) {
            for (Alignment other : chosen) {
                boolean isSame = Arrays.equals(formats.gainsOf(one), formats.gainsOf(other));
                assertThat(isSame).isEqualTo(one.equals(other));
            }
        }
    }

    @Test
    void aLargeUnionIsLookedAtWithFewApart() {
        AlignmentGame game = SmallWorlds.generated(1, 7);
        List<Alignment> candidates = Formats.candidates(game, AgreementForm.FREE_TRADE_AREA, 1, 1);
        assertThat(candidates)
                .allMatch(format -> Arrays.stream(Alternative.values())
                                .mapToLong(choice -> format.choices().stream()
                                        .filter(choice::equals)
                                        .count())
                                .max()
                                .orElseThrow()
                        >= 5);
    }

    @Test
    void aFormatThatWasNotLookedAtIsRefused() {
        AlignmentGame game = SmallWorlds.symmetric(3, 100, 20);
        Formats formats = formats(game, AgreementForm.CUSTOMS_UNION);
        assertThatThrownBy(() -> formats.isStable(game.allInUnion().withUnion(3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
