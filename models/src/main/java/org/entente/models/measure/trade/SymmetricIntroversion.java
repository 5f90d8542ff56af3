package org.entente.models.measure.trade;

import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// Symmetric introversion: how much more, or less, a union trades with itself than outsiders trade with it,
/// from -1 to 1.
///
/// Trade is exports plus imports: a flow inside the union is in the union's trade twice, as an export of
/// one member and an import of another, and so is a flow outside it in the outsiders' trade. With W, B and
/// O the flows within the union, between it and outsiders (both ways), and among outsiders: S = 2W / (2W +
/// B), the intra share of the union's trade; V = B / (2O + B), the union's share of the outsiders' trade;
/// HI = S / V; HE = (1 - S) / (1 - V); SI = (HI - HE) / (HI + HE) = (S - V) / (S + V - 2SV). L. Iapadre
/// (2006), in P. De Lombaerde (ed.), Assessment and Measurement of Regional Integration; L. Iapadre and M.
/// Plummer (2011), "Statistical measures of regional trade integration", in P. De Lombaerde et al. (eds.),
/// The Regional Integration Manual.
///
/// 0 is neutral: with flows in proportion to the sizes of both economies, S and V are both the union's
/// share of world trade. 1 is no trade with outsiders, -1 none inside. Economies of the matrix that are not
/// members are the outsiders; members that the matrix does not have are neither.
public final class SymmetricIntroversion {
    private SymmetricIntroversion() {}

    /// The index and the two shares that it compares.
    ///
    /// @param outcome the index
    /// @param intraShare S
    /// @param outsidersShare V
    /// @param pairsWithoutFlow ordered pairs of members with no reported flow; they add nothing and are not
    ///     zero
    public record Result(
            Outcome outcome, Outcome intraShare, Outcome outsidersShare, MemberCount members, int pairsWithoutFlow) {}

    public static Result measure(TradeMatrix matrix, SortedSet<StateId> members) {
        SortedSet<StateId> inside = Flows.withData(matrix, members);
        SortedSet<StateId> outside = new TreeSet<>(matrix.economies());
        outside.removeAll(members);
        Flows within = Flows.sum(matrix, inside, inside);
        double between = Flows.sum(matrix, inside, outside)
                .plus(Flows.sum(matrix, outside, inside))
                .usdMillion();
        double among = Flows.sum(matrix, outside, outside).usdMillion();
        MemberCount count = new MemberCount(inside.size(), members.size());
        int without = Flows.pairsWithout(matrix, members);
        if (within.reported() == 0 || members.size() < 2) {
            Outcome none = Flows.missing(matrix, count);
            return new Result(none, none, none, count, without);
        }
        double s = 2 * within.usdMillion() / (2 * within.usdMillion() + between);
        double v = between / (2 * among + between);
        return new Result(index(s, v), share(s), share(v), count, without);
    }

    private static Outcome index(double s, double v) {
        double scale = s + v - 2 * s * v;
        return scale > 0
                ? new Value((s - v) / scale, TradeShares.ONE_REPORT)
                : new Missing(Gap.NOT_APPLICABLE, "there is no trade of outsiders to compare with");
    }

    private static Outcome share(double share) {
        return Double.isNaN(share)
                ? new Missing(Gap.NOT_APPLICABLE, "there is no trade of outsiders to compare with")
                : new Value(share, TradeShares.ONE_REPORT);
    }
}
