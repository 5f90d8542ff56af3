package org.entente.core.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.core.provenance.Checked;
import org.entente.core.state.Names;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Membership.Status;
import org.entente.core.union.Union.TradeFunction;
import org.junit.jupiter.api.Test;

/// ```
///        2000      2001      2002      2003
/// AAA    member ......................................
///                  suspended 2001-06-01 to 2001-09-01
/// BBB              member from 2001-07-02 ............
/// CCC    member .........| to 2002-01-01
/// DDD    observer ....................................
/// ```
class UnionTest {
    private static final StateId AAA = StateId.of("AAA");
    private static final StateId BBB = StateId.of("BBB");
    private static final StateId CCC = StateId.of("CCC");
    private static final StateId DDD = StateId.of("DDD");
    private static final LocalDate FOUNDED = LocalDate.of(2000, 1, 1);

    private static final Membership AAA_MEMBER = membership(AAA, Status.MEMBER, Spell.from(FOUNDED));
    private static final Union UNION = union(List.of(
            AAA_MEMBER,
            membership(AAA, Status.SUSPENDED, new Spell(LocalDate.of(2001, 6, 1), LocalDate.of(2001, 9, 1))),
            membership(BBB, Status.MEMBER, Spell.from(LocalDate.of(2001, 7, 2))),
            membership(CCC, Status.MEMBER, new Spell(FOUNDED, LocalDate.of(2002, 1, 1))),
            membership(DDD, Status.OBSERVER, Spell.from(FOUNDED))));

    @Test
    void hasItsFoundersFromTheFirstDay() {
        assertThat(UNION.membersOn(FOUNDED)).containsExactly(AAA, CCC);
        assertThat(UNION.membersOn(FOUNDED.minusDays(1))).isEmpty();
    }

    @Test
    void losesAMemberOnTheDayItsSpellEnds() {
        assertThat(UNION.membersOn(LocalDate.of(2001, 12, 31))).containsExactly(AAA, BBB, CCC);
        assertThat(UNION.membersOn(LocalDate.of(2002, 1, 1))).containsExactly(AAA, BBB);
    }

    @Test
    void leavesOutAMemberWhileItIsSuspended() {
        assertThat(UNION.membersOn(LocalDate.of(2001, 5, 31))).containsExactly(AAA, CCC);
        assertThat(UNION.membersOn(LocalDate.of(2001, 6, 1))).containsExactly(CCC);
        assertThat(UNION.membersOn(LocalDate.of(2001, 8, 31))).containsExactly(BBB, CCC);
        assertThat(UNION.membersOn(LocalDate.of(2001, 9, 1))).containsExactly(AAA, BBB, CCC);
    }

    @Test
    void keepsObserversApart() {
        assertThat(UNION.withStatusOn(Status.OBSERVER, FOUNDED)).containsExactly(DDD);
        assertThat(UNION.withStatusOn(Status.ASSOCIATE, FOUNDED)).isEmpty();
    }

    @Test
    void countsTheMembersOfAYearByTheRule() {
        assertThat(UNION.membersIn(2000, SpellRule.EXACT)).containsExactly(AAA, CCC);
        assertThat(UNION.membersIn(2001, SpellRule.FIRST)).containsExactly(AAA, CCC);
        assertThat(UNION.membersIn(2001, SpellRule.LAST)).containsExactly(AAA, BBB, CCC);
        assertThat(UNION.membersIn(2002, SpellRule.ANY)).containsExactly(AAA, BBB);
    }

    @Test
    void countsSuspensionByTheSameRule() {
        // AAA was suspended on 1 July 2001, and on at least one day of that year; BBB joined on 2 July
        assertThat(UNION.membersIn(2001, SpellRule.EXACT)).containsExactly(CCC);
        assertThat(UNION.membersIn(2001, SpellRule.ANY)).containsExactly(BBB, CCC);
    }

    @Test
    void collectsTheMembersOfSeveralYears() {
        assertThat(UNION.membersDuring(new Years(1998, 1999), SpellRule.ANY)).isEmpty();
        assertThat(UNION.membersDuring(new Years(1999, 2001), SpellRule.EXACT)).containsExactly(AAA, CCC);
        assertThat(UNION.membersDuring(new Years(2001, 2002), SpellRule.EXACT)).containsExactly(AAA, BBB, CCC);
    }

    @Test
    void givesItsMembersInOrderOfTheirCodes() {
        Union reversed = UNION.withMemberships(UNION.memberships().reversed());
        LocalDate day = LocalDate.of(2001, 12, 31);

        assertThat(reversed.membersOn(day)).containsExactly(AAA, BBB, CCC);
    }

    @Test
    void changesOnlyItsMembershipsInAScenario() {
        Union smaller = UNION.withMemberships(List.of(AAA_MEMBER));

        assertThat(smaller.membersOn(FOUNDED)).containsExactly(AAA);
        assertThat(UNION.membersOn(FOUNDED)).containsExactly(AAA, CCC);
        assertThat(smaller)
                .usingRecursiveComparison()
                .ignoringFields("memberships")
                .isEqualTo(UNION);
        assertThat(smaller.withMemberships(UNION.memberships())).isEqualTo(UNION);
    }

    @Test
    void doesNotChangeWithTheListItWasMadeFrom() {
        List<Membership> memberships = new ArrayList<>(List.of(AAA_MEMBER));
        Union union = union(memberships);

        memberships.clear();

        assertThat(union.membersOn(FOUNDED)).containsExactly(AAA);
    }

    @Test
    void doesNotChangeWithTheSetItGaveAway() {
        SortedSet<StateId> members = UNION.membersOn(FOUNDED);

        members.clear();

        assertThat(UNION.membersOn(FOUNDED)).containsExactly(AAA, CCC);
    }

    @Test
    void writesItsTradeFunctionWithHyphens() {
        assertThat(TradeFunction.FREE_TRADE_AREA).hasToString("free-trade-area");
    }

    private static Union union(List<Membership> memberships) {
        return new Union(
                UnionId.of("TEST"),
                "organisation",
                new Names("Test union", "Союз"),
                Spell.from(FOUNDED),
                TradeFunction.CUSTOMS_UNION,
                "consensus",
                memberships,
                List.of(new Union.Lineage(
                        UnionId.of("OLD"), new Spell(FOUNDED.minusYears(5), FOUNDED), List.of("treaty"), "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("treaty"),
                Checked.MEMORY,
                "a note");
    }

    private static Membership membership(StateId state, Status status, Spell spell) {
        return new Membership(
                state,
                status,
                Optional.empty(),
                spell,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Checked.MEMORY,
                "");
    }
}
