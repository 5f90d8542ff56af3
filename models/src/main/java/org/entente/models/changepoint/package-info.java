/// When did a series change, if it did: the exact posterior of a single change.
///
/// Before the data, no change and a change have the same probability, and a change the same in every year but the
/// first. Rates or means before and after are integrated out, so that nothing is simulated, in closed form where priors
/// are
/// conjugate: [org.entente.models.changepoint.CountChange] for counts with exposure (A. Raftery and V. Akman 1986,
/// "Bayesian analysis of a Poisson process with a change-point", Biometrika 73; B. Carlin, A. Gelfand and A. Smith
/// 1992,
/// "Hierarchical Bayesian analysis of changepoint problems", Applied Statistics 41),
/// [org.entente.models.changepoint.MeanChange] for means (A. Smith 1975, "A Bayesian approach to inference about a
/// change-point in a sequence of random variables", Biometrika 62). Both answer with a
/// [org.entente.models.changepoint.ChangePosterior].
///
/// Years are taken as independent but for the change: a trend, or years that resemble their neighbours, looks like a
/// change that is not there. Two changes are read as one, or as none.
@NullMarked
package org.entente.models.changepoint;

import org.jspecify.annotations.NullMarked;
