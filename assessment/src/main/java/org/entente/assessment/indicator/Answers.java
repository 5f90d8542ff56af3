package org.entente.assessment.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Period.YearPeriod;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.provenance.Provenance.Derived;
import org.entente.core.provenance.Provenance.Estimated;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.core.union.Membership.Status;
import org.entente.core.union.Union;
import org.entente.data.library.Holding;

/// Builds an indicator's figures for one question: ids, labels, provenance and gaps in one place.
public final class Answers {
    private final Indicator.Description description;
    private final Question question;

    public Answers(Indicator.Description description, Question question) {
        this.description = description;
        this.question = question;
    }

    /// The years asked for.
    ///
    /// @throws ProblemException if the question is about a resolution
    public Years years() {
        if (question.period() instanceof YearPeriod(Years years)) {
            return years;
        }
        throw new ProblemException(
                ProblemException.Kind.USAGE,
                Problem.of(
                        "ENT-2008",
                        "%s is about years, not about the resolution %s".formatted(description.id(), question.period()),
                        "",
                        "ask for years: --years 2012; about a resolution ask: -i vote"));
    }

    /// The one year asked for, or empty when the question is about several.
    public Optional<Integer> singleYear() {
        Years years = years();
        return years.count() == 1 ? Optional.of(years.first()) : Optional.empty();
    }

    public Union union() {
        return question.subject().union();
    }

    public SortedSet<StateId> membersIn(int year) {
        return union().membersIn(year, SpellRule.EXACT);
    }

    /// Answers from a holding, or with gaps when the source is not here or does not cover the years.
    public <T> List<Figure> from(Optional<Holding<T>> holding, Function<Holding<T>, List<Figure>> answer) {
        return from(description.source(), holding, answer);
    }

    /// As [#from], where an option chose another source.
    public <T> List<Figure> from(
            String source, Optional<Holding<T>> holding, Function<Holding<T>, List<Figure>> answer) {
        if (holding.isEmpty()) {
            return notHere(source);
        }
        Years covers = holding.get().covers();
        if (!covers.contains(years())) {
            return gaps(Gap.OUTSIDE_COVERAGE, "%s covers %s; asked for %s".formatted(source, covers, years()));
        }
        return answer.apply(holding.get());
    }

    /// As [#from], for figures that are about one year by nature.
    public <T> List<Figure> fromOneYear(
            Optional<Holding<T>> holding, BiFunction<Holding<T>, Integer, List<Figure>> answer) {
        return from(
                holding,
                records -> singleYear()
                        .map(year -> answer.apply(records, year))
                        .orElseGet(() -> gaps(
                                Gap.NOT_APPLICABLE, "%s is about one year; ask for one".formatted(description.id()))));
    }

    public List<Figure> notHere(String source) {
        return gaps(
                Gap.OUTSIDE_COVERAGE,
                "the source %s is not here (./entente data get %s, or data add its file)".formatted(source, source));
    }

    /// The same gap for every figure that the question wants.
    public List<Figure> gaps(Gap gap, String detail) {
        List<Figure> figures = new ArrayList<>();
        Provenance nothing = new Derived(description.label(), description.definition(), List.of());
        if (wantsUnion()) {
            figures.add(unionFigure(new Missing(gap, detail), Optional.empty(), List.of(), nothing));
        }
        if (wantsMembers()) {
            for (StateId member : membersAsked()) {
                figures.add(memberFigure(member, new Missing(gap, detail), List.of(), nothing));
            }
        }
        return figures;
    }

    public boolean wantsUnion() {
        return description.hasUnion() && question.scope().wantsUnion();
    }

    public boolean wantsMembers() {
        boolean isSingleState =
                !question.subject().isUnion() && union().memberships().size() == 1;
        return description.hasMembers() && question.scope().wantsMembers() && !isSingleState;
    }

    /// The members that a table lists: all that were members on 1 July of a year of the period or, failing any, on
    /// some day of it.
    public SortedSet<StateId> membersAsked() {
        if (!(question.period() instanceof YearPeriod(Years years))) {
            return union().withStatusOn(Status.MEMBER, union().life().start());
        }
        SortedSet<StateId> members = union().membersDuring(years, SpellRule.EXACT);
        return members.isEmpty() ? union().membersDuring(years, SpellRule.ANY) : members;
    }

    public Figure unionFigure(
            Outcome outcome, Optional<MemberCount> members, List<String> notes, Provenance provenance) {
        return unionFigure(description.label(), outcome, members, notes, provenance);
    }

    /// The union's figure with its place among random blocs, where a null was drawn.
    public Figure unionFigure(
            Outcome outcome,
            Optional<MemberCount> members,
            Optional<Placebo> placebo,
            List<String> notes,
            Provenance provenance) {
        Figure figure = unionFigure(outcome, members, notes, provenance);
        return placebo.map(figure::with).orElse(figure);
    }

