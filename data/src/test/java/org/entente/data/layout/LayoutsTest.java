package org.entente.data.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.core.problem.ProblemException;
import org.entente.data.catalog.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutsTest {
    private static final Layouts LAYOUTS = Layouts.load();
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    Path folder;

    static Stream<Layout> all() {
        return LAYOUTS.all().stream();
    }

    /// No two descriptors can be taken for each other: neither by a file that has all their columns nor by
    /// one that has only those it must have.
    @ParameterizedTest
    @MethodSource("all")
    void aFileIsRecognisedByTheColumnsOfItsOwnDescriptor(Layout layout) {
        assertThat(LAYOUTS.recognise(file(layout, layout.columnsOfTheFile()))).containsExactly(layout);
        List<String> required = layout.columnsOfTheFile().stream()
                .filter(name -> !layout.column(name).optional())
                .toList();
        assertThat(LAYOUTS.recognise(file(layout, required))).containsExactly(layout);
    }

    @ParameterizedTest
    @MethodSource("all")
    void aDescriptorNamesASourceOfTheCatalogue(Layout layout) {
        assertThat(CATALOGUE.findSource(layout.source())).isPresent();
        assertThat(layout.key()).isNotEmpty();
    }

    @Test
    void theIndexListsEveryDescriptor() throws IOException {
        Path descriptors = Path.of("..", "catalog", "layouts");
        try (Stream<Path> files = Files.list(descriptors)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yml"))
                    .sorted()
                    .toList();
            assertThat(Files.readAllLines(descriptors.resolve("index.txt")).stream()
                            .sorted())
                    .containsExactlyElementsOf(names);
        }
    }

    @Test
    void cellsOfTheFirstRowTellLayoutsApartThatHaveTheSameColumns() throws IOException {
        Layout plain = read("id: plain\nsource: s\ntitle: t\nversion: v\nrow: r\ncolumns: {a: , version: }\n");
        Layout special = read("""
                id: special
                source: s
                title: t
                version: v
                row: r
                where: {version: "gml-.*"}
                columns: {a: , version: }
                """);
        Layouts both = Layouts.of(List.of(plain, special));
        assertThat(both.recognise(lines(List.of("a", "version"), List.of("1", "gml-2.2"))))
                .containsExactly(special);
        assertThat(both.recognise(lines(List.of("a", "version"), List.of("1", "5.0"))))
                .containsExactly(plain);
    }

    @Test
    void aFileThatFitsSeveralLayoutsEquallyHasSeveral() throws IOException {
        Layouts both = Layouts.of(List.of(
                read("id: one\nsource: s\ntitle: t\nversion: v\nrow: r\ncolumns: {a: , b: }\n"),
                read("id: two\nsource: s\ntitle: t\nversion: v\nrow: r\ncolumns: {b: , c: }\n")));
        assertThat(both.recognise(lines(List.of("a", "b", "c"), List.of())))
                .extracting(Layout::id)
                .containsExactly("one", "two");
    }

    @Test
    void withoutAHeaderTheOptionalColumnsAtTheEndMayBeLacking() throws IOException {
        Layout layout = read("""
                id: bare
                source: s
                title: t
                version: v
                row: r
                form: {header: 0, quoted: false}
                columns: {a: {type: integer}, b: {type: text}, c: {type: text, optional: true}}
                """);
        assertThat(layout.fewestCells()).isEqualTo(2);
        Layouts one = Layouts.of(List.of(layout));
        assertThat(one.recognise(lines(List.of("1", "x"), List.of()))).containsExactly(layout);
        assertThat(one.recognise(lines(List.of("1", "x", "y"), List.of()))).containsExactly(layout);
        assertThat(one.recognise(lines(List.of("1"), List.of()))).isEmpty();
        assertThat(one.recognise(lines(List.of("no number", "x"), List.of()))).isEmpty();
    }

    @Test
    void optionalColumnsAtTheEndOfAQuotedFileWithoutAHeaderAreRefused() {
        assertThatThrownBy(() -> read("""
                id: bare
                source: s
                title: t
                version: v
                row: r
                form: {header: 0}
                columns: {a: {type: integer}, b: {type: text, optional: true}}
                """))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("its cells are quoted");
    }

    private Layout read(String yaml) throws IOException {
        return Layouts.read(Files.writeString(Files.createTempFile(folder, "layout-", ".yml"), yaml));
    }

    /// A file with these columns in the form of a layout, and with nothing under any other form.
    private static FirstLines file(Layout layout, List<String> columns) {
        List<String> header = new ArrayList<>(columns);
        layout.unpivot().ifPresent(how -> header.add(example(how.columns())));
        List<String> row =
                header.stream().map(name -> example(where(layout, name))).toList();
        boolean hasHeader = layout.form().header() > 0;
        return new FirstLines() {
            @Override
            public List<String> header(Layout.Form form) {
                boolean isItsForm = form.separator() == layout.form().separator()
                        && form.header() == layout.form().header()
                        && form.sheet().equals(layout.form().sheet());
                return !isItsForm
                        ? List.of()
                        : hasHeader
                                ? header
                                : List.copyOf(header.stream().map(_ -> "1").toList());
            }

            @Override
            public List<String> firstRow(Layout.Form form) {
                return row;
            }
        };
    }

    private static String where(Layout layout, String column) {
        return layout.where().entrySet().stream()
                .filter(cell -> cell.getKey().equalsIgnoreCase(column))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /// A text that a simple regular expression matches.
    private static String example(String regex) {
        for (String candidate : List.of(
                "",
                "2014",
                "2014 [YR2014]",
                "c1",
                "mem1",
                "abc",
                "ABC",
                "gml-2.1",
                "TXG_FOB_USD",
                "NY.GDP.MKTP.KD",
                regex)) {
            if (candidate.matches(regex)) {
                return candidate;
            }
        }
        throw new AssertionError("no example matches " + regex);
    }

    private static FirstLines lines(List<String> header, List<String> row) {
        return new FirstLines() {
            @Override
            public List<String> header(Layout.Form form) {
                return header;
            }

            @Override
            public List<String> firstRow(Layout.Form form) {
                return row;
            }
        };
    }
}
