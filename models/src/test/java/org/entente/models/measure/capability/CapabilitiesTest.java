package org.entente.models.measure.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.states;
import static org.entente.models.measure.World.value;

import java.util.Map;
import java.util.Random;
import org.entente.core.figure.Gap;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {
    private static final StateId AAA = StateId.of("AAA");
    private static final StateId BBB = StateId.of("BBB");
    private static final StateId CCC = StateId.of("CCC");
    /// DDD and EEE have none; ZZZ is no member.
    private static final Capabilities THREE = Capabilities.of(
            states("AAA", "BBB", "CCC", "DDD"), Map.of(AAA, .06, BBB, .03, CCC, .01, StateId.of("ZZZ"), .5));

    @Test
    void theStrongestHasSixTenthsOfTheUnionAndTheUnionATenthOfTheWorld() {
        assertThat(THREE.strongest()).contains(AAA);
        assertThat(value(THREE.ofUnion(AAA))).isCloseTo(60, within(1e-9));
        assertThat(value(THREE.ofUnion(CCC))).isCloseTo(10, within(1e-9));
        assertThat(value(THREE.ofWorld())).isCloseTo(10, within(1e-9));
        assertThat(THREE.members().withData()).isEqualTo(3);
        assertThat(THREE.members().members()).isEqualTo(4);
    }

    @Test
    void aMemberWithoutAnIndexIsAGapAndNoZero() {
        assertThat(missing(THREE.ofUnion(StateId.of("DDD"))).gap()).isEqualTo(Gap.NOT_REPORTED);
        assertThat(missing(Capabilities.of(states("DDD"), Map.of()).ofWorld()).gap())
                .isEqualTo(Gap.NOT_REPORTED);
        assertThat(Capabilities.of(states("DDD"), Map.of()).strongest()).isEmpty();
    }

    /// Parts .6, .3 and .1: (.36 + .09 + .01 - 1/3) / (2/3) = .19, whose root is .43589.
    @Test
    void concentrationFollowsItsFormula() {
        assertThat(value(THREE.concentration())).isCloseTo(Math.sqrt(.19), within(1e-12));
    }

    @Test
    void equalPartsAreNotConcentratedAndOneThatHasAllIsOne() {
        assertThat(Capabilities.concentration(new double[] {2, 2, 2, 2})).isCloseTo(0, within(1e-7));
        assertThat(Capabilities.concentration(new double[] {5, 0, 0})).isCloseTo(1, within(1e-12));
        assertThat(Capabilities.concentration(new double[] {1})).isNaN();
        assertThat(missing(Capabilities.of(states("AAA"), Map.of(AAA, .1)).concentration())
                        .gap())
                .isEqualTo(Gap.NOT_APPLICABLE);
    }

    @Test
    void partsAddUpToAHundredAndNoneIsLargerThanTheStrongest() {
        Random random = new Random(3);
        for (int draw = 0; draw < 50; draw++) {
            Map<StateId, Double> indices = Map.of(AAA, random.nextDouble(.1), BBB, random.nextDouble(.1), CCC, .05);
            Capabilities three = Capabilities.of(states("AAA", "BBB", "CCC"), indices);
            double most = value(three.ofUnion(three.strongest().orElseThrow()));
            double sum = 0;
            double world = 0;
            for (StateId member : states("AAA", "BBB", "CCC")) {
                double own = value(three.ofUnion(member));
                assertThat(own).isLessThanOrEqualTo(most);
                sum += own;
                world += value(Capabilities.of(states(member.code()), indices).ofWorld());
            }
            assertThat(sum).isCloseTo(100, within(1e-9));
            assertThat(value(three.ofWorld())).isCloseTo(world, within(1e-9));
        }
    }

    @Test
    void concentrationLiesBetweenZeroAndOneAndDoesNotDependOnTheUnit() {
        Random random = new Random(7);
        for (int draw = 0; draw < 100; draw++) {
            double[] parts = random.doubles(2 + draw % 9).toArray();
            double[] scaled =
                    java.util.Arrays.stream(parts).map(part -> 40 * part).toArray();
            assertThat(Capabilities.concentration(parts))
                    .isBetween(0.0, 1.0)
                    .isCloseTo(Capabilities.concentration(scaled), within(1e-12));
        }
    }
}
