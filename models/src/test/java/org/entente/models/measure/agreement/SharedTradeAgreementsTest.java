package org.entente.models.measure.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.List;
import org.entente.core.figure.Gap;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeAgreement;
import org.entente.core.trade.TradeAgreement.Stage;
import org.junit.jupiter.api.Test;

class SharedTradeAgreementsTest {
    private static final List<TradeAgreement> AGREEMENTS = List.of(
            new TradeAgreement(1, "all", List.of(new Stage(2000, false, states("AAA", "BBB", "CCC")))),
            new TradeAgreement(
                    2,
                    "two, then one leaves",
                    List.of(new Stage(2005, false, states("AAA", "BBB")), new Stage(2010, true, states("AAA")))),
            new TradeAgreement(3, "with an outsider", List.of(new Stage(2000, false, states("AAA", "ZZZ")))));

    @Test
    void theMeanIsOverPairs() {
        // AB share 2, AC and BC 1: (2 + 1 + 1)/3
        SharedTradeAgreements.Result result =
                SharedTradeAgreements.measure(AGREEMENTS, states("AAA", "BBB", "CCC"), 2006);
        assertThat(value(result.outcome())).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(value(result.byMember().get(StateId.of("AAA")))).isCloseTo(1.5, within(1e-12));
        assertThat(result.byAgreement())
                .extracting(entry -> entry.getKey().name())
                .containsExactly("all", "two, then one leaves");
    }

    @Test
    void whoLeftIsBoundNoMoreAndWhoIsNotYetInForceIsNotBound() {
        assertThat(value(SharedTradeAgreements.measure(AGREEMENTS, states("AAA", "BBB"), 2010)
                        .outcome()))
                .isEqualTo(1);
        assertThat(value(SharedTradeAgreements.measure(AGREEMENTS, states("AAA", "BBB"), 1999)
                        .outcome()))
                .isZero();
    }

    @Test
    void theUnionsMeanIsThatOfItsMembersFigures() {
        SharedTradeAgreements.Result result =
                SharedTradeAgreements.measure(AGREEMENTS, states("AAA", "BBB", "CCC", "DDD"), 2006);
        double mean = result.byMember().values().stream()
                .mapToDouble(org.entente.models.measure.World::value)
                .average()
                .orElseThrow();
        assertThat(value(result.outcome())).isCloseTo(mean, within(1e-12));
    }

    @Test
    void aUnionOfOneHasNoPair() {
        assertThat(missing(SharedTradeAgreements.measure(AGREEMENTS, states("AAA"), 2006)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }
}
