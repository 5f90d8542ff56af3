package org.entente.models.measure.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.core.alliance.Obligation;
import org.entente.core.alliance.Pledge;
import org.entente.core.figure.Gap;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;

class ObligationsInForceTest {
    private static final Predicate<Pledge> DEFENCE =
            pledge -> pledge.obligations().contains(Obligation.DEFENCE);
    private static final List<Pledge> PLEDGES = List.of(
            pledge("AAA", "BBB", 2010, Obligation.DEFENCE),
            pledge("BBB", "AAA", 2010),
            pledge("AAA", "CCC", 2010, Obligation.CONSULTATION),
            pledge("AAA", "DDD", 2010, Obligation.DEFENCE),
            pledge("CCC", "AAA", 2009, Obligation.DEFENCE));

    @Test
    void anAsymmetricTreatyBindsOneWayAndAnotherYearOrAnOutsiderDoesNotCount() {
        var result = ObligationsInForce.measure(PLEDGES, states("AAA", "BBB", "CCC"), 2010, DEFENCE);
        assertThat(value(result.outcome())).isCloseTo(100 / 6.0, within(1e-12));
        assertThat(value(result.byMember().get(StateId.of("AAA")))).isEqualTo(50);
        assertThat(value(result.byMember().get(StateId.of("BBB")))).isZero();
        assertThat(result.boundTo().get(StateId.of("AAA"))).containsExactly(StateId.of("BBB"));
    }

    @Test
    void allWaysIsAHundredAndOneMemberIsNoUnion() {
        var mutual =
                List.of(pledge("AAA", "BBB", 2010, Obligation.DEFENCE), pledge("BBB", "AAA", 2010, Obligation.DEFENCE));
        assertThat(value(ObligationsInForce.measure(mutual, states("AAA", "BBB"), 2010, DEFENCE)
                        .outcome()))
                .isEqualTo(100);
        assertThat(missing(ObligationsInForce.measure(mutual, states("AAA"), 2010, DEFENCE)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    private static Pledge pledge(String by, String to, int year, Obligation... obligations) {
        return new Pledge(StateId.of(by), StateId.of(to), year, Set.of(obligations));
    }
}
