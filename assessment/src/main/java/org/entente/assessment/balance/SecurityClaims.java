package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Indicators;
import org.entente.assessment.question.Context;
import org.entente.assessment.question.Options;
import org.entente.assessment.question.Question;
import org.entente.assessment.question.Question.Scope;
import org.entente.assessment.report.Numbers;
import org.entente.core.figure.Figure;

/// The claim about peace among members.
final class SecurityClaims {
    private final Assessment assessment;
    private final Context context;

    SecurityClaims(Assessment assessment, Context context) {
        this.assessment = assessment;
        this.context = context;
    }

    VerdictLine peaceBetweenMembers() {
        String claim = "No two members fought each other while both were members.";
        String rule =
                "supported: no conflict-year between members; contradicted: one or more; conflicts below 25 battle deaths"
                        + " a year are outside the source";
        Entry entry = assessment.entry("conflict-between-members");
        Optional<Figure> own = entry.union();
        if (own.isEmpty() || own.get().value().isEmpty()) {
            return VotingClaims.notCovered(claim, rule, entry);
        }
        Verdict verdict = own.get().value().getAsDouble() == 0 ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
        List<String> against = new ArrayList<>();
        own.get()
                .interval()
                .ifPresent(interval -> against.add(
                        "With this exposure the rate could still be %s per 1000 dyad-years (upper end of the interval)."
                                .formatted(Numbers.of(interval.high()))));
        Figure rebels = rebels(entry);
        against.add("Troops of one member on the side of rebels in another: %s. [%s]"
                .formatted(rebels.value().isPresent() ? Numbers.of(rebels) : "no figure", rebels.id()));
        assessment
                .entry("conflict-inside-members")
                .union()
                .filter(inside -> inside.value().isPresent())
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

    private Figure rebels(Entry entry) {
        Indicator indicator = Indicators.get(entry.indicator().id());
        Options options = Options.of(indicator.options(), Map.of("opposition", "support-for-rebels"));
        return indicator
                .figures(new Question(context, assessment.subject(), entry.period(), options, Scope.UNION))
                .getFirst();
    }
}
