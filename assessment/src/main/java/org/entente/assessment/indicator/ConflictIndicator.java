package org.entente.assessment.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Union;
import org.entente.data.library.Holding;
import org.entente.models.measure.conflict.ConflictBetweenMembers;
import org.entente.models.measure.conflict.ConflictBetweenMembers.Opposition;
import org.entente.models.measure.conflict.ConflictInsideMembers;
import org.entente.models.measure.conflict.ConflictRate;

/// Armed conflict between members, or inside them, over the exposure of membership.
final class ConflictIndicator implements Indicator {
    private static final OptionSpec CASE = OptionSpec.oneOf(
            "case",
            List.of("conflict-year", "conflict"),
            "whether each year of a conflict counts, or each conflict once");
    private static final OptionSpec OPPOSITION = OptionSpec.oneOf(
            "opposition",
            List.of(Opposition.INTERSTATE.toString(), Opposition.SUPPORT_FOR_REBELS.toString()),
            "members on both sides of an interstate conflict, or a member's troops on the side of rebels against"
                    + " another member");

    private final Kind kind;

    ConflictIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Between members, or inside one.
    enum Kind {
        BETWEEN,
        INSIDE
    }

    @Override
    public Description description() {
        return switch (kind) {
            case BETWEEN ->
                new Description(
                        "conflict-between-members",
                        "interstate armed conflict between members",
                        Dimension.SECURITY,
                        Unit.PER_1000_DYAD_YEARS,
                        "Conflict-years of interstate conflicts (25 battle deaths or more in the year) with members on"
                                + " both sides, per 1000 dyad-years in which both were members on 1 July. Interval:"
                                + " exact Poisson, 90 % (Garwood 1936); years of one conflict are not independent, so"
                                + " it is too narrow where one conflict lasts (case=conflict counts it once).",
                        Sources.CONFLICT,
                        true,
                        true,
                        false,
                        List.of(CASE, OPPOSITION));
            case INSIDE ->
                new Description(
                        "conflict-inside-members",
                        "armed conflict inside members",
                        Dimension.SECURITY,
                        Unit.PER_100_STATE_YEARS,
                        "Conflict-years of conflicts between a member's government and an organised group, on its own"
                                + " side or with foreign troops, per 100 state-years of membership on 1 July. Interval:"
                                + " exact Poisson, 90 % (Garwood 1936), too narrow where one conflict lasts.",
                        Sources.CONFLICT,
                        true,
                        true,
                        true,
                        List.of(CASE));
        };
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().conflicts(), holding -> {
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                ConflictRate rate = rate(question, answers.union(), answers.years(), holding);
                figures.add(answers.unionFigure(
                        outcome(question, rate),
                        Optional.of(rate.members()),
                        notes(rate),
                        answers.derived(read(holding, answers.years(), rate))));
            }
            if (answers.wantsMembers()) {
                for (StateId member : answers.membersAsked()) {
                    Union alone = answers.union()
                            .withMemberships(answers.union().memberships().stream()
                                    .filter(membership -> membership.state().equals(member))
                                    .toList());
                    ConflictRate rate = rate(question, alone, answers.years(), holding);
                    figures.add(answers.memberFigure(
                            member,
                            outcome(question, rate),
                            notes(rate),
                            answers.derived(read(holding, answers.years(), rate))));
                }
            }
            return figures;
        });
    }

    private ConflictRate rate(Question question, Union union, Years years, Holding<List<ConflictYear>> holding) {
        return switch (kind) {
            case BETWEEN -> {
                String chosen = question.options().get("opposition");
                Opposition opposition = Arrays.stream(Opposition.values())
                        .filter(value -> value.toString().equals(chosen))
                        .findFirst()
                        .orElseThrow();
                yield new ConflictBetweenMembers(opposition, SpellRule.EXACT)
                        .measure(holding.records(), union, years, holding.covers());
            }
            case INSIDE -> ConflictInsideMembers.DEFAULT.measure(holding.records(), union, years, holding.covers());
        };
    }

    private static Outcome outcome(Question question, ConflictRate rate) {
        return question.options().get("case").equals("conflict") ? rate.perConflict() : rate.outcome();
    }

    private List<String> notes(ConflictRate rate) {
        String unit = kind == Kind.BETWEEN ? "dyad-years" : "state-years";
        int conflicts = rate.conflicts().size();
        String counted = "%d conflict-years of %d conflict%s in %d %s"
                .formatted(rate.conflictYears(), conflicts, conflicts == 1 ? "" : "s", rate.exposure(), unit);
        if (rate.conflicts().isEmpty()) {
            return List.of(counted + ".");
        }
        String which =
                rate.conflicts().stream().map(ConflictIndicator::describe).collect(Collectors.joining("; "));
        return List.of(counted + ": " + which + ".");
    }

    private static String describe(ConflictRate.Conflict conflict) {
        String against = conflict.sideB().isEmpty() ? "an armed group" : codes(conflict.sideB());
        int first = conflict.years().first();
        int last = conflict.years().last();
        int years = conflict.years().size();
        String when = first == last ? Integer.toString(first) : first + ".." + last;
        String often = years == last - first + 1 ? "" : ", %d years".formatted(years);
        return "%s %s against %s (%s%s)".formatted(conflict.id(), government(conflict), against, when, often);
    }

    /// Side A: the first three governments, as supporters can be many.
    private static String government(ConflictRate.Conflict conflict) {
        int shown = 3;
        String some = conflict.sideA().stream().limit(shown).map(StateId::code).collect(Collectors.joining("+"));
        return conflict.sideA().size() > shown
                ? some + " and %d more".formatted(conflict.sideA().size() - shown)
                : some;
    }

    private static String codes(java.util.SortedSet<StateId> states) {
        return states.stream().map(StateId::code).collect(Collectors.joining("+"));
    }

    private static List<org.entente.core.provenance.Provenance> read(
            Holding<List<ConflictYear>> holding, Years years, ConflictRate rate) {
        return holding.observed(
                "conflict-years of %s; counted: %s"
                        .formatted(
                                years,
                                rate.conflicts().isEmpty()
                                        ? "none"
                                        : rate.conflicts().stream()
                                                .map(ConflictRate.Conflict::id)
                                                .collect(Collectors.joining(", "))),
                holding.records().stream()
                        .filter(conflict -> years.covers(conflict.year()))
                        .count());
    }
}
