package org.entente.assessment.indicator.organisation;

import java.util.ArrayList;
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
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.organisation.Authority;
import org.entente.core.union.UnionId;
import org.entente.data.library.Topic;

/// What members let the organisation decide.
final class AuthorityIndicator implements Indicator {
    private static final OptionSpec ASPECT = OptionSpec.oneOf(
            "aspect",
            List.of("delegation", "pooling"),
            "what is left to independent bodies, or what members decide together without each one's consent");

    @Override
    public Description description() {
        return new Description(
                "international-authority",
                "authority of the organisation over its members",
                Dimension.ORGANISATIONS,
                Unit.SHARE,
                "Delegation to independent bodies or, by the option, pooling in decisions by majority, of the Measure of"
                        + " International Authority (Hooghe, Marks, Lenz, Bezuijen, Ceka and Derderyan 2017, Measuring"
                        + " International Authority, Oxford University Press). Coded from treaties and rules: what bodies may"
                        + " do, not what they do. 76 organisations; many unions are not among them.",
                Sources.AUTHORITY,
                false,
                true,
                false,
                List.of(ASPECT));
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(
                "it is of the organisation, not of its members: the notes rank it among the organisations of the source");
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().find(Topic.AUTHORITY), (holding, year) -> {
            if (!question.subject().isUnion()) {
                return answers.gaps(
                        Gap.NOT_APPLICABLE,
                        "%s is not a union".formatted(question.subject().label()));
            }
            List<Authority> all =
                    holding.records().stream().filter(one -> one.year() == year).toList();
            Optional<Authority> found = names(question, answers.union().id())
                    .flatMap(name -> all.stream().filter(one -> one.acronyms().contains(name.toString())))
                    .findFirst();
            if (found.isEmpty() || !answers.wantsUnion()) {
                return answers.gaps(
                        Gap.NOT_REPORTED,
                        "%s is not among the organisations of %s in %d"
                                .formatted(answers.union().id(), Sources.AUTHORITY, year));
            }
            boolean delegation = question.options().get(ASPECT.name()).equals("delegation");
            Authority own = found.get();
            return List.of(answers.unionFigure(
                    description().label() + (delegation ? ": delegation" : ": pooling"),
                    Answers.value(value(own, delegation), new Uncertainty.None("coded from treaties and rules")),
                    Optional.empty(),
                    notes(own, all, delegation),
                    answers.derived(
                            holding.observed("%d organisations in %d".formatted(all.size(), year), all.size()))));
        });
    }

    /// The union itself, then the unions that continued it: the source has the European Communities as the EU.
    private static Stream<UnionId> names(Question question, UnionId union) {
        Stream<UnionId> successors = question.context().catalogue().unions().stream()
                .filter(later -> later.lineage().stream()
                        .anyMatch(line -> line.predecessor().equals(union)))
                .map(later -> later.id());
        return Stream.concat(Stream.of(union), successors);
    }

    private static double value(Authority one, boolean delegation) {
        return delegation ? one.delegation() : one.pooling();
    }

    private static List<String> notes(Authority own, List<Authority> all, boolean delegation) {
        List<String> notes = new ArrayList<>();
        notes.add(
                String.format(Locale.ROOT, "%s %.3f.", delegation ? "Pooling" : "Delegation", value(own, !delegation)));
        long more = all.stream()
                .filter(other -> value(other, delegation) > value(own, delegation))
                .count();
        notes.add("In the source as %s: %d of the other %d organisations of the year have more."
                .formatted(own.name(), more, all.size() - 1));
        return notes;
    }
}
