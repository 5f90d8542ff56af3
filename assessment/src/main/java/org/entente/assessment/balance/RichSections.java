package org.entente.assessment.balance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.question.Context;
import org.entente.assessment.report.Comparison;
import org.entente.assessment.report.Document.Section.Plain;
import org.entente.assessment.report.Facts;
import org.entente.assessment.report.Facts.Fact;
import org.entente.assessment.report.Findings;
import org.entente.assessment.report.Findings.Finding;
import org.entente.assessment.report.GapList;
import org.entente.assessment.report.Matrix;
import org.entente.core.figure.Figure;
import org.entente.core.figure.FigureId;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.state.StateId;

/// The parts of a balance sheet with their figures, for pages on which a figure opens; each beside its plain form.
record RichSections(Assessment assessment, Context context) {
    Facts head(Plain plain) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Period", List.of(assessment.years().toString())));
        facts.add(new Fact(
                "Members",
                List.of("%s (%d, on 1 July %d)"
                        .formatted(
                                assessment.members().stream().map(StateId::code).collect(Collectors.joining(" ")),
                                assessment.members().size(),
                                assessment.membershipYear()))));
        assessment
                .leader()
                .ifPresent(leader ->
                        facts.add(new Fact("Leader", List.of(leader.how().replaceFirst("^leader: ", "")))));
        facts.add(new Fact(
                "Beside it",
                List.of(assessment.comparators().isEmpty() ? "no other union" : String.join(", ", comparators()))));
        List<String> asked = assessment.subject().notes().stream()
                .filter(note -> note.spell().isEmpty())
                .map(note -> note.text())
                .toList();
        if (!asked.isEmpty()) {
            facts.add(new Fact("As asked", asked));
        }
        facts.add(new Fact("Data", List.of(context.library().describe())));
        facts.add(new Fact("Sources cover", assessment.coverage()));
        return new Facts(plain, assessment.subject().label() + ": balance sheet", facts);
    }

    private List<String> comparators() {
        return assessment.comparators().stream()
                .map(other -> other.whom().toUpperCase(Locale.ROOT))
                .toList();
    }

    /// @param mark what a comparator's footnotes are marked with
    Comparison comparison(Plain plain, List<Entry> shown, Function<Figure, String> mark) {
        Map<Dimension, List<Comparison.Row>> rows = new LinkedHashMap<>();
        for (Entry entry : shown) {
            entry.union()
                    .ifPresent(own -> rows.computeIfAbsent(entry.indicator().dimension(), _ -> new ArrayList<>())
                            .add(new Comparison.Row(
                                    entry.indicator().id(),
                                    entry.indicator().label(),
                                    own,
                                    entry.comparators().stream()
                                            .map(figure -> new Comparison.Beside(
                                                    figure, mark.apply(figure), assessment.isComparable(figure)))
                                            .toList())));
        }
        List<Comparison.Group> groups = rows.entrySet().stream()
                .map(group -> new Comparison.Group(
                        group.getKey().toString(), group.getKey().question(), group.getValue()))
                .toList();
        return new Comparison(
                plain,
                "The union beside others",
                assessment.subject().whom().toUpperCase(Locale.ROOT),
                comparators(),
                groups);
    }

    Matrix members(Plain plain, String title, List<Entry> shown, SortedSet<StateId> states) {
        return new Matrix(plain, title, List.of(), heads(shown), rows(shown, states));
    }

    private static List<Matrix.Head> heads(List<Entry> shown) {
        return shown.stream()
                .map(entry -> new Matrix.Head(
                        entry.indicator().id(),
                        entry.indicator().label(),
                        entry.indicator().unit().symbol(),
                        entry.period().toString()))
                .toList();
    }

    private List<Matrix.Row> rows(List<Entry> shown, SortedSet<StateId> states) {
        return states.stream()
                .map(state -> new Matrix.Row(
                        state.code(),
                        context.catalogue().state(state).names().en(),
                        shown.stream().map(entry -> entry.member(state)).toList()))
                .toList();
    }

    Findings verdicts(Plain plain, String title) {
        return new Findings(
                plain,
                title,
                assessment.verdicts().stream()
                        .map(line -> new Finding(
                                line.verdict().toString(),
                                line.claim(),
                                line.reading(),
                                line.rule(),
                                line.figures(),
                                line.against()))
                        .toList());
    }

    GapList gaps(Plain plain, String title) {
        Map<String, List<FigureId>> byReason = new TreeMap<>();
        Map<String, Missing> reasons = new TreeMap<>();
        for (Figure figure : assessment.figures()) {
            Optional<Missing> missing = figure.missing();
            missing.ifPresent(gap -> {
                String key = gap.gap() + ": " + gap.detail();
                reasons.put(key, gap);
                byReason.computeIfAbsent(key, _ -> new ArrayList<>()).add(figure.id());
            });
        }
        return new GapList(
                plain,
                title,
                reasons.entrySet().stream()
                        .map(reason -> new GapList.Reason(
                                reason.getValue().gap().toString(),
                                reason.getValue().detail(),
                                byReason.getOrDefault(reason.getKey(), List.of())))
                        .toList());
    }
}
