package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.data.layout.FirstLines;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The beginning of a text as each form sees it.
class TextCandidateTest {
    @TempDir
    Path folder;

    @Test
    void aPlainFormHasNamesInTheFirstLineAndCellsInTheNext() throws IOException {
        FirstLines text = text("a,b\n1,2\n3,4\n");
        assertThat(text.header(Layout.Form.PLAIN)).containsExactly("a", "b");
        assertThat(text.firstRow(Layout.Form.PLAIN)).containsExactly("1", "2");
    }

    @Test
    void theSeparatorIsThatOfTheForm() throws IOException {
        FirstLines text = text("a,b;c\tx\n1,5;2\t9\n");
        assertThat(text.header(form("separator: \";\""))).containsExactly("a,b", "c\tx");
        assertThat(text.header(form("separator: \"\\t\""))).containsExactly("a,b;c", "x");
        assertThat(text.firstRow(form("separator: \";\""))).containsExactly("1,5", "2\t9");
    }

    @Test
    void linesAboveTheHeaderArePassedOver() throws IOException {
        FirstLines text = text("Title of the table\n\na,b\n1,2\n");
        assertThat(text.header(form("header: 3"))).containsExactly("a", "b");
        assertThat(text.firstRow(form("header: 3"))).containsExactly("1", "2");
    }

    @Test
    void withoutAHeaderTheFirstRowStandsForIt() throws IOException {
        FirstLines text = text("1,2\n3,4\n");
        assertThat(text.header(form("header: 0"))).containsExactly("1", "2");
        assertThat(text.firstRow(form("header: 0"))).containsExactly("1", "2");
    }

    @Test
    void whatIsBeyondTheTextIsEmpty() throws IOException {
        FirstLines text = text("a,b");
        assertThat(text.header(Layout.Form.PLAIN)).containsExactly("a", "b");
        assertThat(text.firstRow(Layout.Form.PLAIN)).isEmpty();
        assertThat(text.header(form("header: 4"))).isEmpty();
    }

    @Test
    void quotationMarksStandAroundCellsOrAreLettersAsTheFormSays() throws IOException {
        FirstLines text = text("\"name, first\",\"a \"\"b\"\"\"\nx,y\n");
        assertThat(text.header(Layout.Form.PLAIN)).containsExactly("name, first", "a \"b\"");
        assertThat(text.header(form("quoted: false"))).containsExactly("\"name", " first\"", "\"a \"\"b\"\"\"");
    }

    @Test
    void emptyCellsAtTheEndOfARowAreThere() throws IOException {
        FirstLines text = text("a,b,c\n1,,\n");
        assertThat(text.firstRow(Layout.Form.PLAIN)).containsExactly("1", "", "");
        assertThat(text.firstRow(form("quoted: false"))).containsExactly("1", "", "");
    }

    @Test
    void aMarkBeforeTheFirstNameIsNoPartOfIt() throws IOException {
        assertThat(text("\uFEFFa,b\n1,2\n").header(Layout.Form.PLAIN)).containsExactly("a", "b");
    }

    @Test
    void carriageReturnsAreNoPartOfTheLastCell() throws IOException {
        FirstLines text = text("a,b\r\n1,2\r\n");
        assertThat(text.header(form("quoted: false"))).containsExactly("a", "b");
        assertThat(text.firstRow(form("quoted: false"))).containsExactly("1", "2");
    }

    @Test
    void textOfOtherEncodingsHasTheSameNames() throws IOException {
        List<String> names = List.of("état", "год");
        byte[] utf16 = ("\uFEFF" + String.join(",", names) + "\n1,2\n").getBytes(StandardCharsets.UTF_16LE);
        Path file = Files.write(folder.resolve("utf16.csv"), utf16);
        FirstLines text = new TextCandidate("utf16.csv", PlainText.of("utf16.csv", file, "", folder));
        assertThat(text.header(Layout.Form.PLAIN)).isEqualTo(names);
    }

    private FirstLines text(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("text.csv"), content);
        return new TextCandidate("text.csv", PlainText.of("text.csv", file, "", folder));
    }

    private Layout.Form form(String yaml) throws IOException {
        return Layouts.read(Files.writeString(
                        folder.resolve("small.yml"),
                        "id: s\nsource: s\ntitle: t\nversion: v\nrow: r\nform: {%s}\ncolumns: {a: {type: text}}\n"
                                .formatted(yaml)))
                .form();
    }
}
