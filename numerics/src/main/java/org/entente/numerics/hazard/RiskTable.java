package org.entente.numerics.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The event times with the weight at risk just before each and the weight of the events by cause, strata
/// ignored.
public final class RiskTable {
    private static final double ROUNDING = 1e-12;

    private RiskTable() {}

    /// One event time.
    ///
    /// @param atRisk weight at risk just before it
    /// @param byCause weight of the events, by cause
    public record Row(double time, double atRisk, List<Double> byCause) {
        public Row {
            byCause = List.copyOf(byCause);
        }

        /// Weight of the events of all causes.
        public double events() {
            return byCause.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /// The rows, earliest first.
    ///
    /// @param risk with all spells in one stratum
    /// @param weight by spell
    /// @param cause by spell that ends in an event, from 0
    public static List<Row> of(RiskSets risk, double[] weight, int[] cause, int causes) {
        List<Row> rows = new ArrayList<>();
        risk.sweep(new RiskSets.Sweep() {
            private final CompensatedSums atRisk = new CompensatedSums(1);
            private boolean begun;

            @Override
            public void begin(int stratum) {
                if (begun) {
                    throw new IllegalArgumentException("a risk table has one stratum");
                }
                begun = true;
            }

            @Override
            public void enter(int spell) {
                atRisk.add(0, weight[spell]);
            }

            @Override
            public void leave(int spell) {
                atRisk.add(0, -weight[spell]);
            }

            @Override
            public void events(double time, int[] spells, int from, int to) {
                Double[] byCause = new Double[causes];
                Arrays.fill(byCause, 0.0);
                for (int d = from; d < to; d++) {
                    byCause[cause[spells[d]]] += weight[spells[d]];
                }
                Row row = new Row(time, atRisk.get(0), List.of(byCause));
                boolean allEnd = Math.abs(row.atRisk() - row.events()) <= ROUNDING * row.atRisk();
                rows.add(allEnd ? new Row(time, row.events(), row.byCause()) : row);
            }
        });
        Collections.reverse(rows);
        return List.copyOf(rows);
    }
}
