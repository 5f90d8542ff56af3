package org.entente.assessment.indicator.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.organisation.Affiliation;
import org.entente.core.organisation.Standing;
import org.entente.core.state.StateId;
import org.entente.models.measure.organisation.JointMemberships;

/// In how many organisations members sit together.
final class JointOrganisationsIndicator implements Indicator {
    private static final OptionSpec STANDING = OptionSpec.oneOf(
            "standing", List.of("full", "associate", "any"), "full members alone, associates too, or observers too");

    @Override
    public Description description() {
        return new Description(
                "joint-organisations",
                "intergovernmental organisations shared by a pair of members",
                Dimension.ORGANISATIONS,
                Unit.COUNT,
                "Mean over pairs of members on 1 July of the number of intergovernmental organisations that both belong"
                        + " to as full members (Pevehouse, Nordstrom, McManus and Jamison 2020, Journal of Peace Research"
                        + " 57). The union itself counts, and so do worldwide organisations, which most states share.",
                Sources.ORGANISATIONS,
                false,
                true,
                true,
                List.of(STANDING, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().affiliations(), (holding, year) -> {
            SortedSet<StateId> members = answers.membersIn(year);
            JointMemberships.Result result = new JointMemberships(
                            standings(question.options().get(STANDING.name())))
                    .measure(holding.records(), members, year);
            var provenance = answers.derived(holding.observed(
                    "memberships of %d states in %d".formatted(result.members().withData(), year),
                    result.members().withData()));
            return answers.unionThenMembers(
                    result.outcome(),
                    result.members(),
                    () -> place(question, holding.records(), result.outcome(), members, year),
                    notes(result),
                    result.byMember(),
                    provenance);
        });
    }

    private Optional<Placebo> place(
            Question question, List<Affiliation> affiliations, Outcome outcome, SortedSet<StateId> members, int year) {
        Set<Standing> standings = standings(question.options().get(STANDING.name()));
        List<Affiliation> all = affiliations.stream()
                .filter(affiliation -> affiliation.year() == year)
                .sorted(Comparator.comparing(Affiliation::state))
                .toList();
        List<Set<String>> organisations = all.stream()
                .map(affiliation -> standings.stream()
                        .flatMap(standing -> affiliation.with(standing).stream())
                        .collect(Collectors.toSet()))
                .toList();
        double[][] shared = Nulls.pairs(all.size());
        for (int i = 0; i < shared.length; i++) {
            for (int j = 0; j < i; j++) {
                Set<String> other = organisations.get(j);
                shared[i][j] =
                        organisations.get(i).stream().filter(other::contains).count();
                shared[j][i] = shared[i][j];
            }
        }
        return new Nulls(question, id())
                .place(
                        outcome,
                        members,
                        all.stream().map(Affiliation::state).toList(),
                        year,
                        bloc -> Nulls.meanOverPairs(bloc, shared));
    }

    private static EnumSet<Standing> standings(String choice) {
        return switch (choice) {
            case "full" -> EnumSet.of(Standing.FULL);
            case "associate" -> EnumSet.of(Standing.FULL, Standing.ASSOCIATE);
            default -> EnumSet.of(Standing.FULL, Standing.ASSOCIATE, Standing.OBSERVER);
        };
    }

    private static List<String> notes(JointMemberships.Result result) {
        List<String> notes = new ArrayList<>();
        result.fewest()
                .ifPresent(pair -> notes.add("Fewest: %s with %s, %d; most: %s with %s, %d."
                        .formatted(
                                pair.first(),
                                pair.second(),
                                pair.shared(),
                                result.most().orElseThrow().first(),
                                result.most().orElseThrow().second(),
                                result.most().orElseThrow().shared())));
        if (result.outcome() instanceof Outcome.Value) {
            notes.add(
                    "All members with data share %d.".formatted(result.common().size()));
        }
        return notes;
    }
}
