package org.entente.core.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Unit;
import org.entente.core.panel.Panel.Column;
import org.entente.core.panel.Panel.StateYear;
import org.entente.core.provenance.Provenance;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelTest {
    private static final StateId KAZ = StateId.of("KAZ");
    private static final StateId RUS = StateId.of("RUS");
    private static final Column GDP = column("gdp", new Years(2010, 2012));
    private static final Panel PANEL = Panel.builder()
            .add(GDP, Map.of(cell(KAZ, 2010), 1.0, cell(RUS, 2010), 2.0, cell(KAZ, 2011), 3.0))
            .add(column("democracy", Years.of(2010)), Map.of(cell(RUS, 2010), 0.0))
            .build();

    @Test
    void holdsAValueByStateAndYear() {
        assertThat(PANEL.value("gdp", KAZ, 2010)).hasValue(1);
        assertThat(PANEL.value("gdp", RUS, 2010)).hasValue(2);
        assertThat(PANEL.value("gdp", KAZ, 2011)).hasValue(3);
        assertThat(PANEL.value("gdp", RUS, 2011)).isEmpty();
    }

    @Test
    void keepsZeroAndMissingApart() {
        assertThat(PANEL.value("democracy", RUS, 2010)).hasValue(0);
        assertThat(PANEL.value("democracy", KAZ, 2010)).isEmpty();
    }

    @Test
    void saysWhetherTheSourceCoversTheYearOfAGap() {
        assertThat(PANEL.gap("gdp", 2012)).isEqualTo(Gap.NOT_REPORTED);
        assertThat(PANEL.gap("gdp", 2013)).isEqualTo(Gap.OUTSIDE_COVERAGE);
        assertThat(PANEL.gap("gdp", 2009)).isEqualTo(Gap.OUTSIDE_COVERAGE);
        assertThat(PANEL.gap("democracy", 2011)).isEqualTo(Gap.OUTSIDE_COVERAGE);
    }

    @Test
    void listsItsColumnsByNameAndTheirStatesByCode() {
        assertThat(PANEL.columns()).extracting(Column::name).containsExactly("democracy", "gdp");
        assertThat(PANEL.states("gdp")).containsExactly(KAZ, RUS);
        assertThat(PANEL.states("democracy")).containsExactly(RUS);
        assertThat(PANEL.size("gdp")).isEqualTo(3);
    }

    @Test
    void listsTheColumnsItHasWhenAskedForAnother() {
        String message = "Panel has no column 'gpd' (it has: democracy, gdp)";

        assertThat(PANEL.findColumn("gpd")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PANEL.column("gpd"))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PANEL.value("gpd", KAZ, 2010))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PANEL.gap("gpd", 2010))
                .withMessage(message);
        assertThat(PANEL.column("gdp")).isEqualTo(GDP);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAValueThatIsNotFinite(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panel.builder().add(GDP, Map.of(cell(KAZ, 2010), value)))
                .withMessage("gdp of KAZ in 2010 is %s; the column covers 2010..2012", value);
    }

    @ParameterizedTest
    @ValueSource(ints = {2009, 2013})
    void refusesAValueOutsideTheColumnsYears(int year) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panel.builder().add(GDP, Map.of(cell(KAZ, year), 1.0)))
                .withMessage("gdp of KAZ in %d is 1.0; the column covers 2010..2012", year);
    }

    @Test
    void refusesAColumnTwice() {
        Panel.Builder builder = Panel.builder().add(GDP, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(GDP, Map.of()))
                .withMessage("column 'gdp' appears twice");
    }

    @Test
    void doesNotChangeWithWhatItWasMadeFrom() {
        Map<StateYear, Double> values = new HashMap<>(Map.of(cell(KAZ, 2010), 1.0));
        Panel.Builder builder = Panel.builder().add(GDP, values);
        Panel panel = builder.build();

        values.put(cell(KAZ, 2010), 99.0);
        builder.add(column("later", Years.of(2010)), Map.of());

        assertThat(panel.value("gdp", KAZ, 2010)).hasValue(1);
        assertThat(panel.columns()).containsExactly(GDP);
    }

    private static Column column(String name, Years covers) {
        return new Column(name, name, Unit.COUNT, covers, new Provenance.Derived("test", "", List.of()));
    }

    private static StateYear cell(StateId state, int year) {
        return new StateYear(state, year);
    }
}
