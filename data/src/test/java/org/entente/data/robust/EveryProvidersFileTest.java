package org.entente.data.robust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.data.source.EveryFile;
import org.entente.data.store.Manifest;
import org.entente.data.store.Store;
import org.entente.data.store.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/// Every file that providers have published and that lies beside the project comes in, with the rows and years that the
/// `README.md` there gives, or is refused for the reason that it is no table.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
@ExtendWith(EveryFile.Once.class)
class EveryProvidersFileTest {
    /// The read-me file gives the years in which crises began; the last one of 2016 ended in 2017.
    private static final String ICB = "icb/icb1v13.csv";

    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");

    private final EveryFile every;

    EveryProvidersFileTest(EveryFile every) {
        this.every = every;
    }

    @Test
    void theStoreHoldsEachFileOnceAndWholeAndNothingElse() throws IOException {
        Store store = every.imported().store();
        assertThat(AddInAProcess.staged(store.folder())).isEmpty();
        assertThat(store.snapshots()).hasSize(every.added().size());
        assertThat(store.snapshots().stream().flatMap(one -> Verification.of(one).stream()))
                .isNotEmpty()
                .allMatch(Verification::isIntact);
    }

    @Test
    void onlyFilesWithoutATableAreRefused() {
        Map<String, String> codes = new TreeMap<>();
        every.refused().forEach((file, problem) -> codes.put(file, problem.code()));
        assertThat(codes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "README.md", "ENT-4051",
                        "natural-earth/naturalearth_lowres.prj", "ENT-4056",
                        "natural-earth/naturalearth_lowres.shp", "ENT-4056",
                        "natural-earth/naturalearth_lowres.shx", "ENT-4056"));
        assertThat(every.added()).hasSizeGreaterThan(100);
    }

    @Test
    void theRowsAreThoseOfTheReadMe() throws IOException {
        int compared = 0;
        for (Line line : lines()) {
            String[] rows = line.rows.replaceAll("\\(.*?\\)", "").split(" / ");
            if (rows.length != line.files.size()) {
                continue;
            }
            for (int i = 0; i < rows.length; i++) {
                String digits = rows[i].replace(" ", "");
                List<Manifest.Table> tables = every.tables(line.files.get(i));
                if (digits.matches("\\d+") && tables.size() == 1) {
                    assertThat(tables.getFirst().rows()).as(line.files.get(i)).isEqualTo(Long.parseLong(digits));
                    compared++;
                }
            }
        }
        assertThat(compared).as("files whose rows were compared").isGreaterThan(45);
    }

    @Test
    void theYearsAreThoseOfTheReadMe() throws IOException {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Line line : lines()) {
            String[] years = line.years.split(" / ");
            for (int i = 0; i < line.files.size() && years.length == line.files.size(); i++) {
                Matcher matcher = YEARS.matcher(years[i]);
                List<Manifest.Table> tables = every.tables(line.files.get(i));
                if (matcher.matches() && tables.size() == 1) {
                    Manifest.Table table = tables.getFirst();
                    String found = table.first() + "-" + table.last();
                    if (!found.equals(years[i]) && !line.files.get(i).equals(ICB)) {
                        wrong.add("%s: %s, not %s".formatted(line.files.get(i), found, years[i]));
                    }
                    compared++;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).as("files whose years were compared").isGreaterThan(15);
    }

    /// The lines of the tables in the read-me file that name files one by one.
    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(EveryFile.DATA.resolve("README.md"))) {
            String[] cells = text.split("\\|");
            if (cells.length < 7 || !cells[1].contains("/")) {
                continue;
            }
            lines.add(new Line(files(cells[1].strip()), cells[4].strip(), cells[5].strip()));
        }
        return lines;
    }

    /// `cow/A, B (.csv.gz)` are the files `cow/A.csv.gz` and `cow/B.csv.gz`.
    private static List<String> files(String cell) {
        Matcher ending = Pattern.compile(" \\((\\.[a-z.]+)\\)$").matcher(cell);
        String end = ending.find() ? ending.group(1) : "";
        String names = end.isEmpty() ? cell : cell.substring(0, ending.start());
        String directory = names.substring(0, names.indexOf('/') + 1);
        return Stream.of(names.substring(directory.length()).split(", "))
                .map(name -> directory + name + end)
                .toList();
    }

    /// What the read-me file says of files.
    private record Line(List<String> files, String rows, String years) {
        Line {
            files = List.copyOf(files);
        }
    }
}
