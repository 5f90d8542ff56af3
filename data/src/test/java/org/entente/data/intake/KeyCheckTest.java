package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.core.problem.Problem;
import org.entente.data.engine.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which rows are told to have the key of another.
class KeyCheckTest {
    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.open(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(2, 2001)",
                "(2, 2001), (2, 2002), (20, 2001)",
                "(20, 2001), (2, 2002), (2, 2001)",
                "(2, NULL), (2, 2001), (20, NULL)"
            })
    void rowsWithKeysOfTheirOwnAreFine(String rows) {
        assertThat(problems(rows)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(2, 2001), (2, 2002), (2, 2002), (2, 2002), (20, 2001)",
                "(2, 2002), (20, 2001), (2, 2002), (2, 2001), (2, 2002)"
            })
    void aKeyIsReportedOnceWithItsValuesAndTheNumberOfItsRows(String rows) {
        assertThat(problems(rows)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ENT-4055");
            assertThat(problem.what()).isEqualTo("a row appears 3 times: state 2, year 2002");
            assertThat(problem.where()).contains(Problem.Place.of("file.csv"));
        });
    }

    @Test
    void everyKeyThatIsThereTwiceIsReportedInOrder() {
        assertThat(problems("(9, 1), (3, 1), (9, 1), (5, 1), (3, 1)"))
                .extracting(Problem::what)
                .containsExactly("a row appears 2 times: state 3, year 1", "a row appears 2 times: state 9, year 1");
    }

    @Test
    void notMoreThanTenAreShown() {
        engine.execute("CREATE TEMP TABLE t AS SELECT i % 50 AS state, 1 AS year FROM range(100) r(i)");
        assertThat(new KeyCheck(engine, "t", List.of("state", "year")).problems("file.csv"))
                .hasSize(10);
    }

    @Test
    void aKeyThatIsEmptyInPartIsAKey() {
        assertThat(problems("(2, NULL), (2, 2001), (2, NULL)"))
                .extracting(Problem::what)
                .containsExactly("a row appears 2 times: state 2");
    }

    @Test
    void rowsWithNothingOfTheKeyAreNotes() {
        assertThat(problems("(2, 2001), (NULL, NULL), (NULL, NULL)")).isEmpty();
    }

    @Test
    void aLayoutWithoutAKeyAllowsEveryRow() {
        engine.execute("CREATE TEMP TABLE t AS SELECT * FROM (VALUES (1), (1)) v(a)");
        assertThat(new KeyCheck(engine, "t", List.of()).problems("file.csv")).isEmpty();
    }

    @Test
    void namesAndValuesMayHoldQuotationMarks() {
        engine.execute("CREATE TEMP TABLE t AS SELECT * FROM (VALUES ('it''s'), ('it''s')) v(\"a \"\"b'\")");
        assertThat(new KeyCheck(engine, "t", List.of("a \"b'")).problems("file.csv"))
                .extracting(Problem::what)
                .containsExactly("a row appears 2 times: a \"b' it's");
    }

    /// One key of nine stands where another should, or once more than it should; the second stretch begins anywhere.
    @Test
    void aTableInTwoStretchesIsJudgedAsOneInASinglePiece() {
        List<List<Integer>> tables = new ArrayList<>();
        for (int place = 0; place < 9; place++) {
            for (int value = 0; value < 9; value++) {
                List<Integer> rows = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
                rows.set(place, value);
                tables.add(rows);
            }
        }
        Path file = folder.resolve("t.parquet");
        String relation = Engine.parquet(List.of(file));
        for (List<Integer> rows : tables) {
            engine.execute("COPY (SELECT unnest(%s) AS state) TO %s".formatted(rows, Engine.text(file.toString())));
            int twice = rows.size() - Set.copyOf(rows).size();
            for (int middle = 0; middle < rows.size(); middle++) {
                assertThat(new KeyCheck(engine, relation, KeyCheck.stretches(file, middle), List.of("state"))
                                .problems("file.csv"))
                        .as("%s, second stretch from row %d", rows, middle)
                        .hasSize(twice);
            }
        }
    }

    /// So many rows are looked at by two threads.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 199_999, 200_000, 200_001, 399_998})
    void aKeyThatIsThereTwiceIsFoundInALargeFile(long copied) {
        Path file = folder.resolve("t.parquet");
        engine.execute(
                "COPY (SELECT CASE WHEN i = %d THEN i + 1 ELSE i END AS state FROM range(400000) r(i)) TO %s (ROW_GROUP_SIZE 50000)"
                        .formatted(copied, Engine.text(file.toString())));
        assertThat(KeyCheck.ofFile(engine, file, 400_000, List.of("state")).problems("file.csv"))
                .extracting(Problem::what)
                .containsExactly("a row appears 2 times: state " + (copied + 1));
    }

    private List<Problem> problems(String rows) {
        engine.execute("CREATE TEMP TABLE t AS SELECT * FROM (VALUES %s) v(state, year)".formatted(rows));
        return new KeyCheck(engine, "t", List.of("state", "year")).problems("file.csv");
    }
}
