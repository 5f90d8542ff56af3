package org.entente.models.measure.trade;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.state.StateId;
import org.entente.core.trade.ReportedTrade;
import org.entente.core.trade.TradeMatrix;

/// Concentration of a member's trade on few partners, from near 0 (many equal partners) to 1 (one).
///
/// The sum over partners of squared shares of exports, or of imports (Herfindahl); or its square root, which A.
/// Hirschman (1945), National Power and the Structure of Foreign Trade, ch. 6, prints times 100. With n equal
/// partners it is 1/n. The union's figure is the mean over members with data, each with equal weight.
///
/// The part of a total that no named partner accounts for is in the total and adds nothing to the sum, as if it
/// were spread over very many: the figure is then a lower bound.
public final class PartnerConcentration {
    private PartnerConcentration() {}

    /// Which of a member's flows.
    public enum Side {
        EXPORTS,
        IMPORTS
    }

    /// How shares are added up.
    public enum Form {
        HERFINDAHL,
        HIRSCHMAN
    }

    public static TradeShares measure(TradeMatrix matrix, SortedSet<StateId> members, Side side, Form form) {
        SortedMap<StateId, Outcome> byMember = new TreeMap<>();
        double sum = 0;
        int withData = 0;
        for (StateId member : members) {
            double[] flows = matrix.economies().stream()
                    .filter(partner -> !partner.equals(member))
                    .mapToDouble(partner -> flow(matrix, member, partner, side))
                    .toArray();
            double all = 0;
            double squares = 0;
            for (double flow : flows) {
                all += flow;
            }
            if (all <= 0) {
                byMember.put(
                        member,
                        new Missing(
                                Gap.NOT_REPORTED,
                                "no %s of %s reported in %d"
                                        .formatted(side == Side.EXPORTS ? "export" : "import", member, matrix.year())));
                continue;
            }
            double rest = flow(matrix, member, ReportedTrade.REST, side) / all;
            for (double flow : flows) {
                squares += flow / all * (flow / all);
            }
            squares = Math.max(0, squares - rest * rest);
            double index = form == Form.HERFINDAHL ? squares : Math.sqrt(squares);
            byMember.put(member, new Value(index, TradeShares.ONE_REPORT));
            sum += index;
            withData++;
        }
        MemberCount count = new MemberCount(withData, members.size());
        Outcome mean = withData == 0
                ? new Missing(Gap.NOT_REPORTED, "no trade of a member reported in %d".formatted(matrix.year()))
                : new Value(sum / withData, TradeShares.ONE_REPORT);
        return new TradeShares(mean, count, Flows.pairsWithout(matrix, members), byMember);
    }

    private static double flow(TradeMatrix matrix, StateId member, StateId partner, Side side) {
        return (side == Side.EXPORTS ? matrix.flow(member, partner) : matrix.flow(partner, member)).orElse(0);
    }
}
