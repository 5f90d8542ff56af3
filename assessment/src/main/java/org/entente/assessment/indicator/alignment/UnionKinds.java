package org.entente.assessment.indicator.alignment;

import static org.entente.assessment.indicator.alignment.Kind.About.UNION;
import static org.entente.assessment.indicator.alignment.Kind.Needs.COALITION;
import static org.entente.assessment.indicator.alignment.Kind.Needs.COALITIONS;
import static org.entente.assessment.indicator.alignment.Kind.Needs.ENTRANT;
import static org.entente.assessment.indicator.alignment.Kind.Needs.EXITS;
import static org.entente.assessment.indicator.alignment.Kind.Needs.FORMATS;
import static org.entente.assessment.indicator.alignment.Kind.Needs.RIVAL;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.models.alignment.Alternative;
import org.entente.models.alignment.Entry;
import org.entente.models.alignment.InternalStability;

/// What is asked of the union as a whole; the default of each family first.
final class UnionKinds {
    static final Kind COALITION_WORTH = new Kind(
            Family.COALITION_WORTH,
            "worth",
            "If a coalition were alone the union: its worth",
            UNION,
            COALITION,
            "v(S) = sum over i in S of E_i (What_i(S in the union, the others by the rule) / What_i(no union) - 1).",
            (at, _) -> at.coalitionWorth());

    static final Kind COALITION_GAIN = new Kind(
            Family.COALITION_WORTH,
            "gain",
            "If a coalition were alone the union: its gain over staying with all",
            UNION,
            COALITION,
            "v(S) less what trade gives the members of S in the whole union, without transfers: above 0 the coalition"
                    + " blocks (Gillies 1959 on the core).",
            (at, _) -> at.coalitionGain());

    static final Kind PIS = new Kind(
            Family.STABILITY,
            "potential-internal",
            "If each could leave for nothing: what is left of the union's worth after paying all to stay",
            UNION,
            EXITS,
            "sigma = v(N) - sum over i of u_i(N without i), the rest staying united (Carraro, Eyckmans and Finus 2006,"
                    + " Review of International Organizations 1): above 0 some transfers hold all members in.",
            (at, _) -> InternalStability.of(at.payoffs()).sigma());

    static final Kind LEAST_CORE = new Kind(
            Family.STABILITY,
            "least-core",
            "If coalitions could leave: what the worst-off one falls short of, at the best shares",
            UNION,
            COALITIONS,
            "min over x(N) = v(N) of max over S of v(S) - x(S) (Maschler, Peleg and Shapley 1979): at most 0 just if"
                    + " there is a core; below 0 it is the slack that every coalition has.",
            (at, _) -> at.leastCore());

    static final Kind COST = new Kind(
            Family.STABILITY,
            "cost-of-stability",
            "If coalitions could leave: subsidy from outside that holds all",
            UNION,
            COALITIONS,
            "min of x(N) - v(N) with x(S) >= v(S) for all S (Bachrach et al. 2009); 0 just if there is a core.",
            (at, _) -> at.costOfStability());

    static final Kind BLOCKING = new Kind(
            Family.STABILITY,
            "blocking",
            "If coalitions could leave and nothing were paid: what the strongest gains",
            UNION,
            COALITIONS,
            "max over S of v(S) less what trade gives its members in the union, 0 if none gains.",
            (at, _) -> at.blockingGain());

    static final Kind INTERNAL_CHANCE = new Kind(
            Family.STABILITY_CHANCE,
            "internal",
            "If each could leave for nothing: probability that nobody gains by it, without transfers",
            UNION,
            EXITS,
            "Share of the draws in which no member gains by leaving for nothing, the rest staying united (d'Aspremont,"
                    + " Jacquemin, Gabszewicz and Weymark 1983, Canadian Journal of Economics 16).",
            (at, _) -> InternalStability.of(at.payoffs()).isInternallyStable() ? 1 : 0);

    static final Kind PIS_CHANCE = new Kind(
            Family.STABILITY_CHANCE,
            "potential-internal",
            "If each could leave for nothing: probability that some transfers hold the union",
            UNION,
            EXITS,
            "Share of the draws in which potential internal stability is above 0.",
            PIS.quantity());

