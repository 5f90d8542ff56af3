package org.entente.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty.Interval;
import org.entente.core.provenance.Provenance;
import org.entente.core.provenance.Provenance.Evidence;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Provenance ESTIMATED = new Provenance.Estimated("model", "rule", List.of());

    @Test
    void hasAValueAndItsInterval() {
        Interval interval = new Interval(0.4, 0.6, 95, "bootstrap");
        Figure figure = figure(new Value(0.5, interval), List.of());

        assertThat(figure.value()).hasValue(0.5);
        assertThat(figure.interval()).contains(interval);
        assertThat(figure.missing()).isEmpty();
    }

    @Test
    void mayHaveAValueWithoutAnInterval() {
        Figure figure = figure(new Value(0, new Uncertainty.None("a count of all cases")), List.of());

        assertThat(figure.value()).hasValue(0);
        assertThat(figure.interval()).isEmpty();
    }

    @Test
    void hasAReasonInsteadOfAValue() {
        Missing gap = new Missing(Gap.OUTSIDE_COVERAGE, "the source ends in 2019");
        Figure figure = figure(gap, List.of());

        assertThat(figure.value()).isEmpty();
        assertThat(figure.interval()).isEmpty();
        assertThat(figure.missing()).contains(gap);
    }

    @Test
    void isAsFarFromTheDataAsItsProvenance() {
        Figure figure = figure(new Missing(Gap.TOO_FEW, ""), List.of());

        assertThat(figure.evidence()).isEqualTo(Evidence.ESTIMATED);
    }

    @Test
    void doesNotChangeWithTheNotesItWasMadeFrom() {
        List<String> notes = new ArrayList<>(List.of("one vote left out"));
        Figure figure = figure(new Missing(Gap.TOO_FEW, ""), notes);

        notes.clear();

        assertThat(figure.notes()).containsExactly("one vote left out");
    }

    private static Figure figure(Outcome outcome, List<String> notes) {
        return new Figure(
                FigureId.of("csto", "attendance", Period.of(2012), Map.of()),
                "attendance",
                outcome,
                Unit.SHARE,
                Optional.of(new MemberCount(2, 3)),
                notes,
                ESTIMATED);
    }
}
