package org.entente.models.measure.trade;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// Trade intensity: how many times the members' share of trade is larger inside the union than their weight in
/// trade would give; 1 is neutral.
///
/// S and V are the two shares of [SymmetricIntroversion]: of the union's trade that is inside, and of the
/// outsiders' trade that is with the union. The ratio of S to the union's share of world trade cannot exceed
/// the inverse of that share, so it is not to be compared between unions of different size; S / V has no upper
/// bound and is not symmetric around 1; the index made of S / V and (1 - S) / (1 - V) is introversion. L.
/// Iapadre and M. Plummer (2011), "Statistical measures of regional trade integration", in P. De Lombaerde et
/// al. (eds.), The Regional Integration Manual; S. Hamanaka (2015), ADB Economics Working Paper 455. On exports
/// alone: K. Anderson and H. Norheim (1993), "From imperial to regional trade preferences: its effect on
/// Europe's intra- and extra-regional trade", Weltwirtschaftliches Archiv 129, 78-102.
public final class TradeIntensity {
    private TradeIntensity() {}

    /// What is compared with what.
    public enum Form {
        /// S over the union's share of world trade, exports and imports together.
        TRADE,
        /// The intra share of exports over the members' share of world imports.
        EXPORTS,
        /// As exports, but each exporter's own imports are taken out of its market and of the world: nobody
        /// exports to itself. Neutral at 1 whatever the number and size of members.
        EXPORTS_WITHOUT_OWN,
        /// S / V: inside against with outsiders.
        HOMOGENEOUS,
        /// (1 - S) / (1 - V): the union's trade with outsiders against that among outsiders.
        EXTRA
    }

    /// Measures one year; members have no figure of their own.
    public static TradeShares measure(TradeMatrix matrix, SortedSet<StateId> members, Form form) {
        SymmetricIntroversion.Result shares = SymmetricIntroversion.measure(matrix, members);
        Outcome outcome = switch (form) {
            case TRADE -> overWorldShare(matrix, members, shares.intraShare());
            case HOMOGENEOUS -> ratio(shares, false);
            case EXTRA -> ratio(shares, true);
            case EXPORTS, EXPORTS_WITHOUT_OWN ->
                shares.intraShare() instanceof Value
                        ? ofExports(matrix, members, form == Form.EXPORTS_WITHOUT_OWN)
                        : shares.intraShare();
        };
        return new TradeShares(outcome, shares.members(), shares.pairsWithoutFlow(), new TreeMap<>());
    }

    private static Outcome overWorldShare(TradeMatrix matrix, SortedSet<StateId> members, Outcome intraShare) {
        if (!(intraShare instanceof Value(double share, Uncertainty _))) {
            return intraShare;
        }
        List<StateId> world = matrix.economies();
        double union = Flows.sum(matrix, members, world)
                .plus(Flows.sum(matrix, world, members))
                .usdMillion();
        double all = 2 * Flows.sum(matrix, world, world).usdMillion();
        return value(share, union / all);
    }

    private static Outcome ratio(SymmetricIntroversion.Result shares, boolean outside) {
        if (shares.intraShare() instanceof Value(double s, Uncertainty _)
                && shares.outsidersShare() instanceof Value(double v, Uncertainty _)) {
            return outside ? value(1 - s, 1 - v) : value(s, v);
        }
        return shares.intraShare() instanceof Missing ? shares.intraShare() : shares.outsidersShare();
    }

    private static Outcome ofExports(TradeMatrix matrix, SortedSet<StateId> members, boolean withoutOwn) {
        List<StateId> world = matrix.economies();
        double market = Flows.sum(matrix, world, members).usdMillion();
        double all = Flows.sum(matrix, world, world).usdMillion();
        double inside = 0;
        double neutral = 0;
        for (StateId member : members) {
            double exports = Flows.exports(matrix, member, world).usdMillion();
            double own = withoutOwn ? Flows.sum(matrix, world, List.of(member)).usdMillion() : 0;
            inside += Flows.exports(matrix, member, members).usdMillion();
            neutral += exports > 0 ? exports * (market - own) / (all - own) : 0;
        }
        return value(inside, neutral);
    }

    private static Outcome value(double share, double neutral) {
        return neutral > 0
                ? new Value(share / neutral, TradeShares.ONE_REPORT)
                : new Missing(Gap.NOT_APPLICABLE, "there is no trade to compare with");
    }
}
