package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.vote.Variants;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.question.Subject;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Period;
import org.entente.core.figure.Period.YearPeriod;
import org.entente.core.figure.Placebo;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;

/// Claims about voting together, under every choice in the definition.
final class VotingClaims {
    private static final String AGREEMENT = "voting-agreement";
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
                + " contradicted: below the 50th under every rule; sensitive: one rule or two reach either; else"
                + " inconclusive";
        Entry entry = assessment.entry(AGREEMENT);
        Optional<Figure> own = entry.union();
        if (own.isEmpty() || own.get().placebo().isEmpty()) {
            return notCovered(claim, rule, entry);
        }
        Indicator indicator = Indicators.get(AGREEMENT);
        Map<String, Figure> byRule = new LinkedHashMap<>();
        for (String absent : List.of("drop", "as-abstain", "as-disagree")) {
            Options options =
                    Options.of(indicator.options(), own.get().id().options()).with("absent", absent);
            byRule.put(absent, ask(indicator, assessment.subject(), entry.period(), options));
        }
        long high = count(byRule, value -> value >= HIGH);
        long low = count(byRule, value -> value < MIDDLE);
        Verdict verdict = high == byRule.size()
                ? Verdict.SUPPORTED
                : low == byRule.size()
                        ? Verdict.CONTRADICTED
                        : high > 0 || low > 0 ? Verdict.SENSITIVE : Verdict.INCONCLUSIVE;
        List<String> values = new ArrayList<>();
        byRule.forEach((name, figure) -> values.add("%s with absent=%s".formatted(percentile(figure), name)));
        String deciding = verdict == Verdict.SENSITIVE ? "; the choice that decides: how absence counts" : "";
        String reading = "Percentile among random blocs: %s%s.".formatted(String.join(", ", values), deciding);
        List<String> against = new ArrayList<>();
        byRule.forEach((name, figure) -> {
            double value = figure.placebo().map(Placebo::percentile).orElse(0.0);
            if (verdict == Verdict.SUPPORTED || (verdict != Verdict.CONTRADICTED && value < HIGH)) {
                against.add("With absent=%s, %s of 100 random blocs agree more. [%s]"
                        .formatted(name, Numbers.of(100 - value), figure.id()));
            }
        });
        if (against.isEmpty()) {
            against.add("Searched: three rules for absence; none lifts the union above the middle.");
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
        String mine = assessment.subject().whom().toUpperCase(Locale.ROOT);
        String theirs = other.whom().toUpperCase(Locale.ROOT);
        String claim = "Members vote together at least as often as those of %s.".formatted(theirs);
        String rule =
                "supported: at or above under every definition, the intervals apart; contradicted: below under every"
                        + " definition, the intervals apart; inconclusive: the intervals overlap; sensitive: the definitions"
                        + " disagree, and the choice that decides is named. Only years in which both have members count";
        Optional<Years> common = commonYears(entry.period(), other);
        if (common.isEmpty()) {
            return notCovered(claim, rule, entry);
        }
        Period period = Period.of(common.get());
        Indicator indicator = Indicators.get(entry.indicator().id());
        Options options = entry.union()
                .map(figure -> Options.of(indicator.options(), figure.id().options()))
                .orElseGet(() -> Options.of(indicator.options(), Map.of()));
        Figure own = ask(indicator, assessment.subject(), period, options);
        Figure comparator = ask(indicator, other, period, Options.of(indicator.options(), Map.of()));
        if (own.value().isEmpty() || comparator.value().isEmpty()) {
            return notCovered(claim, rule, entry);
        }
        Variants grid = Variants.ofVotes(context, assessment.subject(), other, common.get());
        Variants years = Variants.ofYears(context, assessment.subject(), other, common.get());
        boolean apart = !Readings.overlap(own, comparator);
        Verdict verdict = !grid.allAtOrAbove() && !grid.allBelow()
                ? Verdict.SENSITIVE
                : !apart ? Verdict.INCONCLUSIVE : grid.allAtOrAbove() ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
        String deciding = grid.deciding()
                .map(name -> "; the choice that decides: " + name)
                .orElse("");
        String reading = "%s %s, %s %s in %s; at or above under %d of %d definitions%s; year by year in %d of %d years."
                .formatted(
                        mine,
                        Numbers.of(own),
                        theirs,
                        Numbers.of(comparator),
                        period,
                        grid.atOrAbove(),
                        grid.size(),
                        deciding,
                        years.atOrAbove(),
                        years.size());
        List<String> against = against(verdict, grid, years, apart);
        return new VerdictLine(claim, verdict, reading, rule, List.of(own.id(), comparator.id()), against);
    }

    private static List<String> against(Verdict verdict, Variants grid, Variants years, boolean apart) {
        boolean above = grid.atOrAbove() * 2 >= grid.size();
        List<String> against = new ArrayList<>(grid.against(above));
        if (above && !years.namesBelow().isEmpty()) {
            against.add("In single years it is below: %s.".formatted(years.namesBelow()));
        }
        if (!above && !years.namesAtOrAbove().isEmpty()) {
            against.add("In single years it is at or above: %s.".formatted(years.namesAtOrAbove()));
        }
        if (verdict == Verdict.INCONCLUSIVE && !apart) {
            against.add("All definitions point one way, but the two intervals overlap.");
        }
        if (against.isEmpty()) {
            against.add("Searched: %d definitions and %d single years; none turns the comparison round."
                    .formatted(grid.size(), years.size()));
        }
        return against;
    }

    /// The first to the last year of a period in which both unions have at least two members.
    private Optional<Years> commonYears(Period period, Subject other) {
        if (!(period instanceof YearPeriod(Years years))) {
            return Optional.empty();
        }
        int[] common = years.stream()
                .filter(year -> assessment
                                .subject()
                                .union()
                                .membersIn(year, SpellRule.ANY)
                                .size()
                        >= 2)
                .filter(year -> other.union().membersIn(year, SpellRule.ANY).size() >= 2)
                .toArray();
        return common.length == 0 ? Optional.empty() : Optional.of(new Years(common[0], common[common.length - 1]));
    }

    private Figure ask(Indicator indicator, Subject subject, Period period, Options options) {
        Question question = new Question(context, subject, period, options, Scope.UNION);
        FigureId id = question.id(indicator.id());
        return assessment.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseGet(() -> indicator.figures(question).getFirst());
    }

    private static long count(Map<String, Figure> figures, DoublePredicate test) {
        return figures.values().stream()
                .flatMap(figure -> figure.placebo().stream())
                .mapToDouble(Placebo::percentile)
                .filter(test)
                .count();
    }

    private static String percentile(Figure figure) {
        return figure.placebo()
                .map(placebo -> Numbers.percentile(placebo.percentile()))
                .orElse("no percentile");
    }

    static VerdictLine notCovered(String claim, String rule, Entry entry) {
        String reason = entry.union()
                .flatMap(Figure::missing)
                .map(missing -> "%s: %s".formatted(missing.gap(), missing.detail()))
                .orElse("a comparator has no figure");
        return new VerdictLine(
                claim,
                Verdict.NOT_COVERED,
                "No figure (%s).".formatted(reason),
                rule,
                entry.union().map(Figure::id).stream().toList(),
                List.of("Nothing was searched: there is no figure to test."));
    }
}
