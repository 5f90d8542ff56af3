package org.entente.models.survival;

import org.entente.numerics.distribution.Tails;

/// The log hazard ratio of one more unit of a covariate.
///
/// @param standardError from the inverse information
/// @param clusteredError from the sandwich, clustered
/// @param limits of the estimate, with the clustered error
public record Coefficient(
        String covariate, double estimate, double standardError, double clusteredError, Limits limits) {
    static Coefficient of(String covariate, double estimate, double variance, double clusteredVariance, double z) {
        double clusteredError = Math.sqrt(clusteredVariance);
        return new Coefficient(
                covariate,
                estimate,
                Math.sqrt(variance),
                clusteredError,
                new Limits(estimate - z * clusteredError, estimate + z * clusteredError));
    }

    /// By how much one more unit multiplies the hazard.
    public double hazardRatio() {
        return Math.exp(estimate);
    }

    /// The probability of an estimate at least so far from zero, with the clustered error.
    public double pValue() {
        return Tails.normalTwoSided(estimate / clusteredError);
    }
}
