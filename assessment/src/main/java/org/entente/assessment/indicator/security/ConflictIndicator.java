package org.entente.assessment.indicator.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
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
                                + " it is too narrow where one conflict lasts (case=conflict counts it once). Troops sent to rebels"
                                + " inside another state are no interstate conflict to UCDP: ask for them by"
                                + " opposition=support-for-rebels.",
                        Sources.CONFLICT,
                        true,
                        true,
                        false,
                        List.of(CASE, OPPOSITION, Nulls.OPTION));
            case INSIDE ->
                new Description(
                        "conflict-inside-members",
                        "armed conflict of members' governments with armed groups",
                        Dimension.SECURITY,
                        Unit.PER_100_STATE_YEARS,
                        "Conflict-years of conflicts between a member's government and an organised group, wherever it"
                                + " is fought and with or without foreign troops, per 100 state-years of membership on 1 July. Interval:"
                                + " exact Poisson, 90 % (Garwood 1936), too narrow where one conflict lasts. Above 100 a state had"
                                + " more than one conflict a year.",
                        Sources.CONFLICT,
                        true,
                        true,
                        true,
                        List.of(CASE, Nulls.OPTION));
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
                        label(question),
                        outcome(question, rate),
                        Optional.of(rate.members()),
                        place(question, holding.records(), outcome(question, rate), answers.years()),
                        notes(kind, rate, holding.records()),
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
                            notes(kind, rate, holding.records()),
                            answers.derived(read(holding, answers.years(), rate))));
                }
            }
            return figures;
        });
    }

    private ConflictRate rate(Question question, Union union, Years years, Holding<List<ConflictYear>> holding) {
        return switch (kind) {
            case BETWEEN ->
                new ConflictBetweenMembers(opposition(question), SpellRule.EXACT)
                        .measure(holding.records(), union, years, holding.covers());
            case INSIDE -> ConflictInsideMembers.DEFAULT.measure(holding.records(), union, years, holding.covers());
        };
    }

    private static Opposition opposition(Question question) {
        String chosen = question.options().get("opposition");
        return Arrays.stream(Opposition.values())
                .filter(value -> value.toString().equals(chosen))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Placebo> place(Question question, List<ConflictYear> conflicts, Outcome outcome, Years years) {
        boolean perConflict = isPerConflict(question);
        return ConflictNulls.place(
                question,
                id(),
                outcome,
                years,
                blocs -> kind == Kind.BETWEEN
                        ? blocs.between(conflicts, opposition(question), perConflict)
                        : blocs.inside(conflicts, perConflict));
    }

    private static boolean isPerConflict(Question question) {
        return question.options().get("case").equals("conflict");
    }

    private String label(Question question) {
        boolean ofRebels = kind == Kind.BETWEEN
                && question.options().get("opposition").equals(Opposition.SUPPORT_FOR_REBELS.toString());
        return ofRebels
                ? "troops of a member on the side of rebels against another member"
                : description().label();
    }

    private static Outcome outcome(Question question, ConflictRate rate) {
        return isPerConflict(question) ? rate.perConflict() : rate.outcome();
    }

    static List<String> notes(Kind kind, ConflictRate rate, List<ConflictYear> records) {
        String unit = kind == Kind.BETWEEN ? "dyad-years" : "state-years";
        int conflicts = rate.conflicts().size();
        String counted = "%s of %s in %d %s"
                .formatted(
                        plural(rate.conflictYears(), "conflict-year"),
                        plural(conflicts, "conflict"),
                        rate.exposure(),
                        unit);
        if (rate.conflicts().isEmpty()) {
            return List.of(counted + ".");
        }
        String which = rate.conflicts().stream()
                .map(conflict -> describe(kind, conflict, governments(conflict, records)))
                .collect(Collectors.joining("; "));
        return List.of(counted + ": " + which + ".");
    }

    private static String describe(Kind kind, ConflictRate.Conflict conflict, String governments) {
        int first = conflict.years().first();
        int last = conflict.years().last();
        int years = conflict.years().size();
        String when = first == last ? Integer.toString(first) : first + ".." + last;
        String often = years == last - first + 1 ? "" : ", %d years".formatted(years);
        String parties = kind == Kind.BETWEEN
                ? "%s against %s".formatted(codes(conflict.sideA()), codes(conflict.sideB()))
                : "government of " + governments;
        return "%s %s (%s%s)".formatted(conflict.id(), parties, when, often);
    }

    /// The governments that a conflict inside a state is fought against; supporters are left out.
    private static String governments(ConflictRate.Conflict conflict, List<ConflictYear> records) {
        return records.stream()
                .filter(row ->
                        row.conflict().equals(conflict.id()) && conflict.years().contains(row.year()))
                .flatMap(row -> row.primaryA().stream())
                .map(StateId::code)
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
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
