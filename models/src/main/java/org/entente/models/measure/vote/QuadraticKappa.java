package org.entente.models.measure.vote;

import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.core.union.Union;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;

/// Chance-corrected agreement: the mean over pairs of members of Cohen's kappa with squared distances.
///
/// For a pair, kappa = 1 - D_o / D_e, with D_o the mean of (x - y)^2 over common votes (yes 3, abstain 2,
/// no 1), D_e = sum over x, y of p_x q_y (x - y)^2, and p, q the shares of each ballot among these votes.
/// F. Haege (2011), "Choice or circumstance? Adjusting measures of foreign policy similarity for chance
/// agreement", Political Analysis 19, 287-305.
///
/// If one of two states never varied, kappa is 0 whatever their agreement. If neither varied and they
/// agreed, it is undefined: the pair is counted and left out. An absence has no distance, so under
/// [AbsenceRule#AS_DISAGREE] nothing is defined. The credit plays no part.
public record QuadraticKappa(VoteOptions options) {
    public PairMean measure(RollCalls rollCalls, Union union, Resampling resampling) {
        BallotSets ballots = BallotSets.of(rollCalls, options);
        return measure(ballots, Bloc.of(ballots.counted(), union, new TreeSet<>()), resampling);
    }

    /// The kappa of two states, whatever unions they are in.
    public PairMean measure(RollCalls rollCalls, Dyad dyad, Resampling resampling) {
        BallotSets ballots = BallotSets.of(rollCalls, options);
        SortedSet<StateId> states = new TreeSet<>(Set.of(dyad.first(), dyad.second()));
        return measure(ballots, Bloc.of(ballots.counted(), states), resampling);
    }

    private PairMean measure(BallotSets ballots, Bloc bloc, Resampling resampling) {
        if (options.absence() == AbsenceRule.AS_DISAGREE) {
            String detail = "kappa has no distance for an absence under '%s'".formatted(options.absence());
            return PairMean.missing(
                    Gap.NOT_APPLICABLE, detail, ballots.counted().size(), bloc.size());
        }
        return new PairAverage(ballots, bloc, new Kappa()).measure(resampling);
    }

    /// Kappa of one table, in whole numbers up to the last division: 1 - n O / E.
    private record Kappa() implements PairStatistic {
        @Override
        public int[] groups() {
            return new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, -1};
        }

        @Override
        public double value(int[] table) {
            long observed = 0;
            long expected = 0;
            for (int x = 0; x < 3; x++) {
                for (int y = 0; y < 3; y++) {
                    long squared = (long) (x - y) * (x - y);
                    long row = (long) table[3 * x] + table[3 * x + 1] + table[3 * x + 2];
                    long column = (long) table[y] + table[3 + y] + table[6 + y];
                    observed += squared * table[3 * x + y];
                    expected += squared * row * column;
                }
            }
            return expected == 0 ? Double.NaN : 1 - (double) (commonVotes(table) * observed) / expected;
        }

        @Override
        public int commonVotes(int[] table) {
            return Arrays.stream(table).sum();
        }
    }
}
