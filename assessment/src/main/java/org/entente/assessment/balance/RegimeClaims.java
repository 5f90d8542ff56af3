package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;

/// The claim about members being alike.
final class RegimeClaims {
    private static final double LOW = 5;
    private static final double MIDDLE = 50;

    private final Assessment assessment;

    RegimeClaims(Assessment assessment) {
        this.assessment = assessment;
    }

    VerdictLine alike() {
        String claim = "Members are more alike in electoral democracy than random states.";
        String rule = "supported: at or below the 5th percentile of random sets; contradicted: above the 50th; else"
                + " inconclusive";
        Entry entry = assessment.entry("regime-distance");
        Optional<Figure> own = entry.union();
        if (own.isEmpty() || own.get().placebo().isEmpty()) {
            return VotingClaims.notCovered(claim, rule, entry);
        }
        double value = own.get().placebo().orElseThrow().percentile();
        Verdict verdict =
                value <= LOW ? Verdict.SUPPORTED : value > MIDDLE ? Verdict.CONTRADICTED : Verdict.INCONCLUSIVE;
        List<String> against = new ArrayList<>();
        if (verdict == Verdict.SUPPORTED && value > 0) {
            against.add("%s of 100 random sets are as much alike or more.".formatted(Numbers.of(value)));
        }
        against.add(
                "One index of one year: likeness in other values is not tested; states of a region are alike with or"
                        + " without a union.");
        return new VerdictLine(
                claim,
                verdict,
                "Percentile of the distance among random sets: %s in %s."
                        .formatted(Numbers.percentile(value), entry.period()),
                rule,
                List.of(own.get().id()),
                against);
    }
}
