package org.entente.assessment.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a new measure still lacks: a page of `docs/methods` that names it, a test of a property, and a test against a
/// published number or arithmetic by hand. The register `measures.csv` says where each is; what it says must exist.
class EveryMeasureTest {
    private static final Path ROOT = Path.of(System.getProperty("entente.root", ".."));
    private static final List<String> MODULES = List.of("models", "assessment", "app");

    /// @param methods the page without its ending
    /// @param property class and method of a test that holds for many inputs
    /// @param check class and method of a test with a published or hand-worked number
    record Line(String id, String methods, String property, String check) {
        static Line of(String line) {
            String[] cells = line.split(",", -1);
            assertThat(cells).as(line).hasSize(4);
            return new Line(cells[0], cells[1], cells[2], cells[3]);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Line> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(EveryMeasureTest.class.getResourceAsStream("/measures.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Line::of);
        }
    }

    @Test
    void theRegisterHasALineForEachIndicatorInTheirOrder() throws IOException {
        assertThat(lines().map(Line::id))
                .as("each indicator needs a line in assessment/src/test/resources/measures.csv")
                .containsExactlyElementsOf(Indicators.ids());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aPageOfMethodsNamesItAndItsReferences(Line line) throws IOException {
        Path page = ROOT.resolve("docs/methods").resolve(line.methods() + ".md");
        assertThat(page).exists();
        String text = Files.readString(page);
        assertThat(text).as("%s names %s", page, line.id()).contains("`" + line.id() + "`");
        assertThat(text).as("%s has references", page).containsPattern("\\b(18|19|20)\\d\\d\\b");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aPropertyAndACheckAreTwoTestsThatExist(Line line) throws IOException {
        assertThat(line.property()).isNotEqualTo(line.check());
        assertThat(isTest(line.property())).as("%s is a test", line.property()).isTrue();
        assertThat(isTest(line.check())).as("%s is a test", line.check()).isTrue();
    }

    @Test
    void aTestThatDoesNotExistIsNoTest() throws IOException {
        String own = EveryMeasureTest.class.getName();
        assertThat(isTest(own + "#aTestThatDoesNotExistIsNoTest")).isTrue();
        assertThat(isTest(own + "#lines")).as("a method, but no test").isFalse();
        assertThat(isTest(own + "#nothing")).isFalse();
        assertThat(isTest("org.entente.models.NoSuchTest#nothing")).isFalse();
    }

    /// Whether a class of some module's tests has a method with the annotation of a test.
    private static boolean isTest(String reference) throws IOException {
        String[] parts = reference.split("#", -1);
        assertThat(parts).as(reference).hasSize(2);
        String file = "src/test/java/" + parts[0].replace('.', '/') + ".java";
        Pattern test = Pattern.compile(
                "@(Test|ParameterizedTest)\\b((?!\\bvoid\\b).)*\\bvoid " + Pattern.quote(parts[1]) + "\\(",
                Pattern.DOTALL);
        for (String module : MODULES) {
            Path source = ROOT.resolve(module).resolve(file);
            if (Files.exists(source)) {
                return test.matcher(Files.readString(source)).find();
            }
        }
        return false;
    }
}
