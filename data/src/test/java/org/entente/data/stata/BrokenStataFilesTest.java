package org.entente.data.stata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.Problem.Place;
import org.entente.core.problem.ProblemException;
import org.entente.core.problem.ProblemException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that break off, are damaged, or claim what no file can hold: each is read to its end or ends in one
/// report, soon, and without memory for what is only claimed.
@Timeout(120)
class BrokenStataFilesTest {
    /// The largest fixture needs about 1 MB, most of it buffers.
    private static final long MOST_ALLOCATED = 8_000_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aFileThatBreaksOffIsReportedWhereverItDoes(Fixtures fixture) {
        byte[] whole = fixture.bytes();
        // Before release 117 a file may end before or between its sets of value labels: here before its only one.
        int labels = fixture.release() < 117 ? lastIndexOf(whole, "answer") - 4 : -1;
        for (int length = 0; length < whole.length; length += 1 + length / 200) {
            boolean canBeAnything = length < "<stata_dta>".length();
            String expected = canBeAnything ? "ENT-4100|ENT-4102" : length == labels ? "read" : "ENT-4102";
            assertThat(outcome(Arrays.copyOf(whole, length)))
                    .as("%s cut at %d", fixture, length)
                    .matches(expected);
        }
        if (labels > 0) {
            assertThat(outcome(Arrays.copyOf(whole, labels))).isEqualTo("read");
        }
    }

