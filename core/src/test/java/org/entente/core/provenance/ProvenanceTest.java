package org.entente.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.provenance.Provenance.Assumed;
import org.entente.core.provenance.Provenance.Derived;
import org.entente.core.provenance.Provenance.Estimated;
import org.entente.core.provenance.Provenance.Evidence;
import org.entente.core.provenance.Provenance.Observed;
import org.entente.core.provenance.Provenance.Simulated;
import org.entente.core.time.Years;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {
    private static final Citation PAPER = new Citation("paper2020", "Author (2020), Title.", "");
    private static final Snapshot VOTES = snapshot("unga-votes");
    private static final Snapshot TRADE = snapshot("trade");
    private static final Provenance READ_VOTES = new Observed(VOTES, "1991..2019", 10);
    private static final Provenance READ_TRADE = new Observed(TRADE, "2019", 20);
    private static final Provenance ASSUMED = new Assumed("elasticity", "4", PAPER);

    @Test
    void isObservedWhereDataAreOnlyReadAndRearranged() {
        assertThat(READ_VOTES.evidence()).isEqualTo(Evidence.OBSERVED);
        assertThat(derived(READ_VOTES, READ_TRADE).evidence()).isEqualTo(Evidence.OBSERVED);
    }

    @Test
    void isEstimatedAboveAFit() {
        assertThat(estimated(READ_TRADE).evidence()).isEqualTo(Evidence.ESTIMATED);
        assertThat(derived(READ_VOTES, estimated(READ_TRADE)).evidence()).isEqualTo(Evidence.ESTIMATED);
    }

    @Test
    void isSimulatedAboveACounterfactualHoweverDeep() {
        Provenance simulated = simulated(READ_TRADE, ASSUMED);

        assertThat(simulated.evidence()).isEqualTo(Evidence.SIMULATED);
        assertThat(derived(estimated(simulated), READ_VOTES).evidence()).isEqualTo(Evidence.SIMULATED);
        assertThat(simulated(estimated(READ_TRADE)).evidence()).isEqualTo(Evidence.SIMULATED);
    }

    @Test
    void listsEachSnapshotOnceInOrderOfAppearance() {
        Provenance tree = derived(derived(READ_TRADE, ASSUMED), READ_VOTES, estimated(READ_TRADE, READ_VOTES));

        assertThat(tree.snapshots()).containsExactly(TRADE, VOTES);
    }

    @Test
    void listsASnapshotOnceWhereItWasReadTwice() {
        Provenance again = new Observed(VOTES, "2000..2005", 3);

        assertThat(derived(READ_VOTES, again).snapshots()).containsExactly(VOTES);
    }

    @Test
    void restsOnNoSnapshotWhereAllIsAssumed() {
        assertThat(derived(ASSUMED).snapshots()).isEmpty();
        assertThat(ASSUMED.inputs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "if tariffs doubled", "Tariffs doubled", "Iffy", "If"})
    void refusesAScenarioThatDoesNotBeginWithIf(String scenario) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simulated("model", scenario, List.of()))
                .withMessage("a scenario begins with \"If\", got '%s'", scenario);
    }

    @Test
    void doesNotChangeWithTheInputsItWasMadeFrom() {
        List<Provenance> inputs = new ArrayList<>(List.of(READ_VOTES));
        List<Provenance> made = List.of(
                new Derived("step", "rule", inputs),
                new Estimated("model", "rule", inputs),
                new Simulated("model", "If it were so", inputs));

        inputs.clear();

        assertThat(made).allSatisfy(node -> assertThat(node.inputs()).containsExactly(READ_VOTES));
    }

    @Test
    void citesAWorkWithItsAddressWhereThereIsOne() {
        assertThat(PAPER.full()).isEqualTo("Author (2020), Title.");
        assertThat(new Citation("k", "Author (2020), Title.", "https://example.org").full())
                .isEqualTo("Author (2020), Title. https://example.org");
    }

    @Test
    void writesEvidenceInSmallLetters() {
        assertThat(Evidence.OBSERVED).hasToString("observed");
        assertThat(Checked.MEMORY).hasToString("memory");
    }

    private static Provenance derived(Provenance... inputs) {
        return new Derived("step", "rule", List.of(inputs));
    }

    private static Provenance estimated(Provenance... inputs) {
        return new Estimated("model", "rule", List.of(inputs));
    }

    private static Provenance simulated(Provenance... inputs) {
        return new Simulated("model", "If the union had not been founded", List.of(inputs));
    }

    private static Snapshot snapshot(String source) {
        return new Snapshot(
                source,
                "1",
                source + ".csv",
                "00",
                1,
                new Years(1991, 2019),
                PAPER,
                new Licence("CC BY 4.0", ""),
                List.of());
    }
}
