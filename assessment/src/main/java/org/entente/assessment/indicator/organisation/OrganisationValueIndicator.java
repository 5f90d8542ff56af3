package org.entente.assessment.indicator.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.models.measure.organisation.Organisation;
import org.entente.models.measure.organisation.OrganisationValue;
import org.entente.models.measure.organisation.OrganisationValue.Worth;

/// What an organisation is worth beside all others of the catalogue.
final class OrganisationValueIndicator implements Indicator {
    private static final String SHAPLEY = "shapley";
    private static final OptionSpec VALUE = OptionSpec.oneOf(
            "value",
            List.of(SHAPLEY, "lost"),
            "its share in services that several provide, or what is lost without it, all others staying");
    private static final Uncertainty COUNTED = new Uncertainty.None("counted from a coded list of functions");
    private static final int SHOWN = 12;

    @Override
    public Description description() {
        return new Description(
                "organisation-value",
                "services of the organisation that are its own",
                Dimension.ORGANISATIONS,
                Unit.COUNT,
                "The organisation's Shapley value in the game among the catalogue's organisations in which a set is worth the"
                        + " number of services, pairs of a member and a function on 1 July, that at least one of it provides"
                        + " (Shapley 1953, Contributions to the Theory of Games II): a service that k of them provide counts 1/k."
                        + " By the option value=lost, the services that it alone provides: its marginal value given all the"
                        + " others. Duplicates share the one and have none of the other. Functions as in duplicate-organisations.",
                Sources.CATALOGUE,
                false,
                true,
                true,
                List.of(VALUE));
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(
                "the catalogue knows the functions and members of its own unions alone, which are no population to draw from");
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
            OrganisationValue values = OrganisationValue.measure(compared);
            Optional<Worth> found = Optional.ofNullable(values.byOrganisation().get(id));
            Provenance provenance =
                    answers.derived(List.of(all.provenance(question.context().catalogue())));
            boolean shapley = question.options().get(VALUE.name()).equals(SHAPLEY);
            List<Figure> figures = new ArrayList<>();
            found.ifPresent(worth -> {
                List<String> notes = notes(values, worth, compared, members);
                if (answers.wantsUnion()) {
                    figures.add(answers.unionFigure(
                            Answers.value(shapley ? worth.value() : worth.lost(), COUNTED),
                            Optional.of(new MemberCount(members.size(), members.size())),
                            notes,
                            provenance));
                }
                if (answers.wantsMembers()) {
                    figures.addAll(
                            answers.memberFigures(byMember(worth, shapley), "the catalogue", List.of(), provenance));
                }
            });
            return figures;
        });
    }

    private static SortedMap<StateId, Outcome> byMember(Worth worth, boolean shapley) {
        SortedMap<StateId, Outcome> outcomes = new TreeMap<>();
        SortedMap<StateId, ? extends Number> values = shapley ? worth.byMember() : worth.lostByMember();
        values.forEach((member, value) -> outcomes.put(member, Answers.value(value.doubleValue(), COUNTED)));
        return outcomes;
    }

    private static List<String> notes(
            OrganisationValue values, Worth worth, List<Organisation> compared, SortedSet<StateId> members) {
        long above = values.byOrganisation().values().stream()
                .filter(other -> other.value() > worth.value() + 1e-9)
                .count();
        List<String> duplicates = compared.stream()
                .filter(one -> one.members().stream().anyMatch(members::contains))
                .map(Organisation::id)
                .filter(values.duplicates()::contains)
                .sorted()
                .toList();
        return List.of(
                String.format(
                        Locale.ROOT,
                        "Provides %d services; its share of them is %.1f, %.0f %%; %d are lost without it. By its share number %d"
                                + " of %d organisations.",
                        worth.provided(),
                        worth.value(),
                        100 * worth.value() / worth.provided(),
                        worth.lost(),
                        above + 1,
                        values.byOrganisation().size()),
                duplicates.isEmpty()
                        ? "Each organisation of its members serves something alone."
                        : "Organisations of its members that serve nothing alone: %s%s."
                                .formatted(
                                        duplicates.stream().limit(SHOWN).collect(Collectors.joining(", ")),
                                        duplicates.size() <= SHOWN
                                                ? ""
                                                : " and " + (duplicates.size() - SHOWN) + " more"));
    }
}
