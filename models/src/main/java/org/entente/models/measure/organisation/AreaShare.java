package org.entente.models.measure.organisation;

/// The share of the area of two organisations in which both act, between 0 and 1, the same in both directions.
///
/// What an area is, is the caller's choice, to be stated with the result.
public interface AreaShare {
    /// All act in the same area.
    AreaShare WHOLE = (_, _) -> 1;

    double of(Organisation a, Organisation b);
}
