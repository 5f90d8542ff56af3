package org.entente.core.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.entente.core.figure.Unit;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;

class TiesTest {
    private static final StateId RUS = StateId.of("RUS");
    private static final StateId KGZ = StateId.of("KGZ");
    private static final StateId KAZ = StateId.of("KAZ");

    @Test
    void aValueGoesOneWayAndAnotherPairIsUnknownAndNotZero() {
        Ties.Builder builder = Ties.builder(Unit.USD_MILLION);
        assertThat(builder.put(RUS, KGZ, 2017, 1904)).isTrue();
        assertThat(builder.put(RUS, KGZ, 2017, 5)).isFalse();
        Ties ties = builder.build();
        assertThat(ties.value(RUS, KGZ, 2017)).hasValue(1904);
        assertThat(ties.value(KGZ, RUS, 2017)).isEmpty();
        assertThat(ties.value(RUS, KGZ, 2016)).isEmpty();
        assertThat(ties.states(2017)).containsExactly(KGZ, RUS);
        assertThat(ties.years()).containsExactly(2017);
        assertThat(ties.size(2017)).isEqualTo(1);
    }

    @Test
    void aValueIsNeitherNegativeNorInfinite() {
        Ties.Builder builder = Ties.builder(Unit.PERSONS);
        assertThatThrownBy(() -> builder.put(RUS, KGZ, 2017, -1)).hasMessageContaining("RUS to KGZ in 2017");
        assertThatThrownBy(() -> builder.put(RUS, KGZ, 2017, Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void laterPutsDoNotChangeWhatWasBuilt() {
        Ties.Builder builder = Ties.builder(Unit.PERSONS);
        builder.put(RUS, KGZ, 2017, 1);
        Ties ties = builder.build();
        builder.put(RUS, KAZ, 2017, 2);
        assertThat(ties.states(2017)).doesNotContain(KAZ);
    }

    @Test
    void rulesForTravellersAreOfADayAndOfOneDirection() {
        VisaRules.Builder builder = VisaRules.builder();
        LocalDate before = LocalDate.of(2021, 12, 14);
        LocalDate day = LocalDate.of(2025, 1, 12);
        builder.put(before, RUS, KGZ, VisaRule.PANDEMIC_BAN);
        builder.put(day, RUS, KGZ, VisaRule.VISA_FREE);
        VisaRules rules = builder.build();
        assertThat(rules.rule(RUS, KGZ, day)).contains(VisaRule.VISA_FREE);
        assertThat(rules.rule(KGZ, RUS, day)).isEmpty();
        assertThat(rules.rule(RUS, RUS, day)).isEmpty();
        assertThat(rules.days()).containsExactly(before, day);
        assertThat(rules.lastDayIn(2025)).contains(day);
        assertThat(rules.lastDayIn(2024)).isEmpty();
        assertThat(rules.states(day)).containsExactly(KGZ, RUS);
    }

    @Test
    void aBorderHasNoDirection() {
        LandBorders borders = LandBorders.builder().add(RUS, KAZ, 2014).build();
        assertThat(borders.shared(KAZ, RUS, 2014)).isTrue();
        assertThat(borders.shared(RUS, KAZ, 2014)).isTrue();
        assertThat(borders.shared(RUS, KAZ, 2013)).isFalse();
        assertThat(borders.shared(RUS, RUS, 2014)).isFalse();
        assertThat(borders.size(2014)).isEqualTo(1);
    }
}
