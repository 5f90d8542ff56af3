package org.entente.models.measure.trade;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// Bilateral introversion: how much more, or less, two economies trade with each other than each trades with the
/// rest of the world, from -1 to 1; also called the revealed trade preference index.
///
/// With T(i, j) exports plus imports, T(i) the sum over partners and T(w) the sum over economies: S = T(i, j) /
/// T(i), the partner's share of i's trade; V = (T(j) - T(i, j)) / (T(w) - T(i)), its share of the trade of all
/// others; SI = (S - V) / (S + V - 2SV), as in [SymmetricIntroversion]. The odds ratio behind it, T(i, j) (T(w) -
/// T(i) - T(j) + T(i, j)) / ((T(i) - T(i, j)) (T(j) - T(i, j))), does not change when i and j change places. L.
/// Iapadre and F. Tironi (2009), "Measuring trade regionalisation: the case of Asia", UNU-CRIS Working Paper
/// W-2009/9; L. Iapadre and M. Plummer (2011), in P. De Lombaerde et al. (eds.), The Regional Integration Manual.
///
/// The union's index of the same two economies asks another question: its S counts their trade with each other
/// in a union that has no domestic trade, so it is below zero for most pairs whose trade is in proportion to
/// their sizes.
public final class DyadIntroversion {
    private DyadIntroversion() {}

    public static Outcome measure(TradeMatrix matrix, StateId one, StateId other) {
        Flows between = Flows.trade(matrix, one, List.of(other));
        if (between.reported() == 0) {
            return new Missing(
                    Gap.NOT_REPORTED, "no trade between %s and %s reported in %d".formatted(one, other, matrix.year()));
        }
        double pair = between.usdMillion();
        double ofOne = Flows.trade(matrix, one, matrix.economies()).usdMillion();
        double ofOther = Flows.trade(matrix, other, matrix.economies()).usdMillion();
        SortedSet<StateId> others = new TreeSet<>(matrix.economies());
        others.removeAll(Set.of(one, other));
        double ofOthers = Flows.sum(matrix, others, matrix.economies())
                .plus(Flows.sum(matrix, matrix.economies(), others))
                .usdMillion();
        double s = pair / ofOne;
        double v = (ofOther - pair) / (ofOther + ofOthers);
        double scale = s + v - 2 * s * v;
        return scale > 0 && ofOthers > 0
                ? new Value((s - v) / scale, TradeShares.ONE_REPORT)
                : new Missing(Gap.NOT_APPLICABLE, "there is no trade with others to compare with");
    }
}
