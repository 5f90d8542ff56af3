package org.entente.models.measure.vote;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;

/// The mean over pairs of members of any [Similarity], each pair over its own common votes.
///
/// A pair with fewer than 10 common votes is counted and left out, and so is one for which the statistic is
/// undefined. The credit among the options plays no part: the statistic says what an abstention is worth.
/// Under [AbsenceRule#AS_DISAGREE] only statistics that have a place for an absence are defined.
///
/// @param weighting how much each roll call counts in a pair's statistic; the number of common votes is
///     never weighted
public record PairSimilarity(Similarity similarity, VoteOptions options, Weighting weighting) {
    public static PairSimilarity of(Similarity similarity, VoteOptions options) {
        return new PairSimilarity(similarity, options, Weighting.EQUAL);
    }

    public PairMean measure(RollCalls rollCalls, Union union, Resampling resampling) {
        BallotSets ballots = BallotSets.of(rollCalls, options);
        return measure(ballots, Bloc.of(ballots.counted(), union, new TreeSet<>()), resampling);
    }

    /// The similarity of two states, whatever unions they are in.
    public PairMean measure(RollCalls rollCalls, Dyad dyad, Resampling resampling) {
        BallotSets ballots = BallotSets.of(rollCalls, options);
        SortedSet<StateId> states = new TreeSet<>(Set.of(dyad.first(), dyad.second()));
        return measure(ballots, Bloc.of(ballots.counted(), states), resampling);
    }

    private PairMean measure(BallotSets ballots, Bloc bloc, Resampling resampling) {
        if (options.absence() == AbsenceRule.AS_DISAGREE && !similarity.hasPlaceForAbsence()) {
            String detail = "the statistic has no distance for an absence under '%s'".formatted(options.absence());
            return PairMean.missing(
                    Gap.NOT_APPLICABLE, detail, ballots.counted().size(), bloc.size());
        }
        return new PairAverage(ballots, bloc, similarity, weighting).measure(resampling);
    }
}
