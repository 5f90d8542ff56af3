package org.entente.assessment.indicator.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.dispute.Hostility;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.tie.LandBorders;
import org.entente.core.time.SpellRule;
import org.entente.core.war.War;
import org.entente.data.library.Holding;
import org.entente.data.library.Topic;
import org.entente.models.measure.conflict.DisputesBetweenMembers;
import org.entente.models.measure.conflict.DisputesBetweenMembers.Counted;
import org.entente.models.measure.conflict.WarsBetweenMembers;

/// Wars between members, over the exposure of membership.
final class WarsInsideIndicator implements Indicator {
    private static final OptionSpec CASE = OptionSpec.oneOf(
            "case", List.of("onset", "war-year"), "whether a war counts once, when it begins, or in every year");
    private static final OptionSpec EXPOSURE = OptionSpec.oneOf(
            "exposure",
            List.of("all-dyads", "land-contiguous"),
            "whether all pairs of members count, or those with a border on land");

    @Override
    public Description description() {
        return new Description(
                "wars-inside",
                "onsets of wars between members",
                Dimension.SECURITY,
                Unit.PER_1000_DYAD_YEARS,
                "Inter-state wars (1000 battle deaths or more) that began between members on opposite sides while both were"
                        + " members on 1 July, per 1000 dyad-years (Sarkees and Wayman 2010, Resort to War 1816-2007). Interval:"
                        + " exact Poisson, 90 % (Garwood 1936). Random blocs are drawn over all dyads alone. A war in which troops fought for rebels without their state's"
                        + " name is no inter-state war.",
                Sources.WARS,
                true,
                true,
                false,
                List.of(CASE, EXPOSURE, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().find(Topic.WARS), holding -> {
            boolean contiguous = question.options().get(EXPOSURE.name()).equals("land-contiguous");
            Optional<Holding<LandBorders>> borders =
                    contiguous ? question.context().library().borders() : Optional.empty();
            if (contiguous && borders.isEmpty()) {
                return answers.notHere("cow-contiguity");
            }
            if (!answers.wantsUnion()) {
                return List.of();
            }
            DisputesBetweenMembers.Result result = new WarsBetweenMembers(
                            borders.map(Holding::records), SpellRule.EXACT)
                    .measure(holding.records(), answers.union(), answers.years());
            boolean onsets = question.options().get(CASE.name()).equals("onset");
            List<Provenance> read = new ArrayList<>(holding.observed(
                    "inter-state wars; counted: %d".formatted(result.disputes().size()),
                    holding.records().size()));
            borders.ifPresent(here ->
                    read.addAll(here.observed("borders on land", answers.years().count())));
            Outcome outcome = onsets ? result.onsets() : result.disputeYears();
            Optional<Placebo> placebo = contiguous
                    ? Optional.empty()
                    : ConflictNulls.place(
                            question,
                            id(),
                            outcome,
                            answers.years(),
                            blocs -> blocs.disputes(
                                    WarsBetweenMembers.asDisputes(holding.records()), Hostility.WAR, onsets));
            return List.of(answers.unionFigure(
                    onsets ? description().label() : "years of war between members",
                    outcome,
                    Optional.of(result.members()),
                    placebo,
                    List.of(counted(result, onsets, holding.records())),
                    answers.derived(read)));
        });
    }

    private static String counted(DisputesBetweenMembers.Result result, boolean onsets, List<War> wars) {
        Map<String, String> names = new HashMap<>();
        wars.forEach(war -> names.put(war.number(), war.name()));
        List<Counted> shown = result.disputes().stream()
                .filter(war -> !onsets || war.isOnset())
                .toList();
        String sentence = Opponents.sentence(
                "war", shown, result.exposure(), war -> names.getOrDefault(war.number(), war.number()) + ",", false);
        int early = result.disputes().size() - shown.size();
        return early == 0
                ? sentence
                : sentence + " %d more had begun before both were members: case=war-year.".formatted(early);
    }
}
