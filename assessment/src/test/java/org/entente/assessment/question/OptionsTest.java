package org.entente.assessment.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final List<OptionSpec> SPECS = List.of(
            OptionSpec.oneOf("absent", List.of("drop", "as-disagree"), "how an absence counts"),
            OptionSpec.free("without", "none", "members left out"));

    @Test
    void anOptionThatIsNotGivenHasItsDefault() {
        Options options = Options.of(SPECS, Map.of());
        assertThat(options.get("absent")).isEqualTo("drop");
        assertThat(options.get("without")).isEqualTo("none");
        assertThat(options.nonDefault()).isEmpty();
        assertThat(options.writtenOut()).isEqualTo("absent=drop without=none");
    }

    @Test
    void onlyChoicesThatDifferFromTheDefaultAreAppendedToAnId() {
        Options options = Options.of(SPECS, Map.of("absent", "drop", "without", "USA"));
        assertThat(options.nonDefault()).containsOnlyKeys("without").containsEntry("without", "usa");
    }

    @Test
    void theDefaultGivenInOtherLettersIsStillTheDefault() {
        assertThat(Options.of(SPECS, Map.of("absent", "DROP")).nonDefault()).isEmpty();
    }

    @Test
    void allMistakesAreReportedTogether() {
        assertThatThrownBy(() -> Options.of(SPECS, Map.of("absent", "dorp", "weight", "gdp")))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ProblemException.Kind.USAGE);
                    assertThat(e.problems())
                            .extracting(Problem::code)
                            .containsExactlyInAnyOrder("ENT-2101", "ENT-2102");
                    assertThat(e.problems())
                            .extracting(Problem::next)
                            .containsExactlyInAnyOrder("choices: drop, as-disagree", "options: absent, without");
                });
    }

    @Test
    void changingAChoiceLeavesTheOthersAndTheOriginal() {
        Options options = Options.of(SPECS, Map.of("without", "usa"));
        Options changed = options.with("absent", "as-disagree");
        assertThat(changed.writtenOut()).isEqualTo("absent=as-disagree without=usa");
        assertThat(changed.with("absent", "drop").nonDefault()).isEqualTo(options.nonDefault());
        assertThat(options.get("absent")).isEqualTo("drop");
    }

    @Test
    void askingForAnOptionThatTheDefinitionLacksIsTheCallersMistake() {
        assertThatThrownBy(() -> Options.of(SPECS, Map.of()).get("weight"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weight");
    }
}
