package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The store on the command line: what commands print in each format, and how they end.
class DataTest {
    private static final String EDGES = "a,b,sign\n1,2,1\n1,3,-1\n2,3,1\n";
    private static final String PASSPORTS = "Passport,Destination,Requirement\nRUS,BLR,visa free\nKAZ,RUS,-1\n";

    @TempDir
    Path folder;

    private Path edges;
    private Path passports;
    private Path wrong;
    private Path unknown;

    @BeforeEach
    void write() throws IOException {
        edges = Files.writeString(folder.resolve("edges.csv"), EDGES);
        passports = Files.writeString(folder.resolve("passports.csv"), PASSPORTS);
        wrong = Files.writeString(folder.resolve("wrong.csv"), "a,b,sign\n1,2,1\n1,3,seven\n1,4,9\n");
        unknown = Files.writeString(folder.resolve("unknown.csv"), "colour,size\nred,1\n");
    }

    @Test
    void aFileComesInOnceAndIsListedWithWhatItHolds() throws IOException {
        Run first = data("add", edges.toString(), passports.toString(), "-f", "csv");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(fields(first, "status")).containsExactly("added", "added");
        assertThat(fields(first, "layout")).containsExactly("tribes", "passport-index-tidy");
        assertThat(fields(first, "rows")).containsExactly("3", "2");

        Run again = data("add", edges.toString(), "-f", "csv");
        assertThat(again.exit()).isZero();
        assertThat(fields(again, "status")).containsExactly("already here");

        Run list = data("list", "-f", "csv");
        assertThat(list.exit()).isZero();
        assertThat(fields(list, "layout")).containsExactlyInAnyOrder("tribes", "passport-index-tidy");
        assertThat(fields(list, "years")).containsExactlyInAnyOrder("1954", "2025");
        assertThat(fields(data("list", "signed-networks", "-f", "csv"), "column"))
                .containsExactly("a", "b", "sign");
    }

    @Test
    void aRefusedFileIsExitCode4AndItsRowNamesTheReason() throws IOException {
        Run run = data("add", edges.toString(), wrong.toString(), unknown.toString(), "-f", "csv");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(fields(run, "status")).containsExactly("added", "refused", "refused");
        assertThat(fields(run, "reason").get(1)).contains("seven").contains("and 1 more");
        assertThat(fields(run, "reason").get(2)).contains("colour, size");
        assertThat(run.err())
                .contains("ENT-4006")
                .contains("wrong.csv:3")
                .contains("wrong.csv:4")
                .contains("ENT-4051");
        assertThat(fields(data("list", "-f", "csv"), "layout")).containsExactly("tribes");
    }

    @Test
    void aFileThatIsNotThereIsExitCode3() throws IOException {
        Run run = data("add", folder.resolve("gone.csv").toString(), "-f", "csv");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(fields(run, "status")).containsExactly("refused");
        assertThat(fields(run, "reason").getFirst()).contains("there is no file");
        Run mixed = data("add", folder.resolve("gone.csv").toString(), wrong.toString(), "-f", "csv");
        assertThat(mixed.exit())
                .as("a refused file weighs more than an absent one")
                .isEqualTo(4);
    }

    @Test
    void aStoreThatIsNotThereIsExitCode3() {
        for (String command : List.of("list", "verify")) {
            Run run = data(command);
            assertThat(run.exit()).as(command).isEqualTo(3);
            assertThat(run.err()).contains("ENT-3030").contains("data add");
        }
    }

