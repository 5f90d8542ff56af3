package org.entente.models.measure.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.models.measure.organisation.DuplicationMatrixTest.organisation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.entente.core.state.StateId;
import org.entente.numerics.program.Uniqueness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallestCoverTest {
    private static final List<Organisation> FIVE = List.of(
            organisation("BROAD", "ARM BLR KAZ", "trade defence"),
            organisation("COPY", "ARM BLR KAZ", "trade defence"),
            organisation("SMALL", "BLR KAZ", "trade"),
            organisation("COURT", "ARM BLR", "law"),
            organisation("EAST", "KAZ UZB", "law"));

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    /// Law needs COURT (for Armenia) and EAST (for Uzbekistan); trade and defence need BROAD or its copy.
    @Test
    void workedByHand() {
        Cover cover = SmallestCover.USUAL.measure(FIVE);

        assertThat(cover.isProven()).isTrue();
        assertThat(cover.covers())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("[BROAD, COURT, EAST]", "[COPY, COURT, EAST]");
        assertThat(cover.uniqueness()).isEqualTo(Uniqueness.SEVERAL);
        assertThat(cover.indispensable()).containsExactly("COURT", "EAST");
        assertThat(cover.dispensable()).containsExactly("SMALL");
        assertThat(cover.servedAlone().get("EAST")).containsExactly(service("KAZ", "law"), service("UZB", "law"));
        assertThat(cover.servedAlone().get("BROAD")).isEmpty();
    }

    @Test
    void withoutOrganisationsNothingIsNeeded() {
        Cover cover = SmallestCover.USUAL.measure(List.of());

        assertThat(cover.chosen()).isEmpty();
        assertThat(cover.uniqueness()).isEqualTo(Uniqueness.UNIQUE);
    }

    @Test
    void anOrganisationGivenTwiceIsRefused() {
        assertThatThrownBy(() -> SmallestCover.USUAL.measure(List.of(FIVE.get(0), FIVE.get(0))))
                .hasMessageContaining("BROAD");
    }

    /// Seven pairs of copies: 2^7 = 128 smallest sets, more than are listed.
    @Test
    void whatIsCommonIsKnownEvenIfNotAllAreListed() {
        List<Organisation> organisations = new ArrayList<>();
        for (char c = 'A'; c < 'H'; c++) {
            organisations.add(organisation(c + "1", "ARM BLR", "f" + c));
            organisations.add(organisation(c + "2", "ARM BLR", "f" + c));
        }
        organisations.add(organisation("NEEDED", "ARM", "law"));
        organisations.add(organisation("USELESS", "ARM", "fA"));

        Cover cover = SmallestCover.USUAL.measure(organisations);

        assertThat(cover.chosen()).hasSize(8);
        assertThat(Set.copyOf(cover.covers())).hasSize(SmallestCover.LISTED);
        assertThat(cover.complete()).isTrue();
        assertThat(cover.indispensable()).containsExactly("NEEDED");
        // USELESS serves Armenia alone, so whoever serves Belarus makes it superfluous.
        assertThat(cover.dispensable()).containsExactly("USELESS");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allChoicesConfirmWhatIsFound(int seed) {
        List<Organisation> organisations = random(new SplittableRandom(seed), 3 + seed % 10);
        Set<SortedSet<String>> optima = optima(organisations);
        SortedSet<String> indispensable = new TreeSet<>(optima.iterator().next());
        optima.forEach(indispensable::retainAll);
        SortedSet<String> dispensable = new TreeSet<>();
        organisations.forEach(organisation -> dispensable.add(organisation.id()));
        optima.forEach(dispensable::removeAll);

        Collections.shuffle(organisations, new Random(seed));
        Cover cover = SmallestCover.USUAL.measure(organisations);

        assertThat(cover.isProven()).isTrue();
        assertThat(optima).contains(cover.chosen());
        assertThat(cover.uniqueness()).isEqualTo(optima.size() == 1 ? Uniqueness.UNIQUE : Uniqueness.SEVERAL);
        assertThat(cover.covers())
                .hasSize(Math.min(optima.size(), SmallestCover.LISTED))
                .isSubsetOf(optima);
        assertThat(cover.indispensable()).isEqualTo(indispensable);
        assertThat(cover.dispensable()).isEqualTo(dispensable);
        cover.servedAlone().forEach((id, services) -> {
            if (!services.isEmpty()) {
                assertThat(indispensable).contains(id);
            }
        });
    }

    private static Set<SortedSet<String>> optima(List<Organisation> organisations) {
        Set<Service> needed = services(organisations, (1 << organisations.size()) - 1);
        List<Integer> covering = IntStream.range(0, 1 << organisations.size())
                .filter(code -> services(organisations, code).equals(needed))
                .boxed()
                .toList();
        int least = covering.stream().mapToInt(Integer::bitCount).min().orElseThrow();
        Set<SortedSet<String>> optima = new HashSet<>();
        covering.stream().filter(code -> Integer.bitCount(code) == least).forEach(code -> {
            SortedSet<String> ids = new TreeSet<>();
            BitSet.valueOf(new long[] {code}).stream()
                    .forEach(o -> ids.add(organisations.get(o).id()));
            optima.add(ids);
        });
        return optima;
    }

    private static Set<Service> services(List<Organisation> organisations, int code) {
        Set<Service> services = new HashSet<>();
        for (int o = 0; o < organisations.size(); o++) {
            if ((code >> o & 1) == 1) {
                Organisation organisation = organisations.get(o);
                organisation
                        .members()
                        .forEach(member -> organisation
                                .functions()
                                .forEach(function -> services.add(new Service(member, function))));
            }
        }
        return services;
    }

    private static List<Organisation> random(SplittableRandom random, int number) {
        List<Organisation> organisations = new ArrayList<>();
        for (int o = 0; o < number; o++) {
            List<StateId> members = random.ints(1 + random.nextInt(4), 0, 5)
                    .mapToObj(i -> StateId.of("AA" + (char) ('A' + i)))
                    .toList();
            List<String> functions = random.ints(1 + random.nextInt(3), 0, 3)
                    .mapToObj(f -> "f" + f)
                    .toList();
            organisations.add(Organisation.of("O" + (char) ('A' + o), members, functions));
        }
        return organisations;
    }

    private static Service service(String member, String function) {
        return new Service(StateId.of(member), function);
    }
}
