package org.entente.assessment.indicator.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.assessment.indicator.Answers;
import org.entente.assessment.indicator.Dimension;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Sources;
import org.entente.assessment.question.Question;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Placebo;
import org.entente.core.figure.Unit;
import org.entente.core.time.Years;
import org.entente.core.vote.RollCalls;
import org.entente.data.library.Holding;
import org.entente.models.measure.vote.PairMean;
import org.entente.models.measure.vote.PairSimilarity;
import org.entente.models.measure.vote.PlaceboBlocs;
import org.entente.models.measure.vote.Similarity;
import org.entente.models.measure.vote.VotingAgreement;

/// Do members vote together: the mean over pairs of agreement, plain or corrected for chance.
final class VotingAgreementIndicator implements Indicator {
    private final Kind kind;

    VotingAgreementIndicator(Kind kind) {
        this.kind = kind;
    }

    /// Which statistic of a pair is averaged.
    enum Kind {
        AGREEMENT,
        QUADRATIC_KAPPA
    }

    @Override
    public Description description() {
        return switch (kind) {
            case AGREEMENT ->
                new Description(
                        "voting-agreement",
                        "voting agreement in the UN General Assembly",
                        Dimension.VOTES,
                        Unit.SHARE,
                        "Mean over pairs of members of the pair's mean agreement in recorded votes on whole texts:"
                                + " 1 - |x - y|/2 with yes 1, abstain 2, no 3; members on the day of the vote; pairs"
                                + " with fewer than 10 common votes left out (Voeten 2013, ch. 4; Lijphart 1963, APSR"
                                + " 57). Interval: 500 resamples of roll calls. Null: 10 000 placebo unions, which keep the"
                                + " members' places and dates and fill them with states drawn at random among those that"
                                + " cast at least half of the votes (a permutation test: Fisher 1935, section 21).",
                        Sources.VOTES,
                        false,
                        true,
                        true,
                        Votes.OPTIONS);
            case QUADRATIC_KAPPA ->
                new Description(
                        "kappa-quadratic",
                        "voting agreement corrected for chance (quadratic kappa)",
                        Dimension.VOTES,
                        Unit.INDEX_SYMMETRIC,
                        "Mean over pairs of members of 1 - D_o/D_e with squared distance between votes and both"
                                + " voters' own margins (Häge 2011, Political Analysis 19, eq. 8); a pair of which one"
                                + " never varied has 0, of which neither varied is undefined and left out.",
                        Sources.VOTES,
                        false,
                        true,
                        true,
                        Votes.OPTIONS);
        };
    }

    @Override
    public List<Figure> figures(Question question) {
        Answers answers = new Answers(description(), question);
        return answers.from(question.context().library().votes(), holding -> {
            Years years = answers.years();
            PairMean mean = mean(question, Votes.in(holding, years));
            List<String> notes = notes(mean);
            var provenance = answers.derived(
                    Votes.read(holding, years, mean.rollCalls(), mean.byMember().keySet()));
            List<Figure> figures = new ArrayList<>();
            if (answers.wantsUnion()) {
                figures.add(answers.unionFigure(
                        mean.outcome(), Optional.of(mean.members()), placebo(question, holding), notes, provenance));
            }
            figures.addAll(answers.memberFigures(mean.byMember(), "unga-votes", List.of(), provenance));
            return figures;
        });
    }

    /// Where agreement stands among placebo unions; none are drawn for kappa.
    private Optional<Placebo> placebo(Question question, Holding<RollCalls> holding) {
        if (kind != Kind.AGREEMENT || !question.subject().isUnion()) {
            return Optional.empty();
        }
        return PlaceboBlocs.of(
                        VotingAgreement.of(Votes.options(question.options())),
                        Votes.seed("voting-agreement-placebo", question))
                .measure(
                        Votes.in(holding, new Answers(description(), question).years()),
                        question.subject().union(),
                        question.context().executor())
                .place();
    }

    private PairMean mean(Question question, RollCalls rollCalls) {
        var options = Votes.options(question.options());
        var resampling = Votes.resampling(id(), question);
        return switch (kind) {
            case AGREEMENT ->
                VotingAgreement.of(options)
                        .measure(rollCalls, question.subject().union(), resampling);
            case QUADRATIC_KAPPA ->
                PairSimilarity.of(Similarity.KAPPA_QUADRATIC, options)
                        .measure(rollCalls, question.subject().union(), resampling);
        };
    }

    private static List<String> notes(PairMean mean) {
        List<String> notes = new ArrayList<>();
        if (mean.pairsTooFew() > 0) {
            notes.add("%d pairs with fewer than 10 common votes left out.".formatted(mean.pairsTooFew()));
        }
        if (mean.pairsUndefined() > 0) {
            notes.add("%d pairs for which kappa is undefined left out.".formatted(mean.pairsUndefined()));
        }
        return notes;
    }
}
