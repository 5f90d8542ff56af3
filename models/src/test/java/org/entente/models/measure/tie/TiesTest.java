package org.entente.models.measure.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Unit;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.core.tie.Ties;
import org.entente.core.tie.VisaRule;
import org.entente.core.tie.VisaRules;
import org.entente.models.measure.tie.InsideShare.End;
import org.junit.jupiter.api.Test;

class TiesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 12);
    private static final SortedSet<StateId> MEMBERS = states("AAA", "BBB");
    private static final StateId AAA = StateId.of("AAA");
    private static final StateId BBB = StateId.of("BBB");
    private static final StateId CCC = StateId.of("CCC");

    private static Ties.Builder ties() {
        Ties.Builder ties = Ties.builder(Unit.USD_MILLION);
        ties.put(AAA, BBB, 2020, 6);
        ties.put(CCC, BBB, 2020, 2);
        ties.put(CCC, AAA, 2020, 12);
        ties.put(BBB, CCC, 2020, 18);
        return ties;
    }

    @Test
    void aShareHasWhatComesFromMembersOverAllThatComes() {
        InsideShare.Result received = InsideShare.measure(ties().build(), MEMBERS, 2020, End.TO_MEMBERS);
        assertThat(value(received.outcome())).isCloseTo(30, within(1e-9));
        assertThat(value(received.byMember().get(BBB))).isCloseTo(75, within(1e-9));
        assertThat(value(received.byMember().get(AAA))).isZero();
        InsideShare.Result sent = InsideShare.measure(ties().build(), MEMBERS, 2020, End.FROM_MEMBERS);
        assertThat(value(sent.outcome())).isCloseTo(25, within(1e-9));
    }

    @Test
    void theScaleOfTiesDoesNotMatterAndAllOfTheWorldIsAllInside() {
        Ties.Builder tenfold = Ties.builder(Unit.USD_MILLION);
        tenfold.put(AAA, BBB, 2020, 60);
        tenfold.put(CCC, BBB, 2020, 20);
        tenfold.put(CCC, AAA, 2020, 120);
        assertThat(value(InsideShare.measure(tenfold.build(), MEMBERS, 2020, End.TO_MEMBERS)
                        .outcome()))
                .isCloseTo(30, within(1e-9));
        assertThat(value(InsideShare.measure(ties().build(), states("AAA", "BBB", "CCC"), 2020, End.TO_MEMBERS)
                        .outcome()))
                .isEqualTo(100);
    }

    @Test
    void aMemberThatTheSourceDoesNotHaveIsAGapAndNotZero() {
        InsideShare.Result result = InsideShare.measure(ties().build(), states("AAA", "DDD"), 2020, End.TO_MEMBERS);
        assertThat(missing(result.byMember().get(StateId.of("DDD"))).gap()).isEqualTo(Gap.NOT_REPORTED);
        assertThat(result.members().withData()).isEqualTo(1);
        assertThat(missing(InsideShare.measure(ties().build(), states("AAA"), 2020, End.TO_MEMBERS)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void travelIsFreeEachWayOnItsOwn() {
        VisaRules.Builder rules = VisaRules.builder();
        rules.put(DAY, AAA, BBB, VisaRule.VISA_FREE);
        rules.put(DAY, BBB, AAA, VisaRule.VISA_ON_ARRIVAL);
        rules.put(DAY, AAA, CCC, VisaRule.VISA_REQUIRED);
        VisaFreeTravel.Result strict = VisaFreeTravel.WITHOUT_VISA.measure(rules.build(), MEMBERS, DAY);
        assertThat(value(strict.outcome())).isEqualTo(50);
        assertThat(strict.notFree()).containsExactly(new Dyad(BBB, AAA));
        assertThat(value(VisaFreeTravel.WITHOUT_APPLYING_FOR_A_VISA
                        .measure(rules.build(), MEMBERS, DAY)
                        .outcome()))
                .isEqualTo(100);
        assertThat(value(VisaFreeTravel.WITHOUT_VISA
                        .measure(rules.build(), states("AAA", "BBB", "DDD"), DAY)
                        .outcome()))
                .isEqualTo(50);
        assertThat(missing(VisaFreeTravel.WITHOUT_VISA
                                .measure(rules.build(), states("CCC", "DDD"), DAY)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.NOT_REPORTED);
    }

    @Test
    void whatIsFreeWithoutAVisaIsFreeWithoutApplyingForOne() {
        List<StateId> states = List.copyOf(states("AAA", "BBB", "CCC", "DDD"));
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            VisaRules.Builder rules = VisaRules.builder();
            for (StateId from : states) {
                for (StateId to : states) {
                    if (!from.equals(to)) {
                        rules.put(DAY, from, to, VisaRule.values()[random.nextInt(VisaRule.values().length)]);
                    }
                }
            }
            VisaRules drawn = rules.build();
            double strict = value(VisaFreeTravel.WITHOUT_VISA
                    .measure(drawn, new TreeSet<>(states), DAY)
                    .outcome());
            double loose = value(VisaFreeTravel.WITHOUT_APPLYING_FOR_A_VISA
                    .measure(drawn, new TreeSet<>(states), DAY)
                    .outcome());
            assertThat(strict).isBetween(0.0, loose);
            assertThat(loose).isLessThanOrEqualTo(100);
        }
    }
}