    static final Kind EXTERNAL_CHANCE = new Kind(
            Family.STABILITY_CHANCE,
            "external",
            "If an outsider could join: probability that none of the largest trading partners gains by it",
            UNION,
            EXITS,
            "Share of the draws in which none of the five outsiders (the rival's members apart) with which the members"
                    + " trade most gains by joining, one at a time (d'Aspremont et al. 1983). Whether the members would"
                    + " let it in is another question.",
            (at, _) -> at.outsiders().stream()
                            .allMatch(one -> Entry.of(at.payoffs(), one).entrant() <= 0)
                    ? 1
                    : 0);

    static final Kind CORE_CHANCE = new Kind(
            Family.STABILITY_CHANCE,
            "core",
            "If coalitions could leave: probability that the union's worth can be shared so that none gains",
            UNION,
            COALITIONS,
            "Share of the draws in which the core is not empty: x(N) = v(N) and x(S) >= v(S) for all S.",
            (at, _) -> at.coalitions().hasCore() ? 1 : 0);

    static final Kind EXITS_THAT_PAY = new Kind(
            Family.EXITS,
            "nothing",
            "If each could leave for nothing: members that gain by it",
            UNION,
            EXITS,
            "Members i with u_i(N without i) > u_i(N), the rest staying united.",
            (at, _) -> IntStream.range(0, at.payoffs().game().size())
                    .filter(i -> InternalStability.of(at.payoffs()).exitGains()[i] > 0)
                    .count());

    static final Kind EXITS_FOR_RIVAL = new Kind(
            Family.EXITS,
            "rival",
            "If each could leave for the rival: members that gain by it",
            UNION,
            RIVAL,
            "Members but the leader for which the rival's agreement is worth more than staying, each alone.",
            (at, _) -> IntStream.range(0, at.payoffs().game().size())
                    .filter(i -> i != at.leader()
                            && at.target().choice(i) == Alternative.UNION
                            && at.stay(i).rival() > 0)
                    .count());

    static final Kind ENTRANT_GAIN = new Kind(
            Family.ENTRY,
            "entrant",
            "If an outsider joined: its gain",
            UNION,
            ENTRANT,
            "E_j (What_j(joined) / What_j(observed) - 1): external stability asks that it be 0 at most (d'Aspremont et"
                    + " al. 1983).",
            (at, _) -> Entry.of(at.payoffs(), at.entrant().orElseThrow()).entrant());

    static final Kind ENTRANT_MEMBERS_GAIN = new Kind(
            Family.ENTRY,
            "members",
            "If an outsider joined: the members' gain together",
            UNION,
            ENTRANT,
            "Sum over the members of E_i (What_i(joined) / What_i(observed) - 1).",
            (at, _) -> Entry.of(at.payoffs(), at.entrant().orElseThrow()).members());

    static final Kind FORMAT_CHANCE = new Kind(
            Family.FORMAT_CHANCE,
            "",
            Family.FORMAT_CHANCE.label(),
            UNION,
            FORMATS,
            "Share of the draws in which the target is individually stable (no member gains by going elsewhere where those it"
                    + " joins do not lose: Bogomolnaia and Jackson 2002, Games and Economic Behavior 38) and no other stable"
                    + " format of these depths gives no member less and one more. Every member may stand in the union, with"
                    + " the rival, in both or in none.",
            (at, _) -> at.isChosenFormat() ? 1 : 0);

    static final List<Kind> ALL_KINDS = List.of(
            COALITION_WORTH,
            COALITION_GAIN,
            PIS,
            LEAST_CORE,
            COST,
            BLOCKING,
            INTERNAL_CHANCE,
            PIS_CHANCE,
            EXTERNAL_CHANCE,
            CORE_CHANCE,
            EXITS_THAT_PAY,
            EXITS_FOR_RIVAL,
            ENTRANT_GAIN,
            ENTRANT_MEMBERS_GAIN,
            FORMAT_CHANCE);

    private UnionKinds() {}
}
