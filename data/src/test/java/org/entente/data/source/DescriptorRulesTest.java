package org.entente.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.core.problem.ProblemException;
import org.entente.data.layout.Layout;
import org.entente.data.layout.Layouts;
import org.entente.data.store.StoredTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a descriptor can say of files that are not plain tables, on the smallest such files.
class DescriptorRulesTest {
    private static final String HEAD = """
            id: small
            source: small-source
            title: A small table
            version: "1"
            row: state-year
            """;

    @TempDir
    Path folder;

    private FreshStore store;

    @BeforeEach
    void openStore() {
        store = new FreshStore(folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aColumnIsExtractedFromPartsOfAnothersCells() throws IOException {
        Layout layout = layout("""
                key: [series]
                columns:
                  series: {type: text}
                  value: {type: number}
                  reporter: {is: state1, codes: name}
                  year: {is: year}
                  month: {type: integer}
                extract:
                  reporter: {from: series, pattern: "([A-Z]+)[.].*"}
                  year: {from: series, pattern: "[A-Z]+[.](\\\\d{4}).*"}
                  month: {from: series, pattern: ".*M(\\\\d\\\\d)"}
                """);
        List<StoredTable> tables = add(layout, """
                series,value
                KAZ.2012,1
                RUS.2014-M03,2
                nothing,3
                """);
        assertThat(store.rows(layout, tables, "SELECT state1, year, month, value FROM t ORDER BY value"))
                .containsExactly(
                        List.of("KAZ", "2012", "-", "1.0"),
                        List.of("RUS", "2014", "3", "2.0"),
                        List.of("-", "-", "-", "3.0"));
        assertThat(tables.getFirst().facts().first()).isEqualTo(2012);
        assertThat(tables.getFirst().facts().last()).isEqualTo(2014);
        assertThat(tables.getFirst().facts().states()).isEqualTo(2);
    }

    @Test
    void aColumnIsExtractedFromTheNamesOfColumnsToo() throws IOException {
        Layout layout = layout("""
                key: [iso]
                columns:
                  iso: {is: state, codes: name}
                  period: {type: text}
                  value: {type: integer}
                  year: {is: year}
                unpivot: {columns: "\\\\d{4}(M\\\\d+)?", name: period, value: value}
                extract:
                  year: {from: period, pattern: "(\\\\d{4}).*"}
                """);
        List<StoredTable> tables = add(layout, """
                iso,2012,2012M1
                ARM,24,2
                """);
        assertThat(store.rows(layout, tables, "SELECT state, year, period, value FROM t ORDER BY period"))
                .containsExactly(List.of("ARM", "2012", "2012", "24"), List.of("ARM", "2012", "2012M1", "2"));
    }

    @Test
    void anExtractWithoutItsGroupIsRefused() {
        assertThatThrownBy(() -> layout("""
                columns:
                  a: {}
                  b: {}
                extract:
                  b: {from: a, pattern: "no group"}
                """))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("one group");
    }

    @Test
    void rowsMayEndInASeparatorThatTheHeaderLacks() throws IOException {
        Layout layout = layout("""
                key: [iso]
                columns:
                  iso: {is: state, codes: name}
                  value: {type: number}
                """);
        List<StoredTable> tables = add(layout, """
                iso,value
                "KGZ","7",
                "TJK","8",
                """);
        assertThat(store.rows(layout, tables, "SELECT state, value FROM t ORDER BY state"))
                .containsExactly(List.of("KGZ", "7.0"), List.of("TJK", "8.0"));
    }

    @Test
    void rowsWithARealCellTooManyAreRefused() {
        assertThatThrownBy(() -> add(layout("""
                columns:
                  iso: {is: state, codes: name}
                  value: {type: number}
                """), """
                iso,value
                KGZ,7,9
                """)).isInstanceOf(ProblemException.class);
    }

    @Test
    void cellsThatStandForNoValueMayBePadded() throws IOException {
        Layout layout = layout("""
                missing: {NA: not-reported}
                columns:
                  iso: {is: state, codes: name}
                  q: {type: number}
                """);
        List<StoredTable> tables = add(layout, """
                iso,q
                KGZ,     2.500
                TJK,        NA
                """);
        assertThat(store.rows(layout, tables, "SELECT state, q FROM t ORDER BY state"))
                .containsExactly(List.of("KGZ", "2.5"), List.of("TJK", "-"));
    }

    @Test
    void anEmptyCellHasTheReasonThatTheDescriptorGives() throws IOException {
        Layout layout = layout("""
                missing: {NA: not-reported}
                columns:
                  iso: {is: state, codes: name}
                  gdp: {type: number}
                  ends: {type: integer, missing: {NA: not-applicable}}
                  month: {type: integer, missing: {"": not-applicable}}
                """);
        List<StoredTable> tables = add(layout, """
                iso,gdp,ends,month
                KGZ,NA,NA,
                TJK,,,1
                """);
        assertThat(store.rows(layout, tables, "SELECT gdp__gap, ends__gap, month__gap FROM t ORDER BY state"))
                .containsExactly(
                        List.of("not-reported", "not-applicable", "not-applicable"),
                        List.of("not-reported", "not-applicable", "-"));
        assertThat(tables.getFirst().facts().columns())
                .extracting(column -> column.gaps().toString())
                .containsExactly("{}", "{not-reported=2}", "{not-applicable=2}", "{not-applicable=1}");
    }

    @Test
    void theProvidersEncodingServesFilesThatAreNotUtf8() throws IOException {
        Layout layout = layout("""
                form: {encoding: windows-1252}
                columns:
                  country: {type: text}
                """);
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            Path file = folder.resolve(charset.name() + ".csv");
            Files.write(file, "country\nTürkiye\n".getBytes(charset));
            assertThat(store.rows(layout, store.add(file, layout), "SELECT country FROM t"))
                    .as(charset.name())
                    .containsExactly(List.of("Türkiye"));
        }
    }

    @Test
    void notesBelowATableAreNoSecondRow() throws IOException {
        Layout layout = layout("""
                key: [code]
                columns:
                  name: {type: text}
                  code: {is: state, codes: name}
                """);
        List<StoredTable> tables = add(layout, """
                name,code
                Kazakhstan,KAZ
                ,
                Data from the provider,
                Last updated some day,
                """);
        assertThat(store.rows(layout, tables, "SELECT count(*), count(state) FROM t"))
                .containsExactly(List.of("4", "1"));
    }

    @Test
    void rowsThatTheProviderHasTwiceAreKeptAndCounted() throws IOException {
        Layout layout = layout("""
                key: [iso]
                repeats: true
                columns:
                  iso: {is: state, codes: name}
                  value: {type: number}
                """);
        List<StoredTable> tables = add(layout, """
                iso,value
                KGZ,7
                TJK,8
                KGZ,7
                """);
        assertThat(tables.getFirst().facts().rows()).isEqualTo(3);
        assertThat(tables.getFirst().facts().notes()).contains("Rows that repeat another in all columns: 1.");
    }

    @Test
    void rowsWithTheSameKeyThatDifferAreRefusedThoughRowsMayRepeat() {
        assertThatThrownBy(() -> add(layout("""
                key: [iso]
                repeats: true
                columns:
                  iso: {is: state, codes: name}
                  value: {type: number}
                """), """
                iso,value
                KGZ,7
                TJK,8
                KGZ,9
                """))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a row appears 2 times: iso KGZ");
    }

    @Test
    void filesOfAMapThatAreNoTablesAreNamed() throws IOException {
        assertThat(refusal("a.shp", shapes(1))).contains("ENT-4056").contains("outlines of a map");
        assertThat(refusal("a.shx", shapes(50))).contains("ENT-4056").contains("index of the outlines");
        assertThat(refusal("a.prj", "GEOGCS[\"GCS_WGS_1984\",DATUM[]]".getBytes(StandardCharsets.US_ASCII)))
                .contains("ENT-4056")
                .contains("projection of a map");
    }

    private static byte[] shapes(int afterTheHeader) {
        return ByteBuffer.allocate(108)
                .putInt(0, 9994)
                .putInt(100, afterTheHeader)
                .array();
    }

    private String refusal(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        try {
            store.add(file);
            return "nothing";
        } catch (ProblemException e) {
            return e.problems().getFirst().code() + " "
                    + e.problems().getFirst().what();
        }
    }

    private Layout layout(String body) throws IOException {
        Path file = folder.resolve("small.yml");
        Files.writeString(file, HEAD + body);
        return Layouts.read(file);
    }

    private List<StoredTable> add(Layout layout, String text) throws IOException {
        Path file = folder.resolve("small.csv");
        Files.writeString(file, text);
        return store.add(file, layout);
    }
}
