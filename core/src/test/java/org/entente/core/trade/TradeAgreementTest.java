package org.entente.core.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeAgreement.Stage;
import org.junit.jupiter.api.Test;

class TradeAgreementTest {
    private static Stage stage(int year, boolean isWithdrawal, String... parties) {
        TreeSet<StateId> states = new TreeSet<>();
        List.of(parties).forEach(code -> states.add(StateId.of(code)));
        return new Stage(year, isWithdrawal, states);
    }

    @Test
    void thePartiesAreThoseOfTheLastStageThatHadTakenEffect() {
        TradeAgreement agreement = new TradeAgreement(
                1,
                "A",
                List.of(
                        stage(2000, false, "AAA", "BBB"),
                        stage(2005, false, "AAA", "BBB", "CCC"),
                        stage(2009, true, "AAA", "CCC")));
        assertThat(agreement.in(1999)).isEmpty();
        assertThat(agreement.in(2004).orElseThrow().parties())
                .extracting(StateId::code)
                .containsExactly("AAA", "BBB");
        assertThat(agreement.in(2005).orElseThrow().parties()).hasSize(3);
        assertThat(agreement.in(2020).orElseThrow().parties())
                .extracting(StateId::code)
                .containsExactly("AAA", "CCC");
    }

    @Test
    void anAgreementWithoutAStageIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TradeAgreement(1, "A", List.of()));
    }
}
