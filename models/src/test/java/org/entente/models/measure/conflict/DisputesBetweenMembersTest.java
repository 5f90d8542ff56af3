package org.entente.models.measure.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.interval;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;

import java.util.List;
import java.util.Optional;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Dispute.Participant;
import org.entente.core.dispute.Hostility;
import org.entente.core.figure.Gap;
import org.entente.core.state.StateId;
import org.entente.core.tie.LandBorders;
import org.entente.core.time.PartialDate;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.junit.jupiter.api.Test;

class DisputesBetweenMembersTest {
    private static final Years DECADE = new Years(2001, 2010);
    private static final Union THREE = union("AAA", "BBB", "CCC");
    private static final DisputesBetweenMembers BY_FORCE =
            new DisputesBetweenMembers(Hostility.USE, Optional.empty(), SpellRule.EXACT);

    @Test
    void aDisputeOfManyYearsIsOneOnsetAndManyDisputeYears() {
        var result = BY_FORCE.measure(List.of(dispute("1", Hostility.USE, "AAA", "BBB", 2003, 2006)), THREE, DECADE);

        assertThat(result.exposure()).isEqualTo(30);
        assertThat(value(result.onsets())).isCloseTo(1000 / 30.0, within(1e-9));
        assertThat(value(result.disputeYears())).isCloseTo(4000 / 30.0, within(1e-9));
        assertThat(result.disputes())
                .singleElement()
                .satisfies(counted -> assertThat(counted.years()).containsExactly(2003, 2004, 2005, 2006));
    }

    @Test
    void aDisputeThatBeganBeforeBothWereMembersIsNoOnset() {
        Union late = union("AAA", "BBB 2005-01-01..");
        var result = BY_FORCE.measure(List.of(dispute("1", Hostility.USE, "AAA", "BBB", 2003, 2006)), late, DECADE);

        assertThat(result.exposure()).isEqualTo(6);
        assertThat(value(result.onsets())).isZero();
        assertThat(value(result.disputeYears())).isCloseTo(2000 / 6.0, within(1e-9));
        assertThat(interval(result.onsets()).high()).isCloseTo(Math.log(20) * 1000 / 6, within(1e-6));
    }

    @Test
    void theStrongerSideDecidesTheLevelAndAThreatIsBelowForce() {
        List<Dispute> all = List.of(
                dispute("1", Hostility.THREAT, "AAA", "BBB", 2003, 2003),
                new Dispute(
                        "2",
                        List.of(
                                side("AAA", true, Hostility.NONE, 2004, 2004),
                                side("CCC", false, Hostility.WAR, 2004, 2004))));
        assertThat(BY_FORCE.measure(all, THREE, DECADE).disputes())
                .extracting(DisputesBetweenMembers.Counted::number)
                .containsExactly("2");
        assertThat(new DisputesBetweenMembers(Hostility.THREAT, Optional.empty(), SpellRule.EXACT)
                        .measure(all, THREE, DECADE)
                        .disputes())
                .hasSize(2);
    }

    @Test
    void allTheSameSideOrAtDifferentTimesIsNoDisputeBetweenThem() {
        Dispute sameSide = new Dispute(
                "1",
                List.of(side("AAA", true, Hostility.USE, 2003, 2003), side("BBB", true, Hostility.USE, 2003, 2003)));
        Dispute apart = new Dispute(
                "2",
                List.of(side("AAA", true, Hostility.USE, 2003, 2003), side("BBB", false, Hostility.USE, 2005, 2005)));
        assertThat(BY_FORCE.measure(List.of(sameSide, apart), THREE, DECADE).disputes())
                .isEmpty();
    }

    @Test
    void contiguousDyadsAreTheExposureAndTheCases() {
        LandBorders.Builder borders = LandBorders.builder();
        DECADE.stream().forEach(year -> borders.add(StateId.of("AAA"), StateId.of("BBB"), year));
        var byLand = new DisputesBetweenMembers(Hostility.USE, Optional.of(borders.build()), SpellRule.EXACT);
        List<Dispute> all = List.of(
                dispute("1", Hostility.USE, "AAA", "BBB", 2003, 2003),
                dispute("2", Hostility.USE, "AAA", "CCC", 2003, 2003));

        var result = byLand.measure(all, THREE, DECADE);

        assertThat(result.exposure()).isEqualTo(10);
        assertThat(value(result.onsets())).isCloseTo(100, within(1e-9));
    }

    @Test
    void aUnionOfOneMemberHasNoExposure() {
        assertThat(missing(BY_FORCE.measure(List.of(), union("AAA"), DECADE).onsets())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    private static Dispute dispute(String number, Hostility hostility, String a, String b, int from, int to) {
        return new Dispute(
                number, List.of(side(a, true, hostility, from, to), side(b, false, Hostility.NONE, from, to)));
    }

    private static Participant side(String state, boolean isSideA, Hostility hostility, int from, int to) {
        return new Participant(
                StateId.of(state),
                isSideA,
                PartialDate.of(from, 2, 1),
                PartialDate.of(to, 11),
                hostility,
                Optional.empty());
    }
}
