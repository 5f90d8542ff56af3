package org.entente.assessment.indicator.alignment;

import static org.entente.assessment.indicator.alignment.Kind.About.ALL;
import static org.entente.assessment.indicator.alignment.Kind.About.FOLLOWERS;
import static org.entente.assessment.indicator.alignment.Kind.About.FOLLOWERS_AND_SUM;
import static org.entente.assessment.indicator.alignment.Kind.Needs.COALITIONS;
import static org.entente.assessment.indicator.alignment.Kind.Needs.EXITS;
import static org.entente.assessment.indicator.alignment.Kind.Needs.FORMAT;
import static org.entente.assessment.indicator.alignment.Kind.Needs.RIVAL;
import static org.entente.assessment.indicator.alignment.Kind.Needs.TRANSFERS;

import java.util.List;
import org.entente.models.alignment.EquilibriumTransfers;
import org.entente.models.alignment.MinimalTransfers;
import org.entente.models.alignment.Stay;

/// What is asked of each member; the default of each family first.
final class MemberKinds {
    static final Kind GAIN = new Kind(
            Family.MEMBERSHIP_GAIN,
            "",
            Family.MEMBERSHIP_GAIN.label(),
            ALL,
            EXITS,
            "Real income in the observed world over that in a world in which no two members share the union's preference,"
                    + " less one. The union's figure is the members' sum in money over their base-year expenditure.",
            (at, i) -> i < 0
                    ? 100 * at.sum(k -> at.payoffs().payoff(k, at.all())) / at.sum(at::expenditure)
                    : 100 * at.payoffs().relative(at.payoffs().game().members().get(i), at.all(), at.none()));

    static final Kind BY_TRADE = new Kind(
            Family.WORTH_SHARE,
            "trade",
            "If there were no union: what the member now has beyond that, in money",
            ALL,
            EXITS,
            "u_i = E_i (What_i(all in the union) / What_i(no union) - 1) with E_i base-year expenditure; the union's"
                    + " figure is v(N), the sum.",
            (at, i) -> i < 0
                    ? at.sum(k -> at.payoffs().payoff(k, at.all()))
                    : at.payoffs().payoff(i, at.all()));

    static final Kind SHAPLEY = new Kind(
            Family.WORTH_SHARE,
            "shapley",
            "If the union's worth were shared out: Shapley value",
            ALL,
            COALITIONS,
            "What the member adds to the coalitions of the others, on average over all orders in which they may come"
                    + " together (Shapley 1953); v(S) is the sum of u_i over S if S alone is the union. The union's"
                    + " figure is v(N).",
            (at, i) -> i < 0 ? at.worth() : at.shapley(i));

    static final Kind NUCLEOLUS = new Kind(
            Family.WORTH_SHARE,
            "nucleolus",
            "If the union's worth were shared out: nucleolus",
            ALL,
            COALITIONS,
            "The shares under which the coalition that falls shortest of its own worth falls least short, then the next,"
                    + " and so on (prenucleolus: Schmeidler 1969). The union's figure is v(N).",
            (at, i) -> i < 0 ? at.coalitions().worth() : at.coalitions().nucleolus()[i]);

    static final Kind EXIT = new Kind(
            Family.EXIT_GAIN,
            "nothing",
            "If it left for nothing, the others staying: its gain",
            FOLLOWERS,
            EXITS,
            "E_i (What_i(none, others as in the target) / What_i(target) - 1).",
            (at, i) -> at.stay(i).nothing());

    static final Kind EXIT_RIVAL = new Kind(
            Family.EXIT_GAIN,
            "rival",
            "If it left for the rival, the others staying: its gain",
            FOLLOWERS,
            RIVAL,
            "E_i (What_i(rival, others as in the target) / What_i(target) - 1); the rival's agreement raises trade with"
                    + " its members as much as the union does, times the option depth.",
            (at, i) -> at.stay(i).rival());

    static final Kind BOTH = new Kind(
            Family.EXIT_GAIN,
            "both",
            "If it took the rival's agreement and stayed: its gain",
            FOLLOWERS,
            RIVAL,
            "E_i (What_i(both, others as in the target) / What_i(target) - 1). Open to members of a free trade area; a"
                    + " member of a customs union cannot take it alone. Who has both has stayed, so it is no part of"
                    + " the price.",
            (at, i) -> Stay.both(at.payoffs(), at.target(), i, at.depth()));

    static final Kind DISSOLUTION = new Kind(
            Family.EXIT_GAIN,
            "dissolution",
            "If its leaving dissolved the union: its gain",
            FOLLOWERS,
            EXITS,
            "E_i (What_i(no union) / What_i(target) - 1): the gamma rule for an exit, beside the delta rule of the"
                    + " others.",
            (at, i) -> at.payoffs().gain(i, at.none(), at.target()));

    static final Kind PRICE = new Kind(
            Family.PRICE,
            "price",
            "If the best way of leaving were open: price to stay",
            FOLLOWERS_AND_SUM,
            EXITS,
            "max(0, max over nothing and the rival of E_i (What_i(option, others as in the target) / What_i(target) -"
                    + " 1)): what makes staying as good as the best way of leaving, each member alone (Bueno de"
                    + " Mesquita and Smith 2016 on bidding for influence). The union's figure is the sum.",
            (at, i) -> i < 0 ? nash(at).nashTotal() : at.stay(i).price());

