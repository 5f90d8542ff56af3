package org.entente.data.stata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.data.table.TableColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written is what is read; `verification/stata` has pandas read it, too.
class StataWriterTest {
    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void name() {
        path = folder.resolve("table.dta");
    }

    @Test
    void cellsComeBack() throws IOException {
        List<StataColumn> columns = List.of(
                StataColumn.text("state", 14),
                StataColumn.integer("year"),
                StataColumn.integer("population", 0, 9_000_000_000L),
                StataColumn.real("share"),
                StataColumn.date("signed"),
                StataColumn.text("remark", 5000));
        StataTable table = new StataTable("Treaties", columns, 3, List.of("Cited, 2014.", "Cited, 2015."));
        try (StataWriter writer = StataWriter.create(path, table)) {
            writer.setText(0, "Côte d'Ivoire")
                    .setInteger(1, 2_147_483_620)
                    .setInteger(2, 8_231_613_070L)
                    .setReal(3, .1)
                    .setDate(4, LocalDate.of(2014, 5, 29))
                    .setText(5, "é".repeat(2500))
                    .endRow();
            writer.endRow();
            writer.setText(0, "short")
                    .setInteger(1, -2_147_483_647)
                    .setReal(3, -0.0)
                    .endRow();
            writer.finish();
            assertThat(writer.notes()).isEmpty();
        }
        try (StataFile file = StataFile.open(path)) {
            assertThat(file.release()).isEqualTo(118);
            assertThat(Fixtures.rows(file))
                    .containsExactly(
                            List.of("Côte d'Ivoire", "2147483620", "8231613070", "0.1", "2014-05-29", "é".repeat(2500)),
                            List.of("", "", "", "", "", ""),
                            List.of("short", "-2147483647", "", "-0", "", ""));
            assertThat(file.notes())
                    .containsExactly(
                            "Title: Treaties",
                            "Stata file of release 118.",
                            "Note: Cited, 2014.",
                            "Note: Cited, 2015.",
                            "Missing in 'year': . 1.",
                            "Missing in 'population': . 2.",
                            "Missing in 'share': . 1.",
                            "Missing in 'signed': . 2.");
        }
    }

    @Test
    void labelsComeBack() throws IOException {
        StataColumn vote = StataColumn.integer("vote")
                .labelled("how the state voted")
                .withValueLabels(new TreeMap<>(Map.of(1, "yes", 2, "abstain", 3, "no", -9, "не член")));
        write(new StataTable("", List.of(StataColumn.text("a", 1), vote), 0, List.of()));
        try (StataFile file = StataFile.open(path)) {
            assertThat(file.columns())
                    .containsExactly(
                            TableColumn.of("a"),
                            new TableColumn(
                                    "vote",
                                    "how the state voted",
                                    new TreeMap<>(Map.of("1", "yes", "2", "abstain", "3", "no", "-9", "не член"))));
        }
    }

    @Test
    void namesThatStataDoesNotAllowAreReportedAndKeptInTheLabel() throws IOException {
        List<StataColumn> columns = List.of(
                StataColumn.real("intra-export-share"), StataColumn.real("2012").labelled("in 2012"));
        try (StataWriter writer = StataWriter.create(path, new StataTable("", columns, 0, List.of()))) {
            assertThat(writer.names()).containsExactly("intra_export_share", "_2012");
            assertThat(writer.notes())
                    .containsExactly(
                            "'intra-export-share' is named 'intra_export_share' in the file.",
                            "'2012' is named '_2012' in the file.");
            writer.finish();
        }
        try (StataFile file = StataFile.open(path)) {
            assertThat(file.columns()).extracting(TableColumn::label).containsExactly("intra-export-share", "in 2012");
        }
    }

    @Test
    void longLabelsAreCutAndKeptInANote() throws IOException {
        String label = "ж".repeat(90);
        StataTable table =
                new StataTable("t".repeat(81), List.of(StataColumn.real("x").labelled(label)), 0, List.of());
        assertThat(write(table))
                .containsExactly("The title is cut to 80 characters.", "The label of 'x' is cut to 80 characters.");
        try (StataFile file = StataFile.open(path)) {
            assertThat(file.columns().getFirst().label()).isEqualTo("ж".repeat(79) + "…");
            assertThat(file.notes()).contains("Note: " + "t".repeat(81), "Note on 'x': " + label);
        }
    }

    @Test
    void theMapSaysWhereEachSectionBegins() throws IOException {
        StataTable table = new StataTable("", List.of(StataColumn.text("long", 4000)), 2, List.of("A note."));
        try (StataWriter writer = StataWriter.create(path, table)) {
            writer.setText(0, "x").endRow();
            writer.setText(0, "y").endRow();
            writer.finish();
        }
        byte[] bytes = Files.readAllBytes(path);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        ByteBuffer map = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int start = text.indexOf("<map>") + "<map>".length();
        List<String> sections = List.of(
                "<stata_dta>",
                "<map>",
                "<variable_types>",
                "<varnames>",
                "<sortlist>",
                "<formats>",
                "<value_label_names>",
                "<variable_labels>",
                "<characteristics>",
                "<data>",
                "<strls>",
                "<value_labels>",
                "</stata_dta>");
        for (int i = 0; i < sections.size(); i++) {
            assertThat(map.getLong(start + 8 * i)).as(sections.get(i)).isEqualTo(text.indexOf(sections.get(i)));
        }
        assertThat(map.getLong(start + 8 * 13)).isEqualTo(bytes.length);
    }

