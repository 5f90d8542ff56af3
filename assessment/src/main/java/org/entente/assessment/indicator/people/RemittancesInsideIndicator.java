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

/// How much of the money that migrants send home to members comes from members.
final class RemittancesInsideIndicator implements Indicator {
    private static final OptionSpec DIRECTION = OptionSpec.oneOf(
            "direction", List.of("received", "sent"), "the money that comes to members, or that is sent from them");

    @Override
    public Description description() {
        return new Description(
                "remittances-inside",
                "remittances to members that come from members",
                Dimension.PUBLICS,
                Unit.PERCENT,
                "Of the money that migrants send to the members, the share sent from members (on 1 July), in per cent. The"
                        + " source allots each state's known total to corridors by migrants and incomes, so it is an"
                        + " estimate throughout (Ratha and Shaw 2007, World Bank Working Paper 102).",
                Sources.MIGRATION,
                false,
                true,
                true,
                List.of(DIRECTION, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(question.context().library().remittances(), (holding, year) -> {
            if (!holding.records().years().contains(year)) {
                return answers.gaps(
                        Gap.OUTSIDE_COVERAGE,
                        "%s has the years %s"
                                .formatted(Sources.MIGRATION, holding.records().years()));
            }
            SortedSet<StateId> members = answers.membersIn(year);
            boolean received = question.options().get(DIRECTION.name()).equals("received");
            End end = received ? End.TO_MEMBERS : End.FROM_MEMBERS;
            InsideShare.Result result = InsideShare.measure(holding.records(), members, year, end);
            var provenance = answers.derived(holding.observed(
                    "corridors of %d".formatted(year), holding.records().size(year)));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        received ? description().label() : "remittances from members that go to members",
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
