package org.entente.assessment.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateFileTest {
    @TempDir
    Path folder;

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("fit.csv"), String.join("\n", lines) + "\n");
    }

    /// The columns of broom's tidy, in which a whole model stands.
    @Test
    void termsOfTheModelAreTakenAndOthersLeft() throws IOException {
        Path path = file(
                "term,estimate,std.error,statistic,p.value",
                "b,0.2794,0.0513,5.44,0.000",
                "log_dist,-0.83,0.02,-41,0.000",
                "theta,5.1,0.4,12.7,0.000");
        EstimateFile read = EstimateFile.read(path);
        assertThat(read.estimates()).isEqualTo(Map.of("b", "0.2794+-0.0513", "theta", "5.1+-0.4"));
        assertThat(read.leftOut()).containsExactly("log_dist");
    }

    @Test
    void aTermThatIsNoParameterIsToldWithItsLine() throws IOException {
        Path path = file("term,estimate,std.error", "b,0.28,0.05", "thetta,5,0.4");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EstimateFile.read(path))
                .satisfies(e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.what()).contains("'thetta'");
                    assertThat(problem.next()).contains("b, ", "theta, ", "psi, ");
                    assertThat(problem.where().orElseThrow().line()).isEqualTo(3);
                }));
    }

    @Test
    void allThatIsWrongComesInOneReportWithItsPlace() throws IOException {
        Path path =
                file("term,estimate,std.error", "b,NA,0.05", "theta,-5,0.4", "psi,1,-0.1", "b,0.2,0.1", "b,0.3,0.1");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EstimateFile.read(path))
                .satisfies(e -> assertThat(e.problems()).hasSize(4).allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo("ENT-5145");
                    assertThat(problem.where().orElseThrow().file()).endsWith("fit.csv");
                }));
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EstimateFile.read(folder.resolve("none.csv")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(ProblemException.Kind.DATA_NOT_HERE));
    }

    @Test
    void aTableWithoutAnyOfThemIsTold() throws IOException {
        Path path = file("term,estimate,std.error,p.value", "rta,0.28,0.05,0.01");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EstimateFile.read(path))
                .satisfies(e -> assertThat(e.problems()).hasSize(1));
    }
}
