package org.entente.assessment.indicator.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.models.measure.organisation.Cover;
import org.entente.models.measure.organisation.Organisation;
import org.entente.models.measure.organisation.SmallestCover;

/// How few organisations would still serve the members with all functions that they have now.
final class SmallestCoverIndicator implements Indicator {
    @Override
    public Optional<String> withoutNull() {
        return Optional.of(
                "the catalogue knows the functions and members of its own unions alone, which are no population to draw from");
    }

    @Override
    public Description description() {
        return new Description(
                "smallest-cover",
                "fewest organisations that serve members with all they have now",
                Dimension.ORGANISATIONS,
                Unit.COUNT,
                "The fewest organisations of the catalogue that together leave every member with every function that some"
                        + " organisation gives it on 1 July: an exact set cover. Membership counts as being served in full;"
                        + " depth, quality and cost are not in it, and no organisation takes over another's function. Dispensable"
                        + " on paper is no forecast: overlap has been found to raise an organisation's survival (Institutional"
                        + " overlap and the survival of intergovernmental organisations, West European Politics, 2024).",
                Sources.CATALOGUE,
                false,
                true,
                true,
                List.of());
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return Functions.answer(answers, question, year -> {
            SortedSet<StateId> members = answers.membersIn(year);
            Functions all = Functions.of(question.context().catalogue(), year);
            Provenance provenance =
                    answers.derived(List.of(all.provenance(question.context().catalogue())));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                List<Organisation> serving = serving(all, members);
                Optional<Cover> cover = cover(serving);
                figures.add(answers.unionFigure(
                        outcome(cover, year),
                        Optional.of(new MemberCount(members.size(), members.size())),
                        cover.map(found -> notes(found, serving)).orElse(List.of()),
                        provenance));
            }
            if (answers.wantsMembers()) {
                SortedMap<StateId, Outcome> byMember = new TreeMap<>();
                for (StateId member : members) {
                    byMember.put(member, outcome(cover(serving(all, new TreeSet<>(List.of(member)))), year));
                }
                figures.addAll(answers.memberFigures(byMember, "the catalogue", List.of(), provenance));
            }
            return figures;
        });
    }

    /// The organisations with a member among these states, for them alone.
    private static List<Organisation> serving(Functions all, SortedSet<StateId> states) {
        List<Organisation> serving = new ArrayList<>();
        for (Organisation organisation : all.all()) {
            SortedSet<StateId> served = new TreeSet<>(organisation.members());
            served.retainAll(states);
            if (!served.isEmpty()) {
                serving.add(new Organisation(organisation.id(), served, organisation.functions()));
            }
        }
        return serving;
    }

    private static Optional<Cover> cover(List<Organisation> serving) {
        return serving.isEmpty() ? Optional.empty() : Optional.of(SmallestCover.USUAL.measure(serving));
    }

    private static Outcome outcome(Optional<Cover> found, int year) {
        if (found.isEmpty()) {
            return Answers.missing(
                    Gap.NOT_APPLICABLE, "in no organisation of the catalogue on 1 July %d".formatted(year));
        }
        Cover cover = found.get();
        int size = cover.chosen().size();
        return Answers.value(
                size,
                cover.isProven()
                        ? new Uncertainty.None("exact, with proof")
                        : new Uncertainty.Interval(
                                cover.bound(), size, 0, "what the solver proved before its effort ended"));
    }

    private static List<String> notes(Cover cover, List<Organisation> serving) {
        List<String> notes = new ArrayList<>();
        notes.add("Of %d: %s.".formatted(serving.size(), String.join(", ", cover.chosen())));
        notes.add(
                switch (cover.uniqueness()) {
                    case UNIQUE -> "No other set is as small.";
                    case SEVERAL ->
                        "%d sets are as small%s."
                                .formatted(
                                        cover.covers().size(),
                                        cover.covers().size() < SmallestCover.LISTED ? "" : ", or more");
                    case UNDECIDED -> "Whether another set is as small was not decided.";
                });
        if (cover.complete()) {
            notes.add("In every smallest set: %s; in none: %s."
                    .formatted(names(cover.indispensable()), names(cover.dispensable())));
        }
        return notes;
    }

    private static String names(SortedSet<String> organisations) {
        return organisations.isEmpty() ? "no organisation" : String.join(", ", organisations);
    }
}
