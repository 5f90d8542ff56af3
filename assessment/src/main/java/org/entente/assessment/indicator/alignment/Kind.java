package org.entente.assessment.indicator.alignment;

import static org.entente.assessment.indicator.alignment.Kind.About.ALL;
import static org.entente.assessment.indicator.alignment.Kind.About.FOLLOWERS;
import static org.entente.assessment.indicator.alignment.Kind.About.UNION;
import static org.entente.assessment.indicator.alignment.Kind.Needs.COALITIONS;
import static org.entente.assessment.indicator.alignment.Kind.Needs.EXITS;
import static org.entente.assessment.indicator.alignment.Kind.Needs.RIVAL;
import static org.entente.assessment.indicator.alignment.Kind.Needs.TRANSFERS;

import java.util.stream.IntStream;
import org.entente.core.figure.Unit;
import org.entente.models.alignment.Alternative;
import org.entente.models.alignment.Entry;
import org.entente.models.alignment.InternalStability;
import org.entente.models.alignment.MinimalTransfers;
import org.entente.models.alignment.Stay;

/// What is asked of the alignment game.
enum Kind {
    GAIN(
            "membership-gain",
            "If there were no union: what the member now has beyond that",
            Unit.PERCENT,
            ALL,
            EXITS,
            false,
            "Real income in the observed world over that in a world in which no two members share the union's preference,"
                    + " less one. The union's figure is the members' sum in money over their base-year expenditure.",
            (at, i) -> i < 0
                    ? 100 * sum(at, k -> at.payoffs().payoff(k, at.all())) / sum(at, at::expenditure)
                    : 100 * at.payoffs().relative(at.payoffs().game().members().get(i), at.all(), at.none())),
    GAIN_USD(
            "membership-gain-usd",
            "If there were no union: what the member now has beyond that, in money",
            Unit.USD_MILLION,
            ALL,
            EXITS,
            false,
            "u_i = E_i (What_i(all in the union) / What_i(no union) - 1) with E_i base-year expenditure; the union's"
                    + " figure is v(N), the sum.",
            (at, i) -> i < 0
                    ? sum(at, k -> at.payoffs().payoff(k, at.all()))
                    : at.payoffs().payoff(i, at.all())),
    GAIN_CHANCE(
            "membership-gain-chance",
            "If there were no union: probability that the member has more now",
            Unit.SHARE,
            ALL,
            EXITS,
            true,
            "Share of the draws in which the gain from membership is above 0.",
            (at, i) -> GAIN_USD.quantity.of(at, i)),
    SHAPLEY(
            "shapley-share",
            "If the union's worth were shared out: Shapley value",
            Unit.USD_MILLION,
            ALL,
            COALITIONS,
            false,
            "What the member adds to the coalitions of the others, on average over all orders in which they may come"
                    + " together (Shapley 1953); v(S) is the sum of u_i over S if S alone is the union. The union's"
                    + " figure is v(N).",
            (at, i) -> i < 0 ? at.worth() : at.shapley(i)),
    NUCLEOLUS(
            "nucleolus-share",
            "If the union's worth were shared out: nucleolus",
            Unit.USD_MILLION,
            ALL,
            COALITIONS,
            false,
            "The shares under which the coalition that falls shortest of its own worth falls least short, then the next,"
                    + " and so on (prenucleolus: Schmeidler 1969). The union's figure is v(N).",
            (at, i) -> i < 0 ? at.coalitions().worth() : at.coalitions().nucleolus()[i]),
    EXIT(
            "exit-for-nothing",
            "If it left for nothing, the others staying: its gain",
            Unit.USD_MILLION,
            FOLLOWERS,
            EXITS,
            false,
            "E_i (What_i(none, others as in the target) / What_i(target) - 1).",
            (at, i) -> at.stay(i).nothing()),
    EXIT_RIVAL(
            "exit-for-rival",
            "If it left for the rival, the others staying: its gain",
            Unit.USD_MILLION,
            FOLLOWERS,
            RIVAL,
            false,
            "E_i (What_i(rival, others as in the target) / What_i(target) - 1); the rival's agreement raises trade with"
                    + " its members as much as the union does, times the option depth.",
            (at, i) -> at.stay(i).rival()),
    BOTH(
            "rival-beside-union",
            "If it took the rival's agreement and stayed: its gain",
            Unit.USD_MILLION,
            FOLLOWERS,
            RIVAL,
            false,
            "E_i (What_i(both, others as in the target) / What_i(target) - 1). Open to members of a free trade area; a"
                    + " member of a customs union cannot take it alone. Who has both has stayed, so it is no part of"
                    + " the price.",
            (at, i) -> Stay.both(at.payoffs(), at.target(), i, at.depth())),
    PRICE(
            "price-to-stay",
            "If the best way of leaving were open: price to stay",
            Unit.USD_MILLION,
            FOLLOWERS,
            EXITS,
            false,
            "max(0, max over nothing and the rival of E_i (What_i(option, others as in the target) / What_i(target) -"
                    + " 1)): what makes staying as good as the best way of leaving, each member alone (Bueno de"
                    + " Mesquita and Smith 2016 on bidding for influence). The union's figure is the sum: the least"
                    + " transfers that make the target a Nash equilibrium.",
            (at, i) -> i < 0 ? nash(at).nashTotal() : at.stay(i).price()),
    PRICE_CHANCE(
            "price-to-stay-chance",
            "If the best way of leaving were open: probability that leaving pays",
            Unit.SHARE,
            FOLLOWERS,
            EXITS,
            true,
            "Share of the draws in which the best way of leaving is worth more than staying.",
            (at, i) -> at.stay(i).best()),
    RENT(
            "rent-from-staying",
            "If it took the best way of leaving: what it would lose",
            Unit.USD_MILLION,
            FOLLOWERS,
            EXITS,
            false,
            "max(0, -max over the options of leaving): what the leader leaves to the member.",
            (at, i) -> at.stay(i).rent()),
    TIPPING(
            "tipping-grant",
            "If the rival added a grant: the least that tips the member",
            Unit.USD_MILLION,
            FOLLOWERS,
            RIVAL,
            false,
            "max(0, E_i (1 - What_i(rival, others as in the target) / What_i(target))): from this grant a year on the"
                    + " rival's offer is as good as staying; 0 if it is without one.",
            (at, i) -> at.stay(i).tippingGrant()),
    LEADER_GAIN(
            "leader-gain-from-stay",
            "If it took the best way of leaving: what the leader would lose",
            Unit.USD_MILLION,
            FOLLOWERS,
            EXITS,
            false,
            "-E_L (What_L(the member's best option) / What_L(target) - 1). What the leader pays beyond it must be worth"
                    + " something else to it than trade.",
            (at, i) -> at.stay(i).leaderGain()),
    PROOF(
            "coalition-proof-transfer",
            "If any set could leave together: least transfers that hold it",
            Unit.USD_MILLION,
            FOLLOWERS,
            TRANSFERS,
            false,
            "min sum of T_i over T_i >= 0, so that no set without the leader gains together by leaving for nothing, for"
                    + " a union of its own or for the rival: a linear program over all sets. Where several vectors cost"
                    + " the same, one of them.",
            (at, i) -> i < 0
                    ? at.transfers().orElseThrow().coalitionProofTotal()
                    : at.transfers()
                            .orElseThrow()
                            .coalitionProof()[
                            at.transfers().orElseThrow().members().indexOf(i)]),
    PIS(
            "potential-internal-stability",
            "If each could leave for nothing: what is left of the union's worth after paying all to stay",
            Unit.USD_MILLION,
            UNION,
            EXITS,
            false,
            "sigma = v(N) - sum over i of u_i(N without i), the rest staying united (Carraro, Eyckmans and Finus 2006,"
                    + " Review of International Organizations 1): above 0 some transfers hold all members in.",
            (at, _) -> InternalStability.of(at.payoffs()).sigma()),
    PIS_CHANCE(
            "potential-internal-stability-chance",
            "If each could leave for nothing: probability that some transfers hold the union",
            Unit.SHARE,
            UNION,
            EXITS,
            true,
            "Share of the draws in which potential internal stability is above 0.",
            (at, _) -> InternalStability.of(at.payoffs()).sigma()),
    INTERNAL_CHANCE(
            "internal-stability-chance",
            "If each could leave for nothing: probability that nobody gains by it, without transfers",
            Unit.SHARE,
            UNION,
            EXITS,
            true,
            "Share of the draws in which no member gains by leaving for nothing, the rest staying united (d'Aspremont,"
                    + " Jacquemin, Gabszewicz and Weymark 1983, Canadian Journal of Economics 16).",
            (at, _) -> InternalStability.of(at.payoffs()).isInternallyStable() ? 1 : 0),
    CORE_CHANCE(
            "core-chance",
            "If coalitions could leave: probability that the union's worth can be shared so that none gains",
            Unit.SHARE,
            UNION,
            COALITIONS,
            true,
            "Share of the draws in which the core is not empty: x(N) = v(N) and x(S) >= v(S) for all S.",
            (at, _) -> at.coalitions().hasCore() ? 1 : 0),
    LEAST_CORE(
            "least-core-value",
            "If coalitions could leave: what the worst-off one falls short of, at the best shares",
            Unit.USD_MILLION,
            UNION,
            COALITIONS,
            false,
            "min over x(N) = v(N) of max over S of v(S) - x(S) (Maschler, Peleg and Shapley 1979): at most 0 just if"
                    + " there is a core; below 0 it is the slack that every coalition has.",
            (at, _) -> at.leastCore()),
    COST(
            "cost-of-stability",
            "If coalitions could leave: subsidy from outside that holds all",
            Unit.USD_MILLION,
            UNION,
            COALITIONS,
            false,
            "min of x(N) - v(N) with x(S) >= v(S) for all S (Bachrach et al. 2009); 0 just if there is a core.",
            (at, _) -> at.costOfStability()),
    BLOCKING(
            "strongest-blocking-gain",
            "If coalitions could leave and nothing were paid: what the strongest gains",
            Unit.USD_MILLION,
            UNION,
            COALITIONS,
            false,
            "max over S of v(S) less what trade gives its members in the union, 0 if none gains.",
            (at, _) -> at.coalitions().blockingGain()),
    EXITS_THAT_PAY(
            "exits-that-pay",
            "If each could leave for nothing: members that gain by it",
            Unit.COUNT,
            UNION,
            EXITS,
            false,
            "Members i with u_i(N without i) > u_i(N), the rest staying united.",
            (at, _) -> IntStream.range(0, at.payoffs().game().size())
                    .filter(i -> InternalStability.of(at.payoffs()).exitGains()[i] > 0)
                    .count()),
    EXITS_FOR_RIVAL(
            "exits-for-rival-that-pay",
            "If each could leave for the rival: members that gain by it",
            Unit.COUNT,
            UNION,
            RIVAL,
            false,
            "Members but the leader for which the rival's agreement is worth more than staying, each alone.",
            (at, _) -> IntStream.range(0, at.payoffs().game().size())
                    .filter(i -> i != at.leader()
                            && at.target().choice(i) == Alternative.UNION
                            && at.stay(i).rival() > 0)
                    .count()),
    ENTRANT_GAIN(
            "entrant-gain",
            "If an outsider joined: its gain",
            Unit.USD_MILLION,
            UNION,
            Needs.ENTRANT,
            false,
            "E_j (What_j(joined) / What_j(observed) - 1): external stability asks that it be 0 at most (d'Aspremont et"
                    + " al. 1983).",
            (at, _) -> Entry.of(at.payoffs(), at.entrant().orElseThrow()).entrant()),
    ENTRANT_MEMBERS_GAIN(
            "entrant-members-gain",
            "If an outsider joined: the members' gain together",
            Unit.USD_MILLION,
            UNION,
            Needs.ENTRANT,
            false,
            "Sum over the members of E_i (What_i(joined) / What_i(observed) - 1).",
            (at, _) -> Entry.of(at.payoffs(), at.entrant().orElseThrow()).members());

