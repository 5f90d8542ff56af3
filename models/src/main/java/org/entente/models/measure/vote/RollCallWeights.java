package org.entente.models.measure.vote;

import java.util.Arrays;

/// How often each roll call counts, as binary digits: plane k holds the roll calls whose weight has the
/// digit 2^k.
final class RollCallWeights {
    private final long[][] planes;

    private RollCallWeights(long[][] planes) {
        this.planes = planes;
    }

    /// Every roll call once.
    static RollCallWeights ones(int rollCalls) {
        int[] times = new int[rollCalls];
        Arrays.fill(times, 1);
        return of(times);
    }

    static RollCallWeights of(int[] times) {
        int most = Arrays.stream(times).max().orElse(0);
        long[][] planes = new long[Integer.SIZE - Integer.numberOfLeadingZeros(most)][(times.length + 63) / 64];
        for (int r = 0; r < times.length; r++) {
            for (int power = 0; power < planes.length; power++) {
                if ((times[r] >> power & 1) == 1) {
                    BallotSets.set(planes[power], r);
                }
            }
        }
        return new RollCallWeights(planes);
    }

    int planes() {
        return planes.length;
    }

    /// The roll calls whose weight has the digit 2^power.
    long[] plane(int power) {
        return planes[power];
    }
}
