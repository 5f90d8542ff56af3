package org.entente.models.measure.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;

class DuplicationMatrixTest {
    private static final Organisation TRADE = organisation("TRADE", "ARM BLR KAZ", "tariffs standards");
    private static final Organisation TALK = organisation("TALK", "BLR KAZ UZB TJK", "summits standards");
    private static final Organisation GUARD = organisation("GUARD", "ARM BLR KAZ", "defence");

    @Test
    void overlapIsMembersTimesFunctionsTimesArea() {
        // 2 of 5 members are shared; 1 of 2 and 2 functions, 1/sqrt(4); half of the area.
        Overlap overlap = DuplicationMatrix.of(List.of(TRADE, TALK), (_, _) -> 0.5)
                .find("TALK", "TRADE")
                .orElseThrow();

        assertThat(overlap.members()).isCloseTo(0.4, within(1e-15));
        assertThat(overlap.functions()).isCloseTo(0.5, within(1e-15));
        assertThat(overlap.product()).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void anOrganisationDuplicatesItsCopyInFull() {
        Organisation copy = new Organisation("COPY", TRADE.members(), TRADE.functions());

        assertThat(DuplicationMatrix.of(List.of(TRADE, copy), AreaShare.WHOLE)
                        .pairs()
                        .getFirst()
                        .product())
                .isCloseTo(1, within(1e-15));
    }

    @Test
    void sameMembersWithOtherFunctionsDoNotOverlap() {
        Overlap overlap = DuplicationMatrix.of(List.of(TRADE, GUARD), AreaShare.WHOLE)
                .pairs()
                .getFirst();

        assertThat(overlap.members()).isEqualTo(1);
        assertThat(overlap.product()).isZero();
    }

    @Test
    void theOrderOfAPairDoesNotMatter() {
        double oneWay = DuplicationMatrix.of(List.of(TRADE, TALK), AreaShare.WHOLE)
                .pairs()
                .getFirst()
                .product();

        assertThat(DuplicationMatrix.of(List.of(TALK, TRADE), AreaShare.WHOLE)
                        .pairs()
                        .getFirst()
                        .product())
                .isEqualTo(oneWay);
    }

    @Test
    void theLargestOverlapComesFirst() {
        assertThat(DuplicationMatrix.of(List.of(GUARD, TRADE, TALK), AreaShare.WHOLE)
                        .ranked())
                .extracting(pair -> pair.a() + "-" + pair.b())
                .containsExactly("TRADE-TALK", "GUARD-TRADE", "GUARD-TALK");
    }

    @Test
    void anAreaShareAboveOneIsRefused() {
        assertThatThrownBy(() -> DuplicationMatrix.of(List.of(TRADE, TALK), (_, _) -> 1.5))
                .hasMessageContaining("1.5");
    }

    @Test
    void anOrganisationWithoutFunctionsIsRefused() {
        assertThatThrownBy(() -> Organisation.of("IDLE", TRADE.members(), Set.of()))
                .hasMessageContaining("IDLE");
    }

    static Organisation organisation(String id, String members, String functions) {
        return Organisation.of(
                id, Stream.of(members.split(" ")).map(StateId::of).toList(), List.of(functions.split(" ")));
    }
}
