package org.entente.assessment.indicator.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.entente.models.measure.tie.InsideShare;
import org.entente.models.measure.tie.InsideShare.End;

/// How many of those who have left members live in members.
final class MigrantsInsideIndicator implements Indicator {
    private static final OptionSpec DIRECTION = OptionSpec.oneOf(
            "direction",
            List.of("emigrants", "immigrants"),
            "those born in members who live elsewhere, or those living in members");

    @Override
    public boolean isInBalanceSheet() {
        return false;
    }

    @Override
    public Description description() {
        return new Description(
                "migrants-inside",
                "emigrants of members who live in members",
                Dimension.PUBLICS,
                Unit.PERCENT,
                "Of the people born in the members who live abroad, the share who live in members (on 1 July), in per cent"
                        + " (stocks by birthplace from censuses: Ratha and Shaw 2007, World Bank Working Paper 102). People who"
                        + " were born before a state was count as migrants once a border is drawn between them and their"
                        + " birthplace.",
                Sources.MIGRATION,
                false,
                true,
                true,
                List.of(DIRECTION, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().migrants(), (holding, year) -> {
            if (!holding.records().years().contains(year)) {
                return answers.gaps(
                        Gap.OUTSIDE_COVERAGE,
                        "%s has the years %s"
                                .formatted(Sources.MIGRATION, holding.records().years()));
            }
            SortedSet<StateId> members = answers.membersIn(year);
            boolean emigrants = question.options().get(DIRECTION.name()).equals("emigrants");
            End end = emigrants ? End.FROM_MEMBERS : End.TO_MEMBERS;
            InsideShare.Result result = InsideShare.measure(
                    holding.records(), members, year, emigrants ? End.FROM_MEMBERS : End.TO_MEMBERS);
            var provenance = answers.derived(holding.observed(
                    "stocks of %d".formatted(year), holding.records().size(year)));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        emigrants ? description().label() : "immigrants in members who come from members",
                        result.outcome(),
                        Optional.of(result.members()),
                        TieNulls.place(question, id(), holding.records(), end, result.outcome(), members, year),
                        List.of("%.0f of %.0f %s."
                                .formatted(
                                        result.inside(),
                                        result.total(),
                                        holding.records().unit().meaning())),
                        provenance));
            }
            figures.addAll(answers.memberFigures(result.byMember(), Sources.MIGRATION, List.of(), provenance));
            return figures;
        });
    }
}
