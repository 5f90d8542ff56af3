package org.entente.models.equilibrium;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/// What prices imply in one component, in its numeraire; an equilibrium if markets clear.
///
/// @param logPrices logs of price changes, `ln p`
/// @param logPriceIndices logs of price index changes, `ln P`
/// @param income new income, `Y'`
/// @param expenditure new expenditure, `E'`
/// @param demand what the component buys from each economy
@SuppressWarnings("ArrayRecordComponent") // lives inside one solve and is never compared
record Allocation(
        double[] logPrices, double[] logPriceIndices, double[] income, double[] expenditure, double[] demand) {

    /// `r_i = ln(demand_i / Y'_i)`: zero where the market clears.
    double[] excessDemand() {
        double[] excess = new double[income.length];
        for (int i = 0; i < excess.length; i++) {
            excess[i] = Math.log(demand[i] / income[i]);
        }
        return excess;
    }

    /// The largest excess demand; not a number if prices make no sense or somebody's expenditure is not
    /// positive.
    double residual() {
        if (bankrupt().isPresent()) {
            return Double.NaN;
        }
        double max = 0;
        for (double excess : excessDemand()) {
            max = Math.max(max, Math.abs(excess));
        }
        return max;
    }

    /// An economy whose additive deficit leaves it nothing to spend.
    OptionalInt bankrupt() {
        return IntStream.range(0, expenditure.length)
                .filter(j -> expenditure[j] <= 0)
                .findFirst();
    }
}
