package org.entente.data.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A file is known by how it begins, as the specifications of the formats have it.
class FileKindTest {
    @TempDir
    Path folder;

    /// The signatures, in hexadecimal, of RFC 1952, APPNOTE 4.3.7 and 4.3.16, MS-CFB 2.2, Apache Parquet, Stata's
    /// `help dta` (releases 113 to 115 and 117), R Internals 1.8, bzip2, xz 2.1.1.1, and the marks of UTF-8 and
    /// UTF-16.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip               | 1f8b08 0000000000 0003                                | GZIP
            zip                | 504b0304 1400 0000 0800 0000                          | ARCHIVE
            zip of nothing     | 504b0506 0000 0000 0000                               | ARCHIVE
            compound file      | d0cf11e0a1b11ae1 0000                                 | OLD_WORKBOOK
            Parquet            | 50415231 15041500 4c15                                | PARQUET
            Stata 113          | 71 02 01 00 0500 0a000000                             | STATA
            Stata 115          | 73 01 01 00 0005 0000000a                             | STATA
            Stata 117          | 3c73746174615f6474613e 3c6865616465723e               | STATA
            R, binary          | 52445833 0a 580a 00000003                             | R
            R, text            | 52444133 0a 410a 33                                   | R
            R, one object      | 580a 00000003 00040000                                | R
            R in bzip2         | 425a6839 314159265359 ab00                            | R
            R in xz            | fd377a585a 00 0004                                    | R
            UTF-8 with mark    | efbbbf 612c620a 312c320a                              | TEXT
            UTF-16, little end | fffe 6100 2c00 6200 0a00                              | TEXT
            UTF-16, big end    | feff 0061 002c 0062 000a                              | TEXT
            bytes              | 0001 0203 0405                                        | OTHER
            text with a zero   | 612c620a 3100 2c320a                                  | OTHER
            """)
    void theFirstBytesTellTheFormat(String what, String hex, FileKind kind) throws IOException {
        assertThat(kind(HexFormat.of().parseHex(hex.replace(" ", "")))).as(what).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n",
                "x",
                "\n",
                "PK,value\n1,2\n",
                "PAR1,PAR2\n3,4\n",
                "RDX,RDY\n1,2\n",
                "RDA3,RDB\n1,2\n",
                "BZh,year\n1,2\n",
                "state,code\nCôte d’Ivoire,CIV\n",
                "GEOGCS,name\nx,y\n",
                "<stata>,b\n1,2\n",
                "X,Y\n1,2\n",
                "q,s\n1,2\n"
            })
    void aTextWhoseFirstColumnIsCalledLikeAFormatIsAText(String text) throws IOException {
        assertThat(kind(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.TEXT);
    }

    @Test
    void aFileWithoutAByteIsEmpty() throws IOException {
        assertThat(kind(new byte[0])).isEqualTo(FileKind.EMPTY);
    }

    /// Version 3, 27 March 2014 counted from 1900, one record, the lengths of header and record.
    @Test
    void aTableOfDbaseHasADateAfterItsVersion() throws IOException {
        byte[] header = Arrays.copyOf(HexFormat.of().parseHex("03" + "72031b" + "01000000" + "4100" + "0b00"), 66);
        assertThat(kind(header)).isEqualTo(FileKind.DBASE);
        header[2] = 13;
        assertThat(kind(header)).as("in month 13").isEqualTo(FileKind.OTHER);
    }

    @Test
    void aZipWithThePartsOfAWorkbookIsAWorkbook() throws IOException {
        assertThat(kind(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileKind.WORKBOOK);
        assertThat(kind(zip("data/a.csv"))).isEqualTo(FileKind.ARCHIVE);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /// The name of the file says nothing.
    private FileKind kind(byte[] bytes) throws IOException {
        return FileKind.of(Files.write(folder.resolve("file.xlsx"), bytes));
    }
}
