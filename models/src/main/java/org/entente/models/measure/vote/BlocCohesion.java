package org.entente.models.measure.vote;

import java.util.Arrays;
import java.util.Set;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.union.Union;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Sampling;

/// How united a union's members are, roll call by roll call, averaged.
///
/// With Y, A, N the members' votes, total = Y + A + N and max the largest of the three:
///
/// - Attina: (2 max - total)/total, from -1/3 (three equal parts) to 1. F. Attina (1990), "The voting
///   behaviour of the European Parliament members and the problem of Europarties", European Journal of
///   Political Research 18, 557-579.
/// - Rice: |Y - N|/(Y + N). S. Rice (1928), Quantitative Methods in Politics. It does not see abstention.
/// - unanimity: 1 if max = total, else 0; the mean is the share of roll calls in which all that voted
///   voted alike.
///
/// A roll call counts if at least two members cast a vote (for Rice, a yes or a no). An absence is reported
/// beside, never inside: under [AbsenceRule#AS_DISAGREE] nothing is defined. None of the three corrects for
/// the size of the bloc: small ones look united by chance.
public record BlocCohesion(Cohesion cohesion, VoteOptions options) {
    /// A roll call in which fewer members cast a vote is left out.
    public static final int FEWEST_VOTERS = AgreementIndex.FEWEST_VOTERS;

    /// @param rollCalls roll calls with a value
    /// @param members members that cast a vote in one of them
    public record Result(Outcome outcome, int rollCalls, MemberCount members) {}

    public Result measure(RollCalls rollCalls, Union union, Resampling resampling) {
        BallotSets ballots = BallotSets.of(rollCalls, options);
        Bloc bloc = Bloc.of(ballots.counted(), union, Set.of());
        if (options.absence() == AbsenceRule.AS_DISAGREE) {
            String detail = "cohesion has no place for an absence under '%s'".formatted(options.absence());
            return missing(Gap.NOT_APPLICABLE, detail, bloc);
        }
        double[] values = new double[ballots.counted().size()];
        for (int r = 0; r < values.length; r++) {
            int[] tally = RollCallTallies.ofMembers(ballots, bloc, r);
            values[r] = cohesion.value(tally[BallotSets.NO], tally[BallotSets.ABSTAIN], tally[BallotSets.YES]);
        }
        int counted = RollCallTallies.withValue(values);
        if (counted == 0) {
            String detail = "in none of %d roll calls did %d members cast a vote that counts"
                    .formatted(values.length, FEWEST_VOTERS);
            return missing(Gap.TOO_FEW, detail, bloc);
        }
        return new Result(outcome(values, resampling), counted, RollCallTallies.membersWithData(ballots, bloc, values));
    }

    private static Outcome outcome(double[] values, Resampling resampling) {
        int[] once = new int[values.length];
        Arrays.fill(once, 1);
        double[] draws = new double[resampling.draws()];
        for (int d = 0; d < draws.length; d++) {
            draws[d] = RollCallTallies.mean(
                    values,
                    Sampling.resample(values.length, resampling.seed().child(d).generator()));
        }
        return Bootstrap.value(RollCallTallies.mean(values, once), draws, resampling);
    }

    private static Result missing(Gap gap, String detail, Bloc bloc) {
        return new Result(new Missing(gap, detail), 0, new MemberCount(0, bloc.size()));
    }
}
