package org.entente.assessment.indicator.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.indicator.trade.TradeOfYear.Need;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.models.measure.trade.BlocTrade;
import org.entente.models.measure.trade.DyadIntroversion;
import org.entente.models.measure.trade.IntraUnionExportShare;
import org.entente.models.measure.trade.IntraUnionShare.Direction;
import org.entente.models.measure.trade.SymmetricIntroversion;
import org.entente.models.measure.trade.TradeShares;

/// Do members trade with each other: the share of exports that stays inside, and whether that is more than their size
/// in the world would give.
final class TradeShareIndicator implements Indicator {
    private static final OptionSpec INDEX = OptionSpec.oneOf(
            "index",
            List.of("by-subject", "union"),
            "by-subject is the bilateral index for a pair of states and the union's for a union");

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
                        Stream.concat(Stream.of(Nulls.OPTION), TradeOfYear.OPTIONS.stream())
                                .toList());
            case SYMMETRIC_INTROVERSION ->
                new Description(
                        "symmetric-introversion",
                        "symmetric trade introversion",
                        Dimension.TRADE,
                        Unit.INDEX_SYMMETRIC,
                        "(HI - HE)/(HI + HE), with HI = S/V and HE = (1 - S)/(1 - V): S the intra share of the union's"
                                + " trade, V the union's share of outsiders' trade; 0 is neutral, and large unions are"
                                + " not favoured (Iapadre 2006; Iapadre and Plummer 2011). Of a pair of states it is"
                                + " the bilateral index: S the partner's share of one's trade, V its share of all"
                                + " others' trade, the same from both ends.",
                        Sources.TRADE,
                        false,
                        true,
                        false,
                        Stream.concat(Stream.of(INDEX, Nulls.OPTION), TradeOfYear.OPTIONS.stream())
                                .toList());
        };
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        Need need = kind == Kind.SYMMETRIC_INTROVERSION ? Need.OUTSIDERS : Need.TOTALS;
        return TradeOfYear.answer(answers, question, need, trade -> {
            SortedSet<StateId> members = answers.membersIn(trade.year());
            var provenance = answers.derived(trade.observed());
            List<Figure> figures = new ArrayList<>();
            switch (kind) {
                case INTRA_EXPORT_SHARE -> {
                    TradeShares shares = IntraUnionExportShare.measure(trade.matrix(), members);
                    Outcome share = trade.outcome(
                            members,
                            matrix -> IntraUnionExportShare.measure(matrix, members)
                                    .outcome());
                    addUnion(
                            figures,
                            answers,
                            share,
                            shares.members(),
                            new TradeNulls(question, id(), bloc -> bloc.intraShare(Direction.EXPORTS))
                                    .place(share, members, trade.matrix()),
                            notes(trade, members, shares.pairsWithoutFlow()),
                            provenance);
                    figures.addAll(answers.memberFigures(
                            trade.outcomes(matrix -> IntraUnionExportShare.measure(matrix, members)
                                    .byMember()),
                            trade.source(),
                            List.of(),
                            provenance));
                }
                case SYMMETRIC_INTROVERSION -> {
                    boolean isPair = !question.subject().isUnion() && members.size() == 2;
                    if (isPair && question.options().get(INDEX.name()).equals(INDEX.standard())) {
                        addUnion(
                                figures,
                                answers,
                                trade.outcome(
                                        members,
                                        matrix -> DyadIntroversion.measure(matrix, members.first(), members.last())),
                                SymmetricIntroversion.measure(trade.matrix(), members)
                                        .members(),
                                Optional.empty(),
                                bilateral(trade, members),
                                provenance);
                        return figures;
                    }
                    SymmetricIntroversion.Result result = SymmetricIntroversion.measure(trade.matrix(), members);
                    Outcome introversion = trade.outcome(
                            members,
                            matrix -> SymmetricIntroversion.measure(matrix, members)
                                    .outcome());
                    addUnion(
                            figures,
                            answers,
                            introversion,
                            result.members(),
                            new TradeNulls(question, id(), BlocTrade::introversion)
                                    .place(introversion, members, trade.matrix()),
                            notes(trade, members, result.pairsWithoutFlow()),
                            provenance);
                }
            }
            return figures;
        });
    }

    private static List<String> bilateral(TradeOfYear trade, SortedSet<StateId> members) {
        List<String> notes = new ArrayList<>(List.of(
                "A pair: the bilateral index, the same from both ends; the union's formula by --set index=union."));
        notes.addAll(trade.notes(members));
        return notes;
    }

    private static List<String> notes(TradeOfYear trade, SortedSet<StateId> members, int pairsWithoutFlow) {
        List<String> notes = new ArrayList<>(trade.notes(members));
        if (pairsWithoutFlow > 0) {
            notes.add("%d ordered pairs of members without a reported flow add nothing; they are not known to be zero."
                    .formatted(pairsWithoutFlow));
        }
        return notes;
    }

    private static void addUnion(
            List<Figure> figures,
            Answers answers,
            Outcome outcome,
            MemberCount members,
            Optional<Placebo> placebo,
            List<String> notes,
            Provenance provenance) {
        if (answers.wantsUnion()) {
            figures.add(answers.unionFigure(outcome, Optional.of(members), placebo, notes, provenance));
        }
    }
}
