package org.entente.numerics.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RiskSetsTest {
    @Test
    void riskSetsAreThoseOfTheDefinition() {
        int n = 200;
        double[] entry = new double[n];
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        int[] stratum = new int[n];
        for (int i = 0; i < n; i++) {
            entry[i] = 7 * i % 11;
            exit[i] = entry[i] + 1 + 13 * i % 17;
            event[i] = i % 3 != 0;
            stratum[i] = i % 4;
        }
        List<String> told = new ArrayList<>();
        RiskSets.of(entry, exit, event, stratum).sweep(new Recorder(stratum, told));

        List<String> defined = new ArrayList<>();
        for (int s = 0; s < 4; s++) {
            for (double time = 28; time > 0; time--) {
                SortedSet<Integer> atRisk = new TreeSet<>();
                SortedSet<Integer> ended = new TreeSet<>();
                for (int i = 0; i < n; i++) {
                    if (stratum[i] == s && entry[i] < time && time <= exit[i]) {
                        atRisk.add(i);
                        if (event[i] && exit[i] == time) {
                            ended.add(i);
                        }
                    }
                }
                if (!ended.isEmpty()) {
                    defined.add(s + " at " + time + ": " + ended + " of " + atRisk);
                }
            }
        }
        assertThat(told).isEqualTo(defined);
    }

    /// However many event times there are: no risk set is gone through again.
    @Test
    void eachSpellEntersAndLeavesAtMostOnce() {
        int n = 5000;
        double[] entry = new double[n];
        double[] exit = new double[n];
        boolean[] event = new boolean[n];
        for (int i = 0; i < n; i++) {
            entry[i] = i / 2;
            exit[i] = n + i;
            event[i] = true;
        }
        int[] calls = new int[3];
        RiskSets.of(entry, exit, event, new int[n]).sweep(new RiskSets.Sweep() {
            @Override
            public void begin(int stratum) {}

            @Override
            public void enter(int spell) {
                calls[0]++;
            }

            @Override
            public void leave(int spell) {
                calls[1]++;
            }

            @Override
            public void events(double time, int[] spells, int from, int to) {
                calls[2]++;
            }
        });

        assertThat(calls).containsExactly(n, 0, n);
    }

    @Test
    void arraysAreOfOneLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskSets.of(new double[2], new double[2], new boolean[1], new int[2]))
                .withMessage("arrays of 2 entries, 2 exits, 1 events and 2 strata");
    }

    private static final class Recorder implements RiskSets.Sweep {
        private final int[] strata;
        private final List<String> told;
        private final SortedSet<Integer> atRisk = new TreeSet<>();

        Recorder(int[] strata, List<String> told) {
            this.strata = strata;
            this.told = told;
        }

        @Override
        public void begin(int stratum) {
            atRisk.clear();
        }

        @Override
        public void enter(int spell) {
            atRisk.add(spell);
        }

        @Override
        public void leave(int spell) {
            atRisk.remove(spell);
        }

        @Override
        public void events(double time, int[] spells, int from, int to) {
            SortedSet<Integer> ended = new TreeSet<>();
            for (int d = from; d < to; d++) {
                ended.add(spells[d]);
            }
            told.add(strata[spells[from]] + " at " + time + ": " + ended + " of " + atRisk);
        }
    }
}
