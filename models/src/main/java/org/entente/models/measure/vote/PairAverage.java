package org.entente.models.measure.vote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.state.Dyad;
import org.entente.core.state.StateId;
import org.entente.models.measure.vote.Bloc.Slot;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Sampling;

/// Averages a statistic over the pairs of a bloc, each pair over its own common votes, each pair with equal
/// weight.
final class PairAverage {
    /// A pair with fewer common votes than this is counted and left out.
    static final int FEWEST_COMMON_VOTES = 10;

    private final BallotSets ballots;
    private final Bloc bloc;
    private final Similarity similarity;
    private final int[] weights;
    private final long[][][] together;
    private final int[] first;
    private final int[] second;
    private final int[] commonVotes;
    private final double[] values;

    PairAverage(BallotSets ballots, Bloc bloc, Similarity similarity, Weighting weighting) {
        this.ballots = ballots;
        this.bloc = bloc;
        this.similarity = similarity;
        this.weights = weighting.of(ballots.counted());
        int pairs = bloc.size() * (bloc.size() - 1) / 2;
        this.together = new long[pairs][][];
        this.first = new int[pairs];
        this.second = new int[pairs];
        this.commonVotes = new int[pairs];
        this.values = new double[pairs];
        RollCallWeights weighted = RollCallWeights.of(weights);
        int p = 0;
        for (int i = 0; i < bloc.size(); i++) {
            for (int j = i + 1; j < bloc.size(); j++) {
                first[p] = i;
                second[p] = j;
                together[p] = together(bloc.slots().get(i), bloc.slots().get(j));
                commonVotes[p] = BallotSets.size(together[p]);
                values[p] = commonVotes[p] < FEWEST_COMMON_VOTES
                        ? Double.NaN
                        : similarity.value(BallotSets.count(together[p], weighted));
                p++;
            }
        }
    }

    private long[][] together(Slot a, Slot b) {
        return ballots.together(a.index(), a.on(), b.index(), b.on());
    }

    /// The mean over all pairs that count; NaN if there are none.
    double mean() {
        return mean(values, all());
    }

    boolean hasData(int slot) {
        return !Double.isNaN(mean(values, pairsOf(slot)));
    }

    private static double mean(double[] values, int[] pairs) {
        double sum = 0;
        int n = 0;
        for (int p : pairs) {
            if (!Double.isNaN(values[p])) {
                sum += values[p];
                n++;
            }
        }
        return sum / n;
    }

    private int[] all() {
        return IntStream.range(0, values.length).toArray();
    }

    private int[] pairsOf(int slot) {
        return IntStream.range(0, values.length)
                .filter(p -> first[p] == slot || second[p] == slot)
                .toArray();
    }

    /// The mean with its interval, by member and by pair.
    PairMean measure(Resampling resampling) {
        double[][] draws = resample(resampling);
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        int withData = 0;
        for (int i = 0; i < bloc.size(); i++) {
            byMember.put(bloc.slots().get(i).state(), outcome(pairsOf(i), draws, resampling));
            withData += hasData(i) ? 1 : 0;
        }
        int tooFew = (int)
                Arrays.stream(commonVotes).filter(n -> n < FEWEST_COMMON_VOTES).count();
        int counted = (int)
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
        return new PairMean(
                outcome(all(), draws, resampling),
                ballots.counted().size(),
                new MemberCount(withData, bloc.size()),
                counted,
                tooFew,
                values.length - counted - tooFew,
                byMember,
                byPair(draws, resampling));
    }

    private List<PairMean.Pair> byPair(double[][] draws, Resampling resampling) {
        List<PairMean.Pair> list = new ArrayList<>();
        for (int p = 0; p < values.length; p++) {
            Dyad dyad = new Dyad(
                    bloc.slots().get(first[p]).state(),
                    bloc.slots().get(second[p]).state());
            list.add(new PairMean.Pair(dyad, commonVotes[p], outcome(new int[] {p}, draws, resampling)));
        }
        return list;
    }

    /// The values of all pairs in every resample of the roll calls; a pair that has none in the data has
    /// none here.
    private double[][] resample(Resampling resampling) {
        double[][] draws = new double[resampling.draws()][values.length];
        for (int d = 0; d < draws.length; d++) {
            RandomGenerator random = resampling.seed().child(d).generator();
            int[] times = Sampling.resample(weights.length, random);
            for (int r = 0; r < times.length; r++) {
                times[r] *= weights[r];
            }
            RollCallWeights drawn = RollCallWeights.of(times);
            for (int p = 0; p < values.length; p++) {
                draws[d][p] =
                        Double.isNaN(values[p]) ? Double.NaN : similarity.value(BallotSets.count(together[p], drawn));
            }
        }
        return draws;
    }

    private Outcome outcome(int[] pairs, double[][] draws, Resampling resampling) {
        double value = mean(values, pairs);
        if (!Double.isNaN(value)) {
            double[] means =
                    Arrays.stream(draws).mapToDouble(draw -> mean(draw, pairs)).toArray();
            return Bootstrap.value(value, means, resampling);
        }
        if (bloc.size() < 2) {
            String detail = "%d members on the days of the roll calls; a pair needs two".formatted(bloc.size());
            return new Missing(Gap.NOT_APPLICABLE, detail);
        }
        int most = Arrays.stream(pairs).map(p -> commonVotes[p]).max().orElse(0);
        if (most < FEWEST_COMMON_VOTES) {
            String detail = "at most %d common votes in %d roll calls; %d are needed"
                    .formatted(most, ballots.counted().size(), FEWEST_COMMON_VOTES);
            return new Missing(Gap.TOO_FEW, detail);
        }
        return new Missing(
                Gap.NOT_APPLICABLE,
                "undefined: the states never varied, and voted alike, or no common vote has a weight");
    }
}
