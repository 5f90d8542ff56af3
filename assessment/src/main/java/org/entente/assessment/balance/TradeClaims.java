package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.assessment.report.FigureRecord;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Uncertainty.Interval;

/// Claims about trade inside the union, dependence on its leader, and what membership is worth.
final class TradeClaims {
    private static final double NEUTRAL = 0.05;
    private static final double NEGLIGIBLE_PERCENT = 0.1;
    private static final double WORTH_PERCENT = 1;

    private final Assessment assessment;

    TradeClaims(Assessment assessment) {
        this.assessment = assessment;
    }

    VerdictLine tiltedToEachOther() {
        String claim = "Members trade with each other more than their size in the world would give.";
        String rule =
                "supported: symmetric introversion above 0.05; negligible: between -0.05 and 0.05; contradicted: below";
        Entry entry = assessment.entry("symmetric-introversion");
        Optional<Figure> own = entry.union();
        if (own.isEmpty() || own.get().value().isEmpty()) {
            return VotingClaims.notCovered(claim, rule, entry);
        }
        double value = own.get().value().getAsDouble();
        Verdict verdict =
                value > NEUTRAL ? Verdict.SUPPORTED : value < -NEUTRAL ? Verdict.CONTRADICTED : Verdict.NEGLIGIBLE;
        List<String> against = new ArrayList<>();
        against.add("Neighbours trade more with or without a union; distance and history are not held constant here.");
        return new VerdictLine(
                claim,
                verdict,
                "Symmetric introversion %s in %s.".formatted(Numbers.point(own.get()), entry.period()),
                rule,
                List.of(own.get().id()),
                against);
    }

    VerdictLine membersDependMoreThanTheLeader() {
        String claim = "Every member's trade depends on the leader more than the leader's on all of them.";
        String rule =
                "supported: every other member's share of trade with the leader exceeds the leader's share with all"
                        + " other members; contradicted: one member's does not";
        Entry entry = assessment.entry("leader-dependence");
        Optional<Figure> leader = assessment.leader().flatMap(head -> entry.member(head.state()));
        List<Figure> others = entry.members().stream()
                .filter(figure -> figure.value().isPresent() && !leader.equals(Optional.of(figure)))
                .toList();
        if (leader.isEmpty() || leader.get().value().isEmpty() || others.isEmpty()) {
            return VotingClaims.notCovered(claim, rule, entry);
        }
        double reverse = leader.get().value().getAsDouble();
        List<Figure> less = others.stream()
                .filter(figure -> figure.value().orElseThrow() <= reverse)
                .toList();
        Verdict verdict = less.isEmpty() ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
        List<FigureId> ids = new ArrayList<>(List.of(leader.get().id()));
        others.forEach(figure -> ids.add(figure.id()));
        List<String> against = new ArrayList<>();
        if (!less.isEmpty() && less.size() < others.size()) {
            against.add("It holds for %s."
                    .formatted(list(others.stream()
                            .filter(figure -> !less.contains(figure))
                            .toList())));
        }
        against.add(
                "A trade share is not vulnerability: what a member would lose if the trade stopped stands under worth.");
        return new VerdictLine(
                claim,
                verdict,
                "%s %% of %s's trade is with the other members; %d of %d depend more on it than that: %s."
                        .formatted(
                                Numbers.point(leader.get()),
                                FigureRecord.subject(leader.get()),
                                others.size() - less.size(),
                                others.size(),
                                list(others)),
                rule,
                ids,
                against);
    }

    private static String list(List<Figure> figures) {
        return figures.stream()
                .map(figure -> FigureRecord.subject(figure) + " " + Numbers.point(figure) + " %")
                .collect(Collectors.joining(", "));
    }

    VerdictLine preferenceIsWorthSomething() {
        String claim = "The trade preference is worth 1 % of real income or more to every member.";
        String rule = "supported: every member's whole interval is a loss of 1 % or more if the preference ended;"
                + " negligible: every median loss is under 0.1 %; contradicted: some member's whole interval is a smaller"
                + " loss, or a gain; else inconclusive";
        Entry entry = assessment.entry("welfare-without-preference");
        List<Figure> members =
                entry.members().stream().filter(f -> f.interval().isPresent()).toList();
        if (members.isEmpty()) {
            return VotingClaims.notCovered(claim, rule, entry);
        }
        boolean all = members.stream().allMatch(figure -> interval(figure).high() <= -WORTH_PERCENT);
        List<Figure> less = members.stream()
                .filter(figure -> interval(figure).low() > -WORTH_PERCENT)
                .toList();
        boolean negligible =
                members.stream().allMatch(figure -> Math.abs(figure.value().orElseThrow()) < NEGLIGIBLE_PERCENT);
        Verdict verdict = negligible
                ? Verdict.NEGLIGIBLE
                : !less.isEmpty() ? Verdict.CONTRADICTED : all ? Verdict.SUPPORTED : Verdict.INCONCLUSIVE;
        List<String> against = new ArrayList<>();
        against.add("The size of the preference is assumed from the literature on all agreements, not measured for this"
                + " union.");
        if (verdict == Verdict.CONTRADICTED) {
            against.add("To some it may be worth that much: %s."
                    .formatted(list(members.stream()
                            .filter(figure -> interval(figure).low() <= -WORTH_PERCENT)
                            .toList())));
        }
        members.stream()
                .filter(figure -> figure.value().orElseThrow() > 0)
                .forEach(figure -> against.add("%s would gain: %s %%. [%s]"
                        .formatted(FigureRecord.subject(figure), Numbers.of(figure), figure.id())));
        return new VerdictLine(
                claim,
                verdict,
                "If the trade preference ended: %s."
                        .formatted(String.join(
                                ", ",
                                members.stream()
                                        .map(figure -> FigureRecord.subject(figure) + " " + Numbers.of(figure) + " %")
                                        .toList())),
                rule,
                members.stream().map(Figure::id).toList(),
                against);
    }

    private static Interval interval(Figure figure) {
        return figure.interval().orElseThrow();
    }
}
