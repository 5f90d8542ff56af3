package org.entente.assessment.indicator.worth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.assessment.SmallWorld;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.junit.jupiter.api.Test;

/// On the small world: a union of Belarus and Russia, its leader, with Kazakhstan outside.
class PartnerGainIndicatorTest {
    private static final Period YEAR = Period.of(SmallWorld.YEAR);

    private static List<Figure> figures(String partner) {
        return SmallWorld.ask(
                "UNION-STATE",
                "welfare-without-preference-by-partner",
                YEAR,
                Map.of("partner", partner, "draws", "corners"));
    }

    private static double belarus(String partner) {
        return figures(partner).getFirst().value().orElseThrow();
    }

    @Test
    void inAUnionOfTwoTheLeaderIsAllOtherMembers() {
        assertThat(belarus("members")).isEqualTo(belarus("leader")).isEqualTo(belarus("rus"));
        assertThat(belarus("leader")).isNegative();
    }

    @Test
    void allOutsidersAreTheOneThereIs() {
        assertThat(belarus("outsiders")).isEqualTo(belarus("kaz"));
    }

    @Test
    void theLeaderIsNotItsOwnPartner() {
        assertThat(figures("leader").getLast().missing().orElseThrow().gap()).isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void aPartnerWithoutTradeDataIsAGap() {
        assertThat(figures("arm"))
                .isNotEmpty()
                .allSatisfy(figure ->
                        assertThat(figure.missing().orElseThrow().gap()).isEqualTo(Gap.NOT_REPORTED));
    }
}
