package org.entente.models.game;

/// What those outside a coalition are taken to do, which decides what it is worth.
///
/// S. Hart, M. Kurz (1983), "Endogenous formation of coalitions", Econometrica 51; P. Chander, H. Tulkens (1997), "The
/// core of an economy with multilateral environmental externalities", International Journal of Game Theory 26.
public enum OutsiderRule {
    /// The coalition is the union, and the others fall apart: `v(S) = sum over i in S of u_i(S)`.
    GAMMA,

    /// The others remain the union, and the coalition is outside: `v(S) = sum over i in S of u_i(N \ S)`; all together
    /// are the union. Alone, a player is worth what it has when it leaves and the others stay.
    DELTA;

    /// The game among the players under this rule.
    public TransferableGame game(int players, MemberPayoffs payoffs) {
        int all = Coalitions.all(players);
        return TransferableGame.of(players, mask -> {
            int union = this == GAMMA || mask == all ? mask : all ^ mask;
            return Coalitions.players(mask)
                    .mapToDouble(player -> payoffs.payoff(player, union))
                    .sum();
        });
    }
}
