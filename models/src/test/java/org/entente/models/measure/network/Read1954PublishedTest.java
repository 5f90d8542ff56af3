package org.entente.models.measure.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Read (1954), "Cultures of the Central Highlands, New Guinea", Southwestern Journal of Anthropology 10(1):
/// alliance and enmity among 16 tribes. The frustration index is 7 (Aref and Wilson 2019, "Balance and
/// frustration in signed networks", Journal of Complex Networks 7(2)); the numbering of the tribes is
/// that of the R package signnet.
class Read1954PublishedTest {
    /// A tribe, then those of a higher number to which it has a tie.
    private static final String TRIBES = """
            1 +2 -3 -4 -5 -6 -12 +15 +16
            2 -3 -5 -6 -9 -10 +15 +16
            3 +4 +6 +7 +8
            4 +8
            5 +7 +9 +14 -15 -16
            6 +7 +8 -9 +11 +12 -13 -16
            7 +8 +11 +12 +13
            8 +11 +12 -14
            9 +10 -11 +13 -15
            10 -11 +13 -15
            11 +12 -13 -15 -16
            12 -14 -15 -16
            13 +14 -15 -16
            14 -16
            15 +16
            """;

    private static final SignedNetwork NETWORK = SignedNetwork.of(List.of(), ties());

    @Test
    void frustrationIndexIsSeven() {
        Frustration frustration = FrustrationIndex.USUAL.measure(NETWORK);

        assertThat(frustration.index()).isEqualTo(7);
        assertThat(frustration.isProven()).isTrue();
    }

    @Test
    void aCalmedTieLeavesSix() {
        CalmingTies calming = CalmingTies.of(FrustrationIndex.USUAL.measure(NETWORK));

        assertThat(calming.complete()).isTrue();
        SignedNetwork calmed = NETWORK.without(calming.ties().getFirst().tie());
        assertThat(FrustrationIndex.USUAL.measure(calmed).index()).isEqualTo(6);
    }

    @Test
    void allDivisionsConfirmWhatIsFound() {
        Exhaustive.check(NETWORK);
    }

    @Test
    void halfOfTheTiesAreFriendly() {
        // 29 "gama" (friendly) and 29 "rova" (hostile) ties.
        assertThat(NETWORK.states()).hasSize(16);
        assertThat(Stream.of(Sign.values()).map(NETWORK::count)).containsExactly(29L, 29L);
    }

    private static List<SignedTie> ties() {
        List<SignedTie> ties = new ArrayList<>();
        TRIBES.lines().map(line -> List.of(line.split(" "))).forEach(words -> {
            int tribe = Integer.parseInt(words.getFirst());
            for (String word : words.subList(1, words.size())) {
                ties.add(Networks.tie(tribe, Integer.parseInt(word.substring(1)), word.startsWith("+") ? 1 : -1));
            }
        });
        return ties;
    }
}
