package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import org.entente.assessment.question.Context;

/// The claims that the balance sheet puts to every union alike.
final class Verdicts {
    private final Assessment assessment;
    private final Context context;

    Verdicts(Assessment assessment, Context context) {
        this.assessment = assessment;
        this.context = context;
    }

    /// One line a claim, in the order of the balance sheet.
    List<VerdictLine> lines() {
        List<VerdictLine> lines = new ArrayList<>();
        VotingClaims voting = new VotingClaims(assessment, context);
        lines.add(voting.moreThanChance());
        lines.addAll(voting.atLeastAsOftenAsComparators());
        TradeClaims trade = new TradeClaims(assessment);
        lines.add(trade.tiltedToEachOther());
        lines.add(trade.membersDependMoreThanTheLeader());
        lines.add(new SecurityClaims(assessment, context).peaceBetweenMembers());
        lines.add(new RegimeClaims(assessment).alike());
        lines.add(trade.preferenceIsWorthSomething());
        return lines;
    }
}