    final String id;
    final String label;
    final Unit unit;
    final About about;
    final Needs needs;
    final boolean isChance;
    final String definition;
    final Quantity quantity;

    Kind(
            String id,
            String label,
            Unit unit,
            About about,
            Needs needs,
            boolean isChance,
            String definition,
            Quantity quantity) {
        this.id = id;
        this.label = label;
        this.unit = unit;
        this.about = about;
        this.needs = needs;
        this.isChance = isChance;
        this.definition = definition;
        this.quantity = quantity;
    }

    /// Of whom there are figures.
    enum About {
        /// Each member and the union.
        ALL,
        /// Each member but the leader; the union where a sum makes sense.
        FOLLOWERS,
        /// The union alone.
        UNION
    }

    /// Which equilibria it takes.
    enum Needs {
        /// No union, and each member's leaving.
        EXITS,
        /// Each member's leaving, and a rival.
        RIVAL,
        /// All coalitions.
        COALITIONS,
        /// Every set's leaving.
        TRANSFERS,
        /// An outsider's joining.
        ENTRANT
    }

    /// The quantity at one combination of the parameters.
    @FunctionalInterface
    interface Quantity {
        /// @param member position in the game, or -1 for the union
        double of(AtCell at, int member);
    }

    boolean hasUnion() {
        return about != FOLLOWERS || this == PRICE || this == PROOF;
    }

    boolean hasMembers() {
        return about != UNION;
    }

    private static MinimalTransfers nash(AtCell at) {
        return MinimalTransfers.nash(at.payoffs(), at.target(), at.leader(), at.depth());
    }

    private static double sum(AtCell at, java.util.function.IntToDoubleFunction value) {
        return IntStream.range(0, at.payoffs().game().size()).mapToDouble(value).sum();
    }
}
