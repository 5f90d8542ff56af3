package org.entente.numerics.hazard;

import java.util.Comparator;
import java.util.PriorityQueue;

/// Whether the partial likelihood rises for ever along a direction.
///
/// It does if at every event time the spells that end there have the largest value of the direction among all
/// at risk: then moving along it lowers no term. A maximum does not exist. (A. Albert and J. A. Anderson 1984,
/// Biometrika 71, 1-10, for the logistic model; M. C. Bryson and M. E. Johnson 1981, "The incidence of monotone
/// likelihood in the Cox model", Technometrics 23, 381-383.)
final class MonotoneDirection implements RiskSets.Sweep {
    private final double[] value;
    private final double tolerance;
    private final boolean[] atRisk;
    private final PriorityQueue<Integer> largestFirst;
    private boolean holds = true;

    private MonotoneDirection(double[] value, double tolerance) {
        this.value = value;
        this.tolerance = tolerance;
        this.atRisk = new boolean[value.length];
        this.largestFirst = new PriorityQueue<>(Comparator.comparingDouble(i -> -value[i]));
    }

    /// @param tolerance how far below the largest an event may lie
    static boolean holds(PartialLikelihood likelihood, double[] direction, double tolerance) {
        var sweep = new MonotoneDirection(likelihood.predictors(direction), tolerance);
        likelihood.risk().sweep(sweep);
        return sweep.holds;
    }

    @Override
    public void begin(int stratum) {
        largestFirst.clear();
    }

    @Override
    public void enter(int spell) {
        atRisk[spell] = true;
        largestFirst.add(spell);
    }

    @Override
    public void leave(int spell) {
        atRisk[spell] = false;
    }

    @Override
    public void events(double time, int[] spells, int from, int to) {
        while (!atRisk[largestFirst.element()]) {
            largestFirst.remove();
        }
        double largest = value[largestFirst.element()];
        for (int d = from; d < to; d++) {
            holds &= value[spells[d]] >= largest - tolerance;
        }
    }
}
