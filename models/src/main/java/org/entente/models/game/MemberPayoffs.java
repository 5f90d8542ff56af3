package org.entente.models.game;

/// What a player gets under an alignment: the players of a set are in the union, the others are not.
///
/// A partition function with payoffs by member: also those outside are affected by who is in. What outsiders do among
/// themselves is the caller's affair, to be stated with the result.
@FunctionalInterface
public interface MemberPayoffs {
    /// The payoff of a player, in the set or not.
    ///
    /// @param mask who is in the union; 0 is nobody
    double payoff(int player, int mask);
}
