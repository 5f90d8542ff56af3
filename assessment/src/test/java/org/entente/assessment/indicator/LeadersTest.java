package org.entente.assessment.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.assessment.SmallWorld.BLR;
import static org.entente.assessment.SmallWorld.KAZ;
import static org.entente.assessment.SmallWorld.RUS;
import static org.entente.assessment.SmallWorld.context;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.assessment.SmallWorld;
import org.entente.assessment.indicator.Leaders.Leader;
import org.entente.assessment.question.Options;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.data.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadersTest {
    private static Optional<Leader> find(Library library, int year, String leader, StateId... members) {
        Options options = Options.of(List.of(Leaders.OPTION), leader.isEmpty() ? Map.of() : Map.of("leader", leader));
        return Leaders.find(context(library), new TreeSet<>(List.of(members)), year, options);
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2018, 2024})
    void theLargestGdpOfTheNearestYearDecidesAndTheNoteSaysWhich(int year) {
        assertThat(find(SmallWorld.full(), year, "", BLR, RUS, KAZ))
                .contains(new Leader(RUS, "leader: RUS, the member with the largest GDP in 2018"));
        assertThat(find(SmallWorld.full(), year, "", BLR, KAZ))
                .map(Leader::state)
                .contains(KAZ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BLR", "blr", "Belarus"})
    void aChosenLeaderNeedsNoGdp(String choice) {
        assertThat(find(SmallWorld.empty(), 2019, choice, BLR, RUS)).contains(new Leader(BLR, "leader by choice: BLR"));
    }

    @Test
    void aChosenLeaderThatIsNoMemberLeadsNobody() {
        assertThat(find(SmallWorld.full(), 2019, "kaz", BLR, RUS)).isEmpty();
    }

    @Test
    void aChosenLeaderThatIsNoStateIsRefused() {
        assertThatThrownBy(() -> find(SmallWorld.full(), 2019, "atlantis", BLR, RUS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("atlantis");
    }

    @Test
    void withoutIncomeDataNobodyLeads() {
        assertThat(find(SmallWorld.empty(), 2019, "", BLR, RUS)).isEmpty();
        assertThat(find(SmallWorld.full(), 2019, "", StateId.of("ARM"))).isEmpty();
    }
}
