package org.entente.models.alignment;

/// What every coalition is worth to its members together: `v(S) = sum of u_i over S`, at one
/// combination of the parameters, in base-year money.
///
/// A coalition of one is worth nothing under gamma: the world without a union. Under delta it is
/// worth what its member has while the rest stays united; that is mostly less than nothing, as
/// trade is diverted.
public final class CoalitionWorths {
    /// Beyond, the table of all coalitions is too large to be solved.
    public static final int MOST_MEMBERS = 15;

    private CoalitionWorths() {}

    /// The worth of each coalition; entry `s` is that of the members whose bits are set in `s`,
    /// entry 0 is 0.
    ///
    /// @throws IllegalArgumentException beyond [#MOST_MEMBERS]
    public static double[] of(Payoffs payoffs, PartitionRule rule) {
        int n = payoffs.game().size();
        if (n > MOST_MEMBERS) {
            throw new IllegalArgumentException("%d members; at most %d".formatted(n, MOST_MEMBERS));
        }
        double[] worths = new double[1 << n];
        for (int coalition = 1; coalition < worths.length; coalition++) {
            worths[coalition] = of(payoffs, rule, coalition);
        }
        return worths;
    }

    /// The worth of one coalition, of which there may be any number of members up to 31.
    public static double of(Payoffs payoffs, PartitionRule rule, int coalition) {
        int n = payoffs.game().size();
        boolean isAlone = Integer.bitCount(coalition) == 1 && rule == PartitionRule.GAMMA;
        Alignment alignment = isAlone ? payoffs.game().noUnion() : rule.alignment(n, coalition);
        double worth = 0;
        for (int i = 0; i < n; i++) {
            if ((coalition >> i & 1) == 1) {
                worth += payoffs.payoff(i, alignment);
            }
        }
        return worth;
    }
}
