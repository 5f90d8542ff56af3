package org.entente.models.survival;

/// The lower and the upper end of an interval.
public record Limits(double low, double high) {
    public Limits {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low (%s) must not exceed high (%s)".formatted(low, high));
        }
    }

    /// For a probability, symmetric on the scale of log(-log p), so that it stays within 0 and 1.
    ///
    /// @param z how many standard errors
    static Limits logLog(double p, double standardError, double z) {
        double spread = Math.exp(z * standardError / (p * Math.abs(Math.log(p))));
        double one = Math.pow(p, spread);
        double other = Math.pow(p, 1 / spread);
        return new Limits(Math.min(one, other), Math.max(one, other));
    }

    /// For a positive number, symmetric on the scale of its logarithm.
    static Limits log(double value, double standardError, double z) {
        double spread = Math.exp(z * standardError / value);
        return new Limits(value / spread, value * spread);
    }
}
