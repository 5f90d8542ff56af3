package org.entente.data.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.entente.core.problem.ProblemException;
import org.entente.data.engine.Engine;
import org.entente.data.flows.FlowFile.FlowMatrix;
import org.entente.data.flows.FlowFile.PairChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowFileTest {
    private static final FlowColumns COLUMNS = new FlowColumns("i", "j", "x", new TreeMap<>());
    private static final String TWO = "i,j,x\nB,B,9\nA,A,7\nA,B,2\nB,A,\n";

    @TempDir
    private Path folder;

    @Test
    void economiesAreInOrderAndAnEmptyCellIsNoFlow() throws IOException {
        FlowMatrix matrix = flows(TWO);
        assertThat(matrix.economies()).containsExactly("A", "B");
        assertThat(matrix.flows()[0]).containsExactly(7, 2);
        assertThat(matrix.flows()[1]).containsExactly(Double.NaN, 9);
    }

    @Test
    void aSemicolonATabAndGzipAreSeen() throws IOException {
        assertThat(flows(TWO.replace(',', ';')).flows()[0]).containsExactly(7, 2);
        assertThat(flows(TWO.replace(',', '\t')).flows()[0]).containsExactly(7, 2);
        Path packed = folder.resolve("flows.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(TWO.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(new FlowFile(packed).flows(COLUMNS).flows()[0]).containsExactly(7, 2);
    }

    @Test
    void parquetIsRead() throws IOException {
        Path text = write(TWO);
        Path parquet = folder.resolve("flows.parquet");
        try (Engine engine = Engine.open(folder)) {
            engine.execute("COPY (SELECT * FROM read_csv(%s)) TO %s (FORMAT parquet)"
                    .formatted(Engine.text(text.toString()), Engine.text(parquet.toString())));
        }
        assertThat(new FlowFile(parquet).flows(COLUMNS).flows()[0]).containsExactly(7, 2);
    }

    @Test
    void rowsAreChosenByTheirCells() throws IOException {
        String years = "i,j,year,x\nA,A,1,5\nA,A,2,6\n";
        FlowMatrix matrix = new FlowFile(write(years)).flows(COLUMNS.where("year", "2"));
        assertThat(matrix.flows()[0]).containsExactly(6);
    }

    @Test
    void everythingThatIsWrongIsInOneReportWithItsLine() throws IOException {
        ProblemException report = refused("i,j,x\nA,A,7\nA,B,-2\nB,A,many\nA,A,8\n,A,1\nA\nB,C,1\n", COLUMNS);
        assertThat(report.kind()).isEqualTo(ProblemException.Kind.INVALID_FILE);
        assertThat(report.problems())
                .extracting(problem ->
                        problem.code() + " " + problem.where().orElseThrow().line())
                .containsExactly("ENT-4177 3", "ENT-4177 4", "ENT-4178 5", "ENT-4177 6", "ENT-4005 7");
    }

    @Test
    void missingDomesticSalesNameWhoHasNone() throws IOException {
        ProblemException report = refused("i,j,x\nA,A,7\nA,B,2\nB,A,1\nC,C,0\n", COLUMNS);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ENT-4179");
            assertThat(problem.what()).endsWith("B, C");
        });
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithItsLikes() throws IOException {
        ProblemException report = refused(TWO, COLUMNS.withValue("xx"));
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ENT-4176");
            assertThat(problem.next()).contains("x");
        });
    }

    @Test
    void aChoiceThatLeavesNoRowSaysWhatThereIs() throws IOException {
        ProblemException report = refused("i,j,year,x\nA,A,1998,5\n", COLUMNS.where("year", "2000"));
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ENT-4183");
            assertThat(problem.why()).contains("1998");
        });
    }

    @Test
    void aFileThatIsNotThereIsMissingData() {
        ProblemException report = catchThrowableOfType(
                ProblemException.class, () -> new FlowFile(folder.resolve("none.csv")).flows(COLUMNS));
        assertThat(report.kind()).isEqualTo(ProblemException.Kind.DATA_NOT_HERE);
    }

    @Test
    void changesMayBeNegativeAndAreNeutralWhereThereAreNone() throws IOException {
        PairChanges changes = new FlowFile(write("i,j,x\nA,B,-0.5\nZ,A,1\n")).changes(COLUMNS, List.of("A", "B"), 0);
        assertThat(changes.values()[0]).containsExactly(0, -0.5);
        assertThat(changes.values()[1]).containsExactly(0, 0);
        assertThat(changes.filled()).isEqualTo(3);
        assertThat(changes.outside()).isEqualTo(1);
    }

    private ProblemException refused(String text, FlowColumns columns) throws IOException {
        Path file = write(text);
        return catchThrowableOfType(ProblemException.class, () -> new FlowFile(file).flows(columns));
    }

    private FlowMatrix flows(String text) throws IOException {
        return new FlowFile(write(text)).flows(COLUMNS);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("flows.csv"), text);
    }
}
