package org.entente.assessment.indicator.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.models.measure.organisation.AreaShare;
import org.entente.models.measure.organisation.DuplicationMatrix;
import org.entente.models.measure.organisation.Organisation;
import org.entente.models.measure.organisation.Overlap;

/// How far another organisation does the same for the same members.
final class DuplicateOrganisationsIndicator implements Indicator {
    private static final int SHOWN = 5;

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(
                "the catalogue knows the functions and members of its own unions alone, which are no population to draw from");
    }

    @Override
    public Description description() {
        return new Description(
                "duplicate-organisations",
                "largest overlap with another organisation",
                Dimension.ORGANISATIONS,
                Unit.SHARE,
                "Shared members over all members of the two (Jaccard) times shared functions over the geometric mean of their"
                        + " numbers (cosine), the largest over the organisations of the catalogue; full members and"
                        + " functions on 1 July, all taken to act in the same area (after Panke and Stapel 2018, Journal of"
                        + " International Relations and Development 21). The closed list of functions decides: coarse functions"
                        + " make duplicates.",
                Sources.CATALOGUE,
                false,
                true,
                false,
                List.of());
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return Functions.answer(answers, question, year -> {
            SortedSet<StateId> members = answers.membersIn(year);
            SortedSet<String> functions = Functions.functions(answers.union(), year);
            if (members.isEmpty() || functions.isEmpty()) {
                return answers.gaps(
                        Gap.NOT_APPLICABLE,
                        "%d members and %d functions in the catalogue on 1 July %d"
                                .formatted(members.size(), functions.size(), year));
            }
            String id = answers.union().id().code();
            Functions all = Functions.of(question.context().catalogue(), year);
            List<Organisation> compared = new ArrayList<>(all.without(id));
            compared.add(new Organisation(id, members, functions));
            List<Overlap> overlaps = DuplicationMatrix.of(compared, AreaShare.WHOLE).ranked().stream()
                    .filter(overlap -> overlap.a().equals(id) || overlap.b().equals(id))
                    .toList();
            if (overlaps.isEmpty()) {
                return answers.gaps(Gap.NOT_APPLICABLE, "no other organisation in the catalogue in " + year);
            }
            return List.of(answers.unionFigure(
                    Answers.value(
                            overlaps.getFirst().product(),
                            new Uncertainty.None("counted from a coded list of functions")),
                    Optional.of(new MemberCount(members.size(), members.size())),
                    notes(overlaps, id),
                    answers.derived(List.of(all.provenance(question.context().catalogue())))));
        });
    }

    private static List<String> notes(List<Overlap> overlaps, String id) {
        String most = overlaps.stream()
                .filter(overlap -> overlap.product() > 0)
                .limit(SHOWN)
                .map(overlap -> String.format(
                        Locale.ROOT,
                        "%s %.2f (members %.2f, functions %.2f)",
                        overlap.a().equals(id) ? overlap.b() : overlap.a(),
                        overlap.product(),
                        overlap.members(),
                        overlap.functions()))
                .collect(Collectors.joining("; "));
        return List.of(most.isEmpty() ? "No other organisation shares members and functions." : "Most: " + most + ".");
    }
}
