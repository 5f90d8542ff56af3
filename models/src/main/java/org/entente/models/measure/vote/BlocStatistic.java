package org.entente.models.measure.vote;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.state.StateId;

/// What of a bloc's votes is set beside the same of random blocs, as [PlaceboBlocs] draws them.
public sealed interface BlocStatistic {
    /// The mean of a statistic over pairs of the bloc: [VotingAgreement], [PairSimilarity].
    ///
    /// @param without members left out of the union; they may be drawn
    record Pairs(Similarity similarity, Weighting weighting, SortedSet<StateId> without) implements BlocStatistic {
        public Pairs {
            without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
        }

        public static Pairs of(Similarity similarity, Weighting weighting) {
            return new Pairs(similarity, weighting, new TreeSet<>());
        }
    }

    /// The mean of a statistic over the pairs of the leader with each other member. The leader stays in every placebo
    /// union, and its fellows are drawn: how alike would random states vote with it?
    record WithLeader(Similarity similarity, StateId leader) implements BlocStatistic {}

    /// How united a bloc votes, roll call by roll call: [BlocCohesion], [AgreementIndex].
    record United(Unity unity) implements BlocStatistic {}

    /// The share of the votes that could be cast: [Attendance]. Among the options absence plays no part.
    record Present() implements BlocStatistic {}

    /// Which index of unity is averaged over roll calls.
    enum Unity {
        ATTINA,
        RICE,
        UNANIMITY,
        AGREEMENT_INDEX,
        /// The agreement index against what as many voters drawn from each roll call would reach.
        CORRECTED_AGREEMENT_INDEX
    }
}
