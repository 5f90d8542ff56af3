package org.entente.data.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.data.engine.Engine;
import org.entente.data.layout.ColumnSpec;
import org.entente.data.layout.ColumnSpec.Role;
import org.entente.data.layout.Layout;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Layouts of votes, alliances, disputes, conflicts, events and regimes whose own files may not be copied here: what a
/// small file made by hand from the provider's codebook says is what the table says.
///
/// The file is read a second time, by a library that knows nothing of descriptors, to say how many rows and how many
/// cells without a value there are.
class HandMadePoliticsTest {
    private static final Path FOLDER = resource("/handmade");
    private static final String NOT_REPORTED = "not-reported";
    private static final String NOT_APPLICABLE = "not-applicable";

    @TempDir
    static Path temporary;

    private static FreshStore store;

    @BeforeAll
    static void openStore() {
        store = new FreshStore(temporary);
    }

    @AfterAll
    static void closeStore() {
        store.close();
    }

    /// @param file a file of the folder, called as its layout
    /// @param missing what the codebook has for cells without a value, with the reason; empty where it has nothing
    /// @param states the states and the year of each row of the table that is read, in any order: `-` for none
    /// @param cell what one cell is, in SQL
    /// @param value that cell
    record Expected(String file, Map<String, String> missing, List<String> states, String cell, String value) {
        String layout() {
            return file.substring(0, file.indexOf('.'));
        }

        Path path() {
            return FOLDER.resolve(file);
        }

        @Override
        public String toString() {
            return layout();
        }
    }

