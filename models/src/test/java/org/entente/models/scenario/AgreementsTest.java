package org.entente.models.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Two agreements, {A, B, C} and {D, E}, and F outside.
class AgreementsTest {
    private static final List<String> ECONOMIES = List.of("A", "B", "C", "D", "E", "F");
    private static final Agreements BEFORE = Agreements.of(
            List.of(Agreement.of("X", 1, List.of("A", "B", "C")), Agreement.of("Y", 2, List.of("D", "E"))));

    @Test
    void whoLeavesLosesThePreferenceWithTheOthersWhoKeepTheirs() {
        assertThat(changes(BEFORE.leave(List.of("A"), "X"))).containsExactly("A-B -1.0", "A-C -1.0");
    }

    @Test
    void twoWhoLeaveLoseItWithEachOtherOnce() {
        assertThat(changes(BEFORE.leave(List.of("A"), "X").leave(List.of("B"), "X")))
                .containsExactly("A-B -1.0", "A-C -1.0", "B-C -1.0");
    }

    @Test
    void leavingAndJoiningBackChangesNothing() {
        assertThat(changes(BEFORE.leave(List.of("A"), "X").join(List.of("A"), "X")))
                .isEmpty();
    }

    @Test
    void whoJoinsGetsTheDepthOfTheAgreement() {
        assertThat(changes(BEFORE.join(List.of("F"), "Y"))).containsExactly("D-F 2.0", "E-F 2.0");
    }

    @Test
    void whoJoinsOnOwnTermsHasThemWithEveryMember() {
        assertThat(changes(BEFORE.join(List.of("F"), "Y", 0.5))).containsExactly("D-F 0.5", "E-F 0.5");
        assertThat(changes(BEFORE.join(List.of("F"), "X", 3))).containsExactly("A-F 3.0", "B-F 3.0", "C-F 3.0");
    }

    @Test
    void aDowngradeConcernsAllPairsOrOneMembers() {
        assertThat(changes(BEFORE.deepen("X", 0.5))).containsExactly("A-B -0.5", "A-C -0.5", "B-C -0.5");
        assertThat(changes(BEFORE.deepen(List.of("C"), "X", 0.25))).containsExactly("A-C -0.75", "B-C -0.75");
    }

    @Test
    void dissolvingTakesTheWholeDepth() {
        assertThat(changes(BEFORE.dissolve("Y"))).containsExactly("D-E -2.0");
    }

    @Test
    void mergingJoinsEveryPairAcrossAtTheDepthOfTheFirst() {
        assertThat(changes(BEFORE.merge(List.of("X", "Y"))))
                .containsExactly("A-D 1.0", "A-E 1.0", "B-D 1.0", "B-E 1.0", "C-D 1.0", "C-E 1.0", "D-E -1.0");
    }

    @Test
    void aPairThatSharesTwoAgreementsHasTheDeeperOneOnce() {
        Agreements two = Agreements.of(
                List.of(Agreement.of("X", 1, List.of("A", "B")), Agreement.of("Y", 1, List.of("A", "B", "C"))));
        assertThat(changes(two, two.dissolve("X"))).isEmpty();
        assertThat(changes(two, two.dissolve("X").dissolve("Y"))).containsExactly("A-B -1.0", "A-C -1.0", "B-C -1.0");
    }

    private static List<String> changes(Agreements after) {
        return changes(BEFORE, after);
    }

    /// Unordered pairs that change, after checking that both directions change alike.
    private static List<String> changes(Agreements before, Agreements after) {
        double[][] change = before.changeTo(after, ECONOMIES);
        List<String> changes = new java.util.ArrayList<>();
        for (int i = 0; i < change.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(change[i][j]).isEqualTo(change[j][i]);
            }
            for (int j = i + 1; j < change.length; j++) {
                if (change[i][j] != 0) {
                    changes.add("%s-%s %s".formatted(ECONOMIES.get(i), ECONOMIES.get(j), change[i][j]));
                }
            }
        }
        return changes;
    }
}