    /// The union's figure under a label of its own, where the options change what is counted.
    public Figure unionFigure(
            String label, Outcome outcome, Optional<MemberCount> members, List<String> notes, Provenance provenance) {
        FigureId id = question.id(description.id());
        return figure(id, label, outcome, description.unit(), members, notes, provenance);
    }

    /// Both a label of its own and a place among random blocs.
    public Figure unionFigure(
            String label,
            Outcome outcome,
            Optional<MemberCount> members,
            Optional<Placebo> placebo,
            List<String> notes,
            Provenance provenance) {
        Figure figure = unionFigure(label, outcome, members, notes, provenance);
        return placebo.map(figure::with).orElse(figure);
    }

    public Figure memberFigure(StateId member, Outcome outcome, List<String> notes, Provenance provenance) {
        return memberFigure(member, outcome, description.unit(), notes, provenance);
    }

    /// A figure for each member asked about; none where members are not wanted.
    ///
    /// @param source what has no entry for a member without an outcome
    public List<Figure> memberFigures(
            Map<StateId, Outcome> byMember, String source, List<String> notes, Provenance provenance) {
        if (!wantsMembers()) {
            return List.of();
        }
        return membersAsked().stream()
                .map(member -> memberFigure(
                        member,
                        byMember.getOrDefault(
                                member, missing(Gap.NOT_REPORTED, "%s has nothing on %s".formatted(source, member))),
                        notes,
                        provenance))
                .toList();
    }

    /// The union's figure, then one for each member, as far as the question wants them.
    ///
    /// @param placebo the union's place among random blocs; drawn only for a union's figure that is wanted
    public List<Figure> unionThenMembers(
            Outcome outcome,
            MemberCount members,
            Supplier<Optional<Placebo>> placebo,
            List<String> notes,
            Map<StateId, Outcome> byMember,
            Provenance provenance) {
        List<Figure> figures = new ArrayList<>();
        if (wantsUnion()) {
            figures.add(unionFigure(outcome, Optional.of(members), placebo.get(), notes, provenance));
        }
        figures.addAll(memberFigures(byMember, description.source(), List.of(), provenance));
        return figures;
    }

    /// A member's figure in a unit of its own, where it differs from the union's.
    public Figure memberFigure(StateId member, Outcome outcome, Unit unit, List<String> notes, Provenance provenance) {
        FigureId id = question.id(description.id()).ofMember(member);
        return figure(id, description.label(), outcome, unit, Optional.empty(), notes, provenance);
    }

    private Figure figure(
            FigureId id,
            String label,
            Outcome outcome,
            Unit unit,
            Optional<MemberCount> members,
            List<String> notes,
            Provenance provenance) {
        List<String> all = new ArrayList<>(question.subject().notesFor(question.period()));
        all.addAll(notes);
        return new Figure(id, label, outcome, unit, members, all, provenance);
    }

    /// The step of this indicator over its inputs, with the membership it assumed.
    public Provenance derived(List<Provenance> observed) {
        List<Provenance> inputs = new ArrayList<>(observed);
        inputs.add(membership());
        return new Derived(description.label(), description.definition(), inputs);
    }

    /// As [#derived], for a step that fits a model.
    public Provenance estimated(String model, List<Provenance> observed) {
        List<Provenance> inputs = new ArrayList<>(observed);
        inputs.add(membership());
        return new Estimated(model, description.definition(), inputs);
    }

    /// Which members the catalogue gave, as a stated input.
    public Provenance membership() {
        String version = question.context().catalogue().version();
        List<String> members = new ArrayList<>();
        union().memberships().stream()
                .filter(membership -> membership.status() == Status.MEMBER)
                .filter(membership -> touches(
                        membership.inForce().start().getYear(),
                        membership.inForce().end().getYear()))
                .forEach(membership -> members.add(membership.state() + " " + membership.inForce()));
        return new Assumed(
                "membership of " + union().id(),
                members.isEmpty() ? "no members in the period" : String.join(", ", members),
                new Citation(
                        "entente-catalogue",
                        "Entente catalogue %s; each spell with its source: entente union show %s"
                                .formatted(version, union().id()),
                        ""));
    }

    private boolean touches(int from, int to) {
        return !(question.period() instanceof YearPeriod(Years years)) || (from <= years.last() && to >= years.first());
    }

    public static Outcome value(double value, Uncertainty uncertainty) {
        return new Value(value, uncertainty);
    }

    public static Outcome missing(Gap gap, String detail) {
        return new Missing(gap, detail);
    }
}
