package org.entente.assessment.indicator.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Nulls;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.OptionSpec;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Unit;
import org.entente.models.measure.vote.BlocStatistic;
import org.entente.models.measure.vote.PairMean;
import org.entente.models.measure.vote.PairSimilarity;
import org.entente.models.measure.vote.Similarity;

/// How alike members vote, by each of the literature's statistics of two voters: the mean over pairs.
final class PairSimilarityIndicator implements Indicator {
    private static final List<OptionSpec> OPTIONS =
            List.of(Votes.ABSENT, Votes.UNANIMOUS, Votes.STAGES, Votes.ISSUE, Votes.WEIGHTS, Nulls.OPTION);
    private static final String HAEGE = " (Häge 2011, Political Analysis 19)";

    private final Kind kind;

    PairSimilarityIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Which statistic of a pair is averaged.
    enum Kind {
        IDENTICAL_VOTES(
                Similarity.IDENTICAL,
                "identical-votes",
                "share of identical votes",
                Unit.SHARE,
                "Mean over pairs of members of the share of their common votes that are the same: an abstention agrees"
                        + " with an abstention only. For two states over a session it is the agreement published with"
                        + " the ideal points of Bailey, Strezhnev and Voeten (2017, Journal of Conflict Resolution 61)."),
        LIJPHART_INDEX(
                Similarity.LIJPHART,
                "lijphart-index",
                "Lijphart's index of agreement",
                Unit.PERCENT,
                "Mean over pairs of members of 100 (f + g/2)/t, with f the same votes, g those of which one is an"
                        + " abstention, out of t common votes (Lijphart 1963, American Political Science Review 57)."),
        S_ABSOLUTE(
                Similarity.S_ABSOLUTE,
                "s-absolute",
                "S of votes, absolute distance",
                Unit.INDEX_SYMMETRIC,
                "Mean over pairs of members of 1 - 2 D_o/d_max, with D_o the mean distance |x - y| between votes (yes 1,"
                        + " abstain 2, no 3; d_max 2) (Signorino and Ritter 1999, International Studies Quarterly 43);"
                        + " weights are re-normalised over a pair's common votes."),
        S_SQUARED(
                Similarity.S_SQUARED,
                "s-squared",
                "S of votes, squared distance",
                Unit.INDEX_SYMMETRIC,
                "As s-absolute with the distance (x - y)^2 and d_max 4 (Signorino and Ritter 1999)."),
        KAPPA_NOMINAL(
                Similarity.KAPPA_NOMINAL,
                "kappa-nominal",
                "voting agreement corrected for chance (nominal kappa)",
                Unit.INDEX_SYMMETRIC,
                "As kappa-quadratic with distance 1 between any two different votes (Cohen 1960)."),
        KAPPA_LINEAR(
                Similarity.KAPPA_LINEAR,
                "kappa-linear",
                "voting agreement corrected for chance (linear kappa)",
                Unit.INDEX_SYMMETRIC,
                "As kappa-quadratic with the distance |x - y|" + HAEGE + "."),
        KAPPA_QUADRATIC(
                Similarity.KAPPA_QUADRATIC,
                "kappa-quadratic",
                "voting agreement corrected for chance (quadratic kappa)",
                Unit.INDEX_SYMMETRIC,
                "Mean over pairs of members of 1 - D_o/D_e with squared distance between votes and both"
                        + " voters' own margins (Häge 2011, Political Analysis 19, eq. 8); a pair of which one"
                        + " never varied has 0, of which neither varied is undefined and left out."),
        PI_NOMINAL(
                Similarity.PI_NOMINAL,
                "pi-nominal",
                "voting agreement corrected for chance (nominal pi)",
                Unit.INDEX_SYMMETRIC,
                "As kappa-nominal with the mean of both voters' margins in place of their own (Scott 1955): a"
                        + " different habit counts as disagreement."),
        PI_LINEAR(
                Similarity.PI_LINEAR,
                "pi-linear",
                "voting agreement corrected for chance (linear pi)",
                Unit.INDEX_SYMMETRIC,
                "As kappa-linear with the mean of both voters' margins in place of their own" + HAEGE + "."),
        PI_QUADRATIC(
                Similarity.PI_QUADRATIC,
                "pi-quadratic",
                "voting agreement corrected for chance (quadratic pi)",
                Unit.INDEX_SYMMETRIC,
                "As kappa-quadratic with the mean of both voters' margins in place of their own" + HAEGE + ".");

        private final Similarity similarity;
        private final String id;
        private final String label;
        private final Unit unit;
        private final String definition;

        Kind(Similarity similarity, String id, String label, Unit unit, String definition) {
            this.similarity = similarity;
            this.id = id;
            this.label = label;
            this.unit = unit;
            this.definition = definition;
        }
    }

    @Override
    public boolean isInBalanceSheet() {
        return kind == Kind.KAPPA_QUADRATIC;
    }

    @Override
    public Description description() {
        return new Description(
                kind.id,
                kind.label,
                Dimension.VOTES,
                kind.unit,
                kind.definition,
                Sources.VOTES,
                false,
                true,
                true,
                OPTIONS);
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return Votes.answer(answers, question, (holding, rollCalls) -> {
            PairMean mean = new PairSimilarity(
                            kind.similarity, Votes.counting(question.options()), Votes.weighting(question.options()))
                    .measure(rollCalls, answers.union(), Votes.resampling(id(), question));
            var provenance = answers.derived(Votes.read(
                    holding, answers.years(), mean.rollCalls(), mean.byMember().keySet()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                var placebo = VoteNulls.place(
                        question,
                        id(),
                        mean.outcome(),
                        BlocStatistic.Pairs.of(kind.similarity, Votes.weighting(question.options())),
                        Votes.counting(question.options()),
                        rollCalls,
                        answers.years().last());
                figures.add(answers.unionFigure(
                        mean.outcome(), Optional.of(mean.members()), placebo, notes(mean), provenance));
            }
            figures.addAll(answers.memberFigures(mean.byMember(), "unga-votes", List.of(), provenance));
            return figures;
        });
    }

    /// The pairs that a mean leaves out.
    static List<String> notes(PairMean mean) {
        List<String> notes = new ArrayList<>();
        if (mean.pairsTooFew() > 0) {
            notes.add("%d pairs with fewer than 10 common votes left out.".formatted(mean.pairsTooFew()));
        }
        if (mean.pairsUndefined() > 0) {
            notes.add("%d pairs for which the statistic is undefined left out.".formatted(mean.pairsUndefined()));
        }
        return notes;
    }
}
