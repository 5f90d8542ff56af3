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

/// Bloc cohesion: the agreement index of the members that cast a vote, averaged over roll calls, raw and
/// against chance.
///
/// In one roll call AI = (max - (total - max) / 2) / total, with max the largest of the members' yes, no
/// and abstain and total their sum: S. Hix, A. Noury, G. Roland (2005), "Power to the parties", British
/// Journal of Political Science 35, 209-234. It is 1/4 + 3/4 of Attina's index (2 max - total) / total.
///
/// A roll call counts if at least 2 members cast a vote: of one, AI is 1 by construction. Small groups
/// agree by chance (S. Desposato, 2005, "Correcting for small group inflation of roll-call cohesion
/// scores", BJPS 35, 731-744), so the corrected index is (mean AI - mean E) / (1 - mean E), with E the
/// expected AI of as many different states drawn at random from all that cast a vote in that roll call
/// ([ExpectedAgreementIndex]). It is a ratio of means and not a mean of ratios: in a lopsided vote 1 - E is
/// nearly 0 and its ratio would swamp all others.
///
/// An absence is reported beside, never inside: under [AbsenceRule#AS_DISAGREE] the index is not defined.
public record AgreementIndex(VoteOptions options) {
    /// A roll call in which fewer members cast a vote is left out.
    public static final int FEWEST_VOTERS = 2;

    /// The index, raw and against chance.
    ///
    /// @param index the mean of AI over roll calls
    /// @param corrected the index against chance: 0 as alike as random states, 1 always united
    /// @param expected the mean of E
    /// @param rollCalls roll calls in which at least two members cast a vote
    /// @param members members that cast a vote in one of them
    public record Result(Outcome index, Outcome corrected, Outcome expected, int rollCalls, MemberCount members) {
        private static Result missing(Gap gap, String detail, MemberCount members) {
            Outcome none = new Missing(gap, detail);
            return new Result(none, none, none, 0, members);
        }
    }

    public Result measure(RollCalls rollCalls, Union union, Resampling resampling) {
        BallotSets ballots = BallotSets.of(rollCalls, options);
        Bloc bloc = Bloc.of(ballots.counted(), union, Set.of());
        if (options.absence() == AbsenceRule.AS_DISAGREE) {
            String detail = "the index has no place for an absence under '%s'".formatted(options.absence());
            return Result.missing(Gap.NOT_APPLICABLE, detail, new MemberCount(0, bloc.size()));
        }
        int n = ballots.counted().size();
        double[] index = new double[n];
        double[] expected = new double[n];
        for (int r = 0; r < n; r++) {
            int[] members = RollCallTallies.ofMembers(ballots, bloc, r);
            int voters = Arrays.stream(members).sum();
            boolean counts = voters >= FEWEST_VOTERS;
            index[r] = counts ? index(members[0], members[1], members[2]) : Double.NaN;
            expected[r] = counts ? ExpectedAgreementIndex.of(RollCallTallies.ofAll(ballots, r), voters) : Double.NaN;
        }
        return result(index, expected, RollCallTallies.membersWithData(ballots, bloc, index), resampling);
    }

    /// The index of one roll call; the order of the three counts does not matter.
    static double index(int no, int abstain, int yes) {
        int most = Math.max(no, Math.max(abstain, yes));
        int total = no + abstain + yes;
        return (most - (total - most) / 2.0) / total;
    }

    private static Result result(double[] index, double[] expected, MemberCount members, Resampling resampling) {
        int[] once = new int[index.length];
        Arrays.fill(once, 1);
        int counted = RollCallTallies.withValue(index);
        if (counted == 0) {
            String detail =
                    "in none of %d roll calls did %d members cast a vote".formatted(index.length, FEWEST_VOTERS);
            return Result.missing(Gap.TOO_FEW, detail, members);
        }
        double[] meanDraws = new double[resampling.draws()];
        double[] expectedDraws = new double[resampling.draws()];
        double[] correctedDraws = new double[resampling.draws()];
        for (int d = 0; d < meanDraws.length; d++) {
            int[] times =
                    Sampling.resample(index.length, resampling.seed().child(d).generator());
            meanDraws[d] = RollCallTallies.mean(index, times);
            expectedDraws[d] = RollCallTallies.mean(expected, times);
            correctedDraws[d] = corrected(meanDraws[d], expectedDraws[d]);
        }
        double mean = RollCallTallies.mean(index, once);
        double chance = RollCallTallies.mean(expected, once);
        double corrected = corrected(mean, chance);
        return new Result(
                Bootstrap.value(mean, meanDraws, resampling),
                Double.isNaN(corrected)
                        ? new Missing(
                                Gap.NOT_APPLICABLE, "random states would always agree too: every vote was unanimous")
                        : Bootstrap.value(corrected, correctedDraws, resampling),
                Bootstrap.value(chance, expectedDraws, resampling),
                counted,
                members);
    }

    /// NaN where random states would always agree too.
    static double corrected(double mean, double chance) {
        return 1 - chance < 1e-12 ? Double.NaN : (mean - chance) / (1 - chance);
    }
}
