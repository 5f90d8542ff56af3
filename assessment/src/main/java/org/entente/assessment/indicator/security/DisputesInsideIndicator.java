package org.entente.assessment.indicator.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.dispute.Dispute;
import org.entente.core.dispute.Hostility;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.tie.LandBorders;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.data.library.Holding;
import org.entente.models.measure.conflict.DisputesBetweenMembers;
import org.entente.models.measure.conflict.DisputesBetweenMembers.Counted;

/// Threats, displays and uses of force between members, over the exposure of membership.
final class DisputesInsideIndicator implements Indicator {
    private static final OptionSpec CASE = OptionSpec.oneOf(
            "case",
            List.of("onset", "dispute-year"),
            "whether a dispute counts once, when it begins, or in every year");
    private static final OptionSpec HOSTILITY = OptionSpec.oneOf(
            "hostility",
            List.of("use", "war", "display", "threat", "none"),
            "the least that one of the two sides did, the stronger counts");
    private static final OptionSpec EXPOSURE = OptionSpec.oneOf(
            "exposure",
            List.of("all-dyads", "land-contiguous"),
            "whether all pairs of members count, or those with a border on land");
    static final OptionSpec SOURCE = OptionSpec.oneOf(
            "source",
            List.of("cow-mid", "gml"),
            "the Correlates of War, or the same disputes as Gibler, Miller and Little code them, by year");

    @Override
    public Description description() {
        return new Description(
                "disputes-inside",
                "onsets of militarized disputes between members",
                Dimension.SECURITY,
                Unit.PER_1000_DYAD_YEARS,
                "Militarized interstate disputes with members on opposite sides at the same time, one of them with a use"
                        + " of force or more, that began between them while both were members on 1 July, per 1000"
                        + " dyad-years (Jones, Bremer and Singer 1996, Conflict Management and Peace Science 15)."
                        + " Interval: exact Poisson, 90 % (Garwood 1936). Random blocs are drawn over all dyads alone. A dispute can be one incident: the notes name"
                        + " each, so that it can be looked up. With source=gml: the coding of Gibler, Miller and Little"
                        + " (2016, International Studies Quarterly 60), which drops and merges disputes that it could not"
                        + " confirm.",
                Sources.DISPUTES,
                true,
                true,
                false,
                List.of(CASE, HOSTILITY, EXPOSURE, SOURCE, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        String source = question.options().get(SOURCE.name());
        return answers.from(source, Opponents.disputes(question.context().library(), source), holding -> {
            boolean contiguous = question.options().get(EXPOSURE.name()).equals("land-contiguous");
            Optional<Holding<LandBorders>> borders =
                    question.context().library().borders();
            if (contiguous && borders.isEmpty()) {
                return answers.notHere("cow-contiguity");
            }
            if (!answers.wantsUnion()) {
                return List.of();
            }
            Hostility level =
                    Hostility.valueOf(question.options().get(HOSTILITY.name()).toUpperCase(Locale.ROOT));
            DisputesBetweenMembers measure = new DisputesBetweenMembers(
                    level, contiguous ? borders.map(Holding::records) : Optional.empty(), SpellRule.EXACT);
            DisputesBetweenMembers.Result result = measure.measure(holding.records(), answers.union(), answers.years());
            boolean onsets = question.options().get(CASE.name()).equals("onset");
            List<Provenance> read = new ArrayList<>(read(holding, answers.years()));
            if (contiguous) {
                read.addAll(borders.orElseThrow()
                        .observed("borders on land", answers.years().count()));
            }
            Outcome outcome = onsets ? result.onsets() : result.disputeYears();
            Optional<Placebo> placebo = contiguous
                    ? Optional.empty()
                    : ConflictNulls.place(
                            question,
                            id(),
                            outcome,
                            answers.years(),
                            blocs -> blocs.disputes(holding.records(), level, onsets));
            return List.of(answers.unionFigure(
                    onsets ? description().label() : "years of militarized disputes between members",
                    outcome,
                    Optional.of(result.members()),
                    placebo,
                    List.of(counted(result, onsets)),
                    answers.derived(read)));
        });
    }

    private static List<Provenance> read(Holding<List<Dispute>> holding, Years years) {
        return holding.observed("disputes in %s".formatted(years), Opponents.during(holding, years));
    }

    private static String counted(DisputesBetweenMembers.Result result, boolean onsets) {
        List<Counted> shown = result.disputes().stream()
                .filter(dispute -> !onsets || dispute.isOnset())
                .toList();
        return Opponents.sentence("dispute", shown, result.exposure(), Counted::number, true);
    }
}
