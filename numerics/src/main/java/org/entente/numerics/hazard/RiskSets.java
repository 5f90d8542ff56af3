package org.entente.numerics.hazard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Who is at risk at each event time: a sweep from the last event time of each stratum to the first.
///
/// Times are compared exactly: two times that should be tied must be the same number.
public final class RiskSets {
    private final double[] entry;
    private final double[] exit;
    private final boolean[] event;
    private final int[] stratum;
    private final int[] byExit;
    private final int[] byEntry;

    private RiskSets(double[] entry, double[] exit, boolean[] event, int[] stratum) {
        this.entry = entry;
        this.exit = exit;
        this.event = event;
        this.stratum = stratum;
        Comparator<Integer> byStratum = Comparator.comparingInt(i -> stratum[i]);
        this.byExit = sorted(byStratum
                .thenComparing((i, k) -> Double.compare(exit[k], exit[i]))
                .thenComparing((i, k) -> Boolean.compare(event[k], event[i])));
        this.byEntry = sorted(byStratum.thenComparing((i, k) -> Double.compare(entry[k], entry[i])));
    }

    /// What is told of the spells during a sweep.
    public interface Sweep {
        /// A stratum begins; nobody is at risk.
        void begin(int stratum);

        /// A spell is at risk from here on.
        void enter(int spell);

        /// A spell that entered is no longer at risk.
        void leave(int spell);

        /// Events at one time, told after all who are at risk then have entered and all others have left.
        ///
        /// @param spells the spells that end with an event are at `from` (included) to `to` (not included)
        void events(double time, int[] spells, int from, int to);
    }

    /// The spells with entry before exit; arrays of equal length, by spell.
    ///
    /// @param stratum spells are at risk together only within one
    public static RiskSets of(double[] entry, double[] exit, boolean[] event, int[] stratum) {
        int n = entry.length;
        if (exit.length != n || event.length != n || stratum.length != n) {
            throw new IllegalArgumentException("arrays of %d entries, %d exits, %d events and %d strata"
                    .formatted(n, exit.length, event.length, stratum.length));
        }
        return new RiskSets(withoutMinusZero(entry), withoutMinusZero(exit), event.clone(), stratum.clone());
    }

    /// The number of spells.
    public int size() {
        return entry.length;
    }

    /// Walks all strata, the event times of each downwards.
    public void sweep(Sweep sweep) {
        int first = 0;
        while (first < byExit.length) {
            int last = first;
            while (last < byExit.length && stratum[byExit[last]] == stratum[byExit[first]]) {
                last++;
            }
            sweep.begin(stratum[byExit[first]]);
            sweepStratum(sweep, first, last);
            first = last;
        }
    }

    private void sweepStratum(Sweep sweep, int first, int last) {
        int entered = first;
        int left = first;
        int next = first;
        while (next < last) {
            if (!event[byExit[next]]) {
                next++;
                continue;
            }
            double time = exit[byExit[next]];
            for (; entered < last && exit[byExit[entered]] >= time; entered++) {
                sweep.enter(byExit[entered]);
            }
            for (; left < last && entry[byEntry[left]] >= time; left++) {
                sweep.leave(byEntry[left]);
            }
            int to = next;
            while (to < last && event[byExit[to]] && exit[byExit[to]] == time) {
                to++;
            }
            sweep.events(time, byExit, next, to);
            next = to;
        }
    }

    /// Sorting tells -0 from 0, comparing does not.
    private static double[] withoutMinusZero(double[] times) {
        return Arrays.stream(times).map(time -> time + 0.0).toArray();
    }

    private int[] sorted(Comparator<Integer> order) {
        return IntStream.range(0, entry.length)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    double entry(int spell) {
        return entry[spell];
    }

    double exit(int spell) {
        return exit[spell];
    }

    boolean isEvent(int spell) {
        return event[spell];
    }

    int stratum(int spell) {
        return stratum[spell];
    }
}
