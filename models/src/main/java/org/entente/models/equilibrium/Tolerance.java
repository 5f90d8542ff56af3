package org.entente.models.equilibrium;

/// The largest log excess demand at which a search for an equilibrium stops.
///
/// It is a residual of the model, never the length of a step: a step can be short because the search is slow.
public enum Tolerance {
    /// What counts as an equilibrium: welfare is then good to about 1e-9. For games, which solve thousands.
    EQUILIBRIUM(1e-10),

    /// Near the end of double precision: ratios and differences of two equilibria are then good to 1e-9 too.
    RATIOS(1e-13);

    private final double residual;

    Tolerance(double residual) {
        this.residual = residual;
    }

    double residual() {
        return residual;
    }
}
