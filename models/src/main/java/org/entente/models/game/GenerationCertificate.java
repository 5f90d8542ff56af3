package org.entente.models.game;

/// What is proven, and what is not, of an optimum under generated conditions.
///
/// The optimum is exact over the coalitions that were solved exactly, so it is a lower bound whatever the surrogate's
/// error. Over all others, one look at each shows by how much a condition is broken *on the surrogate*. What remains
/// is the surrogate's error there: it is measured on random coalitions, and on those that it left shortest.
///
/// @param complete whether no coalition beyond those solved exactly breaks its condition on the surrogate
/// @param swept coalitions looked at in the last sweep: all but the empty one and all players
/// @param largestViolation by how much a condition is broken at most, on the surrogate, beyond those solved exactly;
///     below 0 it is slack
/// @param solved coalitions whose exact worth is a condition
/// @param rounds linear programs solved
/// @param onRandom the surrogate's error on random coalitions of all sizes that did not correct it
/// @param onWorst its error on the coalitions that it left shortest
public record GenerationCertificate(
        boolean complete,
        long swept,
        double largestViolation,
        int solved,
        int rounds,
        SurrogateError onRandom,
        SurrogateError onWorst) {
    /// How far the optimum may be too low, if the surrogate nowhere is lower than exact by more than it was found to
    /// be on the coalitions compared.
    public double gap() {
        double underestimate = Math.max(onRandom.largestUnderestimate(), onWorst.largestUnderestimate());
        return Math.max(0, largestViolation + underestimate);
    }
}
