package org.entente.numerics.fixedpoint;

final class Norms {
    private Norms() {}

    static double max(double[] values) {
        double max = 0;
        for (double value : values) {
            max = Math.max(max, Math.abs(value));
        }
        return max;
    }
}