    @Test
    void longTextsStandInTheOrderOfTheirCells() throws IOException {
        List<StataColumn> columns = List.of(StataColumn.text("a", 3000), StataColumn.text("b", 3000));
        try (StataWriter writer = StataWriter.create(path, new StataTable("", columns, 100, List.of()))) {
            for (int i = 0; i < 100; i++) {
                writer.setText(1, "b" + i)
                        .setText(0, "wrong")
                        .setText(0, i % 7 == 0 ? "" : "a" + i)
                        .endRow();
            }
            writer.finish();
        }
        try (StataFile file = StataFile.open(path)) {
            for (int i = 0; i < 100; i++) {
                assertThat(file.next()).isTrue();
                assertThat(file.text(1)).isEqualTo("b" + i);
                assertThat(file.text(0)).isEqualTo(i % 7 == 0 ? "" : "a" + i);
            }
        }
    }

    @Test
    void randomTablesComeBack() throws IOException {
        Random random = new Random(1960);
        for (int i = 0; i < 60; i++) {
            List<StataColumn> columns = new ArrayList<>();
            int[] kinds = random.ints(random.nextInt(1, 12), 0, 6).toArray();
            for (int column = 0; column < kinds.length; column++) {
                columns.add(column(kinds[column], "v" + column));
            }
            int count = random.nextInt(60);
            List<List<String>> rows = new ArrayList<>();
            try (StataWriter writer = StataWriter.create(path, new StataTable("", columns, count, List.of()))) {
                for (int r = 0; r < count; r++) {
                    List<String> row = new ArrayList<>();
                    for (int column = 0; column < kinds.length; column++) {
                        row.add(random.nextInt(5) == 0 ? "" : set(writer, column, kinds[column], random));
                    }
                    rows.add(row);
                    writer.endRow();
                }
                writer.finish();
            }
            try (StataFile file = StataFile.open(path)) {
                assertThat(Fixtures.rows(file)).isEqualTo(rows);
            }
        }
    }

    private static StataColumn column(int kind, String name) {
        return switch (kind) {
            case 0 -> StataColumn.integer(name);
            case 1 -> StataColumn.integer(name, -(1L << 53), 1L << 53);
            case 2 -> StataColumn.real(name);
            case 3 -> StataColumn.date(name);
            case 4 -> StataColumn.text(name, 40);
            default -> StataColumn.text(name, 20_000);
        };
    }

    /// Sets a random value and answers what it reads like.
    private static String set(StataWriter writer, int column, int kind, Random random) {
        switch (kind) {
            case 0, 1 -> {
                long value = kind == 0 ? random.nextInt(-2_147_483_647, 2_147_483_621) : random.nextLong() >> 10;
                writer.setInteger(column, value);
                return Long.toString(value);
            }
            case 2 -> {
                double value = random.nextGaussian() * Math.pow(10, random.nextInt(9));
                writer.setReal(column, value);
                return BigDecimal.valueOf(value).toPlainString().replaceFirst("\\.0$", "");
            }
            case 3 -> {
                LocalDate value = LocalDate.ofEpochDay(random.nextInt(-600_000, 2_000_000));
                writer.setDate(column, value);
                return value.toString();
            }
            default -> {
                String letters = "az09 '\"é€ж中𝔘\t";
                int[] points = letters.codePoints().toArray();
                StringBuilder value = new StringBuilder();
                for (int length = random.nextInt(kind == 4 ? 11 : 4000); length > 0; length--) {
                    value.appendCodePoint(points[random.nextInt(points.length)]);
                }
                writer.setText(column, value.toString());
                return value.toString();
            }
        }
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        StataTable table = new StataTable("T", List.of(StataColumn.real("x")), 0, List.of("Note."));
        write(table);
        byte[] once = Files.readAllBytes(path);
        write(table);
        assertThat(Files.readAllBytes(path)).isEqualTo(once);
    }

    @Test
    void valuesOutsideTheAnnouncedContentAreRefused() throws IOException {
        List<StataColumn> columns = List.of(
                StataColumn.integer("n", 0, 10),
                StataColumn.real("x"),
                StataColumn.date("d"),
                StataColumn.text("t", 3));
        try (StataWriter writer = StataWriter.create(path, new StataTable("", columns, 1, List.of()))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.setInteger(0, 11))
                    .withMessageContaining("'n' was announced as")
                    .withMessageContaining("11");
            assertThatIllegalArgumentException().isThrownBy(() -> writer.setReal(0, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.setReal(1, Double.NaN));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.setReal(1, 9e307));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.setDate(2, LocalDate.of(99, 12, 31)));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.setDate(2, LocalDate.MAX));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.setText(3, "éé"));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.setText(3, "a\0"));
            assertThatIllegalArgumentException().isThrownBy(() -> writer.setText(3, "\ud800"));
        }
    }

    @Test
    void columnsThatStataCannotHoldAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> StataColumn.integer("n", 0, (1L << 53) + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> StataColumn.integer("n", 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StataColumn.real("x").withValueLabels(new TreeMap<>(Map.of(1, "one"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StataColumn.integer("n").withValueLabels(new TreeMap<>(Map.of(2_147_483_621, "."))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StataTable("", Collections.emptyList(), 0, List.of()));
    }

    @Test
    void aTableWithOtherThanTheAnnouncedRowsLeavesNoFile() throws IOException {
        StataTable table = new StataTable("", List.of(StataColumn.real("x")), 1, List.of());
        try (StataWriter writer = StataWriter.create(path, table)) {
            assertThatIllegalStateException().isThrownBy(writer::finish);
            writer.endRow();
            assertThatIllegalStateException().isThrownBy(writer::endRow);
        }
        assertThat(path).doesNotExist();
    }

    /// Writes a table without rows and answers the notes.
    private List<String> write(StataTable table) throws IOException {
        try (StataWriter writer = StataWriter.create(path, table)) {
            writer.finish();
            return writer.notes();
        }
    }
}
