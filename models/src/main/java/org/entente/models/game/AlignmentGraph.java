package org.entente.models.game;

import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;

/// The alignments that members may choose, what each member gets under each, and who can turn one into another.
///
/// Each member has the same options, such as the leader's union, the rival's, none. An alignment is a number whose
/// digits, to the base of the number of options, are the members' choices, member 0 first. Those whose choices differ
/// between two alignments can turn the one into the other, if they are few enough to act together.
public final class AlignmentGraph {
    /// The most alignments: each two are compared, once for each target.
    public static final int LARGEST = 1024;

    private final int members;
    private final double[][] payoff;
    private final int[][] movers;

    private AlignmentGraph(int members, double[][] payoff, int[][] movers) {
        this.members = members;
        this.payoff = payoff;
        this.movers = movers;
    }

    /// A graph over all alignments.
    ///
    /// @param members whose choices make an alignment
    /// @param options that each has, at least 2
    /// @param payoffs of a member, by alignment: here the second argument is the alignment's number
    /// @param togetherAtMost how many members can change their choices together; 1 is one at a time
    /// @throws ProblemException if there are more than [#LARGEST] alignments
    public static AlignmentGraph of(int members, int options, MemberPayoffs payoffs, int togetherAtMost) {
        if (members < 1 || options < 2 || togetherAtMost < 1) {
            throw new IllegalArgumentException("a member, two options and one that moves, got %d, %d and %d"
                    .formatted(members, options, togetherAtMost));
        }
        double alignments = Math.pow(options, members);
        if (alignments > LARGEST) {
            throw new ProblemException(
                    Kind.USAGE,
                    Problem.of(
                            "ENT-5112",
                            "%d members with %d options have %.0f alignments, more than %d"
                                    .formatted(members, options, alignments, LARGEST),
                            "each two of them are compared",
                            "Maybe leave members out whose choice is not in doubt, or take fewer options."));
        }
        int states = (int) alignments;
        double[][] payoff = new double[states][members];
        int[][] movers = new int[states][states];
        for (int from = 0; from < states; from++) {
            for (int member = 0; member < members; member++) {
                payoff[from][member] = payoffs.payoff(member, from);
            }
            for (int to = 0; to < states; to++) {
                int differing = differing(from, to, options);
                movers[from][to] = Integer.bitCount(differing) <= togetherAtMost ? differing : 0;
            }
        }
        return new AlignmentGraph(members, payoff, movers);
    }

    public int members() {
        return members;
    }

    public int alignments() {
        return payoff.length;
    }

    /// What a member chooses under an alignment.
    public static int choice(int alignment, int member, int options) {
        int rest = alignment;
        for (int k = 0; k < member; k++) {
            rest /= options;
        }
        return rest % options;
    }

    /// Who can turn one alignment into the other, as a mask; 0 if nobody.
    int movers(int from, int to) {
        return movers[from][to];
    }

    /// Whether each of these members strictly prefers the second alignment to the first.
    boolean allPrefer(int coalition, int from, int to) {
        for (int rest = coalition; rest != 0; rest &= rest - 1) {
            int member = Integer.numberOfTrailingZeros(rest);
            if (payoff[to][member] <= payoff[from][member]) {
                return false;
            }
        }
        return true;
    }

    private static int differing(int from, int to, int options) {
        int differing = 0;
        int member = 0;
        int a = from;
        int b = to;
        while (a > 0 || b > 0) {
            if (a % options != b % options) {
                differing |= 1 << member;
            }
            a /= options;
            b /= options;
            member++;
        }
        return differing;
    }
}