    static final Kind RENT = new Kind(
            Family.PRICE,
            "rent",
            "If it took the best way of leaving: what it would lose",
            FOLLOWERS,
            EXITS,
            "max(0, -max over the options of leaving): what the leader leaves to the member.",
            (at, i) -> at.stay(i).rent());

    static final Kind TIPPING = new Kind(
            Family.PRICE,
            "tipping-grant",
            "If the rival added a grant: the least that tips the member",
            FOLLOWERS,
            RIVAL,
            "max(0, E_i (1 - What_i(rival, others as in the target) / What_i(target))): from this grant a year on the"
                    + " rival's offer is as good as staying; 0 if it is without one.",
            (at, i) -> at.stay(i).tippingGrant());

    static final Kind LEADER_LOSS = new Kind(
            Family.PRICE,
            "leader-loss",
            "If it took the best way of leaving: what the leader would lose",
            FOLLOWERS,
            EXITS,
            "-E_L (What_L(the member's best option) / What_L(target) - 1). What the leader pays beyond it must be worth"
                    + " something else to it than trade.",
            (at, i) -> at.stay(i).leaderGain());

    static final Kind NASH = new Kind(
            Family.TRANSFER,
            "one",
            "If any one could leave: least transfers that hold all",
            FOLLOWERS_AND_SUM,
            EXITS,
            "T_i = price to stay of i: the least T >= 0 that make the target a Nash equilibrium, each member's condition"
                    + " met exactly.",
            (at, i) -> i < 0 ? nash(at).nashTotal() : at.stay(i).price());

    static final Kind IN_EQUILIBRIUM = new Kind(
            Family.TRANSFER,
            "one-in-equilibrium",
            "If any one could leave: least transfers that hold all, paid within the equilibrium",
            FOLLOWERS_AND_SUM,
            EXITS,
            "The same with the leader's payments in the members' expenditure, so that they move prices too (the transfer"
                    + " problem: Keynes 1929; Ohlin 1929): T >= 0 so that each member's real income with its transfer is at"
                    + " least that of leaving alone, the others still being paid. Additive deficits.",
            (at, i) -> i < 0 ? inEquilibrium(at).total() : inEquilibrium(at).of(i));

    static final Kind PROOF = new Kind(
            Family.TRANSFER,
            "any-set",
            "If any set could leave together: least transfers that hold it",
            FOLLOWERS_AND_SUM,
            TRANSFERS,
            "min sum of T_i over T_i >= 0, so that no set without the leader gains together by leaving for nothing, for"
                    + " a union of its own or for the rival, all taking the same: a linear program over all sets. It is"
                    + " a strong Nash equilibrium with side payments (Aumann 1959), so coalition-proof too (Bernheim,"
                    + " Peleg and Whinston 1987). Where several vectors cost the same, one of them.",
            (at, i) -> i < 0
                    ? at.transfers().orElseThrow().coalitionProofTotal()
                    : at.transfers()
                            .orElseThrow()
                            .coalitionProof()[
                            at.transfers().orElseThrow().members().indexOf(i)]);

    static final Kind GAIN_CHANCE = new Kind(
            Family.CHANCE_OF_GAIN,
            "membership",
            "If there were no union: probability that the member has more now",
            ALL,
            EXITS,
            "Share of the draws in which the gain from membership is above 0.",
            BY_TRADE.quantity());

    static final Kind LEAVING_CHANCE = new Kind(
            Family.CHANCE_OF_GAIN,
            "leaving",
            "If the best way of leaving were open: probability that leaving pays",
            FOLLOWERS,
            EXITS,
            "Share of the draws in which the best way of leaving is worth more than staying.",
            (at, i) -> at.stay(i).best());

    static final Kind FORMAT_GAIN = new Kind(
            Family.FORMAT_GAIN,
            "",
            Family.FORMAT_GAIN.label(),
            ALL,
            FORMAT,
            "E_i (What_i(target at these depths) / What_i(observed) - 1); the union's figure is the members' sum. What a"
                    + " deeper union takes from its members' say has no cost here.",
            (at, i) -> i < 0
                    ? at.sum(k -> at.payoffs().gain(k, at.target(), at.all()))
                    : at.payoffs().gain(i, at.target(), at.all()));

    static final List<Kind> ALL_KINDS = List.of(
            GAIN,
            BY_TRADE,
            SHAPLEY,
            NUCLEOLUS,
            EXIT,
            EXIT_RIVAL,
            BOTH,
            DISSOLUTION,
            PRICE,
            RENT,
            TIPPING,
            LEADER_LOSS,
            NASH,
            IN_EQUILIBRIUM,
            PROOF,
            GAIN_CHANCE,
            LEAVING_CHANCE,
            FORMAT_GAIN);

    private MemberKinds() {}

    private static MinimalTransfers nash(AtCell at) {
        return MinimalTransfers.nash(at.payoffs(), at.target(), at.leader(), at.depth());
    }

    private static EquilibriumTransfers inEquilibrium(AtCell at) {
        return at.payoffs().transfersInEquilibrium(at.target(), at.leader(), at.depth());
    }
}
