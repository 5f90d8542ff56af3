package org.entente.numerics.hazard;

/// What one event time of one stratum adds to the partial likelihood; the arrays are overwritten at the next.
///
/// Covariates are standardised here, as in [PartialLikelihood].
final class EventTime {
    /// sum over the tied events of the weighted log risk of the event minus the log of the risk set's
    double logLikelihood;
    /// sum over tied events of their weights
    double weight;
    /// increment of the cumulative baseline hazard for those who outlive this time
    double hazard;
    /// the same for those whose event it is
    double tiedHazard;
    /// hazard-weighted means of the covariates over the risk set, for both
    final double[] hazardMean;
    final double[] tiedHazardMean;
    /// mean of the covariates over the risk set, averaged over the tied events
    final double[] mean;
    /// weighted sum over the tied events of the covariance of the covariates in the risk set, row by row
    final double[] information;

    EventTime(int covariates) {
        hazardMean = new double[covariates];
        tiedHazardMean = new double[covariates];
        mean = new double[covariates];
        information = new double[covariates * covariates];
    }

    /// Takes each event time in turn.
    interface Visitor {
        /// @param spells the spells that end with an event are at `from` (included) to `to` (not included)
        void visit(double time, int[] spells, int from, int to, EventTime terms);
    }
}