    static List<Expected> files() {
        Map<String, String> minusNine = Map.of("-9", NOT_REPORTED, "", NOT_REPORTED);
        Map<String, String> notAvailable = Map.of("NA", NOT_REPORTED, "", NOT_REPORTED);
        return List.of(
                new Expected(
                        "atop-original-directed-dyad-year.csv",
                        Map.of(),
                        List.of(
                                "XDR ITA 1939",
                                "SUN DDR 1980",
                                "DEU GBR 1980",
                                "YAR EGY 1956",
                                "YEM SAU 2000",
                                "RUS ARM 2018",
                                "YUG GRC 1954"),
                        "SELECT atopid2 FROM t WHERE stateB = 371",
                        "9008"),
                new Expected(
                        "cow-alliance-dyad.csv",
                        minusNine,
                        List.of(
                                "GBR PRT 1816",
                                "XAH XDR 1879",
                                "SUN DDR 1955",
                                "DEU GBR 1955",
                                "YAR EGY 1956",
                                "YEM SAU 1991",
                                "YEM SAU 1991",
                                "DEU POL 1999",
                                "RUS ARM 1992"),
                        "SELECT \"asymmetric\" FROM t WHERE ccode1 = 678",
                        "1"),
                new Expected(
                        "cow-alliance-dyad-year.csv",
                        minusNine,
                        List.of(
                                "GBR PRT 1816",
                                "XAH XDR 1880",
                                "SUN DDR 1980",
                                "SUN DDR 1981",
                                "DEU GBR 1980",
                                "YAR EGY 1960",
                                "YEM SAU 1992",
                                "DEU POL 2012",
                                "RUS ARM 2012",
                                "RUS ARM 2012"),
                        "SELECT neutrality FROM t WHERE ccode1 = 679",
                        "1"),
                new Expected(
                        "cow-alliance-member.csv",
                        minusNine,
                        List.of(
                                "GBR 1816",
                                "XAH 1879",
                                "XDR 1879",
                                "SUN 1955",
                                "DDR 1955",
                                "DEU 1955",
                                "DEU 1990",
                                "YAR 1956",
                                "YEM 1992"),
                        "SELECT ss_type FROM t WHERE ccode = 679",
                        "Type II: Neutrality"),
                new Expected(
                        "gml-dispute.csv",
                        Map.of("-9", NOT_REPORTED, "NA", NOT_REPORTED),
                        List.of("1902", "1938", "1980", "2008"),
                        "SELECT fatalpre FROM t WHERE dispnum = 2",
                        "1200"),
                new Expected(
                        "gml-participant.csv",
                        Map.of("-9", NOT_REPORTED, "NA", NOT_REPORTED),
                        List.of(
                                "USA 1902",
                                "XAH 1902",
                                "XDR 1938",
                                "SUN 1980",
                                "DEU 1980",
                                "YAR 1980",
                                "RUS 2008",
                                "YEM 2008"),
                        "SELECT hiact FROM t WHERE ccode = 678",
                        "8"),
                new Expected(
                        "icews-events.tab",
                        Map.of(),
                        List.of("RUS KAZ 1995", "TUR TUR 1995", "KOR PRK 1995", "- DEU 1995"),
                        "SELECT \"CAMEO Code\" || ' ' || \"Target Name\" FROM t WHERE \"Event ID\" = 2",
                        "071 Recep \"Baba\" Özdoğan"),
                new Expected(
                        "polity5.csv",
                        Map.of("-66", NOT_APPLICABLE, "-77", NOT_APPLICABLE, "-88", NOT_APPLICABLE, "", NOT_REPORTED),
                        List.of(
                                "XDR 1866",
                                "XRE 1800",
                                "SUN 1980",
                                "RUS 1993",
                                "DEU 1980",
                                "DEU 2018",
                                "YAR 1980",
                                "YEM 2015",
                                "AFG 1980",
                                "SCG 2004"),
                        "SELECT polity2 FROM t WHERE year = 1993",
                        "4"),
                new Expected(
                        "ucdp-acd.csv",
                        Map.of(),
                        List.of(
                                "AFG - 1980",
                                // two states support side A
                                "AFG - 2008",
                                "AFG - 2008",
                                // two states are side A
                                "EGY ISR 1967",
                                "JOR ISR 1967",
                                "PRT - 1961",
                                "YAR YMD 1972",
                                "YEM - 2015",
                                "SCG - 1998",
                                "SRB - 2008"),
                        "SELECT string_agg(gwno_a_2nd, ' ' ORDER BY gwno_a_2nd) FROM t WHERE year = 2008",
                        "200 260"),
                new Expected(
                        "ucdp-dyadic.csv",
                        Map.of(),
                        List.of(
                                "AFG - 1980",
                                // two states support side B
                                "EGY ISR 1967",
                                "EGY ISR 1967",
                                "PRT - 1961",
                                "YEM - 2015",
                                // two states are side A
                                "GBR IRQ 2003",
                                "USA IRQ 2003",
                                "SRB - 2008",
                                // Hyderabad is no state of the catalogue
                                "- IND 1948"),
                        "SELECT start_date2 FROM t WHERE dyad_id = 4",
                        "2009-07-31"),
                new Expected(
                        "ucdp-ged.csv",
                        Map.of("-1", NOT_REPORTED, "", NOT_REPORTED),
                        List.of("SUN 1990", "DEU 1991", "SCG 1998", "SRB 2008", "YEM 2015"),
                        "SELECT date_end FROM t WHERE id = 3",
                        "1998-05-06"),
                new Expected(
                        "undl-votes.csv",
                        Map.of(),
                        List.of(
                                "SUN 1980",
                                "DDR 1980",
                                "DEU 1980",
                                "YUG 1980",
                                "RUS 2022",
                                "YEM 2022",
                                "TUR 2022",
                                "CIV 2023"),
                        "SELECT ms_name || ' ' || total_yes FROM t WHERE ms_vote = 'A'",
                        "TÜRKİYE 193"),
                new Expected(
                        "unga-agreement-scores.csv",
                        notAvailable,
                        List.of(
                                "USA SUN 1946",
                                "SUN DDR 1980",
                                "DEU USA 1980",
                                "GBR USA 1946",
                                "YAR YMD 1980",
                                "YEM RUS 2022",
                                "DEU - 2022"),
                        "SELECT agree FROM t WHERE ccode1 = 260",
                        "0.6019417"),
                new Expected(
                        "unga-ideal-points-session.csv",
                        notAvailable,
                        List.of(
                                "USA 1946",
                                "SUN 1980",
                                "DEU 1980",
                                "DDR 1980",
                                "YAR 1980",
                                "DEU 2022",
                                "YEM 2022",
                                "SRB 2022"),
                        "SELECT \"Q50%All\" FROM t WHERE ccode = 679",
                        "-0.6"),
                new Expected(
                        "unga-ideal-points-year.tab",
                        notAvailable,
                        List.of(
                                "USA 1946",
                                "SUN 1980",
                                "YUG 1980",
                                "SCG 2004",
                                "SRB 2024",
                                "RUS 2024",
                                "YEM 1995",
                                "SSD 2024"),
                        "SELECT nvotesLegacy FROM t WHERE year = 2004",
                        "68"),
                new Expected(
                        "vdem-country-year.csv",
                        Map.of(
                                "NA",
                                NOT_REPORTED,
                                "",
                                NOT_REPORTED,
                                "-66",
                                NOT_APPLICABLE,
                                "-77",
                                NOT_APPLICABLE,
                                "-88",
                                NOT_APPLICABLE),
                        List.of(
                                "- 1789",
                                "SUN 1980",
                                "DEU 1980",
                                "- 1946",
                                "YAR 1980",
                                "YEM 2015",
                                "YMD 1980",
                                "SCG 1998",
                                "- 2008"),
                        "SELECT v2x_polyarchy_codehigh FROM t WHERE country_text_id = 'RUS' AND year = 1980",
                        "0.121"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void itsLayoutIsRecognisedAndNoOther(Expected expected) {
        assertThat(store.facts(expected.path()).layout()).isEqualTo(expected.layout());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theTableHasTheRowsOfTheFile(Expected expected) {
        assertThat(store.facts(expected.path()).rows()).isEqualTo(text(expected).size() - 1);
    }

    @ParameterizedTest
    @MethodSource("files")
    void statesAreThoseOfTheYear(Expected expected) {
        Layout layout = layout(expected);
        List<String> columns = new ArrayList<>();
        for (Role role : List.of(Role.STATE, Role.STATE1, Role.STATE2)) {
            if (!layout.in(role).isEmpty()) {
                columns.add(role.name());
            }
        }
        columns.add("year");
        assertThat(store.rows(expected.path(), "SELECT " + String.join(", ", columns) + " FROM t"))
                .extracting(row -> String.join(" ", row))
                .containsExactlyInAnyOrderElementsOf(expected.states());
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachCellWithoutAValueSaysWhy(Expected expected) {
        List<List<String>> text = text(expected);
        Map<String, Map<String, Long>> inTheFile = new TreeMap<>();
        Map<String, Map<String, Long>> inTheTable = new TreeMap<>();
        for (int i = 0; i < text.getFirst().size(); i++) {
            String column = text.getFirst().get(i);
            List<String> cells = cells(text, i);
            if (isValue(layout(expected), column) && holdsACode(cells, expected)) {
                inTheFile.put(column, reasons(cells, expected));
                inTheTable.put(column, reasons(column, expected));
            }
        }
        assertThat(inTheTable).isEqualTo(inTheFile);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileHasEachOfTheCodebooksCodesInAColumnOfNumbers(Expected expected) {
        List<List<String>> text = text(expected);
        assertThat(expected.missing().keySet())
                .filteredOn(code -> !code.isEmpty())
                .allSatisfy(code -> assertThat(text.getFirst()).anySatisfy(column -> {
                    List<String> cells = cells(text, text.getFirst().indexOf(column));
                    assertThat(cells).contains(code);
                    assertThat(isNumbers(cells, expected)).isTrue();
                }));
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothEndsOfEachRangeAreInTheFileAndAreValues(Expected expected) {
        List<String> header = text(expected).getFirst();
        layout(expected).columns().forEach((column, spec) -> {
            if (header.contains(column)) {
                spec.low()
                        .ifPresent(low -> assertThat(value(expected, "min", column))
                                .as("least " + column)
                                .isEqualTo(low));
                spec.high()
                        .ifPresent(high -> assertThat(value(expected, "max", column))
                                .as("greatest " + column)
                                .isEqualTo(high));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void aCellIsReadAsItIsInTheFile(Expected expected) {
        assertThat(store.rows(expected.path(), expected.cell())).containsExactly(List.of(expected.value()));
    }

    private static double value(Expected expected, String end, String column) {
        return store.number(expected.path(), "SELECT %s(%s) FROM t".formatted(end, Engine.name(column)));
    }

    /// Whether a column of the table has its reasons beside it: keys, states and years have none.
    private static boolean isValue(Layout layout, String column) {
        ColumnSpec spec = layout.column(column);
        return spec.role() == Role.VALUE && !layout.key().contains(column);
    }

    /// Whether a column of numbers has cells of the codebook's, other than empty ones.
    private static boolean holdsACode(List<String> cells, Expected expected) {
        return isNumbers(cells, expected)
                && cells.stream()
                        .anyMatch(cell -> !cell.isEmpty() && expected.missing().containsKey(cell));
    }

    private static boolean isNumbers(List<String> cells, Expected expected) {
        List<String> others = cells.stream()
                .filter(cell -> !expected.missing().containsKey(cell))
                .toList();
        return !others.isEmpty() && others.stream().allMatch(cell -> cell.matches("-?[0-9]+([.][0-9]+)?"));
    }

    private static Map<String, Long> reasons(List<String> cells, Expected expected) {
        Map<String, Long> counts = new TreeMap<>();
        for (String cell : cells) {
            Optional.ofNullable(expected.missing().get(cell)).ifPresent(why -> counts.merge(why, 1L, Long::sum));
        }
        return counts;
    }

    private static Map<String, Long> reasons(String column, Expected expected) {
        String sql = "SELECT %s, count(*) FROM t WHERE %s IS NULL GROUP BY 1"
                .formatted(Engine.name(column + "__gap"), Engine.name(column));
        Map<String, Long> counts = new TreeMap<>();
        store.rows(expected.path(), sql).forEach(row -> counts.put(row.getFirst(), Long.valueOf(row.get(1))));
        return counts;
    }

    private static List<String> cells(List<List<String>> text, int column) {
        return text.stream().skip(1).map(row -> row.get(column)).toList();
    }

    private static Layout layout(Expected expected) {
        return store.layouts().find(expected.layout()).orElseThrow();
    }

    /// The cells of a file as they stand in it, the header first.
    private static List<List<String>> text(Expected expected) {
        String text = content(expected.path());
        if (!layout(expected).form().quoted()) {
            return text.lines().map(line -> Arrays.asList(line.split("\t", -1))).toList();
        }
        char separator = expected.file().endsWith(".tab") ? '\t' : ',';
        try (Stream<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text).stream()) {
            return records.map(CsvRecord::getFields).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    requireNonNull(HandMadePoliticsTest.class.getResource(name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
