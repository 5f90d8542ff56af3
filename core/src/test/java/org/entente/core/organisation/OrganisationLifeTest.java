package org.entente.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.TreeSet;
import org.entente.core.organisation.OrganisationLife.End;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;

class OrganisationLifeTest {
    private static final OrganisationLife LIFE =
            new OrganisationLife("X", "X", 1950, new Years(1952, 1960), Optional.of(End.MERGED), new TreeSet<>());

    @Test
    void beforeItsEndItsEndIsNotKnown() {
        OrganisationLife known = LIFE.knownAt(1959).orElseThrow();
        assertThat(known.end()).isEmpty();
        assertThat(known.watched()).isEqualTo(new Years(1952, 1959));
        assertThat(LIFE.knownAt(1960)).contains(LIFE);
        assertThat(LIFE.knownAt(2000)).contains(LIFE);
    }

    @Test
    void beforeItIsWatchedNothingIsKnown() {
        assertThat(LIFE.knownAt(1951)).isEmpty();
    }

    @Test
    void cannotBeWatchedBeforeItsFounding() {
        assertThatThrownBy(
                        () -> new OrganisationLife("X", "X", 1953, LIFE.watched(), Optional.empty(), new TreeSet<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1952")
                .hasMessageContaining("1953");
    }
}
