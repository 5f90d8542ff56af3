package org.entente.models.game;

import java.util.List;
import java.util.stream.Stream;

/// Whether anybody wants to leave a union or to join it, and whether transfers could hold it.
///
/// Internally stable: no member gains by leaving alone; externally: no outsider gains by joining alone. C.
/// d'Aspremont, A. Jacquemin, J. Gabszewicz, J. Weymark (1983), "On the stability of collusive price leadership",
/// Canadian Journal of Economics 16; S. Barrett (1994), "Self-enforcing international environmental agreements", Oxford
/// Economic Papers 46. Potentially internally stable: together members have at least what each would have by leaving,
/// `sigma(S) = sum over i in S of u_i(S) - sum over i in S of u_i(S \ i) >= 0`, so that some transfers hold them. C.
/// Carraro, J. Eyckmans, M. Finus (2006), "Optimal transfers and participation decisions in international environmental
/// agreements", Review of International Organizations 1.
///
/// @param union its mask
/// @param leaving each member with its gain from leaving
/// @param joining each outsider with its gain from joining
/// @param surplus sigma, what is left for all after each has what leaving gives
/// @param tolerance gains up to this count as none
public record Stability(int union, List<Move> leaving, List<Move> joining, double surplus, double tolerance) {
    private static final double ROUNDING = 1e-9;

    public Stability {
        leaving = List.copyOf(leaving);
        joining = List.copyOf(joining);
    }

    /// A player who leaves or joins alone.
    ///
    /// @param gain payoff afterwards less payoff now
    public record Move(int player, double gain) {}

    /// Asks for n + 1 alignments: the union, and it with each player in or out.
    public static Stability of(int players, MemberPayoffs payoffs, int union) {
        List<Move> leaving = Coalitions.players(union)
                .mapToObj(player -> move(payoffs, player, union))
                .toList();
        List<Move> joining = Coalitions.players(Coalitions.all(players) ^ union)
                .mapToObj(player -> move(payoffs, player, union))
                .toList();
        double surplus = -leaving.stream().mapToDouble(Move::gain).sum();
        double scale = Coalitions.players(Coalitions.all(players))
                .mapToDouble(player -> Math.abs(payoffs.payoff(player, union)))
                .max()
                .orElse(0);
        return new Stability(union, leaving, joining, surplus, ROUNDING * scale);
    }

    public boolean isInternallyStable() {
        return leaving.stream().allMatch(move -> move.gain() <= tolerance);
    }

    public boolean isExternallyStable() {
        return joining.stream().allMatch(move -> move.gain() <= tolerance);
    }

    public boolean isPotentiallyInternallyStable() {
        return surplus >= -tolerance;
    }

    /// Those who gain by leaving or joining alone.
    public List<Move> gainers() {
        return Stream.concat(leaving.stream(), joining.stream())
                .filter(move -> move.gain() > tolerance)
                .toList();
    }

    private static Move move(MemberPayoffs payoffs, int player, int union) {
        return new Move(player, payoffs.payoff(player, union ^ 1 << player) - payoffs.payoff(player, union));
    }
}
