package org.entente.models.measure.vote;

/// A figure of any bloc of candidates, with what it needs already counted; safe for many threads.
interface PlaceboValues {
    /// The figure when these candidates fill the places in order; NaN if it is not defined. NaN does not leave the
    /// package.
    double of(int[] filled);
}
