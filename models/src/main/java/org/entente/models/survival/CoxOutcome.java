package org.entente.models.survival;

import java.util.List;

/// What came of a Cox regression: an estimate, or the reason why there is none.
public sealed interface CoxOutcome permits CoxEstimate, NoCoxEstimate {
    /// The sample, whatever came of it.
    Sample sample();

    /// The climb: the start at zero and each step.
    List<ClimbStep> history();

    /// What a regression was fitted on.
    ///
    /// @param subjects distinct ones
    /// @param events of the cause, or of all
    /// @param eventTimes distinct ones
    record Sample(int spells, int subjects, int clusters, int strata, int events, int eventTimes) {}

    /// One step of Newton's method.
    ///
    /// @param logLikelihood log partial likelihood after it
    /// @param largestMove of any coefficient, in standard deviations of its covariate
    /// @param halvings how often the step was halved until the likelihood rose
    record ClimbStep(double logLikelihood, double largestMove, int halvings) {}
}
