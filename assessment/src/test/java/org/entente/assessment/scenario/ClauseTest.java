package org.entente.assessment.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How changes are written, on the command line and in files.
class ClauseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEAVE | {ARM,KGZ}:EAEU | ARM and KGZ left EAEU",
                "JOIN | arm:eu | ARM joined EU",
                "JOIN | ARM:EU@0.5 | ARM joined EU at depth 0.5",
                "JOIN_LIKE | ARM:EU=CISFTA | ARM joined EU on the terms of CISFTA",
                "DOWNGRADE | EAEU | EAEU kept half of its depth",
                "DOWNGRADE | ARM:EAEU@0.3 | ARM kept a depth of 0.3 with EAEU",
                "FORM | CAN,MEX,USA | CAN, MEX and USA made an agreement",
                "MERGE | EAEU,{ARM,BLR} | EAEU and ARM and BLR became one",
                "DISSOLVE | EAEU | EAEU ended",
                "TARIFF | RUS:ARM=10% | what ARM buys from RUS cost 10% more",
                "EMBARGO | RUS:world | RUS and all others stopped trading",
                "TRANSFER | RUS:BLR=3bn | RUS paid BLR 3bn a year",
                "PRODUCTIVITY | KAZ=+2% | KAZ produced 2% more from the same inputs"
            })
    void aClauseIsReadAndSaidInWords(Verb verb, String text, String words) {
        List<Problem> problems = new ArrayList<>();
        assertThat(Clause.parse(verb, text, problems)).map(Clause::inWords).hasValue(words);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEAVE | ARM",
                "JOIN | ARM:EU@deep",
                "TARIFF | RUS:ARM=10",
                "TRANSFER | RUS:BLR=3tn",
                "MERGE | EAEU"
            })
    void aClauseInAnotherFormIsRefusedWithAnExample(Verb verb, String text) {
        List<Problem> problems = new ArrayList<>();
        assertThat(Clause.parse(verb, text, problems)).isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.next()).contains(verb.example()));
    }

    @Test
    void sumsAreInMillions() {
        assertThat(Clause.parse(Verb.TRANSFER, "RUS:BLR=3bn", new ArrayList<>())
                        .orElseThrow()
                        .number())
                .isEqualTo(3000);
        assertThat(Clause.parse(Verb.TRANSFER, "RUS:BLR=250m", new ArrayList<>())
                        .orElseThrow()
                        .number())
                .isEqualTo(250);
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaOfFilesKnowsEveryVerbAndTakesItsExample(Verb verb) throws IOException {
        Pattern pattern = Pattern.compile(schema().get("properties")
                .get(verb.key())
                .get("anyOf")
                .get(0)
                .get("pattern")
                .asString());
        assertThat(pattern.matcher(verb.example()).matches()).isTrue();
        assertThat(pattern.matcher("no sense ;").matches()).isFalse();
    }

    @Test
    void theSchemaHasTheKeysOfFilesAndNoOthers() throws IOException {
        SortedSet<String> keys = new TreeSet<>(schema().get("properties").propertyNames());
        SortedSet<String> known = new TreeSet<>(ScenarioReading.keys());
        known.add("entente");
        assertThat(keys).isEqualTo(known);
    }

    @Test
    void optionsOfAnIdSayTheSameAgain() {
        Map<String, String> options =
                Map.of("leave", "arm:eaeu;kgz:eaeu", "theta", "4", "draws", "0", "on", "2016-01-01");
        assertThat(ScenarioSpec.of(options).options()).isEqualTo(options);
        assertThat(ScenarioSpec.of(options).arguments())
                .contains("--leave arm:eaeu", "--leave kgz:eaeu", "--theta 4", "--draws 0", "--on 2016-01-01");
    }

    @Test
    void everyWrongSettingIsInOneReport() {
        ProblemException report = catchThrowableOfType(
                ProblemException.class,
                () -> ScenarioSpec.of(Map.of(
                        "theta",
                        "0",
                        "psi",
                        "-1",
                        "b",
                        "much",
                        "deficits",
                        "adding",
                        "draws",
                        "5",
                        "on",
                        "2016",
                        "leaf",
                        "x")));
        assertThat(report.problems())
                .hasSize(7)
                .extracting(Problem::code)
                .containsOnly("ENT-4174", "ENT-4175", "ENT-5146");
    }

    private static JsonNode schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ClauseTest.class.getResourceAsStream("/schema/scenario-1.schema.json"))) {
            return JsonMapper.builder().build().readTree(in);
        }
    }
}
