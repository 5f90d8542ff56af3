package org.entente.data.stata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.table.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that providers made with Stata itself, held against what the folder says of them and against the same
/// tables in CSV.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class StataProvidersFilesTest {
    private static final Path FOLDER = Path.of(System.getProperty("entente.test.data", ""));

    @Test
    void authorityOfOrganisationsIsRelease118() {
        try (StataFile file = StataFile.open(FOLDER.resolve("mia/DP_May 2021.dta"))) {
            assertThat(file.release()).isEqualTo(118);
            int acronym = column(file, "acronym");
            int year = column(file, "year");
            int delegation = column(file, "delegation");
            int pooling = column(file, "pooling");
            assertThat(file.columns().get(delegation).label()).isEqualTo("aggregate delegation score");
            Map<String, String> found = new HashMap<>();
            Set<String> organisations = new TreeSet<>();
            long rows = 0;
            while (file.next()) {
                rows++;
                organisations.add(file.text(acronym));
                if (file.text(year).equals("2019")) {
                    found.put(file.text(acronym), rounded(file.text(delegation)) + " / " + rounded(file.text(pooling)));
                }
            }
            // data/README.md: 3 961 rows, 76 organisations; 2019: EU, NATO, CIS.
            assertThat(rows).isEqualTo(3961).isEqualTo(file.rows());
            assertThat(organisations).hasSize(76);
            assertThat(found)
                    .containsEntry("EU", "0.652 / 0.268")
                    .containsEntry("NATO", "0.135 / 0.076")
                    .containsEntry("CIS/SNG", "0.250 / 0.131");
        }
    }

    private static String rounded(String number) {
        return new BigDecimal(number).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    @Test
    void elasticitiesAreRelease118() {
        try (StataFile file = StataFile.open(FOLDER.resolve("elasticities/final_tariff_GTAP_2020_10_08.dta"))) {
            Map<String, Double> found = new HashMap<>();
            for (List<String> row : Fixtures.rows(file)) {
                if (!row.get(1).isEmpty()) {
                    found.put(row.get(0), Double.valueOf(row.get(1)));
                }
            }
            // data/README.md: 46 sectors, bph -7.9, c_b -2.3.
            assertThat(file.rows()).isEqualTo(46);
            assertThat(found.get("bph")).isCloseTo(-7.9, within(0.05));
            assertThat(found.get("c_b")).isCloseTo(-2.3, within(0.05));
            assertThat(file.notes()).contains("Missing in 'epsilon_GTAP': . 4.");
        }
    }

    @Test
    void theGuideIsRelease113AndHasTheValuesOfItsCsv() {
        List<String> differences = new ArrayList<>();
        long rows = 0;
        try (StataFile file = StataFile.open(FOLDER.resolve("agtpa/Chapter2Application2.dta"));
                CsvFile csv = CsvFile.open(
                        CsvSource.of(FOLDER, FOLDER.resolve("agtpa/agtpa_applications.csv.gz")),
                        CsvFormat.COMMA,
                        new Problems())) {
            assertThat(file.release()).isEqualTo(113);
            List<TableColumn> columns = file.columns();
            int[] twins = columns.stream()
                    .mapToInt(column -> csv.column(column.name().toLowerCase(Locale.ROOT)))
                    .toArray();
            while (file.next()) {
                rows++;
                assertThat(csv.next()).isTrue();
                for (int i = 0; i < twins.length; i++) {
                    String twin = csv.row().text(twins[i]);
                    if (!isSame(file.text(i), twin)) {
                        differences.add("row %d, %s: %s and %s".formatted(rows, columns.get(i), file.text(i), twin));
                    }
                }
            }
            assertThat(csv.next()).isFalse();
        }
        assertThat(differences).isEmpty();
        // data/README.md: 99 981 rows.
        assertThat(rows).isEqualTo(99_981);
    }

    /// The CSV has 15 significant digits, the last of them not always rounded well: less than one unit of it.
    private static boolean isSame(String stata, String csv) {
        if (stata.equals(csv)) {
            return true;
        }
        if (!csv.matches("-?[0-9.]+(e-?[0-9]+)?")) {
            return false;
        }
        BigDecimal there = new BigDecimal(csv);
        int exponent = there.precision() - there.scale() - 1;
        BigDecimal exact = new BigDecimal(Double.parseDouble(stata));
        return exact.subtract(there).abs().compareTo(BigDecimal.valueOf(1, 14 - exponent)) < 0;
    }

    @Test
    void theGuidesExerciseHasGaps() {
        try (StataFile file = StataFile.open(FOLDER.resolve("agtpa/Chapter1Exercise2.dta"))) {
            List<List<String>> rows = Fixtures.rows(file);
            // data/README.md: 18 928 rows, every third year from 1988 to 2006.
            assertThat(rows).hasSize(18_928);
            int year = column(file, "year");
            assertThat(rows.stream().map(row -> row.get(year)).distinct())
                    .containsExactlyInAnyOrder("1988", "1991", "1994", "1997", "2000", "2003", "2006");
            int tariff = column(file, "MFN_TARIFF");
            long missing =
                    rows.stream().filter(row -> row.get(tariff).isEmpty()).count();
            // 52 countries have no tariff on themselves in 7 years.
            assertThat(missing).isEqualTo(52 * 7);
            assertThat(file.notes()).contains("Missing in 'MFN_TARIFF': . 364.");
        }
    }

    @Test
    void tradeIsRelease115() {
        try (StataFile file = StataFile.open(FOLDER.resolve("zylkin-gegravity/ge_gravity2_example_data.dta"))) {
            assertThat(file.release()).isEqualTo(115);
            assertThat(file.columns())
                    .extracting(TableColumn::label)
                    .containsExactly("Exporter", "Importer", "Year", "Nominal trade flows (pounds sterling)");
            List<List<String>> rows = Fixtures.rows(file);
            // data/README.md: 35 763 rows, 82 economies in 2000.
            assertThat(rows).hasSize(35_763);
            assertThat(rows.stream()
                            .filter(row -> row.get(2).equals("2000"))
                            .map(List::getFirst)
                            .distinct())
                    .hasSize(82);
        }
    }

    /// Correlates of War, direct contiguity 3.2: the archive has each table in CSV, too.
    @ParameterizedTest
    @ValueSource(strings = {"contdir", "contdird", "contdirs"})
    void contiguityFromAnArchiveHasTheValuesOfItsCsv(String table) throws IOException {
        try (ZipFile archive =
                new ZipFile(FOLDER.resolve("cow/DirectContiguity320.zip").toFile())) {
            String name = "DirectContiguity320/" + table;
            try (StataFile file = StataFile.open(name, archive.getInputStream(archive.getEntry(name + ".dta")));
                    CsvFile csv = CsvFile.open(
                            new CsvSource(name, () -> archive.getInputStream(archive.getEntry(name + ".csv"))),
                            CsvFormat.COMMA,
                            new Problems())) {
                assertThat(file.release()).isEqualTo(table.equals("contdir") ? 117 : 115);
                assertThat(csv.header().size()).isEqualTo(file.columns().size());
                while (file.next()) {
                    assertThat(csv.next()).isTrue();
                    for (int i = 0; i < file.columns().size(); i++) {
                        assertThat(file.text(i)).isEqualTo(csv.row().text(i));
                    }
                }
                assertThat(csv.next()).isFalse();
            }
        }
    }

    private static int column(StataFile file, String name) {
        return file.columns().stream().map(TableColumn::name).toList().indexOf(name);
    }
}
