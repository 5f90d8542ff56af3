package org.entente.assessment.indicator.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Unit;
import org.entente.core.time.SpellRule;
import org.entente.models.measure.conflict.ConflictBetweenMembers;
import org.entente.models.measure.conflict.ConflictDeaths;
import org.entente.models.measure.conflict.ConflictInsideMembers;
import org.entente.models.measure.conflict.ConflictRate;
import org.entente.models.measure.conflict.DisputeDeaths;
import org.entente.models.measure.conflict.DisputeDeaths.Unknown;
import org.entente.models.measure.conflict.DisputesBetweenMembers.Counted;

/// How many died at least, where sources have classes of deaths and no numbers.
final class DeathsIndicator implements Indicator {
    private static final OptionSpec UNKNOWN = OptionSpec.oneOf(
            "unknown",
            List.of("below-war", "open"),
            "what deaths that the source does not know may be: up to 999 for a member in a dispute below war, or any"
                    + " number");
    private static final OptionSpec CONFLICTS = OptionSpec.oneOf(
            "conflicts",
            List.of("between-members", "inside-members"),
            "interstate conflicts between members, or conflicts of members' governments with armed groups");

    private final Kind kind;

    DeathsIndicator(Kind kind) {
        this.kind = kind;
    }

    enum Kind {
        DISPUTES,
        CONFLICTS
    }

    @Override
    public Description description() {
        return switch (kind) {
            case DISPUTES ->
                new Description(
                        "dispute-deaths-inside",
                        "members' deaths in disputes between them, at least",
                        Dimension.SECURITY,
                        Unit.PERSONS,
                        "Battle deaths of members on opposite sides of militarized disputes that began between them in the"
                                + " years, summed over the bounds of the source's classes: 1-25, 26-100, 101-250, 251-500,"
                                + " 501-999, 1000 or more (Jones, Bremer and Singer 1996, Conflict Management and Peace Science"
                                + " 15). The figure is the lower bound, the interval has both; a class without an upper bound"
                                + " leaves none.",
                        Sources.DISPUTES,
                        true,
                        true,
                        false,
                        List.of(UNKNOWN, DisputesInsideIndicator.SOURCE));
            case CONFLICTS ->
                new Description(
                        "conflict-deaths",
                        "battle-related deaths in conflicts of members, at least",
                        Dimension.SECURITY,
                        Unit.PERSONS,
                        "25 for each conflict-year of minor intensity and 1000 for each of war, counted as in"
                                + " conflict-between-members or conflict-inside-members (Gleditsch et al. 2002, Journal of"
                                + " Peace Research 39). The figure is the lower bound; the interval reaches to 999 for a"
                                + " minor conflict-year, and a year of war has no upper bound. Deaths of all parties.",
                        Sources.CONFLICT,
                        true,
                        true,
                        false,
                        List.of(CONFLICTS));
        };
    }

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Optional<String> withoutNull() {
        return Optional.of(
                "the figure is the lower bound of classes, and a rank of bounds would rank what is not known");
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return kind == Kind.DISPUTES ? disputes(question, answers) : conflicts(question, answers);
    }

    private List<Figure> disputes(Question question, Answers answers) {
        String source = question.options().get(DisputesInsideIndicator.SOURCE.name());
        return answers.from(source, Opponents.disputes(question.context().library(), source), holding -> {
            if (!answers.wantsUnion()) {
                return List.of();
            }
            String unknown = question.options().get(UNKNOWN.name());
            DisputeDeaths.Result result = new DisputeDeaths(
                            Unknown.valueOf(unknown.toUpperCase(Locale.ROOT).replace('-', '_')), SpellRule.EXACT)
                    .measure(holding.records(), answers.union(), answers.years());
            return List.of(answers.unionFigure(
                    result.deaths(),
                    Optional.empty(),
                    List.of(
                            "Disputes: %d, with %d entries of members, of which %d with deaths that the source does not know."
                                    .formatted(result.onsets(), result.entries(), result.unknownEntries()),
                            "Deadly or not known: "
                                    + Opponents.sentence(
                                            "dispute", result.deadly(), result.exposure(), Counted::number, true)),
                    answers.derived(holding.observed(
                            "disputes in %s".formatted(answers.years()), Opponents.during(holding, answers.years())))));
        });
    }

    private static List<Figure> conflicts(Question question, Answers answers) {
        return answers.from(question.context().library().conflicts(), holding -> {
            if (!answers.wantsUnion()) {
                return List.of();
            }
            ConflictIndicator.Kind counted =
                    question.options().get(CONFLICTS.name()).equals("between-members")
                            ? ConflictIndicator.Kind.BETWEEN
                            : ConflictIndicator.Kind.INSIDE;
            ConflictRate rate = counted == ConflictIndicator.Kind.BETWEEN
                    ? ConflictBetweenMembers.DEFAULT.measure(
                            holding.records(), answers.union(), answers.years(), holding.covers())
                    : ConflictInsideMembers.DEFAULT.measure(
                            holding.records(), answers.union(), answers.years(), holding.covers());
            return List.of(answers.unionFigure(
                    ConflictDeaths.of(rate, holding.records()),
                    Optional.of(rate.members()),
                    ConflictIndicator.notes(counted, rate, holding.records()),
                    answers.derived(holding.observed(
                            "conflict-years of %s".formatted(answers.years()),
                            holding.records().stream()
                                    .filter(conflict -> answers.years().covers(conflict.year()))
                                    .count()))));
        });
    }
}
