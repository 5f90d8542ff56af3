package org.entente.models.alignment;

/// What staying is worth to one member against each way of leaving, while all others stay as they
/// are; in base-year money.
///
/// With `What_i(o)` the member's real income if it takes option `o` alone, and `What_i` in the
/// target alignment, the option is worth `E_i (What_i(o) / What_i - 1)`: positive if it pays to
/// leave. The price to stay is that of the best option, `max_o`, and 0 at least; below 0 it is a
/// rent, which the member would lose.
///
/// @param member position in the game
/// @param nothing worth of leaving for nothing
/// @param rival worth of leaving for the rival's agreement
/// @param leaderGainNothing what the leader gains from the member's staying, if it would leave for
///     nothing
/// @param leaderGainRival the same, if it would leave for the rival
public record Stay(int member, double nothing, double rival, double leaderGainNothing, double leaderGainRival) {
    /// The options of one member.
    ///
    /// @param target where all stand; the member is in the union there
    /// @param leader position of the leader in the game
    /// @param rivalDepth effect of the rival's agreement over that of the union
    /// @throws IllegalArgumentException if the member is not in the union in the target
    public static Stay of(Payoffs payoffs, Alignment target, int member, int leader, double rivalDepth) {
        if (!target.choice(member).isInUnion()) {
            throw new IllegalArgumentException("%s does not stay in the target"
                    .formatted(payoffs.game().members().get(member)));
        }
        Alignment toNothing = target.with(member, Alternative.NONE);
        Alignment toRival = target.with(member, Alternative.RIVAL).with(rivalDepth);
        return new Stay(
                member,
                payoffs.gain(member, toNothing, target),
                payoffs.gain(member, toRival, target),
                -payoffs.gain(leader, toNothing, target),
                -payoffs.gain(leader, toRival, target));
    }

    /// What the rival's agreement is worth to a member on top of the union, in base-year money. Who
    /// has both has stayed, so it is no option of leaving.
    public static double both(Payoffs payoffs, Alignment target, int member, double rivalDepth) {
        return payoffs.gain(member, target.with(member, Alternative.BOTH).with(rivalDepth), target);
    }

    /// The worth of the best way of leaving; the rival adds a grant to its offer.
    public double best(double grant) {
        return Math.max(nothing, rival + grant);
    }

    /// The worth of the best way of leaving.
    public double best() {
        return best(0);
    }

    /// What the member must be paid to stay.
    public double price() {
        return Math.max(0, best());
    }

    /// What the member would lose by leaving.
    public double rent() {
        return Math.max(0, -best());
    }

    /// The grant from which on the rival's offer is the better one than staying; 0 if it is so
    /// without a grant.
    public double tippingGrant() {
        return Math.max(0, -rival);
    }

    /// What the leader gains from the member's staying, against the member's best way of leaving.
    public double leaderGain() {
        return rival > nothing ? leaderGainRival : leaderGainNothing;
    }
}