    @ParameterizedTest
    @EnumSource
    void randomDamageIsReadOrReported(Fixtures fixture) {
        Random random = new Random(fixture.name().hashCode());
        Map<String, Integer> outcomes = new TreeMap<>();
        byte[] whole = fixture.bytes();
        for (int i = 0; i < 600; i++) {
            byte[] damaged = switch (i % 4) {
                case 0 -> flipped(whole, random);
                case 1 -> overwritten(whole, random);
                case 2 -> shifted(whole, random);
                default -> overwritten(flipped(whole, random), random);
            };
            outcomes.merge(outcome(damaged), 1, Integer::sum);
        }
        System.out.println(fixture + " damaged: " + outcomes);
        assertThat(outcomes.keySet()).allMatch(outcome -> outcome.matches("read|ENT-410[0234]"));
        assertThat(outcomes).containsKeys("read", "ENT-4103");
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    /// Lengths, counts and offsets that are not true.
    private static byte[] overwritten(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        long[] values = {0, 1, -1, 0x7fff_ffff, 0x8000_0000L, Long.MAX_VALUE, Long.MIN_VALUE, 65_535, random.nextLong()
        };
        ByteBuffer bytes =
                ByteBuffer.wrap(damaged).order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int at = random.nextInt(damaged.length - 8);
        long value = values[random.nextInt(values.length)];
        switch (random.nextInt(3)) {
            case 0 -> bytes.putShort(at, (short) value);
            case 1 -> bytes.putInt(at, (int) value);
            default -> bytes.putLong(at, value);
        }
        return damaged;
    }

    private static byte[] shifted(byte[] whole, Random random) {
        int at = random.nextInt(whole.length);
        int length = 1 + random.nextInt(20);
        boolean inserts = random.nextBoolean();
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(whole, 0, at);
        if (inserts) {
            byte[] junk = new byte[length];
            random.nextBytes(junk);
            damaged.writeBytes(junk);
        }
        int rest = inserts ? at : Math.min(whole.length, at + length);
        damaged.write(whole, rest, whole.length - rest);
        return damaged.toByteArray();
    }

    /// `read`, or the code of the report; and the report must be as every report is.
    private static String outcome(byte[] bytes) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        String outcome;
        try (StataFile file = StataFile.open("some.dta", new ByteArrayInputStream(bytes))) {
            Fixtures.rows(file);
            file.notes();
            outcome = "read";
        } catch (ProblemException report) {
            assertThat(report.kind()).isEqualTo(Kind.INVALID_FILE);
            assertThat(report.problems()).hasSize(1);
            Problem problem = report.problems().getFirst();
            assertThat(problem.where()).hasValue(Place.of("some.dta"));
            assertThat(problem.next()).isNotEmpty();
            if (!problem.code().equals("ENT-4100")) {
                assertThat(problem.what()).containsPattern("byte \\d+|\\d+ bytes");
            }
            outcome = problem.code();
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        return outcome;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Rows: as many as no file holds, as no number counts, and one too many.
                "<N>   | 0  | 00 00 00 00 00 01 00 00 | ENT-4102 | but 1099511627776 rows of 98 bytes reach to byte",
                "<N>   | 0  | 00 00 00 00 00 00 00 40 | ENT-4103 | 4611686018427387904 rows of 98 bytes fit into no file",
                "<N>   | 0  | 00 00 00 00 00 00 00 80 | ENT-4103 | a count of 9223372036854775808 cannot be",
                "<N>   | 0  | 05                      | ENT-4103 | in its rows: the marker </data> is not here",
                "<K>   | 0  | ff ff                   | ENT-4103 | in its types of columns: 12092 is no type of a column",
                "<variable_types> | 0 | fe 07         | ENT-4103 | 2046 is no type of a column",
                "<varnames>       | 0 | 00            | ENT-4103 | a column has no name",
                "<varnames>       | 0 | 79 65 61 72 00 | ENT-4103 | two columns have the name 'year'",
                "<ch>  | 0  | ff ff ff ff             | ENT-4102 | it ends at byte 15202, in its characteristics",
                "GSO   | 13 | ff ff ff ff             | ENT-4102 | it ends at byte 15202, in its long texts",
                "GSO   | 12 | 83                      | ENT-4103 | 131 is no type of a text",
                "GSO   | 4  | 04                      | ENT-4103 | the texts are not in the order of their rows and columns",
                "GSO   | 4  | 01                      | ENT-4103 | a cell refers to a long text of column 7 and row 2",
                "<lbl> | 0  | ff ff ff ff             | ENT-4103 | a count of -1 cannot be",
                "<lbl> | 0  | ff ff ff 7f             | ENT-4104 | announces more than 16777216 bytes of value labels",
                "<lbl> | 0  | 07                      | ENT-4103 | do not fit into the 7 bytes of this set",
                // The table of labels: entries, bytes of text, offsets.
                "<lbl> | 136 | ff ff ff ff            | ENT-4103 | -1 entries and 15 bytes of text do not fit",
                "<lbl> | 136 | 01 00 01 00            | ENT-4103 | 65537 entries and 15 bytes of text do not fit",
                "<lbl> | 140 | ff ff ff 7f            | ENT-4103 | 3 entries and 2147483647 bytes of text do not fit",
                "<lbl> | 144 | 0f                     | ENT-4103 | a label begins at byte 15 of 15",
                "<lbl> | 144 | ff ff ff ff            | ENT-4103 | a label begins at byte -1 of 15",
                "<lbl> | 144 | 07 00 00 00 08 00 00 00 09                     | ENT-4103 | the texts of its labels overlap",
                "<release>   | 0 | 31 32 30           | ENT-4100 | the file is of Stata's release 120",
                "<release>   | 0 | 31 20 30           | ENT-4103 | the release is no number",
                "<byteorder> | 0 | 4c 4d 46           | ENT-4103 | the marker LSF is not here"
            })
    void whatCannotBeIsReportedWithItsPlace(String after, int skip, String replaced, String code, String words) {
        byte[] bytes = Fixtures.R118_LITTLE_ENDIAN.bytes();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(after) + after.length() + skip;
        for (String hex : replaced.split(" ")) {
            bytes[at++] = (byte) Integer.parseInt(hex, 16);
        }
        assertThat(report(new ByteArrayInputStream(bytes))).startsWith(code).contains(words);
        assertThat(outcome(bytes)).isEqualTo(code);
    }

    @Test
    void moreColumnsThanStataHoldsAreReported() {
        byte[] bytes = Fixtures.R119_LITTLE_ENDIAN.bytes();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<K>") + 3;
        bytes[at + 3] = 0x7f;
        assertThat(report(new ByteArrayInputStream(bytes)))
                .startsWith("ENT-4103")
                .contains("2130706447 columns, of which Stata holds at most 120000");
    }

