package org.entente.data.scan;

import java.util.List;

/// All checks, by subject.
public final class Checks {
    private static final List<Check> ALL = List.of(
            new TallyOfFile(),
            new TallyOfRecord(),
            new VintagesDisagree(),
            new DelegationJump(),
            new AdoptedAgainstMajority(),
            new RollCallReversed(),
            new SymbolOfOtherSession(),
            new DateOutsideSession(),
            new VoteOutsideMembership(),
            new MembershipAgainstTreaties(),
            new DefenceAfterExit(),
            new DisputeBetweenAllies(),
            new DisputeTallies(),
            new IncidentOutsideDispute(),
            new ParticipantOutsideDispute(),
            new CrisisDuration(),
            new DatesOutOfOrder(),
            new ContiguityOneSided(),
            new SharesOfTheSystem(),
            new PartAboveWhole(),
            new SeriesJump(),
            new CarriedForward(),
            new MirrorFlows(),
            new DomesticSales(),
            new EstimateOutsideInterval(),
            new MissingCodeAsValue(),
            new TwoCodesOneState(),
            new CodeOutOfTime());

    private Checks() {}

    public static List<Check> all() {
        return ALL;
    }
}
