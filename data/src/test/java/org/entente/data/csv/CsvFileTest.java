package org.entente.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

class CsvFileTest {
    @Test
    void aProblemPointsToTheLineAndCharacterOfItsCell() {
        ProblemException report = catchThrowableOfType(
                ProblemException.class,
                () -> numbers("name,value\nx,1\n\"say \"\"hi\"\", twice\",2x\n\"two\nlines\",q\n"));
        assertThat(report.problems())
                .extracting(problem -> problem.where().orElseThrow().toString())
                .containsExactly("test.csv:3:21", "test.csv:5:8");
    }

    @Test
    void rowsWithAnotherNumberOfCellsAreReportedAndTheRestIsStillRead() {
        ProblemException report =
                catchThrowableOfType(ProblemException.class, () -> numbers("name,value\nx\ny,1,2\nz,?\n"));
        assertThat(report.problems())
                .extracting(problem -> problem.code() + " " + problem.where().orElseThrow())
                .containsExactly("ENT-4005 test.csv:2", "ENT-4005 test.csv:3", "ENT-4006 test.csv:4:3");
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsReported() {
        ProblemException report =
                catchThrowableOfType(ProblemException.class, () -> numbers("name,value\nx,1\n\"y,2\nz,3\n"));
        assertThat(report.problems()).extracting(problem -> problem.code()).containsExactly("ENT-4003");
    }

    @Test
    void theReportEndsAtItsLimit() {
        ProblemException report =
                catchThrowableOfType(ProblemException.class, () -> numbers("name,value\n" + "x,?\n".repeat(1000)));
        assertThat(report.problems()).hasSize(Problems.LIMIT + 1);
    }

    @Test
    void theHashIsThatOfAllBytes() {
        assertThat(numbers("name,value\nx,1\n")).containsExactly(1);
        Problems problems = new Problems();
        try (CsvFile file = CsvFile.open(source("name,value\nx,1\n"), CsvFormat.COMMA, problems)) {
            assertThat(file.next()).isTrue();
            Fingerprint fingerprint = file.finish();
            assertThat(fingerprint.bytes()).isEqualTo(15);
            assertThat(fingerprint.sha256()).isEqualTo(HASH_OF_THE_TEXT);
        }
    }

    private static final String HASH_OF_THE_TEXT = "8dec639901b900ac1e11a5bf0556feb1f97cc4924ddceb7489bc102a3daf19b1";

    private static List<Integer> numbers(String text) {
        Problems problems = new Problems();
        List<Integer> numbers = new ArrayList<>();
        try (CsvFile file = CsvFile.open(source(text), CsvFormat.COMMA, problems)) {
            int value = file.column("value");
            while (file.next()) {
                numbers.add(file.row().integer(value));
            }
        }
        problems.throwIfAny();
        return numbers;
    }

    private static CsvSource source(String text) {
        return new CsvSource("test.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
