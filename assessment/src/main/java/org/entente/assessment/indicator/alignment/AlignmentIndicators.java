package org.entente.assessment.indicator.alignment;

import java.util.Arrays;
import java.util.List;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.question.OptionSpec;

/// The indicators on the alignment game of a union.
public final class AlignmentIndicators {
    public static final List<Indicator> ALL =
            Arrays.stream(Kind.values()).<Indicator>map(AlignmentIndicator::new).toList();

    /// Every option that one of them has.
    static final List<OptionSpec> OPTIONS = List.of(
            Choices.DRAWS, Choices.RULE, Rivals.OPTION, Choices.DEPTH, Targets.OPTION, Leaders.OPTION, Choices.ENTRANT);

    private AlignmentIndicators() {}

    /// The indicator of that id.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Indicator get(String id) {
        return ALL.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }
}
