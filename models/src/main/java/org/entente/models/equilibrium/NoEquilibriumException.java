package org.entente.models.equilibrium;

import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;

/// A search for an equilibrium that found none, with its history.
public final class NoEquilibriumException extends ProblemException {
    private static final long serialVersionUID = 1L;

    private final transient Convergence convergence;

    NoEquilibriumException(Problem problem, Convergence convergence) {
        super(Kind.NO_CONVERGENCE, problem);
        this.convergence = convergence;
    }

    /// How the search went.
    public Convergence convergence() {
        return convergence;
    }
}
