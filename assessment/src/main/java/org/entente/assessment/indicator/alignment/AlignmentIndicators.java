package org.entente.assessment.indicator.alignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.assessment.indicator.Indicator;
import org.entente.assessment.indicator.Leaders;
import org.entente.assessment.parameter.ParameterChoice;
import org.entente.assessment.question.OptionSpec;

/// The indicators on the alignment game of a union.
public final class AlignmentIndicators {
    private static final List<AlignmentIndicator> FAMILIES = Stream.concat(
                    MemberKinds.ALL_KINDS.stream(), UnionKinds.ALL_KINDS.stream())
            .collect(Collectors.groupingBy(Kind::family, LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(AlignmentIndicator::new)
            .toList();

    public static final List<Indicator> ALL = List.copyOf(FAMILIES);

    /// Every option that one of them has.
    static final List<OptionSpec> OPTIONS = Stream.concat(
                    ParameterChoice.OPTIONS.stream(),
                    Stream.of(
                            Choices.RULE,
                            Rivals.OPTION,
                            Choices.DEPTH,
                            Choices.UNION_DEPTH,
                            Choices.FORM,
                            Targets.OPTION,
                            Leaders.OPTION,
                            Choices.ENTRANT,
                            Choices.COALITION))
            .toList();

    private AlignmentIndicators() {}

    /// The quantities that an indicator answers with: for each the option that asks for it, none for the
    /// default.
    public static List<Map<String, String>> variants(Indicator indicator) {
        return FAMILIES.stream()
                .filter(family -> family.id().equals(indicator.id()))
                .flatMap(family -> family.variants().stream())
                .toList();
    }

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
