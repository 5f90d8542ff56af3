package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Indicators;
import org.entente.assessment.indicator.Variants;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subject;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;

/// Claims about voting together, under every choice in the definition.
final class VotingClaims {
    private static final String PERCENTILE = "voting-agreement-percentile";
    private static final double HIGH = 95;
    private static final double MIDDLE = 50;

    private final Assessment assessment;
    private final Context context;

    VotingClaims(Assessment assessment, Context context) {
        this.assessment = assessment;
        this.context = context;
    }

    VerdictLine moreThanChance() {
        String claim = "Members vote together more than random blocs of their size.";
        String rule = "supported: at or above the 95th percentile of random blocs under every rule for absence;"
                + " contradicted: below the 50th under every rule; sensitive: the rules disagree";
        Entry entry = assessment.entry(PERCENTILE);
        Optional<Figure> own = entry.union();
        if (own.isEmpty() || own.get().value().isEmpty()) {
            return notCovered(claim, rule, entry);
        }
        Indicator indicator = Indicators.get(PERCENTILE);
        Map<String, Figure> byRule = new LinkedHashMap<>();
        for (String absent : List.of("drop", "as-abstain", "as-disagree")) {
            Options options =
                    Options.of(indicator.options(), own.get().id().options()).with("absent", absent);
            byRule.put(absent, ask(indicator, assessment.subject(), entry, options));
        }
        long high = count(byRule, value -> value >= HIGH);
        long low = count(byRule, value -> value < MIDDLE);
        Verdict verdict = high == byRule.size()
                ? Verdict.SUPPORTED
                : low == byRule.size()
                        ? Verdict.CONTRADICTED
                        : high > 0 && low > 0 ? Verdict.SENSITIVE : Verdict.INCONCLUSIVE;
        List<String> values = new ArrayList<>();
        byRule.forEach((name, figure) -> values.add("%s with absent=%s".formatted(Numbers.point(figure), name)));
        String reading = "Percentile among random blocs: %s.".formatted(String.join(", ", values));
        List<String> against = new ArrayList<>();
        byRule.forEach((name, figure) -> {
            double value = figure.value().orElse(Double.NaN);
            boolean speaksAgainst = verdict == Verdict.SUPPORTED ? value < 99 : value >= HIGH || value < MIDDLE;
            if (speaksAgainst && verdict == Verdict.SUPPORTED) {
                against.add("With absent=%s, %s of 100 random blocs agree at least as much. [%s]"
                        .formatted(name, Numbers.of(100 - value), figure.id()));
            } else if (speaksAgainst) {
                against.add("With absent=%s the percentile is %s. [%s]"
                        .formatted(name, Numbers.point(figure), figure.id()));
            }
        });
        if (against.isEmpty()) {
            against.add("Searched: three rules for absence; none places the union elsewhere.");
        }
        List<FigureId> ids = byRule.values().stream().map(Figure::id).toList();
        return new VerdictLine(claim, verdict, reading, rule, ids, against);
    }

    List<VerdictLine> atLeastAsOftenAsComparators() {
        Entry entry = assessment.entry("voting-agreement");
        List<VerdictLine> lines = new ArrayList<>();
        for (Subject other : assessment.comparators()) {
            lines.add(atLeastAsOften(entry, other));
        }
        return lines;
    }

    private VerdictLine atLeastAsOften(Entry entry, Subject other) {
        String theirs = other.whom().toUpperCase(Locale.ROOT);
        String claim = "Members vote together at least as often as those of %s.".formatted(theirs);
        String rule =
                "supported: at or above under every choice of absent, credit and unanimous; contradicted: below under"
                        + " every choice; sensitive: the choices disagree, and the one that decides is named";
        Optional<Figure> own = entry.union();
        Optional<Figure> comparator = entry.comparators().stream()
                .filter(figure -> figure.id().whom().equals(other.whom()))
                .findFirst();
        if (own.isEmpty()
                || own.get().value().isEmpty()
                || comparator.isEmpty()
                || comparator.get().value().isEmpty()) {
            return notCovered(claim, rule, entry);
        }
        Variants grid = Variants.ofVotes(context, assessment.subject(), other, entry.period());
        Variants years = Variants.ofYears(context, assessment.subject(), other, entry.period());
        Verdict verdict =
                grid.allAtOrAbove() ? Verdict.SUPPORTED : grid.allBelow() ? Verdict.CONTRADICTED : Verdict.SENSITIVE;
        String reading = "%s %s, %s %s in %s; at or above under %d of %d definitions%s; year by year in %d of %d years."
                .formatted(
                        own.get().id().whom().toUpperCase(Locale.ROOT),
                        Numbers.of(own.get()),
                        theirs,
                        Numbers.of(comparator.get()),
                        entry.period(),
                        grid.atOrAbove(),
                        grid.size(),
                        grid.deciding()
                                .map(name -> "; the choice that decides: " + name)
                                .orElse(""),
                        years.atOrAbove(),
                        years.size());
        List<String> against = new ArrayList<>(grid.against(verdict == Verdict.SUPPORTED));
        if (verdict != Verdict.SENSITIVE && !years.allAtOrAbove() && !years.allBelow()) {
            against.add("Pooled over the period the comparison is clear, year by year it is not: at or above in %s."
                    .formatted(years.namesAtOrAbove()));
        }
        if (against.isEmpty()) {
            against.add("Searched: %d definitions; none turns the comparison round.".formatted(grid.size()));
        }
        return new VerdictLine(
                claim,
                verdict,
                reading,
                rule,
                List.of(own.get().id(), comparator.get().id()),
                against);
    }

    private Figure ask(Indicator indicator, Subject subject, Entry entry, Options options) {
        return indicator
                .figures(new Question(context, subject, entry.period(), options, Scope.UNION))
                .getFirst();
    }

    private static long count(Map<String, Figure> figures, DoublePredicate test) {
        return figures.values().stream()
                .map(Figure::value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .filter(test)
                .count();
    }

    static VerdictLine notCovered(String claim, String rule, Entry entry) {
        String reason = entry.union()
                .flatMap(Figure::missing)
                .map(missing -> "%s: %s".formatted(missing.gap(), missing.detail()))
                .orElse("a comparator has no figure");
        return new VerdictLine(
                claim,
                Verdict.NOT_COVERED,
                "No figure for %s (%s).".formatted(entry.indicator().label(), reason),
                rule,
                entry.union().map(Figure::id).stream().toList(),
                List.of("Nothing was searched: there is no figure to test."));
    }
}
