package org.entente.models.measure.trade;

import java.util.OptionalDouble;
import java.util.SortedSet;
import org.entente.core.state.StateId;
import org.entente.core.trade.TradeMatrix;

/// Similarity of two members' exports, from 0 (nothing in common) to 1 (the same shares).
///
/// The sum over k of min(s(i, k), s(j, k)), with s(i, k) the share of k in i's exports: J. M. Finger and M. E.
/// Kreinin (1979), "A measure of 'export similarity' and its possible uses", The Economic Journal 89, 905-912,
/// who take products in a third market. Here k are third markets, without i and j, which cannot sell to
/// themselves: it says whether two members sell to the same states, not whether they sell the same goods. The
/// union's figure is the mean over pairs.
public final class ExportSimilarity {
    private ExportSimilarity() {}

    public static TradeShares measure(TradeMatrix matrix, SortedSet<StateId> members) {
        return PairMeans.of(matrix, members, (one, other) -> ofPair(matrix, one, other));
    }

    private static OptionalDouble ofPair(TradeMatrix matrix, StateId one, StateId other) {
        double ofOne = toThirds(matrix, one, other);
        double ofOther = toThirds(matrix, other, one);
        if (ofOne <= 0 || ofOther <= 0) {
            return OptionalDouble.empty();
        }
        double common = 0;
        for (StateId market : matrix.economies()) {
            if (!market.equals(one) && !market.equals(other)) {
                common += Math.min(
                        matrix.flow(one, market).orElse(0) / ofOne,
                        matrix.flow(other, market).orElse(0) / ofOther);
            }
        }
        return OptionalDouble.of(Math.min(1, common));
    }

    private static double toThirds(TradeMatrix matrix, StateId exporter, StateId without) {
        return Flows.exports(matrix, exporter, matrix.economies()).usdMillion()
                - matrix.flow(exporter, without).orElse(0);
    }
}