    @Test
    void aFolderOfProvidersFilesIsListedAsWhatIsReadInPlace() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("income.csv"), """
                economy,,gdp,total_population
                KAZ,YR2012,165000000000,16800000
                """);
        Files.writeString(files.resolve("edges.csv"), EDGES);
        Run run = Run.of("--data", files.toString(), "data", "list", "-f", "csv");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(fields(run, "source")).containsExactly("world-bank");
        assertThat(fields(run, "file")).containsExactly("income.csv");
        assertThat(fields(run, "years")).containsExactly("2012");
        assertThat(run.err()).contains(files + " is not a store but a folder of providers' files");
        try (Stream<Path> left = Files.list(files)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void aFolderWithNothingThatIsReadInPlaceSaysWhatToDo() throws IOException {
        Path files = Files.createDirectories(folder.resolve("edges"));
        Files.writeString(files.resolve("edges.csv"), EDGES);
        Run run = Run.of("--data", files.toString(), "data", "list", "-f", "table");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("is not a store, and no file in it is one that is read in place")
                .contains("entente --data STORE data add " + files);
    }

    @Test
    void whatNeedsAStoreSaysThatAFolderOfFilesIsNone() {
        for (String command : List.of("verify", "list signed-networks")) {
            String[] arguments = ("--data " + folder + " data " + command).split(" ");
            Run run = Run.of(arguments);
            assertThat(run.exit()).as(command).isEqualTo(3);
            assertThat(run.err()).contains("ENT-3030").contains("entente --data STORE data add " + folder);
        }
    }

    @Test
    void aFolderWithOtherThingsIsNoPlaceForAStore() {
        Run run = Run.of("--data", folder.toString(), "data", "add", edges.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("ENT-2030");
    }

    @Test
    void verifyingFindsAChangedFileAndALostOne() throws IOException {
        data("add", edges.toString());
        Run intact = data("verify", "-f", "csv");
        assertThat(intact.exit()).isZero();
        assertThat(fields(intact, "result")).containsExactly("intact", "intact");

        Path kept = find("edges.csv");
        Files.writeString(kept, "1,4,1\n", StandardOpenOption.APPEND);
        Run changed = data("verify", "-f", "csv");
        assertThat(changed.exit()).isEqualTo(6);
        assertThat(fields(changed, "result")).containsExactly("changed", "intact");

        Files.delete(kept);
        Run lost = data("verify", "-f", "csv");
        assertThat(lost.exit()).isEqualTo(6);
        assertThat(fields(lost, "result")).containsExactly("missing", "intact");
    }

    @Test
    void whatIsInTheStoreIsCited() throws IOException {
        data("add", passports.toString());
        Run cite = data("cite", "-f", "csv");
        assertThat(cite.exit()).isZero();
        assertThat(fields(cite, "source")).containsExactly("passport-index");
        assertThat(cite.out()).contains("Ilyankou");
        assertThat(data("cite", "passport-index", "--bibtex").out())
                .startsWith("@")
                .contains("Ilyankou");
        Run mistyped = data("cite", "pasport-index");
        assertThat(mistyped.exit()).isEqualTo(2);
        assertThat(mistyped.err()).contains("ENT-2032").contains("passport-index");
    }

    @Test
    void theDictionaryGivesRangesAndMissingCodes() throws IOException {
        Run run = data("dictionary", "signed-networks", "passport-index-tidy", "-f", "csv");
        assertThat(run.exit()).isZero();
        assertThat(fields(run, "column")).containsExactly("a", "b", "sign", "Passport", "Destination", "Requirement");
        assertThat(fields(run, "range").get(2)).isEqualTo("-1..1");
        assertThat(fields(run, "missing").get(5)).isEqualTo("-1 not-applicable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "verify", "cite", "dictionary passport-index", "add FILE"})
    void everyCommandPrintsATableCsvAndJson(String command) {
        data("add", passports.toString());
        String[] arguments = command.replace("FILE", passports.toString()).split(" ");

        Run table = data(with(arguments, "-f", "table"));
        assertThat(table.exit()).isZero();
        assertThat(table.out()).contains("passport");

        Run csv = data(with(arguments, "-f", "csv"));
        assertThat(csv.exit()).isZero();
        JsonNode json = Run.parse(data(with(arguments, "-f", "json")).out());
        assertThat(json.propertyNames()).containsExactly("data", "meta", "notes");
        assertSorted(json);
        assertThat(json.get("meta").get("command").asString()).contains("data " + arguments[0]);
        assertThat(json.get("data").size())
                .isEqualTo((int) csv.out()
                                .lines()
                                .filter(line -> !line.startsWith("#"))
                                .count()
                        - 1);
    }

    private static void assertSorted(JsonNode node) {
        assertThat(new ArrayList<>(node.propertyNames())).isSorted();
        node.values().forEach(DataTest::assertSorted);
    }

    private Path find(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    /// A command of the store in this test's folder.
    private Run data(String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("store").toString(), "data"));
        all.addAll(List.of(arguments));
        return Run.of(all.toArray(String[]::new));
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    private static List<String> fields(Run run, String column) throws IOException {
        String text = String.join(
                "\n", run.out().lines().filter(line -> !line.startsWith("#")).toList());
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().map(row -> row.getField(column)).toList();
        }
    }
}
