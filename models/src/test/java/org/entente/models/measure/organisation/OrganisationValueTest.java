package org.entente.models.measure.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.organisation.DuplicationMatrixTest.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.entente.core.state.StateId;
import org.entente.models.game.Shapley;
import org.entente.models.game.TransferableGame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrganisationValueTest {
    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    /// Trade of two members: by all three, 1/3 each. Defence of two: by ONE and COPY, 1/2 each. Law of
    /// two: by COURT alone.
    @Test
    void workedByHand() {
        OrganisationValue found = OrganisationValue.measure(List.of(
                organisation("ONE", "ARM BLR", "trade defence"),
                organisation("COPY", "ARM BLR", "trade defence"),
                organisation("COURT", "ARM BLR", "trade law")));

        assertThat(found.services()).isEqualTo(6);
        assertThat(found.byOrganisation().get("ONE").value()).isCloseTo(2 / 3.0 + 2 / 2.0, within(1e-12));
        assertThat(found.byOrganisation().get("COURT").value()).isCloseTo(2 / 3.0 + 2, within(1e-12));
        assertThat(found.byOrganisation().get("COURT").lost()).isEqualTo(2);
        assertThat(found.duplicates()).containsExactly("COPY", "ONE");
    }

    /// The closed form against the definition over all sets of organisations, and the loss against the worth of all
    /// less that of all others.
    @ParameterizedTest
    @MethodSource("seeds")
    void theClosedFormIsTheShapleyValue(int seed) {
        List<Organisation> organisations = organisations(new SplittableRandom(seed));
        TransferableGame game = TransferableGame.of(organisations.size(), mask -> covered(organisations, mask));
        double[] values = Shapley.of(game);
        OrganisationValue found = OrganisationValue.measure(organisations);

        assertThat(found.services()).isEqualTo((int) game.worthOfAll());
        for (int o = 0; o < values.length; o++) {
            OrganisationValue.Worth worth =
                    found.byOrganisation().get(organisations.get(o).id());
            assertThat(worth.value()).isCloseTo(values[o], within(1e-9));
            assertThat((double) worth.lost()).isEqualTo(game.worthOfAll() - game.worth(game.grandCoalition() ^ 1 << o));
            assertThat((double) worth.provided()).isEqualTo(game.worthAlone(o));
            assertThat(worth.byMember().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(worth.value(), within(1e-9));
        }
    }

    @Test
    void anOrganisationGivenTwiceIsRefused() {
        Organisation one = organisation("ONE", "ARM", "trade");

        assertThatThrownBy(() -> OrganisationValue.measure(List.of(one, one))).hasMessageContaining("given twice");
    }

    private static double covered(List<Organisation> organisations, int mask) {
        Set<Service> covered = new HashSet<>();
        for (int o = 0; o < organisations.size(); o++) {
            if ((mask >> o & 1) == 1) {
                for (StateId member : organisations.get(o).members()) {
                    for (String function : organisations.get(o).functions()) {
                        covered.add(new Service(member, function));
                    }
                }
            }
        }
        return covered.size();
    }

    private static List<Organisation> organisations(SplittableRandom random) {
        List<String> states = List.of("ARM", "BLR", "KAZ", "KGZ", "RUS", "UZB");
        List<String> functions = List.of("defence", "law", "trade", "water");
        List<Organisation> made = new ArrayList<>();
        for (int o = 0; o < 7; o++) {
            made.add(organisation("O" + o, some(states, random), some(functions, random)));
        }
        return made;
    }

    private static String some(List<String> from, SplittableRandom random) {
        List<String> chosen = new ArrayList<>(List.of(from.get(random.nextInt(from.size()))));
        from.stream()
                .filter(one -> !chosen.contains(one) && random.nextInt(3) == 0)
                .forEach(chosen::add);
        return String.join(" ", chosen);
    }
}
