package org.entente.models.measure.organisation;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.entente.numerics.program.Uniqueness;

/// The fewest organisations that still serve every member with every function it has now.
///
/// @param chosen such a set; if the effort ended early, the best that was found
/// @param bound no set has fewer
/// @param covers smallest sets, `chosen` first: all of them if there are no more than
///     [SmallestCover#LISTED] and the effort sufficed
/// @param uniqueness whether `chosen` is the only smallest set
/// @param complete whether the next two are proven
/// @param indispensable organisations in every smallest set
/// @param dispensable organisations in no smallest set
/// @param servedAlone for each organisation, what nobody else serves: what is lost if it alone is dissolved
public record Cover(
        SortedSet<String> chosen,
        int bound,
        List<SortedSet<String>> covers,
        Uniqueness uniqueness,
        boolean complete,
        SortedSet<String> indispensable,
        SortedSet<String> dispensable,
        Map<String, SortedSet<Service>> servedAlone) {
    public Cover {
        if (bound > chosen.size()) {
            throw new IllegalArgumentException("bound %d lies above the size of %s".formatted(bound, chosen));
        }
    }

    /// Whether no smaller set serves as much.
    public boolean isProven() {
        return chosen.size() == bound;
    }
}
