package org.entente.numerics.hazard;

/// How the partial likelihood treats events at the same time.
public enum Ties {
    /// Tied events leave the risk set one after the other, in an average order. B. Efron (1977), "The efficiency
    /// of Cox's likelihood function for censored data", JASA 72, 557-565.
    EFRON,
    /// Each tied event sees the whole risk set; biased towards zero when ties are many. N. Breslow (1974),
    /// "Covariance analysis of censored survival data", Biometrics 30, 89-99.
    BRESLOW
}
