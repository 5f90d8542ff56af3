package org.entente.assessment.indicator.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
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
import org.entente.core.tie.Ties;
import org.entente.data.library.Holding;
import org.entente.data.library.Library;
import org.entente.models.measure.tie.InsideShare;
import org.entente.models.measure.tie.InsideShare.End;

/// How much of what ties members' people to other states ties them to members: money sent home, people who moved.
final class TieShareIndicator implements Indicator {
    private final Kind kind;

    TieShareIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Which ties, and which of their ends is a member's own by default.
    enum Kind {
        REMITTANCES(
                "remittances-inside",
                "remittances to members that come from members",
                "remittances from members that go to members",
                "Of the money that migrants send to the members, the share sent from members (on 1 July), in per cent. The"
                        + " source allots each state's known total to corridors by migrants and incomes, so it is an"
                        + " estimate throughout (Ratha and Shaw 2007, World Bank Working Paper 102).",
                OptionSpec.oneOf(
                        "direction",
                        List.of("received", "sent"),
                        "the money that comes to members, or that is sent from them"),
                End.TO_MEMBERS,
                "corridors",
                Library::remittances),
        MIGRANTS(
                "migrants-inside",
                "emigrants of members who live in members",
                "immigrants in members who come from members",
                "Of the people born in the members who live abroad, the share who live in members (on 1 July), in per cent"
                        + " (stocks by birthplace from censuses: Ratha and Shaw 2007, World Bank Working Paper 102). People who"
                        + " were born before a state was count as migrants once a border is drawn between them and their"
                        + " birthplace.",
                OptionSpec.oneOf(
                        "direction",
                        List.of("emigrants", "immigrants"),
                        "those born in members who live elsewhere, or those living in members"),
                End.FROM_MEMBERS,
                "stocks",
                Library::migrants);

        private final String id;
        private final String label;
        private final String reverse;
        private final String definition;
        private final OptionSpec direction;
        private final End first;
        private final String rows;
        private final Function<Library, Optional<Holding<Ties>>> ties;

        Kind(
                String id,
                String label,
                String reverse,
                String definition,
                OptionSpec direction,
                End first,
                String rows,
                Function<Library, Optional<Holding<Ties>>> ties) {
            this.id = id;
            this.label = label;
            this.reverse = reverse;
            this.definition = definition;
            this.direction = direction;
            this.first = first;
            this.rows = rows;
            this.ties = ties;
        }
    }

    @Override
    public boolean isInBalanceSheet() {
        return kind == Kind.REMITTANCES;
    }

    @Override
    public Description description() {
        return new Description(
                kind.id,
                kind.label,
                Dimension.PUBLICS,
                Unit.PERCENT,
                kind.definition,
                Sources.MIGRATION,
                false,
                true,
                true,
                List.of(kind.direction, Nulls.OPTION));
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.fromOneYear(kind.ties.apply(question.context().library()), (holding, year) -> {
            if (!holding.records().years().contains(year)) {
                return answers.gaps(
                        Gap.OUTSIDE_COVERAGE,
                        "%s has the years %s"
                                .formatted(Sources.MIGRATION, holding.records().years()));
            }
            SortedSet<StateId> members = answers.membersIn(year);
            boolean isFirst = question.options().get(kind.direction.name()).equals(kind.direction.standard());
            End end = isFirst ? kind.first : kind.first.other();
            InsideShare.Result result = InsideShare.measure(holding.records(), members, year, end);
            var provenance = answers.derived(holding.observed(
                    "%s of %d".formatted(kind.rows, year), holding.records().size(year)));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        isFirst ? kind.label : kind.reverse,
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
