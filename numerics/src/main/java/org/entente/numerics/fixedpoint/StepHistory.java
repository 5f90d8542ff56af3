package org.entente.numerics.fixedpoint;

import org.entente.numerics.linear.Rows;

/// The last points and steps of an iteration, and the mix of them that Anderson acceleration proposes.
///
/// All arrays are made once; remembering and mixing allocate nothing.
final class StepHistory {
    /// A change of step that others explain up to this share of its squared length adds only noise.
    private static final double DEPENDENT = 1e-12;

    private final int size;
    private final int capacity;
    /// One row for each remembered change, in a ring: of the step, and of point plus step.
    private final double[][] stepChanges;

    private final double[][] moveChanges;
    private final double[] lastPoint;
    private final double[] lastStep;
    /// Inner products of the changes of step, by place in the ring.
    private final double[] products;

    private final double[] factor;
    private final double[] weights;
    private final int[] places;
    private int count;
    private int next;
    private boolean started;

    StepHistory(int size, int memory) {
        this.size = size;
        this.capacity = Math.min(memory, size);
        this.stepChanges = new double[capacity][size];
        this.moveChanges = new double[capacity][size];
        this.lastPoint = new double[size];
        this.lastStep = new double[size];
        this.products = new double[capacity * capacity];
        this.factor = new double[capacity * capacity];
        this.weights = new double[capacity];
        this.places = new int[capacity];
    }

    void forget() {
        count = 0;
        next = 0;
        started = false;
    }

    /// Remembers this point and step, and writes the move to make from here.
    void mix(double[] point, double[] step, double[] move) {
        if (started && capacity > 0) {
            remember(point, step);
        }
        started = true;
        System.arraycopy(point, 0, lastPoint, 0, size);
        System.arraycopy(step, 0, lastStep, 0, size);
        System.arraycopy(step, 0, move, 0, size);
        int kept = leastSquares(step);
        for (int k = 0; k < kept; k++) {
            Rows.add(-weights[k], moveChanges[places[k]], move, size);
        }
        if (!Double.isFinite(Norms.max(move))) {
            System.arraycopy(step, 0, move, 0, size);
        }
    }

    private void remember(double[] point, double[] step) {
        double[] ofStep = stepChanges[next];
        double[] ofMove = moveChanges[next];
        for (int i = 0; i < size; i++) {
            ofStep[i] = step[i] - lastStep[i];
            ofMove[i] = (point[i] - lastPoint[i]) + ofStep[i];
        }
        count = Math.min(count + 1, capacity);
        for (int k = 0; k < count; k++) {
            double product = Rows.dot(stepChanges[k], ofStep, size);
            products[next * capacity + k] = product;
            products[k * capacity + next] = product;
        }
        next = (next + 1) % capacity;
    }

    /// Weights of the changes that leave the shortest combined step, newest change first; a change that newer
    /// ones explain is left out. Returns how many are kept, their places in the ring in `places`.
    private int leastSquares(double[] step) {
        int kept = 0;
        for (int age = 1; age <= count; age++) {
            int place = Math.floorMod(next - age, capacity);
            double[] row = factor;
            int at = kept * capacity;
            double rest = products[place * capacity + place];
            double whole = rest;
            for (int k = 0; k < kept; k++) {
                double sum = products[place * capacity + places[k]];
                for (int m = 0; m < k; m++) {
                    sum -= row[at + m] * row[k * capacity + m];
                }
                row[at + k] = sum / row[k * capacity + k];
                rest -= row[at + k] * row[at + k];
            }
            if (rest > DEPENDENT * whole) {
                row[at + kept] = Math.sqrt(rest);
                places[kept] = place;
                kept++;
            }
        }
        for (int k = 0; k < kept; k++) {
            double sum = Rows.dot(stepChanges[places[k]], step, size);
            for (int m = 0; m < k; m++) {
                sum -= factor[k * capacity + m] * weights[m];
            }
            weights[k] = sum / factor[k * capacity + k];
        }
        for (int k = kept - 1; k >= 0; k--) {
            double sum = weights[k];
            for (int m = k + 1; m < kept; m++) {
                sum -= factor[m * capacity + k] * weights[m];
            }
            weights[k] = sum / factor[k * capacity + k];
        }
        return kept;
    }
}
