package org.entente.models.measure.transfer;

/// What a leader pays a member against what it needs to pay, in money of a year.
///
/// With p the price to stay (0 if the member would lose by leaving), r the rent it would lose, g what
/// the leader gains in trade from its staying, and m what is paid:
///
/// ```
/// range            g - p    within which both gain, on trade alone; below 0 there is none
/// beyond needed    m - p    paid though trade alone does not ask for it
/// political value  m - g    what the leader must get otherwise, if it is rational
/// loyalty          m + r    what loyalty may cost the member at most, if it is rational
/// ```
///
/// A sole bidder keeps the surplus, and a rival's bid raises the price: B. Bueno de Mesquita and A. Smith
/// (2016), "Competition and collaboration in aid-for-policy deals", International Studies Quarterly 60,
/// 413-426. The bounds set every low against every high: no probability.
///
/// @param paid by the estimates of ledgers
/// @param price to stay
/// @param rent lost by leaving
/// @param leaderGain what the leader would lose by the member's leaving
public record Bargain(Spread paid, Spread price, Spread rent, Spread leaderGain) {
    public Spread range() {
        return leaderGain.minus(price);
    }

    public Spread beyondNeeded() {
        return paid.minus(price);
    }

    public Spread politicalValue() {
        return paid.minus(leaderGain);
    }

    public Spread loyalty() {
        return paid.plus(rent);
    }
}
