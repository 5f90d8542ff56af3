package org.entente.assessment.indicator.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.time.Spell;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.models.survival.HazardRate;
import org.entente.models.survival.KaplanMeier;
import org.entente.models.survival.Limits;
import org.entente.models.survival.RiskSpell;

/// How often members leave, and how long memberships last.
final class MembershipIndicator implements Indicator {
    private static final double LEVEL_PERCENT = 90;
    private static final int PER = 100;
    private static final OptionSpec OF = OptionSpec.oneOf(
            "of", List.of("union", "all-unions"), "memberships of the union, or of all unions of the catalogue");
    private static final OptionSpec AFTER =
            OptionSpec.oneOf("after", List.of("10", "5", "15", "20", "25"), "years after entry");

    private final Kind kind;

    MembershipIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Exits over exposure in the years asked, or the share that lasts, known at their end.
    enum Kind {
        EXIT_RATE,
        SURVIVAL
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(
                "the catalogue knows the functions and members of its own unions alone, which are no population to draw from");
    }

    @Override
    public Description description() {
        return switch (kind) {
            case EXIT_RATE ->
                describe(
                        "exit-rate",
                        "exits of members",
                        Unit.PER_100_STATE_YEARS,
                        "Withdrawals and treaties not renewed, per 100 years of full membership of the union itself, by the"
                                + " dates of the catalogue in which memberships were in force; a membership that ends with the"
                                + " union is no exit (after von Borzyskowski and Vabulas 2019, Review of International"
                                + " Organizations 14). Interval: exact Poisson, 90 % (Garwood 1936), too narrow where exits"
                                + " come in waves.",
                        List.of(OF));
            case SURVIVAL ->
                describe(
                        "membership-survival",
                        "share of memberships that last",
                        Unit.SHARE,
                        "Kaplan and Meier's share (1958, Journal of the American Statistical Association 53) of full"
                                + " memberships without an exit ten years after entry, or as many as the option says, as known"
                                + " at the end of the last year asked. Exits as in exit-rate; other ends are censored."
                                + " Interval: log(-log), 90 %.",
                        List.of(OF, AFTER));
        };
    }

    private static Description describe(
            String id, String label, Unit unit, String definition, List<OptionSpec> options) {
        return new Description(
                id, label, Dimension.ORGANISATIONS, unit, definition, Sources.CATALOGUE, true, true, false, options);
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        Years years = answers.years();
        Years covers = Sources.ofCatalogue(question.context().catalogue());
        if (!covers.contains(years)) {
            return answers.gaps(Gap.OUTSIDE_COVERAGE, "the catalogue covers %s; asked for %s".formatted(covers, years));
        }
        boolean all = question.options().get(OF.name()).equals("all-unions");
        if (!question.subject().isUnion() && !all) {
            return answers.gaps(
                    Gap.NOT_APPLICABLE,
                    "%s is not a union".formatted(question.subject().label()));
        }
        Spell window = new Spell(LocalDate.of(years.first(), 1, 1), LocalDate.of(years.last() + 1, 1, 1));
        List<Union> unions = all ? question.context().catalogue().unions() : List.of(own(question, answers));
        Reading reading = kind == Kind.EXIT_RATE ? rate(unions, window) : survival(unions, window, question);
        return List.of(answers.unionFigure(
                all ? description().label() + ", all unions" : description().label(),
                reading.outcome(),
                Optional.empty(),
                question.subject().notesFor(question.period()).isEmpty()
                        ? reading.notes()
                        : Stream.concat(Stream.of("Here predecessors do not stand in."), reading.notes().stream())
                                .toList(),
                answers.derived(List.of())));
    }

    /// The union without predecessors, whose memberships would begin anew in it; of the states that the question
    /// counts.
    private static Union own(Question question, Answers answers) {
        Union union = question.context().catalogue().union(answers.union().id());
        return union.withMemberships(union.memberships().stream()
                .filter(membership -> answers.union().memberships().stream()
                        .anyMatch(counted -> counted.state().equals(membership.state())))
                .toList());
    }

    private record Reading(Outcome outcome, List<String> notes) {}

    private static Reading rate(List<Union> unions, Spell window) {
        List<RiskSpell> spells = unions.stream()
                .flatMap(union -> Exits.within(union, window).stream())
                .toList();
        if (spells.isEmpty()) {
            return none(window);
        }
        HazardRate rate = HazardRate.of(spells, LEVEL_PERCENT);
        return new Reading(
                Answers.value(
                        PER * rate.rate(),
                        interval(
                                new Limits(
                                        PER * rate.limits().low(),
                                        PER * rate.limits().high()),
                                "exact Poisson (Garwood 1936)")),
                List.of(String.format(
                        Locale.ROOT,
                        "Exits in %.1f member-years: %d%s.",
                        rate.exposure(),
                        rate.events(),
                        who(unions, window))));
    }

    private static Reading survival(List<Union> unions, Spell window, Question question) {
        Spell life = new Spell(LocalDate.MIN, window.end());
        List<RiskSpell> spells = unions.stream()
                .flatMap(union -> Exits.sinceEntry(union, life).stream())
                .toList();
        if (spells.isEmpty()) {
            return none(window);
        }
        double after = Integer.parseInt(question.options().get(AFTER.name()));
        KaplanMeier curve = KaplanMeier.of(spells, LEVEL_PERCENT);
        String atRisk = String.format(
                Locale.ROOT,
                "%d memberships, %.0f of them in force that long; exits ever%s.",
                spells.size(),
                curve.atRiskAt(after),
                who(unions, life).isEmpty() ? ": none" : who(unions, life));
        if (curve.atRiskAt(after) == 0) {
            return new Reading(
                    Answers.missing(Gap.TOO_FEW, "no membership has been in force for %.0f years".formatted(after)),
                    List.of(atRisk));
        }
        Optional<KaplanMeier.Step> last =
                curve.steps().stream().filter(step -> step.time() <= after).reduce((_, later) -> later);
        return new Reading(
                Answers.value(
                        curve.survivalAt(after),
                        last.flatMap(KaplanMeier.Step::limits)
                                .map(limits -> interval(limits, "Kaplan and Meier, log(-log)"))
                                .orElse(new Uncertainty.None("no exit so early"))),
                List.of(atRisk));
    }

    private static Uncertainty interval(Limits limits, String method) {
        return new Uncertainty.Interval(limits.low(), limits.high(), LEVEL_PERCENT, method);
    }

    private static String who(List<Union> unions, Spell window) {
        List<String> named = unions.stream()
                .filter(union -> !Exits.names(union, window).isEmpty())
                .map(union -> "%s: %s".formatted(union.id(), Exits.names(union, window)))
                .toList();
        return named.isEmpty() ? "" : " (" + String.join("; ", named) + ")";
    }

    private static Reading none(Spell window) {
        return new Reading(
                Answers.missing(Gap.NOT_APPLICABLE, "no full membership in force in %s".formatted(window)), List.of());
    }
}
