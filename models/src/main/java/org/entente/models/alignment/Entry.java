package org.entente.models.alignment;

/// What it would be worth if an economy from outside joined the union, at one combination of the
/// parameters, in base-year money: external stability asks whether no outsider gains (d'Aspremont
/// et al. 1983).
///
/// @param economy the entrant
/// @param entrant its own gain
/// @param members the gain of the members together
public record Entry(String economy, double entrant, double members) {
    public static Entry of(Payoffs payoffs, String economy) {
        AlignmentGame game = payoffs.game();
        if (game.members().contains(economy)) {
            throw new IllegalArgumentException(economy + " is a member");
        }
        Alignment joined = game.allInUnion().joinedBy(economy);
        double members = 0;
        for (int i = 0; i < game.size(); i++) {
            members += payoffs.gain(i, joined, game.allInUnion());
        }
        return new Entry(economy, payoffs.gain(economy, joined, game.allInUnion()), members);
    }
}
