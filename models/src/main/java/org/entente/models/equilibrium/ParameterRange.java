package org.entente.models.equilibrium;

import java.util.List;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.provenance.Provenance;

/// A stated parameter: the value used, the lowest and the highest that are still defended, and who says so.
///
/// @param reading how the three values follow from the cited work
/// @param checked how the central value was compared with the cited work
public record ParameterRange(
        String name, double low, double central, double high, String reading, Citation citation, Checked checked) {
    public ParameterRange {
        if (!(low <= central && central <= high)) {
            throw new IllegalArgumentException(
                    "%s: low (%s), central (%s), high (%s) are not in order".formatted(name, low, central, high));
        }
    }

    /// The same parameter held at one value.
    public ParameterRange fixedAt(double value) {
        return new ParameterRange(name, value, value, value, reading, citation, checked);
    }

    /// The different values among central, low and high, the central one first.
    List<Double> values() {
        return List.of(central, low, high).stream().distinct().toList();
    }

    /// The different values among low and high.
    List<Double> ends() {
        return List.of(low, high).stream().distinct().toList();
    }

    /// The assumption to list under a figure.
    public Provenance.Assumed assumed() {
        return new Provenance.Assumed(name, "%s [%s, %s]".formatted(central, low, high), citation);
    }
}
