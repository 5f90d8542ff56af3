package org.entente.assessment.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;
import org.entente.models.measure.trade.IntraUnionExportShare;
import org.entente.models.measure.trade.SymmetricIntroversion;
import org.entente.models.measure.trade.TradeShares;

/// Do members trade with each other: the share of exports that stays inside, and whether that is more than their size
/// in the world would give.
final class TradeShareIndicator implements Indicator {
    private final Kind kind;

    TradeShareIndicator(Kind kind) {
        this.kind = kind;
    }

    /// A share, which grows with the union, or an index that does not.
    enum Kind {
        INTRA_EXPORT_SHARE,
        SYMMETRIC_INTROVERSION
    }

    @Override
    public Description description() {
        return switch (kind) {
            case INTRA_EXPORT_SHARE ->
                new Description(
                        "intra-export-share",
                        "intra-union share of goods exports",
                        Dimension.TRADE,
                        Unit.PERCENT,
                        "Members' exports to other members over their exports to all, domestic sales excluded; members"
                                + " on 1 July (Hamanaka 2015, ADB Economics Working Paper 455). It rises by itself when a union"
                                + " enlarges: compare unions by symmetric-introversion.",
                        Sources.TRADE,
                        false,
                        true,
                        true,
                        List.of());
            case SYMMETRIC_INTROVERSION ->
                new Description(
                        "symmetric-introversion",
                        "symmetric trade introversion",
                        Dimension.TRADE,
                        Unit.INDEX_SYMMETRIC,
                        "(HI - HE)/(HI + HE), with HI = S/V and HE = (1 - S)/(1 - V): S the intra share of the union's"
                                + " trade, V the union's share of outsiders' trade; 0 is neutral, and large unions are"
                                + " not favoured (Iapadre 2006; Iapadre and Plummer 2011).",
                        Sources.TRADE,
                        false,
                        true,
                        false,
                        List.of());
        };
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().trade(), holding -> {
            TradeMatrix matrix = holding.records();
            SortedSet<StateId> members = answers.membersIn(matrix.year());
            if (members.size() < 2) {
                return answers.gaps(
                        Gap.NOT_APPLICABLE,
                        "%s had %d members in %d".formatted(answers.union().id(), members.size(), matrix.year()));
            }
            var provenance = answers.derived(holding.observed(
                    "flows of %d among %d economies"
                            .formatted(matrix.year(), matrix.economies().size()),
                    matrix.reportedPairs()));
            List<Figure> figures = new ArrayList<>();
            switch (kind) {
                case INTRA_EXPORT_SHARE -> {
                    TradeShares shares = IntraUnionExportShare.measure(matrix, members);
                    addUnion(
                            figures,
                            answers,
                            shares.outcome(),
                            shares.members(),
                            shares.pairsWithoutFlow(),
                            provenance);
                    figures.addAll(answers.memberFigures(
                            TradeReports.singleReport(shares.byMember()), "trade-matrix", List.of(), provenance));
                }
                case SYMMETRIC_INTROVERSION -> {
                    SymmetricIntroversion.Result result = SymmetricIntroversion.measure(matrix, members);
                    addUnion(
                            figures,
                            answers,
                            result.outcome(),
                            result.members(),
                            result.pairsWithoutFlow(),
                            provenance);
                }
            }
            return figures;
        });
    }

    private static void addUnion(
            List<Figure> figures,
            Answers answers,
            Outcome outcome,
            MemberCount members,
            int pairsWithoutFlow,
            Provenance provenance) {
        if (answers.wantsUnion()) {
            List<String> notes = pairsWithoutFlow == 0
                    ? List.of()
                    : List.of(
                            "%d ordered pairs of members without a reported flow add nothing; they are not known to be zero."
                                    .formatted(pairsWithoutFlow));
            figures.add(
                    answers.unionFigure(TradeReports.singleReport(outcome), Optional.of(members), notes, provenance));
        }
    }
}
