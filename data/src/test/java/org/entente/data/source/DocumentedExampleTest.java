package org.entente.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.problem.ProblemException;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file and the descriptor that `docs/how-to/add-a-source.md` prints do what the page says.
class DocumentedExampleTest {
    private static final Path PAGE = Path.of("..", "docs", "how-to", "add-a-source.md");

    @TempDir
    Path folder;

    private ImportedFiles files;

    @BeforeEach
    void open() {
        files = ImportedFiles.in(folder.resolve("fresh"));
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void theDocumentedExampleImports() throws IOException {
        Manifest.Table table = files.add(file(block("csv")), block("yaml"));
        assertThat(table.layout()).isEqualTo("gdp-by-state");
        assertThat(table.source()).isEqualTo("my-source");
        assertThat(table.version()).isEqualTo("3");
        assertThat(table.rows()).isEqualTo(4);
        assertThat(table.first()).isEqualTo(2012);
        assertThat(table.last()).isEqualTo(2013);
        assertThat(table.states()).isEqualTo(2);
        assertThat(table.unknown()).extracting(Manifest.Unmatched::name).containsExactly("996");
        assertThat(files.rows("SELECT state, year, gdp FROM \"gdp-by-state\" WHERE state IS NOT NULL ORDER BY 1, 2"))
                .containsExactly("KAZ 2012 200.0", "RUS 2012 2200.5", "RUS 2013 -");
        assertThat(files.rows("SELECT country, source_note FROM \"gdp-by-state\" WHERE gdp = 1"))
                .containsExactly("Atlantis 001");
    }

    @Test
    void theDocumentedExampleIsRecognisedOnceItsDescriptorIsKnown() throws IOException {
        Layout layout = Layouts.read(Files.writeString(folder.resolve("gdp-by-state.yml"), block("yaml")));
        List<String> header =
                List.of(block("csv").lines().findFirst().orElseThrow().split(","));
        assertThat(header).containsAll(layout.columnsOfTheFile());
        assertThat(Layouts.load().find(layout.id())).as("its id is free").isEmpty();
        assertThat(layout.key()).containsExactly("ccode", "year");
    }

    @Test
    void aCellOutOfRangeIsRefusedWithItsPlace() throws IOException {
        String wrong = block("csv").replace(",200,", ",-200,");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> files.add(file(wrong), block("yaml")))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.what()).contains("-200");
                            assertThat(problem.where()).hasValueSatisfying(place -> {
                                assertThat(place.file()).isEqualTo("example.csv");
                                assertThat(place.line()).isEqualTo(4);
                                assertThat(place.column()).isEqualTo("705,Kazakhstan,2012,".length() + 1);
                            });
                        }));
        assertThat(files.store().snapshots()).isEmpty();
    }

    private Path file(String csv) throws IOException {
        return Files.writeString(folder.resolve("example.csv"), csv);
    }

    /// The only fenced block of a language on the page, without the indentation of its list.
    private static String block(String language) throws IOException {
        Matcher matcher =
                Pattern.compile("(?ms)^( *)```" + language + "\n(.*?)^ *```$").matcher(Files.readString(PAGE));
        assertThat(matcher.find()).as(language).isTrue();
        String found = matcher.group(2).replaceAll("(?m)^" + matcher.group(1), "");
        assertThat(matcher.find()).as("a second block of %s", language).isFalse();
        return found;
    }
}
