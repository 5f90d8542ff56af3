package org.entente.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.assessment.report.Document.Section;
import org.entente.assessment.report.Document.Section.Column;
import org.entente.assessment.report.Document.Section.Table;
import org.entente.assessment.report.Document.Section.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
    @Test
    void aShortLineStaysAsItIs() {
        assertThat(TextReport.wrap("  short line", 12)).containsExactly("  short line");
    }

    @Test
    void continuedLinesAreIndentedByTwoMoreThanTheLine() {
        assertThat(TextReport.wrap("  one two three four", 12)).containsExactly("  one two", "    three", "    four");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 80})
    void wrappingLosesNoWordAndKeepsToTheWidth(int width) {
        String line = "  voting agreement, 2000..2019: EAEU 0.874, below EU, not told apart from CSTO.";
        List<String> wrapped = TextReport.wrap(line, width);
        assertThat(String.join(" ", wrapped).trim().split("\\s+"))
                .containsExactly(line.trim().split("\\s+"));
        assertThat(wrapped)
                .allMatch(part -> part.length() <= width || !part.trim().contains(" "));
    }

    @Test
    void aWordWiderThanTheLineIsNotBroken() {
        assertThat(TextReport.wrap("see eaeu.intra-export-share.2019 there", 12))
                .containsExactly("see", "  eaeu.intra-export-share.2019", "  there");
    }

    @Test
    void textTableAndNotesArePrintedInOrderWithNumbersAlignedRight() {
        Table table = new Table(
                "Shares",
                List.of(Column.text("member"), Column.number("share")),
                List.of(List.of("BLR", "5"), List.of("RUS", "12.5")));
        assertThat(TextReport.render(document(List.of(new Text("", List.of("A page.")), table), List.of("a note"))))
                .isEqualTo("""
                        A page.

                        Shares
                         member  share
                         BLR         5
                         RUS      12.5

                        Notes
                          - a note
                        """);
    }

    @Test
    void csvQuotesWhatNeedsItAndMarkdownEscapesBars() {
        Document document = new Document(
                "entente",
                new TreeMap<>(),
                List.of(new Table("", List.of(Column.text("what")), List.of(List.of("a|b")))),
                Map.of(),
                List.of(Map.of("what", "a,b")),
                List.of(),
                List.of());
        assertThat(Format.CSV.render(document)).isEqualTo("what\n\"a,b\"\n");
        assertThat(Format.TSV.render(document)).isEqualTo("what\na,b\n");
        assertThat(Format.MD.render(document)).contains("| a\\|b |");
    }

    @Test
    void aRowThatDoesNotFitItsTableIsRefused() {
        assertThatThrownBy(() -> new Table("", List.of(Column.text("one")), List.of(List.of("a", "b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 cells for 1 columns");
    }

    private static Document document(List<Section> sections, List<String> notes) {
        return new Document("entente", new TreeMap<>(), sections, Map.of(), List.of(), notes, List.of());
    }
}
