package org.entente.models.measure.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.interval;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.figure.Unit;
import org.entente.core.panel.Panel;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.numerics.sampling.Resampling;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;

class RegimeDistanceTest {
    private static final RegimeDistance DISTANCE =
            new RegimeDistance(RegimeDistance.ELECTORAL, SpellRule.EXACT, Resampling.of(1000, new Seed(1)));

    private final Panel panel = panel(
            Map.of("AAA", 0.1, "BBB", 0.2, "CCC", 0.6, "YYY", 0.8, "ZZZ", 0.9),
            Map.of("AAA", 0.02, "BBB", 0.02, "CCC", 0.02, "YYY", 0.02, "ZZZ", 0.0));

    @Test
    void w01TheDistanceIsTheMeanOverPairs() {
        RegimeDistance.Result result = DISTANCE.measure(panel, union("AAA", "BBB", "CCC", "QQQ"), 2012);

        // (.1 + .5 + .4) / 3
        assertThat(value(result.outcome())).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(value(result.byMember().get(StateId.of("AAA")))).isCloseTo(0.3, within(1e-12));
        assertThat(missing(result.byMember().get(StateId.of("QQQ"))).gap()).isEqualTo(Gap.NOT_REPORTED);
        assertThat(result.members()).isEqualTo(new MemberCount(3, 4));
        assertThat(result.scores()).containsEntry(StateId.of("CCC"), 0.6);
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void w02TheIntervalIsThatOfTheMeasurementError() {
        Uncertainty.Interval interval =
                interval(DISTANCE.measure(panel, union("AAA", "ZZZ"), 2012).outcome());

        // far from the bounds' effect: .8 with the error of AAA alone, sd .02, five deviations above 0
        assertThat(interval.low()).isCloseTo(0.8 - 1.645 * 0.02, within(0.004));
        assertThat(interval.high()).isCloseTo(0.8 + 1.645 * 0.02, within(0.004));
    }

    @Test
    void w03NoiseWidensTheDistanceOfEqualRegimesAndANoteSaysSo() {
        Panel equal = panel(Map.of("AAA", 0.5, "BBB", 0.5, "ZZZ", 0.9), Map.of("AAA", 0.1, "BBB", 0.1, "ZZZ", 0.1));

        RegimeDistance.Result result = DISTANCE.measure(equal, union("AAA", "BBB"), 2012);

        assertThat(value(result.outcome())).isZero();
        assertThat(interval(result.outcome()).low()).isPositive();
        assertThat(result.notes()).singleElement().asString().contains("outside its interval");
    }

    @Test
    void membersAreThoseOfTheFirstOfJuly() {
        RegimeDistance.Result result = DISTANCE.measure(panel, union("AAA", "BBB", "CCC 2012-07-02.."), 2012);

        assertThat(value(result.outcome())).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void anotherMemberChangesNoOthersDraws() {
        var small = interval(DISTANCE.measure(panel, union("AAA", "BBB"), 2012).outcome());
        Panel larger = panel(
                Map.of("AAA", 0.1, "AAB", 0.5, "BBB", 0.2, "CCC", 0.6, "YYY", 0.8, "ZZZ", 0.9),
                Map.of("AAA", 0.02, "AAB", 0.1, "BBB", 0.02, "CCC", 0.02, "YYY", 0.02, "ZZZ", 0.0));

        assertThat(interval(DISTANCE.measure(larger, union("AAA", "BBB"), 2012).outcome()))
                .isEqualTo(small);
    }

    @Test
    void withoutAPublishedErrorThereIsNoIntervalAndAReason() {
        Panel partly = panel(Map.of("AAA", 0.1, "BBB", 0.2, "ZZZ", 0.9), Map.of("AAA", 0.02));

        Outcome outcome = DISTANCE.measure(partly, union("AAA", "BBB"), 2012).outcome();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Value.class,
                        value -> assertThat(value.uncertainty())
                                .isEqualTo(new Uncertainty.None("no published measurement error for BBB")));
    }

    @Test
    void yearsOutsideThePanelAndUnionsOfOneAreGaps() {
        assertThat(missing(DISTANCE.measure(panel, union("AAA", "BBB"), 2020).outcome())
                        .gap())
                .isEqualTo(Gap.OUTSIDE_COVERAGE);
        assertThat(missing(DISTANCE.measure(panel, union("AAA"), 2012).outcome())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DISTANCE.measure(Panel.builder().build(), union("AAA", "BBB"), 2012))
                .withMessageContaining("polyarchy");
    }

    private static Panel panel(Map<String, Double> scores, Map<String, Double> deviations) {
        return Panel.builder()
                .add(column(RegimeDistance.ELECTORAL), cells(scores))
                .add(column(RegimeDistance.ELECTORAL + "-sd"), cells(deviations))
                .build();
    }

    private static Panel.Column column(String name) {
        Provenance made = new Provenance.Derived("made up", "for a test", List.of());
        return new Panel.Column(name, name, Unit.SHARE, new Years(2010, 2015), made);
    }

    private static Map<Panel.StateYear, Double> cells(Map<String, Double> byCode) {
        Map<Panel.StateYear, Double> cells = new HashMap<>();
        byCode.forEach((code, value) -> cells.put(new Panel.StateYear(StateId.of(code), 2012), value));
        return cells;
    }
}
