package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.directory.Indicators;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;

/// The claim about peace among members.
final class SecurityClaims {
    private static final double ENOUGH_DYAD_YEARS = 100;

    private final Assessment assessment;
    private final Context context;

    SecurityClaims(Assessment assessment, Context context) {
        this.assessment = assessment;
        this.context = context;
    }

    VerdictLine peaceBetweenMembers() {
        String claim = "No two members fought each other while both were members.";
        String rule =
                "supported: no interstate conflict-year between members in 100 dyad-years or more; not enough cases: none in"
                        + " fewer; sensitive: none, but troops of one member on the side of rebels in another; contradicted: one"
                        + " or more. Conflicts below 25 battle deaths a year are outside the source";
        Entry entry = assessment.entry("conflict-between-members");
        Optional<Figure> own = entry.union();
        if (own.isEmpty() || own.get().value().isEmpty()) {
            return VotingClaims.notCovered(claim, rule, entry);
        }
        Figure rebels = rebels(entry);
        double support = rebels.value().orElse(0);
        Verdict verdict = verdict(own.get(), support);
        List<String> against = new ArrayList<>();
        if (verdict != Verdict.CONTRADICTED) {
            own.get()
                    .interval()
                    .ifPresent(interval -> against.add(
                            "With this exposure the rate could still be %s per 1000 dyad-years (upper end of the interval)."
                                    .formatted(Numbers.of(interval.high()))));
        }
        against.add(
                support > 0
                        ? "Troops of one member on the side of rebels in another: %s per 1000 dyad-years. [%s]"
                                .formatted(Numbers.of(rebels), rebels.id())
                        : "Searched: troops of one member on the side of rebels in another; none. [%s]"
                                .formatted(rebels.id()));
        assessment
                .entry("conflict-inside-members")
                .union()
                .filter(inside -> inside.value().orElse(0) > 0)
                .ifPresent(inside -> against.add("Peace between members is not peace inside them: %s. [%s]"
                        .formatted(Numbers.of(inside) + " conflict-years per 100 state-years", inside.id())));
        String counted = own.get().notes().isEmpty() ? "" : own.get().notes().getLast();
        return new VerdictLine(
                claim,
                verdict,
                "%s per 1000 dyad-years in %s: %s".formatted(Numbers.of(own.get()), entry.period(), counted),
                rule,
                List.of(own.get().id()),
                against);
    }

    private static Verdict verdict(Figure rate, double support) {
        if (rate.value().orElseThrow() > 0) {
            return Verdict.CONTRADICTED;
        }
        if (support > 0) {
            return Verdict.SENSITIVE;
        }
        return dyadYears(rate) < ENOUGH_DYAD_YEARS ? Verdict.NOT_ENOUGH_CASES : Verdict.SUPPORTED;
    }

    /// The exposure behind a rate without events: the exact upper bound is then -ln(0.05) over it.
    private static double dyadYears(Figure rate) {
        return rate.interval()
                .map(interval -> 1000 * -Math.log(0.05) / interval.high())
                .orElse(0.0);
    }

    private Figure rebels(Entry entry) {
        Indicator indicator = Indicators.get(entry.indicator().id());
        Options options = Options.of(indicator.options(), Map.of("opposition", "support-for-rebels"));
        return indicator
                .figures(new Question(context, assessment.subject(), entry.period(), options, Scope.UNION))
                .getFirst();
    }
}
