package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.assessment.directory.Indicators;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The page that says which of the 104 questions is answered, by which indicator, and what is missing.
class RequirementsTest {
    private static final Path PAGE =
            Path.of(System.getProperty("entente.root", "..")).resolve("docs/requirements.md");
    private static final Pattern INDICATOR = Pattern.compile("`([a-z-]+)`");

    private static List<Row> rows = List.of();

    /// A line of the page.
    private record Row(String id, String question, String status, List<String> indicators, String missing) {
        static Row of(String line) {
            String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
            assertThat(cells).as(line).hasSize(5);
            return new Row(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    INDICATOR
                            .matcher(cells[3])
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .toList(),
                    cells[4].strip());
        }
    }

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| [AB]\\d+ \\|.*"))
                .map(Row::of)
                .toList();
    }

    @Test
    void everyQuestionStandsOnceAndInOrder() {
        List<String> ids = Stream.concat(
                        IntStream.rangeClosed(1, 54).mapToObj(i -> "A" + i),
                        IntStream.rangeClosed(1, 50).mapToObj(i -> "B" + i))
                .toList();
        assertThat(rows).extracting(Row::id).containsExactlyElementsOf(ids);
        assertThat(rows).extracting(Row::question).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void everyIndicatorThatIsNamedExists() {
        assertThat(rows.stream().flatMap(row -> row.indicators().stream()).distinct())
                .isSubsetOf(Indicators.ids())
                .hasSizeGreaterThan(15);
    }

    @Test
    void aStatusSaysWhatItPromises() {
        assertThat(rows).allSatisfy(row -> {
            switch (row.status()) {
                case "answered" -> {
                    assertThat(row.indicators()).as(row.id()).isNotEmpty();
                    assertThat(row.missing()).as(row.id()).isEmpty();
                }
                case "in part" -> assertThat(row.missing()).as(row.id()).isNotEmpty();
                case "no data" -> {
                    assertThat(row.indicators()).as(row.id()).isEmpty();
                    assertThat(row.missing()).as(row.id()).isNotEmpty();
                }
                default -> throw new AssertionError(row.id() + " has the status " + row.status());
            }
        });
    }
}
