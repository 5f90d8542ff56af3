package org.entente.models.measure.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.HashMap;
import java.util.Map;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Unit;
import org.entente.core.panel.Panel;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.provenance.Provenance.Derived;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;

class IncomeDistanceTest {
    private static final Panel PANEL = Panel.builder()
            .add(column("gdp"), cells(Map.of("AAA", 100.0, "BBB", 400.0, "CCC", 800.0, "DDD", 5.0)))
            .add(column("people"), cells(Map.of("AAA", 10.0, "BBB", 10.0, "CCC", 10.0)))
            .build();

    private static IncomeDistance.Result measure(String... members) {
        return IncomeDistance.measure(PANEL, "gdp", "people", states(members), 2010);
    }

    @Test
    void aFactorOfTwoIsTheLogarithmOfTwo() {
        // incomes 10, 40, 80: factors 4, 8, 2, so (2 + 3 + 1)/3 times ln 2
        IncomeDistance.Result result = measure("AAA", "BBB", "CCC");
        assertThat(value(result.outcome())).isCloseTo(2 * Math.log(2), within(1e-12));
        assertThat(value(result.byMember().get(StateId.of("BBB")))).isCloseTo(1.5 * Math.log(2), within(1e-12));
        assertThat(result.incomes().get(StateId.of("CCC"))).isEqualTo(80.0);
    }

    @Test
    void aMemberWithoutPeopleHasNoIncomeAndIsCounted() {
        IncomeDistance.Result result = measure("AAA", "BBB", "DDD");
        assertThat(value(result.outcome())).isCloseTo(2 * Math.log(2), within(1e-12));
        assertThat(result.members().toString()).isEqualTo("2 of 3");
        assertThat(missing(measure("AAA", "DDD").outcome()).gap()).isEqualTo(Gap.NOT_REPORTED);
        assertThat(missing(measure("AAA").outcome()).gap()).isEqualTo(Gap.NOT_APPLICABLE);
        assertThat(missing(IncomeDistance.measure(PANEL, "gdp", "people", states("AAA", "BBB"), 2011)
                                .outcome())
                        .gap())
                .isEqualTo(Gap.OUTSIDE_COVERAGE);
    }

    @Test
    void aColumnOfIncomeAHeadIsTakenAsItIs() {
        Panel panel = Panel.builder()
                .add(column("income-a-head"), cells(Map.of("AAA", 10.0, "BBB", 40.0)))
                .build();
        assertThat(value(IncomeDistance.measure(panel, "income-a-head", states("AAA", "BBB"), 2010)
                        .outcome()))
                .isCloseTo(Math.log(4), within(1e-12));
    }

    private static Panel.Column column(String name) {
        return new Panel.Column(
                name, name, Unit.COUNT, Years.of(2010), new Derived(name, "by hand", java.util.List.of()));
    }

    private static Map<StateYear, Double> cells(Map<String, Double> values) {
        Map<StateYear, Double> cells = new HashMap<>();
        values.forEach((state, value) -> cells.put(new StateYear(StateId.of(state), 2010), value));
        return cells;
    }

    @Test
    void theCurrencyOfAllIncomesDoesNotMatter() {
        Panel cents = Panel.builder()
                .add(column("gdp"), cells(Map.of("AAA", 10_000.0, "BBB", 40_000.0, "CCC", 80_000.0)))
                .add(column("people"), cells(Map.of("AAA", 10.0, "BBB", 10.0, "CCC", 10.0)))
                .build();
        assertThat(value(IncomeDistance.measure(cents, "gdp", "people", states("AAA", "BBB", "CCC"), 2010)
                        .outcome()))
                .isCloseTo(value(measure("AAA", "BBB", "CCC").outcome()), within(1e-12));
    }
}
