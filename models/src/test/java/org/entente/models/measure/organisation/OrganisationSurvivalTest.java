package org.entente.models.measure.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.organisation.OrganisationLife;
import org.entente.core.organisation.OrganisationLife.End;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// ```
/// age    1  2  3  4  5  6
/// A      ---------o                watched to 4
/// B      ------x                   dissolved at 3
/// C      ------------x             merged at 5
/// D      ---------------o          watched to 6
/// E            ---------o          founded two years before it is watched
/// ```
class OrganisationSurvivalTest {
    private static final List<OrganisationLife> LIVES = List.of(
            life("A", 2000, 2000, 2003, Optional.empty()),
            life("B", 1990, 1990, 1992, Optional.of(End.DISSOLVED)),
            life("C", 1980, 1980, 1984, Optional.of(End.MERGED)),
            life("D", 1970, 1970, 1975, Optional.empty()),
            life("E", 1960, 1962, 1965, Optional.empty()));

    private static OrganisationLife life(String code, int founded, int first, int last, Optional<End> end) {
        return new OrganisationLife(code, code, founded, new Years(first, last), end, new TreeSet<>());
    }

    /// At 3 one of five at risk ends: 4/5. At 5 one of three (C, D, E): 4/5 * 2/3.
    @ParameterizedTest
    @CsvSource({"1, 1, 4", "2, 1, 4", "3, 0.8, 5", "4, 0.8, 4", "5, 0.5333333333333333, 3", "6, 0.5333333333333333, 2"})
    void isTheProductOverTheAgesOfEnds(int years, double share, int atRisk) {
        var result = OrganisationSurvival.OF_ANY_END.measure(LIVES, years);
        assertThat(value(result.outcome())).isCloseTo(share, within(1e-12));
        assertThat(result.atRisk()).isEqualTo(atRisk);
        assertThat(result.lives()).isEqualTo(5);
        assertThat(result.ended()).isEqualTo(2);
    }

    @Test
    void aMergerThatIsNoEndCensors() {
        var result = new OrganisationSurvival(Set.of(End.DISSOLVED)).measure(LIVES, 6);
        assertThat(value(result.outcome())).isCloseTo(0.8, within(1e-12));
        assertThat(result.ended()).isEqualTo(1);
    }

    /// S = 4/5, Greenwood's sum 1 / (5 * 4); z of 90 % is 1.6448536: theta = z sqrt(.05) / |ln .8| = 1.648258;
    /// .8^exp(theta) = .8^5.1979 = .31355, .8^exp(-theta) = .8^.19238 = .95798.
    @Test
    void theIntervalIsLogLog() {
        var outcome = (Outcome.Value)
                OrganisationSurvival.OF_ANY_END.measure(LIVES, 3).outcome();
        var interval = (Uncertainty.Interval) outcome.uncertainty();
        assertThat(interval.low()).isCloseTo(.31355, within(1e-4));
        assertThat(interval.high()).isCloseTo(.95798, within(1e-4));
    }

    @Test
    void theShareNeverRisesAndIsThatAtAnAgeTimesThatLater() {
        double before = 1;
        for (int years = 1; years <= 6; years++) {
            double share =
                    value(OrganisationSurvival.OF_ANY_END.measure(LIVES, years).outcome());
            assertThat(share).isBetween(0.0, before);
            before = share;
            for (int age = 1; age < years; age++) {
                double there = value(
                        OrganisationSurvival.OF_ANY_END.measure(LIVES, age).outcome());
                double later = value(OrganisationSurvival.OF_ANY_END
                        .onceAt(LIVES, age, years - age)
                        .outcome());
                assertThat(there * later).as("%d, then to %d", age, years).isCloseTo(share, within(1e-12));
            }
        }
    }

    @Test
    void anAgeThatNoneReachedIsAGap() {
        var old = OrganisationSurvival.OF_ANY_END.measure(LIVES, 7);
        assertThat(missing(old.outcome()).gap()).isEqualTo(Gap.TOO_FEW);
        var none = OrganisationSurvival.OF_ANY_END.measure(List.of(), 1);
        assertThat(missing(none.outcome()).gap()).isEqualTo(Gap.TOO_FEW);
    }

    @Test
    void withoutAnEndSoEarlyThereIsNoInterval() {
        var outcome = (Outcome.Value)
                OrganisationSurvival.OF_ANY_END.measure(LIVES, 2).outcome();
        assertThat(outcome.uncertainty()).isEqualTo(new Uncertainty.None("no end so early"));
    }

    /// A union of AAA and BBB in the east, CCC in the west, and DDD of no region.
    @ParameterizedTest
    @CsvSource({
        "AAA,             true,  true,  true",
        "AAA+DDD,         true,  true,  true",
        "AAA+CCC,         false, true,  true",
        "CCC,             false, true,  false",
        "DDD,             false, true,  false",
        "AAA+BBB+CCC+DDD, false, true,  true",
        "AAA+BBB+CCC+DDD+EEE, false, false, true"
    })
    void peersAreChosenByTheirFounders(String codes, boolean regions, boolean size, boolean shared) {
        var founders = states(codes.split("\\+"));
        var life = new OrganisationLife("X", "X", 2000, Years.of(2000), Optional.empty(), founders);
        var union = states("AAA", "BBB");
        assertThat(Peers.ALL.hold(life, union, OrganisationSurvivalTest::region))
                .isTrue();
        assertThat(Peers.SAME_REGIONS.hold(life, union, OrganisationSurvivalTest::region))
                .isEqualTo(regions);
        assertThat(Peers.SAME_SIZE.hold(life, union, OrganisationSurvivalTest::region))
                .isEqualTo(size);
        assertThat(Peers.SHARED_FOUNDER.hold(life, union, OrganisationSurvivalTest::region))
                .isEqualTo(shared);
    }

    @Test
    void oneWhoseFoundersAreNotKnownIsLikeNone() {
        for (Peers peers : Peers.values()) {
            assertThat(peers.hold(LIVES.getFirst(), states("AAA", "BBB"), OrganisationSurvivalTest::region))
                    .isEqualTo(peers == Peers.ALL);
        }
    }

    private static Optional<String> region(StateId state) {
        return switch (state.code()) {
            case "AAA", "BBB" -> Optional.of("east");
            case "CCC", "EEE" -> Optional.of("west");
            default -> Optional.empty();
        };
    }
}
