package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.entente.data.catalog.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong says what, why it matters and what to type next, on standard error alone.
class FailuresTest {
    /// Two groups of economies that do not trade with each other; the unions' members lie in both.
    private static final List<String> ONE = List.of("RUS", "BLR", "DEU");
    private static final List<String> OTHER = List.of("KAZ", "KGZ", "FRA");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assess EAUE                                                            | 2 | ENT-2001 | did you mean EAEU
            union show NATOO                                                       | 2 | ENT-2001 | did you mean NATO
            measure RUS:XQZ -i voting-agreement                                    | 2 | ENT-2002 | ISO 3166
            measure EAEU -i intra-export-shar                                      | 2 | ENT-2005 | did you mean intra-export-share
            explain eaeu.intra-export-shar.2019                                    | 2 | ENT-2005 | did you mean intra-export-share
            measure CSTO -i voting-agreement --absent dorp                         | 2 | ENT-2102 | choices: drop, as-disagree, as-abstain
            measure CSTO -i intra-export-share --absent drop                       | 2 | ENT-2101 | options: lineage, members, null
            measure EAEU -i leader-dependence --vary leader                        | 2 | ENT-2103 | options that can vary: lineage
            measure CSTO -i vote                                                   | 2 | ENT-2006 | --resolution A/RES/68/262
            measure CSTO -i attendance --resolution A/RES/68/262                   | 2 | ENT-2008 | --years
            explain csto.attendance.a-res-68-262                                   | 2 | ENT-2008 | --years
            measure CSTO -i vote --resolution A/RES/68/999                         | 3 | ENT-3008 | --data DIR
            measure EAEU -i intra-export-share --with eaeu                         | 2 | ENT-2010 | --with EU,ASEAN
            measure EAEU -i share                                                  | 2 | ENT-2005 | did you mean intra-export-share
            measure EAEU -i xyz                                                    | 2 | ENT-2005 | entente measure --list
            explain foo                                                            | 2 | ENT-2202 | entente measure --list
            assess EAEU --leader atlantis                                          | 2 | ENT-2002 | ISO 3166
            assess EAEU --with EAUE                                                | 2 | ENT-2001 | did you mean EAEU
            assess EAEU --without atlantis                                         | 2 | ENT-2002 | ISO 3166
            assess EAEU --years 2019..2012                                         | 2 | ENT-2000 | must not precede
            explain foo                                                            | 2 | ENT-2202 | eaeu.intra-export-share.2019
            explain ENT-9999                                                       | 2 | ENT-2203 | ENT-
            explain eaeu.usa.leader-dependence.2019                                | 2 | ENT-2201 | entente measure eaeu -i leader-dependence
            asses EAEU                                                             | 2 | ENT-2000 | did you mean: assess
            measure EAEU                                                           | 2 | ENT-2000 | --indicator
            measure EAEU -i attendance --by nobody                                 | 2 | ENT-2000 | union, member or all
            union members EAEU --on 2012-02-30                                     | 2 | ENT-2000 | 2012-12-31
            --threads 0 assess EAEU                                                | 2 | ENT-2000 | at least 1
            measure EAEU -i intra-export-share --years 2010..2019                  | 3 | ENT-3007 | --years 2019
            measure CSTO -i voting-agreement --years 2003..2030                    | 3 | ENT-3007 | --years 2003..2019
            measure CSTO -i voting-agreement --years 1950..1960                    | 3 | ENT-3007 | ask for years in 1991..2019
            """)
    void aMistakeEndsInACodeAndAdvice(String line, int exit, String code, String advice) {
        assertAdvises(Run.line(line.strip()), exit, code, advice);
    }

    private static void assertAdvises(Run run, int exit, String code, String... advice) {
        assertThat(run.err()).startsWith("error " + code + "  ").contains(advice);
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.out()).as("nothing on standard output").isEmpty();
        assertThat(run.err()).as("no stack trace").doesNotContain("\tat ");
        assertThat(run.err().lines().count()).as("what, and what next").isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "union list",
                "measure EAEU -i intra-export-share",
                "simulate --leave ARM:EAEU --draws 0",
                "frame state-year member:EAEU --years 2016"
            })
    void aFolderInTheFilesPlaceIsSaidAndNothingIsWritten(String line) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        List<String> arguments = new ArrayList<>(List.of(line.split(" ")));
        arguments.addAll(List.of("-o", out.toString()));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertAdvises(run, 2, "ENT-2007", "it is a folder", "name a file");
        assertThat(run.err()).doesNotContain("Exception");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(out);
        }
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aStackTraceIsPrintedWhenAskedFor() {
        assertThat(Run.line("--debug assess EAUE").err()).contains("ENT-2001").contains("\tat org.entente.");
    }

    @Test
    void yearsOutsideTheSourceAreNamedAndNotZero() {
        Run run = Run.line("measure EAEU -i intra-export-share --years 2010..2019");
        assertThat(run.err()).contains("2010..2018 are NOT COVERED").contains("--allow-gap");
        assertThat(Run.line("measure EAEU -i intra-export-share --years 2010..2019 --allow-gap")
                        .exit())
                .isZero();
    }

    @Test
    void aFolderThatIsMissingOrAFileIsNoData() throws IOException {
        assertAdvises(run("--data", folder.resolve("nowhere").toString(), "assess", "EAEU"), 3, "ENT-3001", "sample");
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertAdvises(run("--data", file.toString(), "assess", "EAEU"), 3, "ENT-3001", "sample");
    }

    @Test
    void aFolderThatCannotBeSearchedIsNoData() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        assertAdvises(run("--data", folder.toString(), "assess", "EAEU"), 3, "ENT-3002", "Check who may read it");
    }

    /// A game that does not apply is an answer; one whose data are not here is not.
    @Test
    void withoutATradeMatrixNoCommandAnswersWhatNeedsIt() throws IOException {
        Path votes = Files.createDirectory(folder.resolve("other"));
        Files.copy(FailuresTest.class.getResourceAsStream("/sample/votes.csv"), votes.resolve("votes.csv"));
        for (String line : List.of(
                "coalition EAEU",
                "coalition EAEU --formats",
                "simulate --leave ARM:EAEU",
                "measure EAEU -i exit-gain")) {
            List<String> arguments = new ArrayList<>(List.of("--data", votes.toString()));
            arguments.addAll(List.of(line.split(" ")));
            assertAdvises(Run.of(arguments.toArray(String[]::new)), 3, "ENT-3009", "trade-matrix");
        }
        assertThat(run("--data", votes.toString(), "coalition", "CSTO").exit()).isZero();
    }

    @Test
    void aSourceThatIsNotInTheFolderIsMissingForMeasureAndAGapForAssess() throws IOException {
        write(matrix());
        assertAdvises(
                run("--data", folder.toString(), "measure", "EAEU", "-i", "voting-agreement", "--years", "2019"),
                3,
                "ENT-3009",
                "unga-votes",
                "--allow-gap");

        var sheet = Run.json("--data", folder.toString(), "assess", "EAEU");
        assertThat(Run.figures(sheet))
                .filteredOn(figure -> figure.get("id").asString().contains("voting-"))
                .isNotEmpty()
                .allSatisfy(figure -> {
                    assertThat(figure.get("value").isNull()).isTrue();
                    assertThat(figure.get("gap").asString()).isEqualTo("outside-coverage");
                });
        assertThat(sheet.get("verdict"))
                .filteredOn(line -> line.get("claim").asString().contains("vote together"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("verdict").asString()).isEqualTo("not-covered"));
    }

    @Test
    void aFolderWithoutAnySourceIsNoBalanceSheet() {
        assertAdvises(run("--data", folder.toString(), "assess", "EAEU"), 3, "ENT-3010", "bundled sample");
    }

    @Test
    void aTruncatedArchiveNamesFileAndLine() throws IOException {
        // Long enough that the archive breaks off behind the header, by which the file is recognised.
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder("iso_o;iso_d;trade\n");
        List<String> states = Catalogue.load().states().stream()
                .filter(state -> state.existence().covers(LocalDate.of(2019, 7, 1)))
                .map(state -> state.id().code())
                .limit(150)
                .toList();
        states.forEach(from ->
                states.forEach(to -> rows.append("%s;%s;%d%n".formatted(from, to, random.nextInt(1_000_000)))));
        byte[] whole = gzipped(rows.toString());
        Files.write(folder.resolve("trade_2019.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
        Run run = run("--data", folder.toString(), "measure", "EAEU", "-i", "intra-export-share", "--years", "2019");
        assertAdvises(run, 4, "ENT-4001", "again");
        assertThat(run.err()).containsPattern("at trade_2019\\.csv\\.gz:\\d+");
    }

    @Test
    void aBadCellNamesFileLineAndColumn() throws IOException {
        write(matrix().replace("RUS;BLR;20", "RUS;BLR;much"));
        Run run = run("--data", folder.toString(), "measure", "EAEU", "-i", "intra-export-share", "--years", "2019");
        assertAdvises(run, 4, "ENT-4006", "much");
        assertThat(run.err()).containsPattern("at trade_2019\\.csv:3(:\\d+)?");
    }

    @Test
    void aModelWithoutSolutionStopsMeasureAndIsAGapForAssess() throws IOException {
        write(matrix());
        String[] measure = {
            "--data", folder.toString(), "measure", "EAEU", "-i", "welfare-without-preference", "--years", "2019"
        };
        assertAdvises(run(measure), 5, "ENT-5001", "--allow-gap");

        var allowed = Run.json(with(measure, "--allow-gap"));
        assertThat(Run.figure(allowed, "eaeu.welfare-without-preference.2019")
                        .get("gap")
                        .asString())
                .isEqualTo("did-not-converge");

        var sheet = Run.json("--data", folder.toString(), "assess", "EAEU");
        for (String indicator : List.of("welfare-without-preference", "welfare-without-preference-usd")) {
            assertThat(Run.figure(sheet, "eaeu." + indicator + ".2019")
                            .get("gap")
                            .asString())
                    .isEqualTo("did-not-converge");
        }
        assertThat(Run.value(sheet, "eaeu.intra-export-share.2019")).isBetween(0.0, 100.0);
    }

    @Test
    void aFileGoesToAFolderThatExists() throws IOException {
        assertAdvises(
                run("union", "list", "-o", folder.resolve("nowhere/list.csv").toString()), 2, "ENT-2004", "make it");
        Files.createDirectories(folder.resolve("taken/inside"));
        assertAdvises(run("union", "list", "-o", folder.resolve("taken").toString()), 2, "ENT-2007", "name a file");
        assertThat(names()).as("no draft is left").containsExactly("taken");
    }

    @Test
    void aFileIsWrittenWholeAndReplacesTheOneBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), "before");
        Run run = run("union", "list", "-o", file.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(Run.output("union list -f csv"));
        assertThat(names()).containsExactly("list.csv");
    }

    @Test
    void aFailedCommandLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("sheet.json"), "before");
        assertThat(run("assess", "EAUE", "-o", file.toString()).exit()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("before");
        assertThat(names()).containsExactly("sheet.json");
    }

    @Test
    void everyCommandSaysItsVersion() {
        for (String command : List.of("assess", "union", "union list", "measure", "sample build", "version")) {
            assertThat(Run.output(command + " --version")).isEqualTo(Run.output("version"));
        }
    }

    @Test
    void everyCommandHasHelp() {
        for (String command :
                List.of("", "assess ", "union ", "union list ", "measure ", "explain ", "sample build ", "version ")) {
            Run run = Run.line((command + "--help").strip());
            assertThat(run.exit()).as(command).isZero();
            assertThat(run.out()).startsWith("Usage: entente " + command.strip());
        }
    }

    private static Run run(String... arguments) {
        return Run.of(arguments);
    }

    private static String[] with(String[] arguments, String more) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = more;
        return all;
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("trade_2019.csv"), text);
    }

    /// A trade matrix in the layout of Campos et al.
    private static String matrix() {
        StringBuilder text = new StringBuilder("iso_o;iso_d;trade\n");
        for (List<String> group : List.of(ONE, OTHER)) {
            for (String from : group) {
                for (String to : group) {
                    text.append("%s;%s;%d%n".formatted(from, to, from.equals(to) ? 900 : 20));
                }
            }
        }
        return text.toString();
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
