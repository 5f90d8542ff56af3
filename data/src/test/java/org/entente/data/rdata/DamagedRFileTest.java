package org.entente.data.rdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.csv.CsvSource;
import org.entente.data.table.Mutations;
import org.entente.data.table.TableFile;
import org.entente.data.table.TableText;
import org.entente.data.table.UnpackLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the bytes: the table, or one report.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DamagedRFileTest {
    private static final int LARGE = 1 << 26;
    private static final int NULL = 254;
    private static final int LIST = 19;
    private static final int REAL = 14;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types-v2-gzip.rds",
                "types-v3-bzip2.rds",
                "types-v3-xz.rds",
                "types-v3-none.rds",
                "types-v3-ascii.rds",
                "workspace-v3.rda"
            })
    void damagedFilesAreReadOrRefused(String file) {
        byte[] original = TableText.bytes("rdata/" + file);
        assertThat(Mutations.refused(original, 600, DamagedRFileTest::open)).isPositive();
    }

    /// Damage beneath the packing, which a checksum would have found.
    @ParameterizedTest
    @ValueSource(strings = {"short.rds", "labelled.rds", "tibble.rds", "matrix.rds", "texts.rds", "workspace-v2.rda"})
    void damagedContentIsReadOrRefused(String file) throws IOException {
        byte[] original =
                new GZIPInputStream(new ByteArrayInputStream(TableText.bytes("rdata/" + file))).readAllBytes();
        assertThat(Mutations.refused(original, 1000, DamagedRFileTest::open)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"types-v3-gzip.rds", "types-v3-bzip2.rds", "types-v3-xz.rds", "types-v3-none.rds"})
    void noShorterFileIsATable(String file) {
        byte[] whole = TableText.bytes("rdata/" + file);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThat(problem(TableText.source("part", part), LARGE).code())
                    .as("%d of %d bytes", length, whole.length)
                    .isIn("ENT-4111", "ENT-4112");
        }
    }

    @Test
    void aFileThatBreaksOffSaysWhere() {
        byte[] whole = TableText.bytes("rdata/types-v3-none.rds");
        Problem problem = problem(TableText.source("part.rds", Arrays.copyOf(whole, 500)), LARGE);
        assertThat(problem.what()).isEqualTo("the file breaks off, at byte 500 of the unpacked file");
        assertThat(problem.where().orElseThrow().file()).isEqualTo("part.rds");
    }

    @Test
    void aChangedByteInAPackedFileIsFound() {
        byte[] whole = TableText.bytes("rdata/types-v3-gzip.rds");
        whole[whole.length - 6] ^= 1;
        assertThat(problem(TableText.source("changed", whole), LARGE).what()).contains("Corrupt GZIP trailer");
    }

    /// Two thousand million numbers are announced, and none follows.
    @Test
    void aLengthWithoutElementsCostsNothing() throws IOException {
        byte[] bytes = file(REAL, Integer.MAX_VALUE);
        assertThat(problem(TableText.source("short", bytes), LARGE).what()).startsWith("the file breaks off");
    }

    @Test
    void aFileThatUnpacksToFarMoreIsRefused() throws IOException {
        byte[] bytes = zipped(file(REAL, LARGE), 8 * LARGE);
        assertThat(bytes).hasSizeLessThan(LARGE / 100);
        Problem problem = problem(TableText.source("bomb", bytes), LARGE);
        assertThat(problem.code()).isEqualTo("ENT-4110");
        assertThat(problem.what()).isEqualTo("the file unpacks to more than 64 MB");
    }

    @Test
    void nestingBeyondReasonIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(file());
        DataOutputStream out = new DataOutputStream(bytes);
        for (int i = 0; i < 1_000_000; i++) {
            out.writeInt(LIST);
            out.writeInt(1);
        }
        out.writeInt(NULL);
        Problem problem = problem(TableText.source("deep", bytes.toByteArray()), LARGE);
        assertThat(problem.code()).isEqualTo("ENT-4112");
        assertThat(problem.what()).contains("nested more than 500 levels deep");
    }

    @Test
    void otherFormsOfRsFilesAreNamed() throws IOException {
        assertThat(problem(TableText.source("native", "B\n\2\0\0\0".getBytes(StandardCharsets.US_ASCII)), LARGE)
                        .code())
                .isEqualTo("ENT-4112");
        byte[] future = file();
        future[5] = 4;
        assertThat(problem(TableText.source("future", future), LARGE).what()).contains("version 4");
        byte[] zstd = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0, 0, 0};
        assertThat(problem(TableText.source("zstd", zstd), LARGE).what()).contains("zstd");
    }

    /// The beginning of a file in version 2, and some numbers.
    private static byte[] file(int... numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("X\n");
        out.writeInt(2);
        out.writeInt(0x040202);
        out.writeInt(0x020300);
        for (int number : numbers) {
            out.writeInt(number);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(byte[] beginning, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(beginning);
            byte[] block = new byte[1 << 16];
            for (int i = 0; i < zeros / block.length; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static Problem problem(CsvSource source, long limit) {
        ProblemException report = catchThrowableOfType(
                ProblemException.class,
                () -> RFile.read(source, Optional.empty(), new UnpackLimit(source.name(), limit)));
        assertThat(report.problems()).hasSize(1);
        return report.problems().getFirst();
    }

    private static TableFile open(CsvSource source) {
        return RFile.read(source, Optional.empty(), new UnpackLimit(source.name(), LARGE))
                .open();
    }
}
