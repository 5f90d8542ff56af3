package org.entente.models.measure.vote;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
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

    /// The cells of a table of two states' ballots.
    static final int CELLS = 10;

    private final RollCalls counted;
    private final AbsenceRule absence;
    private final AtomicReferenceArray<long[][]> sets;
    private final long[][] empty;

    private BallotSets(RollCalls counted, AbsenceRule absence) {
        this.counted = counted;
        this.absence = absence;
        this.sets = new AtomicReferenceArray<>(counted.states().size());
        this.empty = new long[ABSENT + 1][words()];
    }

    static BallotSets of(RollCalls rollCalls, VoteOptions options) {
        return new BallotSets(options.counted(rollCalls), options.absence());
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
        if (state < 0) {
            return empty;
        }
        long[][] known = sets.get(state);
        if (known != null) {
            return known;
        }
        long[][] read = read(state);
        sets.set(state, read);
        return read;
    }

    /// Two threads may both read a state; what they read is the same.
    private long[][] read(int state) {
        long[][] own = new long[ABSENT + 1][words()];
        for (int r = 0; r < counted.size(); r++) {
            int kind = kind(counted.ballot(r, state), absence);
            if (kind >= 0) {
                set(own[kind], r);
            }
        }
        return own;
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

    /// The roll calls in which two states did something together: cell 3x + y holds those in which the first
    /// did x and the second y, out of no, abstain, yes; cell [#EITHER_ABSENT] those that count as no
    /// agreement under [AbsenceRule#AS_DISAGREE], because both were members of the United Nations and at
    /// least one was absent, and is empty under another rule.
    ///
    /// @param on1 the roll calls that count for the first state
    /// @param on2 the roll calls that count for the second state
    long[][] together(int state1, long[] on1, int state2, long[] on2) {
        long[][] a = of(state1);
        long[][] b = of(state2);
        long[][] sets = new long[CELLS][on1.length];
        for (int x = NO; x <= YES; x++) {
            for (int y = NO; y <= YES; y++) {
                unite(sets[3 * x + y], a[x], b[y]);
            }
        }
        if (absence == AbsenceRule.AS_DISAGREE) {
            for (int y = NO; y <= ABSENT; y++) {
                unite(sets[EITHER_ABSENT], a[ABSENT], b[y]);
                unite(sets[EITHER_ABSENT], a[y], b[ABSENT]);
            }
        }
        for (long[] set : sets) {
            for (int w = 0; w < set.length; w++) {
                set[w] &= on1[w] & on2[w];
            }
        }
        return sets;
    }

    /// Counts the cells of [#together] over a set of roll calls, without keeping the sets.
    void count(int state1, int state2, long[] on, int[] table) {
        long[][] a = of(state1);
        long[][] b = of(state2);
        Arrays.fill(table, 0);
        for (int w = 0; w < on.length; w++) {
            if (on[w] == 0) {
                continue;
            }
            long no = b[NO][w] & on[w];
            long abstain = b[ABSTAIN][w] & on[w];
            long yes = b[YES][w] & on[w];
            for (int x = NO; x <= YES; x++) {
                table[3 * x] += Long.bitCount(a[x][w] & no);
                table[3 * x + 1] += Long.bitCount(a[x][w] & abstain);
                table[3 * x + 2] += Long.bitCount(a[x][w] & yes);
            }
            if (absence == AbsenceRule.AS_DISAGREE) {
                long absent = b[ABSENT][w] & on[w];
                long cast = no | abstain | yes;
                long any = a[NO][w] | a[ABSTAIN][w] | a[YES][w] | a[ABSENT][w];
                table[EITHER_ABSENT] += Long.bitCount(any & absent | a[ABSENT][w] & cast);
            }
        }
    }

    /// The number of roll calls in disjoint sets.
    static int size(long[][] sets) {
        int size = 0;
        for (long[] set : sets) {
            for (long word : set) {
                size += Long.bitCount(word);
            }
        }
        return size;
    }

    private static void unite(long[] set, long[] first, long[] second) {
        for (int w = 0; w < set.length; w++) {
            set[w] |= first[w] & second[w];
        }
    }

    /// How many roll calls each set holds, each counted as often as its weight.
    static int[] count(long[][] sets, RollCallWeights weights) {
        int[] counts = new int[sets.length];
        for (int power = 0; power < weights.planes(); power++) {
            long[] plane = weights.plane(power);
            for (int group = 0; group < sets.length; group++) {
                long[] set = sets[group];
                int sum = 0;
                for (int w = 0; w < set.length; w++) {
                    sum += Long.bitCount(set[w] & plane[w]);
                }
                counts[group] += sum << power;
            }
        }
        return counts;
    }

    static void set(long[] words, int bit) {
        words[bit >> 6] |= 1L << bit;
    }

    static boolean has(long[] words, int bit) {
        return (words[bit >> 6] & (1L << bit)) != 0;
    }
}
