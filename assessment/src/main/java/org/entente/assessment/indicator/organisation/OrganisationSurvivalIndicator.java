package org.entente.assessment.indicator.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
import org.entente.core.organisation.OrganisationLife;
import org.entente.core.organisation.OrganisationLife.End;
import org.entente.core.state.StateId;
import org.entente.core.time.Spell;
import org.entente.core.union.Union;
import org.entente.data.catalog.Catalogue;
import org.entente.data.catalog.CowOrganisations;
import org.entente.data.catalog.Succession;
import org.entente.data.library.Holding;
import org.entente.data.library.Topic;
import org.entente.models.measure.organisation.OrganisationSurvival;
import org.entente.models.measure.organisation.Peers;

/// How many organisations like a union last as long as it has.
final class OrganisationSurvivalIndicator implements Indicator {
    private static final int LATER = 10;
    private static final Set<String> NO_ORGANISATIONS = Set.of("group", "programme");
    private static final OptionSpec WHICH = OptionSpec.oneOf(
            "which",
            List.of("all", "same-regions", "same-size", "shared-founder"),
            "organisations set beside the union: all others, those whose founders are of the regions of its founders"
                    + " alone, those of half to twice as many founders, or those that one of its founders founded too");
    private static final OptionSpec AFTER = OptionSpec.oneOf(
            "after",
            List.of("age", "5", "10", "20", "50"),
            "calendar years, that of the founding included: the union's own at the end of the year asked, or so many");
    private static final OptionSpec ENDS = OptionSpec.oneOf(
            "ends",
            List.of("any", "dissolution"),
            "what ends a life: dissolution, merger and replacement, or dissolution alone, the others being censored");

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(
                "it is a figure of the other organisations; random blocs of states have no founding and no end");
    }

    @Override
    public Description description() {
        return new Description(
                "organisation-survival",
                "organisations that last as long",
                Dimension.ORGANISATIONS,
                Unit.SHARE,
                "Kaplan and Meier's share (1958, Journal of the American Statistical Association 53) of intergovernmental"
                        + " organisations other than the union that were there after as many calendar years as it has at the"
                        + " end of the year asked, by its entry into force; lives of cow-igo, file igo_year_format"
                        + " (Pevehouse, Nordstrom, McManus and Jamison 2020, Journal of Peace Research 57), as known at the"
                        + " end of that year or of the file (after Eilstrup-Sangiovanni 2020, Review of International"
                        + " Organizations 15). Interval: log(-log), 90 %. Formal lives: an organisation may go on in law and"
                        + " do nothing (Gray 2018, International Studies Quarterly 62).",
                Sources.CATALOGUE,
                false,
                true,
                false,
                List.of(WHICH, AFTER, ENDS));
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        Union union = answers.union();
        if (!question.subject().isUnion() || NO_ORGANISATIONS.contains(union.kind())) {
            return answers.gaps(
                    Gap.NOT_APPLICABLE,
                    "%s is not an organisation".formatted(question.subject().label()));
        }
        return Functions.answer(
                answers,
                question,
                year -> question.context()
                        .library()
                        .find(Topic.LIVES)
                        .map(lives -> answer(answers, question, lives, year))
                        .orElseGet(() -> answers.gaps(
                                Gap.OUTSIDE_COVERAGE,
                                "the file igo_year_format of %s is not here (./entente data get %s, or data add its file)"
                                        .formatted(Sources.ORGANISATIONS, Sources.ORGANISATIONS))));
    }

    private static List<Figure> answer(
            Answers answers, Question question, Holding<List<OrganisationLife>> holding, int year) {
        String after = question.options().get(AFTER.name());
        Spell life = answers.union().life();
        if (after.equals(AFTER.standard()) && !life.covers(LocalDate.of(year, 12, 31))) {
            return answers.gaps(
                    Gap.NOT_APPLICABLE,
                    "%s was in force %s; it has no age at the end of %d"
                            .formatted(answers.union().id(), life, year));
        }
        int years = after.equals(AFTER.standard()) ? year - life.start().getYear() + 1 : Integer.parseInt(after);
        List<OrganisationLife> lives = peers(question, holding.records(), year);
        OrganisationSurvival survival = question.options().get(ENDS.name()).equals(ENDS.standard())
                ? OrganisationSurvival.OF_ANY_END
                : new OrganisationSurvival(Set.of(End.DISSOLVED));
        OrganisationSurvival.Result result = survival.measure(lives, years);
        List<String> notes = new ArrayList<>();
        notes.add("Of %d other organisations (%s) as known at the end of %d, %d had ended; %d were watched at %d years."
                .formatted(
                        result.lives(),
                        question.options().get(WHICH.name()),
                        Math.min(year, holding.covers().last()),
                        result.ended(),
                        result.atRisk(),
                        years));
        later(survival.onceAt(lives, years, LATER), years).ifPresent(notes::add);
        return List.of(answers.unionFigure(
                result.outcome(),
                Optional.empty(),
                notes,
                answers.derived(holding.observed("lives of %d organisations".formatted(lives.size()), lives.size()))));
    }

    /// The others that the option chooses, as known at the end of a year.
    private static List<OrganisationLife> peers(Question question, List<OrganisationLife> all, int year) {
        Catalogue catalogue = question.context().catalogue();
        Union union = catalogue.union(question.subject().union().id());
        SortedSet<StateId> founders = union.membersOn(union.life().start());
        Peers peers = Peers.valueOf(
                question.options().get(WHICH.name()).toUpperCase(Locale.ROOT).replace('-', '_'));
        return all.stream()
                .filter(life -> !CowOrganisations.unions(life.code()).contains(union.id()))
                .flatMap(life -> life.knownAt(year).stream())
                .map(life -> continued(life, catalogue))
                .filter(life -> peers.hold(life, founders, catalogue::region))
                .toList();
    }

    /// A life whose founders are named as the states that continue them are: what the Soviet Union founded, Russia did.
    private static OrganisationLife continued(OrganisationLife life, Catalogue catalogue) {
        SortedSet<StateId> founders = new TreeSet<>();
        for (StateId founder : life.founders()) {
            founders.add(catalogue.successions().stream()
                    .filter(one -> one.kind() == Succession.Kind.CONTINUATION)
                    .filter(one -> one.predecessor().equals(founder))
                    .map(Succession::successor)
                    .findFirst()
                    .orElse(founder));
        }
        return new OrganisationLife(life.code(), life.name(), life.founded(), life.watched(), life.end(), founders);
    }

    private static Optional<String> later(OrganisationSurvival.Result result, int years) {
        return result.outcome() instanceof Outcome.Value(double value, Uncertainty uncertainty)
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "Of those there after %d years, %.2f were there %d years later%s.",
                        years,
                        value,
                        LATER,
                        uncertainty instanceof Uncertainty.Interval interval
                                ? String.format(Locale.ROOT, " (%.2f to %.2f)", interval.low(), interval.high())
                                : ""))
                : Optional.empty();
    }
}
