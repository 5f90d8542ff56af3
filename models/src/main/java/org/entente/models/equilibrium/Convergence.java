package org.entente.models.equilibrium;

import java.util.List;

/// How the equilibrium of one component was found.
///
/// @param economies the members of the component
/// @param passes evaluations of the equilibrium conditions by the accelerated iteration
/// @param newtonSteps steps of Newton's method after that, zero if none were needed
/// @param residual the largest log excess demand that is left
public record Convergence(List<String> economies, int passes, int newtonSteps, double residual) {
    public Convergence {
        economies = List.copyOf(economies);
    }
}
