package org.entente.assessment.parameter;

import java.util.List;
import java.util.Optional;
import org.entente.models.equilibrium.CitedParameters;
import org.entente.models.equilibrium.ParameterRange;
import org.entente.numerics.sampling.Distribution;
import org.entente.numerics.sampling.LogNormal;
import org.entente.numerics.sampling.Normal;

/// A parameter of the equilibrium that a user may give.
public enum Parameter {
    /// The trade elasticity, above 0.
    THETA("theta", "above 0", CitedParameters.TRADE_ELASTICITY),
    /// The supply elasticity, at least 0.
    PSI("psi", "at least 0", CitedParameters.SUPPLY_ELASTICITY),
    /// The effect of an agreement, in logs: the coefficient of a gravity estimation.
    EFFECT("b", "", CitedParameters.TRADE_PREFERENCE);

    private final String key;
    private final String range;
    private final ParameterRange cited;

    Parameter(String key, String range, ParameterRange cited) {
        this.key = key;
        this.range = range;
        this.cited = cited;
    }

    /// What options, files and ids call them.
    public static List<String> keys() {
        return List.of(THETA.key, PSI.key, EFFECT.key);
    }

    /// What options, files and ids call it.
    public String key() {
        return key;
    }

    ParameterRange cited() {
        return cited;
    }

    /// Reads an estimate of it; empty if it is none, or out of range.
    Optional<Estimate> parse(String text) {
        return Estimate.parse(text).filter(this::allows);
    }

    /// What it takes, with an example.
    public String advice() {
        String example = Double.toString(cited.central());
        return "A number%s, such as %s, or an estimate and its standard error, such as %s+-%s."
                .formatted(range.isEmpty() ? "" : " " + range, example, example, this == EFFECT ? "0.05" : "0.4");
    }

    private boolean allows(Estimate estimate) {
        return switch (this) {
            case THETA -> estimate.value() > 0;
            // A lognormal of median 0 is none.
            case PSI -> estimate.value() > 0 || estimate.value() == 0 && estimate.isExact();
            case EFFECT -> true;
        };
    }

    /// What is believed of it after the estimation: elasticities are positive, so that their logs are normal, with a
    /// standard error by the delta method; a coefficient is normal.
    Distribution distribution(Estimate estimate) {
        return this == EFFECT || estimate.isExact()
                ? new Normal(estimate.value(), estimate.standardError())
                : new LogNormal(estimate.value(), estimate.standardError() / estimate.value());
    }
}
