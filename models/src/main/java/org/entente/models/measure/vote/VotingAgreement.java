package org.entente.models.measure.vote;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;

/// Voting agreement: the mean over pairs of members of the share of agreement in the pair's common roll
/// calls.
///
/// With s(x, y) the score of two ballots ([Credit]) and R(i, j) the counted roll calls on whose day i and j
/// were members of the union and of the United Nations, a(i, j) = sum over R(i, j) of s(x_i, x_j) / |R(i,
/// j)|, and the bloc's agreement is the mean of a(i, j) over pairs with |R(i, j)| of at least 10. Identical
/// share: A. Lijphart (1963), "The analysis of bloc voting in the General Assembly", American Political
/// Science Review 57, 902-917; half credit: E. Voeten (2013), "Data and analyses of voting in the United
/// Nations General Assembly", in B. Reinalda (ed.), Routledge Handbook of International Organization, ch.
/// 4.
///
/// Every pair has the same weight, however many votes it shares; a pair with fewer than 10 is counted and
/// left out. The interval resamples roll calls as if they were independent: votes on one agenda item are
/// not, so it is too narrow.
///
/// @param without members that are left out, such as a leader
public record VotingAgreement(VoteOptions options, SortedSet<StateId> without) {
    public VotingAgreement {
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
    }

    public static VotingAgreement of(VoteOptions options) {
        return new VotingAgreement(options, new TreeSet<>());
    }

    public VotingAgreement without(StateId... states) {
        return new VotingAgreement(options, new TreeSet<>(Set.of(states)));
    }

    /// The union's agreement over all the roll calls handed in, those of a year for example.
    public PairMean measure(RollCalls rollCalls, Union union, Resampling resampling) {
        BallotSets ballots = BallotSets.of(rollCalls, options);
        return average(ballots, Bloc.of(ballots.counted(), union, without)).measure(resampling);
    }

    /// The agreement of two states, whatever unions they are in.
    public PairMean measure(RollCalls rollCalls, Dyad dyad, Resampling resampling) {
        BallotSets ballots = BallotSets.of(rollCalls, options);
        SortedSet<StateId> states = new TreeSet<>(Set.of(dyad.first(), dyad.second()));
        return average(ballots, Bloc.of(ballots.counted(), states)).measure(resampling);
    }

    PairAverage average(BallotSets ballots, Bloc bloc) {
        return new PairAverage(ballots, bloc, similarity(), Weighting.EQUAL);
    }

    /// The statistic of a pair.
    public Similarity similarity() {
        return Similarity.of(options.credit());
    }
}
