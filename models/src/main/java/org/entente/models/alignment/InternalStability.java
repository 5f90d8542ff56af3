package org.entente.models.alignment;

import java.util.stream.IntStream;

/// Whether some division of what a union is worth keeps every member in, at one combination of the
/// parameters.
///
/// Potential internal stability, `sigma = sum over members of (u_i(N) - u_i(N without i))`:
/// positive if the members' gains together exceed what each would have outside alone, the rest
/// staying united. Carraro, C., J. Eyckmans and M. Finus (2006), "Optimal transfers and
/// participation decisions in international environmental agreements", Review of International
/// Organizations 1. A single member's exit pays if `u_i(N without i) > u_i(N)` (d'Aspremont, C., A.
/// Jacquemin, J. Gabszewicz and J. Weymark 1983, "On the stability of collusive price leadership",
/// Canadian Journal of Economics 16).
///
/// @param sigma in base-year money
/// @param exitGains of each member, what leaving for nothing would give, in base-year money
public record InternalStability(double sigma, double[] exitGains) {
    public InternalStability {
        exitGains = exitGains.clone();
    }

    public static InternalStability of(Payoffs payoffs) {
        Alignment all = payoffs.game().allInUnion();
        int n = payoffs.game().size();
        double[] exitGains = IntStream.range(0, n)
                .mapToDouble(i -> payoffs.payoff(i, all.with(i, Alternative.NONE)) - payoffs.payoff(i, all))
                .toArray();
        double sigma = 0;
        for (double gain : exitGains) {
            sigma -= gain;
        }
        return new InternalStability(sigma, exitGains);
    }

    @Override
    public double[] exitGains() {
        return exitGains.clone();
    }

    /// Whether no member gains by leaving, without any transfer.
    public boolean isInternallyStable() {
        for (double gain : exitGains) {
            if (gain > 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether transfers can keep every member in.
    public boolean isPotentiallyStable() {
        return sigma >= 0;
    }
}
