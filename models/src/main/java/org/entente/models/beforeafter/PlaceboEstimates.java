package org.entente.models.beforeafter;

import java.util.List;
import org.entente.core.time.Years;
import org.entente.numerics.sampling.Draws;

/// A synthetic control beside those of the states that had no event.
public record PlaceboEstimates(SyntheticEstimate own, List<SyntheticEstimate> others) {
    public PlaceboEstimates {
        others = List.copyOf(others);
    }

    /// The place of the ratio of errors after to before, largest first: 1 is the largest.
    ///
    /// A placebo with the same ratio counts as larger.
    public int rank() {
        double ratio = own.rmspeRatio();
        return 1
                + (int) others.stream()
                        .filter(other -> other.rmspeRatio() >= ratio)
                        .count();
    }

    /// The rank over the number of states: the probability of a rank as high if the event had been dealt at random.
    public double p() {
        return rank() / (1.0 + others.size());
    }

    /// The placebos that fitted before about as well: their error is at most so many times the state's own.
    public PlaceboEstimates fittingWithin(double times) {
        return new PlaceboEstimates(
                own,
                others.stream().filter(other -> other.fitsWithin(times, own)).toList());
    }

    /// The placebos' mean gaps over some years.
    ///
    /// @throws IllegalArgumentException if there is no placebo
    public Draws meanGaps(Years years) {
        return Draws.of(
                others.stream().mapToDouble(other -> other.meanGap(years)).toArray());
    }
}
