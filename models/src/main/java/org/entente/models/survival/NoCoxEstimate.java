package org.entente.models.survival;

import java.util.List;

/// A Cox regression without an estimate, and why.
///
/// @param covariates those that the reason is about
public record NoCoxEstimate(Reason reason, List<String> covariates, Sample sample, List<ClimbStep> history)
        implements CoxOutcome {
    public NoCoxEstimate {
        covariates = List.copyOf(covariates);
        history = List.copyOf(history);
    }

    /// Why there is no estimate.
    public enum Reason {
        /// nobody had the event
        NO_EVENTS,
        /// the covariates are constant, or determine one another, in all risk sets
        COLLINEAR,
        /// the covariates foretell at every event who has it: the likelihood rises for ever, so the hazard ratio
        /// is known to be large but not how large
        MONOTONE_LIKELIHOOD,
        /// none of these, but the iteration did not arrive
        DID_NOT_CONVERGE
    }
}
