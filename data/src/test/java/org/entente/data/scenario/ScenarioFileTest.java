package org.entente.data.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.scenario.ScenarioFile.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFileTest {
    private static final List<String> KEYS = List.of("leave", "join", "theta");

    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void entriesComeInOrderAsTheyAreWritten() throws IOException {
        List<Entry> entries = read("entente: scenario/1\njoin: ARM:EU\nleave: [NO, \"{ARM,KGZ}:EAEU\"]\ntheta: 5.0\n");
        assertThat(problems).isEmpty();
        assertThat(entries)
                .extracting(entry ->
                        entry.key() + " " + entry.text() + " " + entry.place().line())
                .containsExactly("join ARM:EU 2", "leave NO 3", "leave {ARM,KGZ}:EAEU 3", "theta 5.0 4");
    }

    @Test
    void whatCanBeReadPastIsCollectedWithItsPlace() throws IOException {
        read("leaf: ARM:EAEU\njoin:\n  - a: b\ntheta: 4\ntheta: 5\n");
        assertThat(problems)
                .extracting(problem ->
                        problem.code() + " " + problem.where().orElseThrow().line())
                .containsExactly("ENT-4174 1", "ENT-4175 3", "ENT-4174 5", "ENT-4173 1");
        assertThat(problems.getFirst().next()).contains("'leave'");
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsPlace() throws IOException {
        Path file = write("entente: scenario/1\nleave: [ARM:EAEU\n");
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> ScenarioFile.read(file, KEYS, problems));
        assertThat(refused.kind()).isEqualTo(ProblemException.Kind.INVALID_FILE);
        assertThat(refused.problems().getFirst().where().orElseThrow().line()).isGreaterThan(1);
    }

    @Test
    void aTextWithoutKeysIsRefused() throws IOException {
        Path file = write("just words");
        assertThat(catchThrowableOfType(ProblemException.class, () -> ScenarioFile.read(file, KEYS, problems)))
                .hasMessageContaining("holds no keys");
    }

    private List<Entry> read(String text) throws IOException {
        return ScenarioFile.read(write(text), KEYS, problems);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("scenario.yml"), text);
    }
}
