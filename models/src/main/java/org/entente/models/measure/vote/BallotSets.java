package org.entente.models.measure.vote;

import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;

/// The counted roll calls as bit sets: for each state the set in which it voted no, abstained, voted yes,
/// was absent.
///
/// What two states did together is then an intersection and a count of bits, 64 roll calls at a time.
final class BallotSets {
    static final int NO = 0;
    static final int ABSTAIN = 1;
    static final int YES = 2;
    static final int ABSENT = 3;

    /// The cell of a table of two states' ballots that counts roll calls in which one or both were absent.
    static final int EITHER_ABSENT = 9;

    private final RollCalls counted;
    private final long[][][] sets;
    private final long[][] empty;

    private BallotSets(RollCalls counted) {
        this.counted = counted;
        this.sets = new long[counted.states().size()][ABSENT + 1][words()];
        this.empty = new long[ABSENT + 1][words()];
    }

    static BallotSets of(RollCalls rollCalls, VoteOptions options) {
        BallotSets ballots = new BallotSets(options.counted(rollCalls));
        for (int r = 0; r < ballots.counted.size(); r++) {
            for (int s = 0; s < ballots.sets.length; s++) {
                int kind = kind(ballots.counted.ballot(r, s), options.absence());
                if (kind >= 0) {
                    set(ballots.sets[s][kind], r);
                }
            }
        }
        return ballots;
    }

    private static int kind(Ballot ballot, AbsenceRule absence) {
        return switch (ballot) {
            case NO -> NO;
            case ABSTAIN -> ABSTAIN;
            case YES -> YES;
            case ABSENT -> absence == AbsenceRule.AS_ABSTAIN ? ABSTAIN : ABSENT;
            case NOT_A_MEMBER -> -1;
        };
    }

    RollCalls counted() {
        return counted;
    }

    int words() {
        return (counted.size() + 63) / 64;
    }

    /// The four sets of a state; all empty for -1, a state that the source does not know.
    long[][] of(int state) {
        return state < 0 ? empty : sets[state];
    }

    /// The number of roll calls in the set `on` in which a state cast a vote.
    int cast(int state, long[] on) {
        long[][] own = of(state);
        int count = 0;
        for (int w = 0; w < on.length; w++) {
            count += Long.bitCount(on[w] & (own[NO][w] | own[ABSTAIN][w] | own[YES][w]));
        }
        return count;
    }

    /// Counts what two states did together: cell 3x + y is the number of roll calls in which the first did
    /// x and the second y, out of no, abstain, yes; cell [#EITHER_ABSENT] the number in which both were
    /// members of the United Nations and at least one of them was absent.
    ///
    /// @param on1 the roll calls that count for the first state
    /// @param on2 the roll calls that count for the second state
    int[] table(int state1, long[] on1, int state2, long[] on2, RollCallWeights weights) {
        long[][] a = of(state1);
        long[][] b = of(state2);
        int[] table = new int[EITHER_ABSENT + 1];
        for (int power = 0; power < weights.planes(); power++) {
            for (int w = 0; w < on1.length; w++) {
                long on = on1[w] & on2[w] & weights.word(power, w);
                if (on != 0) {
                    add(table, on, a, b, w, power);
                }
            }
        }
        return table;
    }

    /// Adds 2^power times the roll calls in one word of the sets.
    private static void add(int[] table, long on, long[][] a, long[][] b, int w, int power) {
        long no = b[NO][w];
        long abstain = b[ABSTAIN][w];
        long yes = b[YES][w];
        for (int x = NO; x <= YES; x++) {
            long first = on & a[x][w];
            table[3 * x] += Long.bitCount(first & no) << power;
            table[3 * x + 1] += Long.bitCount(first & abstain) << power;
            table[3 * x + 2] += Long.bitCount(first & yes) << power;
        }
        long absent1 = a[ABSENT][w];
        long absent2 = b[ABSENT][w];
        long cast1 = a[NO][w] | a[ABSTAIN][w] | a[YES][w];
        long eitherAbsent = (absent1 & (no | abstain | yes | absent2)) | (absent2 & cast1);
        table[EITHER_ABSENT] += Long.bitCount(on & eitherAbsent) << power;
    }

    static void set(long[] words, int bit) {
        words[bit >> 6] |= 1L << bit;
    }

    static boolean has(long[] words, int bit) {
        return (words[bit >> 6] & (1L << bit)) != 0;
    }
}
