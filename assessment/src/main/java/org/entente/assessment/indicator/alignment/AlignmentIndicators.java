package org.entente.assessment.indicator.alignment;

import java.util.Arrays;
import java.util.List;
import org.entente.assessment.indicator.Indicator;

/// The indicators on the alignment game of a union.
public final class AlignmentIndicators {
    public static final List<Indicator> ALL =
            Arrays.stream(Kind.values()).<Indicator>map(AlignmentIndicator::new).toList();

    private AlignmentIndicators() {}
}
