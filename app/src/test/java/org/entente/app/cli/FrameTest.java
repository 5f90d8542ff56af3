package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.data.stata.StataFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Frames on the command line, over a small store written by hand: what is printed where, and how a command ends.
class FrameTest {
    private static final String CAPABILITIES = """
            ccode,year,milex,milper,irst,pec,tpop,upop,cinc
            365,2010,1,2,3,4,142000.5,6,0.04
            365,2011,1,2,3,4,143000.5,6,0.041
            370,2010,1,2,3,4,9500.5,6,0.002
            370,2011,1,2,3,4,-9,6,0.0021
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void addTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("NMC.csv"), CAPABILITIES);
        Run run = Run.of("--data", folder.resolve("store").toString(), "data", "add", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
    }

    @Test
    void aCellWithoutValueIsEmptyAndTheColumnBesideItSaysWhy() throws IOException {
        Run run = frame("state-year", "cow-nmc.tpop", "--years", "2010..2011", "--only", "RUS,BLR,KAZ", "-f", "csv");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("""
                        ccode,state,year,tpop,tpop_gap
                        365,RUS,2010,142000.5,
                        365,RUS,2011,143000.5,
                        370,BLR,2010,9500.5,
                        370,BLR,2011,,not-reported
                        705,KAZ,2010,,not-reported
                        705,KAZ,2011,,not-reported
                        """);
    }

    @Test
    void csvAndJsonAgreeCellByCell() throws IOException {
        List<String> arguments = List.of(
                "directed-dyad-year",
                "cow-nmc.cinc",
                "cow-nmc.tpop",
                "joint:CSTO",
                "--years",
                "2010",
                "--only",
                "CSTO");
        Run csv = frame(with(arguments, "-f", "csv"));
        JsonNode json = Run.parse(frame(with(arguments, "-f", "json")).out()).get("data");
        List<NamedCsvRecord> rows = records(csv.out());
        assertThat(rows).hasSize(json.size()).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode object = json.get(i);
            rows.get(i)
                    .getFieldsAsMap()
                    .forEach((name, cell) ->
                            assertThat(object.get(name).asString()).as(name).isEqualTo(cell));
        }
    }

    @Test
    void theCountIsOfTheRowsWritten() {
        Path file = folder.resolve("frame.csv");
        Run run = frame("directed-dyad-year", "--years", "2010", "--only", "RUS,BLR,KAZ", "-o", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("6 rows in")
                .contains("directed pairs, same-year: 6 rows")
                .contains("only rows of BLR, KAZ, RUS");
    }

    @Test
    void theFileOfSourcesHoldsCommandHashRulesAndBibtex() throws IOException {
        Path file = folder.resolve("frame.parquet");
        Run run = frame("state-year", "cow-nmc.cinc", "--years", "2010", "-o", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(folder.resolve("frame.parquet.cite")))
                .contains("frame state-year cow-nmc.cinc")
                .containsPattern("sha256 [0-9a-f]{64}")
                .contains("rule any")
                .contains("Singer, J. D.")
                .containsPattern("(?s)bibtex\\n@\\w+\\{.*Singer");
    }

    @Test
    void stataFilesHaveLabels() {
        Path file = folder.resolve("frame.dta");
        Run run = frame("state-year", "cow-nmc.cinc", "--years", "2010", "--only", "RUS", "-o", file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        try (StataFile read = StataFile.open(file)) {
            assertThat(read.columns().get(3).name()).isEqualTo("cinc");
            assertThat(read.columns().get(3).label()).contains("share");
            assertThat(read.next()).isTrue();
            assertThat(read.text(3)).isEqualTo("0.04");
            assertThat(read.next()).isFalse();
        }
    }

    @Test
    void aFrameWithoutRowsIsAFileWithoutRows() throws IOException {
        for (String ending : List.of("csv", "parquet", "dta")) {
            Path file = folder.resolve("none." + ending);
            Run run = frame("dyad-year", "joint:EAEU", "--years", "1900", "--only", "BLR,KAZ", "-o", file.toString());
            assertThat(run.exit()).as("%s: %s", ending, run.err()).isZero();
            assertThat(file).isNotEmptyFile();
        }
        assertThat(records(Files.readString(folder.resolve("none.csv")))).isEmpty();
    }

    @Test
    void yearsOutsideTheSourceAreExitCode3UnlessGapsAreAllowed() {
        Run refused = frame("state-year", "cow-nmc.cinc", "--years", "2012..2013");
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("ENT-3050").contains("2010..2011").contains("--allow-gap");
        assertThat(refused.out()).isEmpty();

        Run allowed = frame("state-year", "cow-nmc.cinc", "--years", "2012", "--only", "RUS", "--allow-gap");
        assertThat(allowed.exit()).isZero();
        assertThat(allowed.out()).contains("365,RUS,2012,,outside-coverage");
    }

    @Test
    void aSourceThatIsNotHereIsExitCode3AndAnUnknownOne2() {
        assertThat(frame("state-year", "vdem-simple.v2x_polyarchy", "--years", "2010")
                        .exit())
                .isEqualTo(3);
        assertThat(frame("state-year", "no-such.column", "--years", "2010").exit())
                .isEqualTo(2);
        assertThat(frame("state-year", "not a column", "--years", "2010").exit())
                .isEqualTo(2);
    }

    @Test
    void twoColumnsOfOneNameAreRefused() {
        for (String second :
                List.of("cinc=cow-nmc.tpop", "CINC=cow-nmc.tpop", "year=cow-nmc.tpop", "cinc_gap=cow-nmc.tpop")) {
            Run run = frame("state-year", "cow-nmc.cinc", second, "--years", "2010");
            assertThat(run.exit()).as(second).isEqualTo(2);
            assertThat(run.err()).as(second).contains("ENT-2043");
        }
    }

    private Run frame(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("store").toString(), "frame"));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }

    private static String[] with(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static List<NamedCsvRecord> records(String csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        }
    }
}