    @Test
    void rowsWithoutABytePassNoTime() throws IOException {
        StataTable table = new StataTable("", List.of(StataColumn.text("t", 1)), 0, List.of());
        byte[] bytes = written(table);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("<variable_types>") + "<variable_types>".length()] = 0;
        bytes[text.indexOf("<N>") + 3 + 7] = 0x7f;
        assertThat(report(new ByteArrayInputStream(bytes)))
                .startsWith("ENT-4103")
                .contains("rows without a byte");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><head>", "iso_o;iso_d;trade", "time,value", "q\u0001\u0002", "PK\u0003\u0004"})
    void otherFilesAreNotStatas(String content) {
        assertThat(report(new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1))))
                .startsWith("ENT-4100");
    }

    @Test
    void olderReleasesAreNamed() {
        byte[] bytes = Fixtures.R113_BIG_ENDIAN.bytes();
        bytes[0] = 110;
        assertThat(report(new ByteArrayInputStream(bytes)))
                .isEqualTo("ENT-4100 the file is of Stata's release 110 of its format; 113 to 119 can be read");
    }

    @Test
    void aFileThatIsNotThereIsReported() {
        for (Path path : List.of(folder, folder.resolve("none.dta"))) {
            ProblemException report =
                    catchThrowableOfType(ProblemException.class, () -> StataFile.open("none.dta", path));
            assertThat(report.problems()).extracting(Problem::code).containsExactly("ENT-4102");
        }
    }

    @Test
    void aStreamThatBreaksOffIsReported() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Fixtures.R118_BIG_ENDIAN.bytes());
        }
        byte[] whole = packed.toByteArray();
        assertThat(report(new GZIPInputStream(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2)))))
                .startsWith("ENT-4102 the file cannot be read");
    }

    @Test
    void anEndlessStreamIsCopiedUpToALimit() {
        byte[] bytes = Fixtures.R118_LITTLE_ENDIAN.bytes();
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<N>") + 3 + 5] = 1;
        InputStream endless = new SequenceInputStream(new ByteArrayInputStream(bytes), new Zeros());
        assertThat(report(() -> StataFile.open("some.dta", endless, 10_000_000)))
                .startsWith("ENT-4104")
                .contains("1099511627780 rows of 98 bytes, farther than a stream is copied");
    }

    /// As a small archive may unpack to.
    private static final class Zeros extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            Arrays.fill(into, offset, offset + length, (byte) 0);
            return length;
        }
    }

    @Test
    void aTextThatIsTooLongForMemoryIsReported() throws IOException {
        int length = (1 << 24) + 1;
        StataTable table = new StataTable("", List.of(StataColumn.text("t", length)), 1, List.of());
        Path path = folder.resolve("long.dta");
        try (StataWriter writer = StataWriter.create(path, table)) {
            writer.setText(0, "x".repeat(length)).endRow();
            writer.finish();
        }
        try (InputStream stream = Files.newInputStream(path)) {
            assertThat(report(stream)).startsWith("ENT-4104").contains("a text of 16777218 bytes in one cell");
        }
    }

    @Test
    void labelsThatManyColumnsShareAreKeptWithinLimits() throws IOException {
        SortedMap<Integer, String> labels = new TreeMap<>();
        for (int i = 0; i < 60_000; i++) {
            labels.put(i, "a label");
        }
        List<StataColumn> columns = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            columns.add(StataColumn.integer("v" + i));
        }
        columns.set(0, columns.getFirst().withValueLabels(labels));
        byte[] bytes = written(new StataTable("", columns, 0, List.of()));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int names = text.indexOf("<value_label_names>") + "<value_label_names>".length();
        for (int i = 1; i < 40; i++) {
            System.arraycopy(bytes, names, bytes, names + 129 * i, 129);
        }
        try (StataFile file = StataFile.open("some.dta", new ByteArrayInputStream(bytes))) {
            int kept = file.columns().stream()
                    .mapToInt(column -> column.valueLabels().size())
                    .sum();
            assertThat(kept).isEqualTo(960_000);
            assertThat(file.notes()).contains("The value labels of 'v16' are left out: there are too many.");
        }
    }

    private byte[] written(StataTable table) throws IOException {
        Path path = folder.resolve("written.dta");
        try (StataWriter writer = StataWriter.create(path, table)) {
            writer.finish();
        }
        return Files.readAllBytes(path);
    }

    private static String report(InputStream bytes) {
        return report(() -> StataFile.open("some.dta", bytes));
    }

    private static String report(Supplier<StataFile> opens) {
        ProblemException report = catchThrowableOfType(ProblemException.class, () -> {
            try (StataFile file = opens.get()) {
                Fixtures.rows(file);
            }
        });
        Problem problem = report.problems().getFirst();
        return problem.code() + " " + problem.what();
    }

    private static int lastIndexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }
}
