package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.core.problem.Problem;
import org.entente.core.problem.ProblemException;
import org.entente.data.source.ImportedFiles;
import org.entente.data.store.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes out of packed files, and which tables of an archive come in. What unpacks to too much or is packed twice
/// is in the tests of damaged files.
class UnpackingTest {
    private static final String EDGES = "a,b,sign\n1,2,1\n1,3,-1\n";
    private static final String PASSPORTS = "Passport,Destination,Requirement\nRUS,BLR,visa free\n";

    @TempDir
    Path folder;

    @Test
    void aGzippedFileComesOutByteForByte() throws IOException {
        byte[] plain = {0, 'a', '\r', '\n', (byte) 0xff, 0};
        Path packed = Files.write(folder.resolve("x.gz"), gzip(plain));
        assertThat(unpacking().gunzip("x.gz", packed)).hasBinaryContent(plain);
    }

    @Test
    void fewBytesAreHarmlessHoweverDenselyTheyArePacked() throws IOException {
        Path packed = Files.write(folder.resolve("zeros.gz"), gzip(new byte[60 << 20]));
        assertThat(Files.size(packed) * 400).as("the limit by its size alone").isLessThan(60 << 20);
        assertThat(unpacking().gunzip("zeros.gz", packed)).hasSize(60 << 20);
    }

    @Test
    void aTruncatedFileIsNamedAsTheUserKnowsIt() throws IOException {
        byte[] whole = gzip(EDGES.getBytes(StandardCharsets.UTF_8));
        Path packed = Files.write(folder.resolve("part"), Arrays.copyOf(whole, whole.length - 4));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> unpacking().gunzip("edges.csv.gz", packed))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.code()).isEqualTo("ENT-4001");
                            assertThat(problem.where()).contains(Problem.Place.of("edges.csv.gz"));
                            assertThat(problem.what()).doesNotContain(folder.toString());
                        }));
    }

    @Test
    void membersComeInTheOrderOfTheirNamesWithoutFoldersAndHiddenFiles() throws IOException {
        Path packed = zip(
                "b/two.csv",
                EDGES,
                "a.csv",
                PASSPORTS,
                "b/",
                "",
                ".DS_Store",
                "x",
                "b/._two.csv",
                "x",
                "__MACOSX/a.csv",
                "x");
        List<Unpacking.Member> members = unpacking().unzip("x.zip", packed);
        assertThat(members).extracting(Unpacking.Member::name).containsExactly("a.csv", "b/two.csv");
        assertThat(members.getFirst().file()).hasContent(PASSPORTS);
        assertThat(members.getLast().file()).hasContent(EDGES);
    }

    @Test
    void anArchiveThatSaysOtherThanItHoldsIsRefused() throws IOException {
        Path packed = zip("edges.csv", EDGES);
        byte[] bytes = Files.readAllBytes(packed);
        CRC32 sum = new CRC32();
        sum.update(EDGES.getBytes(StandardCharsets.UTF_8));
        int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        // The sum stands in bytes 16 to 19 of an entry in the directory (APPNOTE 4.3.12).
        assertThat(bytes[directory + 16]).isEqualTo((byte) sum.getValue());
        bytes[directory + 16] ^= 1;
        Files.write(packed, bytes);
        assertThatThrownBy(() -> unpacking().unzip("x.zip", packed))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("edges.csv is not what the archive says of it");
    }

    @Test
    void theOneTableOfAnArchiveComesInBesideItsReadMe() throws IOException {
        Path packed = zip("data/edges.csv", EDGES, "readme.txt", "Thank you for your interest.\n");
        try (ImportedFiles files = ImportedFiles.in(folder.resolve("fresh"))) {
            List<Manifest.Table> tables = files.add(packed);
            assertThat(tables).singleElement().satisfies(table -> {
                assertThat(table.layout()).isEqualTo("tribes");
                assertThat(table.member()).isEqualTo("data/edges.csv");
                assertThat(table.rows()).isEqualTo(2);
            });
            assertThat(notes(files))
                    .singleElement()
                    .asString()
                    .startsWith("readme.txt is left aside: ")
                    .contains("Thank you for your interest.");
        }
    }

    @Test
    void allTablesOfAnArchiveComeInPackedOnceMoreOrNot() throws IOException {
        Path packed = folder.resolve("x.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            put(zip, "z/edges.csv.gz", gzip(EDGES.getBytes(StandardCharsets.UTF_8)));
            put(zip, "passports.csv", PASSPORTS.getBytes(StandardCharsets.UTF_8));
        }
        try (ImportedFiles files = ImportedFiles.in(folder.resolve("fresh"))) {
            assertThat(files.add(packed))
                    .extracting(Manifest.Table::layout)
                    .containsExactly("passport-index-tidy", "tribes");
            assertThat(files.store().snapshots()).hasSize(1);
            assertThat(notes(files)).isEmpty();
            assertThat(files.rows("SELECT b FROM tribes ORDER BY b")).containsExactly("2", "3");
        }
    }

    @Test
    void anArchiveWithoutATableIsRefusedWithTheReasonOfEachMember() throws IOException {
        Path packed = zip("one.txt", "colour,size\nred,1\n", "two.txt", "taste,smell\nsweet,1\n");
        try (ImportedFiles files = ImportedFiles.in(folder.resolve("fresh"))) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> files.add(packed))
                    .satisfies(refused -> assertThat(refused.problems())
                            .extracting(Problem::what)
                            .satisfiesExactly(
                                    one -> assertThat(one).contains("colour, size"),
                                    two -> assertThat(two).contains("taste, smell")));
            assertThat(files.store().snapshots()).isEmpty();
        }
    }

    private static List<String> notes(ImportedFiles files) {
        return files.store().snapshots().getFirst().manifest().notes();
    }

    private Unpacking unpacking() {
        return new Unpacking(folder, 1);
    }

    /// An archive of names and texts in turn.
    private Path zip(String... namesAndTexts) throws IOException {
        Path packed = folder.resolve("x.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                put(zip, namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }
}
