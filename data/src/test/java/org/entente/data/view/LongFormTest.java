package org.entente.data.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.data.source.ImportedFiles;
import org.entente.data.store.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a descriptor says of years and states, on the smallest tables.
class LongFormTest {
    private static final String HEAD = "id: small\nsource: cow-trade\ntitle: t\nversion: v\nrow: r\n";

    @TempDir
    Path folder;

    private ImportedFiles files;

    @BeforeEach
    void open() {
        files = ImportedFiles.in(folder);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void aCellThatNamesSeveralStatesGivesARowForEach() throws IOException {
        Manifest.Table table = add("""
                conflict,year,a,b
                1,2013,"432, 220",
                2,2020,373,"640,371"
                """, """
                key: [conflict]
                columns:
                  conflict: {type: integer}
                  year: {is: year}
                  a: {is: state1, codes: gw, split: ","}
                  b: {is: state2, codes: gw, split: ","}
                """);
        assertThat(table.rows()).isEqualTo(2);
        assertThat(table.unmatched()).isEmpty();
        assertThat(files.rows("SELECT conflict, state1, state2 FROM small ORDER BY ALL"))
                .containsExactlyInAnyOrder("1 FRA -", "1 MLI -", "2 AZE ARM", "2 AZE TUR");
    }

    @Test
    void sessionsAreCountedFrom1946() throws IOException {
        Manifest.Table table = add("ccode,session\n2,1\n2,69\n", """
                columns:
                  ccode: {is: state, codes: cow}
                  session: {is: year, plus: 1945}
                """);
        assertThat(table.first()).isEqualTo(1946);
        assertThat(table.last()).isEqualTo(2014);
        assertThat(files.rows("SELECT year, session FROM small ORDER BY year")).containsExactly("1946 1", "2014 69");
    }

    @Test
    void theYearIsTakenOutOfDatesAndMonths() throws IOException {
        Manifest.Table table = add("ccode,start,end\n2,192001,2016-12-31\n", """
                columns:
                  ccode: {is: state, codes: cow}
                  start: {is: from_year, date: "%Y%m"}
                  end: {is: to_year, type: date}
                """);
        assertThat(table.first()).isEqualTo(1920);
        assertThat(table.last()).isEqualTo(2016);
        assertThat(files.rows("SELECT year, start FROM small")).containsExactly("1920 192001");
    }

    @Test
    void theLastOfSeveralEndsCountsAndAnEndThatDoesNotApplyDoesNot() throws IOException {
        Manifest.Table table = add("ccode,start,end1,end2\n2,1990,1991,-8\n20,1992,1994,1999\n", """
                missing: {"-8": not-applicable}
                columns:
                  ccode: {is: state, codes: cow}
                  start: {is: from_year}
                  end1: {is: to_year}
                  end2: {is: to_year}
                """);
        assertThat(table.first()).isEqualTo(1990);
        assertThat(table.last()).isEqualTo(1999);
    }

    @Test
    void namesThatOnlyOneFileHasAreSpelledAsCodes() throws IOException {
        Manifest.Table table = add("org,year,wgermany,germany\nX,1980,1,-1\nX,1995,-1,1\n", """
                columns:
                  org: {type: text}
                  year: {is: year}
                  country: {is: state, codes: cow, spelling: {wgermany: 260, germany: 255}}
                  membership: {type: integer, missing: {"-1": not-applicable}}
                unpivot: {columns: ".*germany", name: country, value: membership}
                """);
        // 255 stood for no state in 1980 and 260 for none in 1995, but neither cell holds a value.
        assertThat(table.unknown()).isEmpty();
        assertThat(
                        files.rows(
                                "SELECT year, state, country, membership FROM small WHERE membership IS NOT NULL ORDER BY year"))
                .containsExactly("1980 DEU wgermany 1", "1995 DEU germany 1");
    }

    @Test
    void aNameWithoutADateStandsForNoStateIfItStoodForSeveral() throws IOException {
        Path file = Files.writeString(folder.resolve("small.csv"), "rcid,country\n1,Russia\n1,Belarus\n");
        Manifest.Table table = files.add(file, HEAD.replace("cow-trade", "unga-votes") + """
                columns:
                  rcid: {type: integer}
                  country: {is: state, codes: name}
                """);
        assertThat(table.unmatched())
                .extracting(Manifest.Unmatched::name, Manifest.Unmatched::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Russia", "undated: stands for different states at different times"));
        assertThat(files.rows("SELECT country, state FROM small ORDER BY country"))
                .containsExactly("Belarus BLR", "Russia -");
    }

    private Manifest.Table add(String text, String rest) throws IOException {
        return files.add(Files.writeString(folder.resolve("small.csv"), text), HEAD + rest);
    }
}
