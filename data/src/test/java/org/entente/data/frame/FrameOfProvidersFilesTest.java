package org.entente.data.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.core.problem.ProblemException;
import org.entente.core.state.StateId;
import org.entente.core.state.StateSystem;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.engine.Engine;
import org.entente.data.frame.FrameSpec.Unit;
import org.entente.data.intake.Intake;
import org.entente.data.intake.Intake.Choices;
import org.entente.data.layout.Layouts;
import org.entente.data.stata.StataFile;
import org.entente.data.store.Store;
import org.entente.data.store.StoredTable;
import org.entente.data.table.TableColumn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Frames against the providers' files, which are read here line by line, without the readers under test.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class FrameOfProvidersFilesTest {
    private static final Path DATA = Path.of(System.getProperty("entente.test.data", ""));
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Layouts LAYOUTS = Layouts.load();
    private static final Years ALL = new Years(1816, 2016);
    private static final String TRADE = "cow/Dyadic_COW_4.0_peacesciencer.csv.gz";
    private static final String CAPABILITIES = "cow/NMC_7_0_peacesciencer.csv.gz";

    @TempDir
    static Path folder;

    private static Engine engine;
    private static List<StoredTable> current;

    @BeforeAll
    static void importFiles() {
        engine = Engine.open(folder.resolve("spill"));
        Store store = Store.openOrCreate(folder.resolve("store"));
        Intake intake = new Intake(store, CATALOGUE, LAYOUTS, engine, "test");
        Stream.of(
                        TRADE,
                        CAPABILITIES,
                        "cow/DirectContiguity320.zip",
                        "cepii/dist_cepii.zip",
                        "vdem/vdem_simple_v15.csv.gz")
                .forEach(file -> intake.add(DATA.resolve(file), Choices.NONE, "2024-01-01T00:00:00Z"));
        current = store.current();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    // Rows

    /// With n states in a year there are n (n - 1) directed pairs, and half as many undirected ones.
    @ParameterizedTest
    @EnumSource
    void theRowsFollowFromTheListByArithmetic(SpellRule rule) throws IOException {
        List<Listed> list = states2016();
        long states = 0;
        long directed = 0;
        for (int year = ALL.first(); year <= ALL.last(); year++) {
            long n = codes(list, year, rule).size();
            states += n;
            directed += n * (n - 1);
        }

        assertThat(rows(frame(Unit.STATE_YEAR, ALL, rule))).isEqualTo(states);
        assertThat(rows(frame(Unit.DIRECTED_DYAD_YEAR, ALL, rule))).isEqualTo(directed);
        assertThat(rows(frame(Unit.DYAD_YEAR, ALL, rule))).isEqualTo(directed / 2);
    }

    @Test
    void twelveColumnsNeitherAddNorLoseARow() throws IOException {
        List<Listed> list = states2016();
        long directed = ALL.stream()
                .mapToLong(year -> codes(list, year, SpellRule.ANY).size())
                .map(n -> n * (n - 1))
                .sum();
        Frame frame = frame(
                Unit.DIRECTED_DYAD_YEAR,
                ALL,
                SpellRule.ANY,
                "cow-trade-dyadic.flow1",
                "cow-trade-dyadic.flow2",
                "contiguity",
                "distance",
                "joint:NATO",
                "joint-organisations",
                "cow-nmc.cinc",
                "cow-nmc.tpop",
                "vdem-simple.v2x_polyarchy");

        assertThat(frame.columns().stream().filter(column -> !column.isGap())).hasSize(5 + 12);
        assertThat(rows(frame)).isEqualTo(directed);
        assertThat(number("SELECT count(*) FROM (SELECT DISTINCT ccode1, ccode2, year FROM frame)"))
                .isEqualTo(directed);
        assertThat(number("SELECT count(*) FROM frame WHERE ccode1 = ccode2")).isZero();
    }

    @Test
    void rowsStandInTheOrderOfTheirKeys() {
        frame(Unit.DIRECTED_DYAD_YEAR, new Years(1990, 1992), SpellRule.ANY, "distance", "cow-trade-dyadic.flow1");
        assertThat(lines("SELECT ccode1, ccode2, year FROM frame"))
                .isEqualTo(lines("SELECT ccode1, ccode2, year FROM frame ORDER BY 1, 2, 3"));
    }

    /// The state union ended on 5 June 2006: Montenegro is in the COW list from 12 June, while its code 345 goes on
    /// with Serbia; Gleditsch and Ward end 345 on 4 June and begin 340 and 341 in the same days.
    @ParameterizedTest
    @CsvSource({"EXACT, 341 345, 340 341", "ANY, 341 345, 340 341 345", "FIRST, 345, 345", "LAST, 341 345, 340 341"})
    void serbiaAndMontenegroOf2006(SpellRule rule, String cow, String gw) {
        Set<StateId> both = Stream.of("SRB", "MNE", "SCG").map(StateId::of).collect(Collectors.toSet());
        Years year = Years.of(2006);
        build(new FrameSpec(Unit.STATE_YEAR, StateSystem.Id.COW, rule, year, List.of(), both, false));
        assertThat(String.join(" ", lines("SELECT ccode FROM frame"))).isEqualTo(cow);
        build(new FrameSpec(Unit.STATE_YEAR, StateSystem.Id.GW, rule, year, List.of(), both, false));
        assertThat(String.join(" ", lines("SELECT gwcode FROM frame"))).isEqualTo(gw);
        Frame pairs = build(new FrameSpec(Unit.DYAD_YEAR, StateSystem.Id.COW, rule, year, List.of(), both, false));
        assertThat(pairs.rows()).isEqualTo(cow.contains(" ") ? 1 : 0);
        assertThat(pairs.notes()).anyMatch(note -> note.contains(": %d rows".formatted(pairs.rows())));
    }

    // Cells

    @Test
    void tradeIsThatOfTheFileAndTurnsWithThePair() throws IOException {
        List<String> published = published(TRADE, List.of("365", "370", "2012"), "flow1", "flow2");
        assertThat(published).as("data/README.md").containsExactly("13383", "27551");
        frame(
                Unit.DIRECTED_DYAD_YEAR,
                Years.of(2012),
                SpellRule.ANY,
                "cow-trade-dyadic.flow1",
                "cow-trade-dyadic.flow2");
        String flows =
                "SELECT CAST(flow1 AS BIGINT), CAST(flow2 AS BIGINT) FROM frame WHERE ccode1 = %d AND ccode2 = %d";
        assertThat(lines(flows.formatted(365, 370))).containsExactly(String.join(" ", published));
        assertThat(lines(flows.formatted(370, 365))).containsExactly(published.get(1) + " " + published.getFirst());
    }

    @Test
    void zerosAreThoseOfTheFile() throws IOException {
        List<Listed> list = states2016();
        List<String> listed = codes(list, 2012, SpellRule.ANY).stream()
                .map(code -> Integer.toString(code))
                .toList();
        long zeros = 0;
        for (List<String> line : table(TRADE, "ccode1", "ccode2", "year", "flow1", "flow2")) {
            if (line.get(2).equals("2012") && listed.containsAll(line.subList(0, 2))) {
                zeros += line.subList(3, 5).stream().filter("0"::equals).count();
            }
        }
        assertThat(zeros).isPositive();

        frame(Unit.DIRECTED_DYAD_YEAR, Years.of(2012), SpellRule.ANY, "cow-trade-dyadic.flow1");
        assertThat(number("SELECT count(*) FROM frame WHERE flow1 = 0")).isEqualTo(zeros);
        assertThat(lines("SELECT DISTINCT flow1_gap FROM frame WHERE flow1 IS NULL"))
                .containsExactly("not-reported");
        assertThat(number("SELECT count(*) FROM frame WHERE (flow1 IS NULL) <> (flow1_gap IS NOT NULL)"))
                .isZero();
    }

    @Test
    void capabilitiesPolyarchyBordersAndDistancesAreThoseOfTheFiles() throws IOException {
        frame(
                Unit.DYAD_YEAR,
                Years.of(2012),
                SpellRule.ANY,
                "cow-nmc.cinc",
                "vdem-simple.v2x_polyarchy",
                "contiguity",
                "distance");
        String pair = " FROM frame WHERE state1 = '%s' AND state2 = '%s'";
        String russia = published(CAPABILITIES, List.of("365", "2012"), "cinc").getFirst();
        assertThat(number("SELECT cinc_1" + pair.formatted("RUS", "KAZ"))).isEqualTo(Double.parseDouble(russia));
        for (List<String> line : table("vdem/vdem_simple_v15.csv.gz", "country_text_id", "year", "v2x_polyarchy")) {
            if (line.getFirst().equals("KAZ") && line.get(1).equals("2012")) {
                assertThat(number("SELECT v2x_polyarchy_2" + pair.formatted("RUS", "KAZ")))
                        .isEqualTo(Double.parseDouble(line.get(2)));
            }
        }
        // data/README.md: contiguous, 3 104.6 km. COW: by land or river, 1. The USA and Belarus share no border.
        assertThat(lines("SELECT contiguity, round(distance, 1)" + pair.formatted("RUS", "KAZ")))
                .containsExactly("1 3104.6");
        assertThat(lines("SELECT contiguity, contiguity_gap" + pair.formatted("USA", "BLR")))
                .containsExactly("0 -");
        assertThat(lines("SELECT DISTINCT v2x_polyarchy_2_gap" + pair.formatted("RUS", "KAZ")))
                .containsExactly("-");
    }

    @Test
    void capabilitiesOf2022AreAsPublished() {
        frame(Unit.STATE_YEAR, Years.of(2022), SpellRule.ANY, "cow-nmc.cinc");
        // data/README.md: Russia .0382.
        assertThat(lines("SELECT round(cinc, 4) FROM frame WHERE state = 'RUS'"))
                .containsExactly("0.0382");
    }

    /// From the treaties: Armenia and Kazakhstan share the CIS, the EAPO, and the CST until the CSTO, which takes
    /// its place in September 2003; from 2009 the EDB; from December 2012 the free trade area; from 2015 the EAEU.
    /// Georgia left the CST in April 1999 and the CIS in August 2009.
    @ParameterizedTest
    @CsvSource({
        "ARM, KAZ, 1998, 3, 0",
        "ARM, KAZ, 2003, 4, 1",
        "ARM, KAZ, 2004, 3, 1",
        "ARM, KAZ, 2011, 4, 1",
        "ARM, KAZ, 2013, 5, 1",
        "ARM, KAZ, 2015, 6, 1",
        "GEO, ARM, 1998, 2, 0",
        "GEO, ARM, 1999, 2, 0",
        "GEO, ARM, 2000, 1, 0",
        "GEO, ARM, 2009, 1, 0",
        "GEO, ARM, 2010, 0, 0"
    })
    void jointMembershipsAreCountedByDate(String a, String b, int year, int joint, int csto) {
        build(new FrameSpec(
                Unit.DIRECTED_DYAD_YEAR,
                StateSystem.Id.COW,
                SpellRule.ANY,
                Years.of(year),
                requests("joint-organisations", "joint:CSTO"),
                Set.of(StateId.of(a), StateId.of(b)),
                false));
        String row = "%d %d".formatted(joint, csto);
        assertThat(lines("SELECT joint_organisations, joint_CSTO FROM frame")).containsExactly(row, row);
    }

    // Gaps

    @Test
    void yearsOutsideASourceAreGapsAndNeverZero() throws IOException {
        assertThat(lastYear(TRADE)).isEqualTo(2014);
        assertThat(lastYear(CAPABILITIES)).isEqualTo(2022);
        frame(
                Unit.DIRECTED_DYAD_YEAR,
                new Years(2012, 2024),
                SpellRule.ANY,
                "cow-trade-dyadic.flow1",
                "cow-nmc.cinc",
                "contiguity");
        for (String column : List.of("flow1 2014", "cinc_1 2022", "cinc_2 2022", "contiguity 2016")) {
            String name = column.split(" ")[0];
            String last = column.split(" ")[1];
            assertThat(lines("SELECT DISTINCT %1$s, %1$s_gap FROM frame WHERE year > %2$s".formatted(name, last)))
                    .as(column)
                    .containsExactly("- outside-coverage");
            assertThat(number("SELECT count(*) FROM frame WHERE year <= %2$s AND %1$s_gap = 'outside-coverage'"
                            .formatted(name, last)))
                    .as(column)
                    .isZero();
            assertThat(number("SELECT count(%1$s) FROM frame WHERE year = %2$s".formatted(name, last)))
                    .as(column)
                    .isPositive();
        }
    }

    @Test
    void aColumnThatCoversNothingIsRefusedUnlessGapsAreAllowed() {
        FrameSpec later = new FrameSpec(
                Unit.DIRECTED_DYAD_YEAR,
                StateSystem.Id.COW,
                SpellRule.ANY,
                new Years(2015, 2016),
                requests("cow-nmc.cinc", "cow-trade-dyadic.flow1"),
                Set.of(),
                false);
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> build(later));
        assertThat(refused.kind()).isEqualTo(ProblemException.Kind.DATA_NOT_HERE);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("ENT-3050");
            assertThat(problem.what()).contains("cow-trade-dyadic.flow1", "1870..2014", "2015..2016");
            assertThat(problem.next()).contains("--allow-gap");
        });
    }

    // Files

    @Test
    void theSameFrameIsTheSameBytesWithOneThreadAndWithTwo() throws IOException {
        List<byte[]> csv = new ArrayList<>();
        List<byte[]> parquet = new ArrayList<>();
        for (int threads : new int[] {2, 2, 1}) {
            engine.execute("SET threads = " + threads);
            Frame frame = frame(
                    Unit.DIRECTED_DYAD_YEAR,
                    new Years(2005, 2014),
                    SpellRule.ANY,
                    "cow-trade-dyadic.flow1",
                    "distance",
                    "joint-organisations",
                    "cow-nmc.cinc");
            new FrameFile(engine, frame).writeCsv(folder.resolve("same.csv"), ',');
            new FrameFile(engine, frame).writeParquet(folder.resolve("same.parquet"));
            csv.add(Files.readAllBytes(folder.resolve("same.csv")));
            parquet.add(Files.readAllBytes(folder.resolve("same.parquet")));
        }
        engine.execute("RESET threads");
        assertThat(csv.get(1)).isEqualTo(csv.get(0));
        assertThat(csv.get(2)).isEqualTo(csv.get(0));
        assertThat(parquet.get(1)).isEqualTo(parquet.get(0));
        assertThat(parquet.get(2)).isEqualTo(parquet.get(0));
    }

    @Test
    void sumsOfDecimalsDoNotDependOnThreads() {
        List<List<String>> sums = new ArrayList<>();
        for (int threads : new int[] {1, 2, 2}) {
            engine.execute("SET threads = " + threads);
            frame(
                    Unit.STATE_YEAR,
                    new Years(1870, 2014),
                    SpellRule.ANY,
                    "all=sum(cow-trade-dyadic.smoothflow1)",
                    "each=mean(cow-trade-dyadic.smoothflow1)");
            sums.add(lines("SELECT * FROM frame"));
        }
        engine.execute("RESET threads");
        assertThat(sums.get(1)).isEqualTo(sums.get(0));
        assertThat(sums.get(2)).isEqualTo(sums.get(0));
    }

    @Test
    void foldedPairsAreSeenFromTheStatesOwnSide() throws IOException {
        // data/README.md: flow1 = imports of state 1 from state 2, flow2 = imports of state 2 from state 1.
        double imports = 0;
        for (List<String> line : table(TRADE, "ccode1", "ccode2", "year", "flow1", "flow2")) {
            if (line.get(2).equals("2012") && line.subList(0, 2).contains("705")) {
                String flow = line.getFirst().equals("705") ? line.get(3) : line.get(4);
                imports += flow.isEmpty() ? 0 : Double.parseDouble(flow);
            }
        }
        assertThat(imports).isPositive();
        frame(Unit.STATE_YEAR, Years.of(2012), SpellRule.ANY, "imports=sum(cow-trade-dyadic.flow1)");
        assertThat(number("SELECT imports FROM frame WHERE ccode = 705")).isEqualTo(imports);
    }

    @Test
    void everyFormatHoldsTheSameCells() throws IOException {
        Frame frame = frame(
                Unit.DIRECTED_DYAD_YEAR,
                new Years(2013, 2016),
                SpellRule.EXACT,
                "cow-trade-dyadic.flow1",
                "contiguity",
                "distance",
                "joint-organisations",
                "cow-nmc.cinc",
                "vdem-simple.v2x_polyarchy");
        List<List<String>> cells = cells("SELECT * FROM frame");
        assertThat(cells).hasSize(Math.toIntExact(frame.rows()));
        FrameFile file = new FrameFile(engine, frame);

        Path csv = folder.resolve("frame.csv");
        file.writeCsv(csv, ',');
        List<List<String>> ofCsv = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            reader.forEach(row -> ofCsv.add(row.getFields()));
        }
        assertSameCells(numbers(ofCsv), numbers(cells));

        Path parquet = folder.resolve("frame.parquet");
        file.writeParquet(parquet);
        assertSameCells(cells("SELECT * FROM " + Engine.parquet(List.of(parquet))), cells);

        Path json = folder.resolve("frame.ndjson");
        file.writeNdjson(json);
        assertSameCells(
                cells("SELECT * FROM read_json(%s, format = 'newline_delimited')"
                        .formatted(Engine.text(json.toString()))),
                cells);

        Path stata = folder.resolve("frame.dta");
        file.writeStata(stata, "a frame", frame.notes());
        List<List<String>> ofStata = new ArrayList<>();
        try (StataFile read = StataFile.open(stata)) {
            assertThat(read.columns().stream().map(TableColumn::name))
                    .containsExactlyElementsOf(
                            frame.columns().stream().map(FrameColumn::name).toList());
            assertThat(label(read, "distance")).contains("km").contains("GeoDist");
            assertThat(label(read, "joint_organisations")).contains("full members");
            assertThat(label(read, "cinc_1_gap")).isEqualTo("why cinc_1 has no value");
            while (read.next()) {
                ofStata.add(IntStream.range(0, read.columns().size())
                        .mapToObj(read::text)
                        .toList());
            }
        }
        assertSameCells(numbers(ofStata), numbers(cells));
    }

    private static void assertSameCells(List<List<String>> actual, List<List<String>> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int row = 0; row < expected.size(); row++) {
            assertThat(actual.get(row)).as("row %d", row).isEqualTo(expected.get(row));
        }
    }

    private static String label(StataFile file, String column) {
        return file.columns().stream()
                .filter(one -> one.name().equals(column))
                .map(TableColumn::label)
                .findFirst()
                .orElseThrow();
    }

    /// Cells with numbers in one spelling: 13383 and 13383.0 are one number.
    private static List<List<String>> numbers(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.matches("-?[0-9.]+([eE]-?[0-9]+)?")
                                ? Double.toString(Double.parseDouble(cell))
                                : cell)
                        .toList())
                .toList();
    }

    // The frame

    private static Frame frame(Unit unit, Years years, SpellRule rule, String... columns) {
        return build(new FrameSpec(unit, StateSystem.Id.COW, rule, years, requests(columns), Set.of(), true));
    }

    private static List<ColumnRequest> requests(String... columns) {
        return Arrays.stream(columns).map(ColumnRequest::parse).toList();
    }

    private static Frame build(FrameSpec spec) {
        return Frame.build(engine, CATALOGUE, LAYOUTS, current, spec);
    }

    private static long rows(Frame frame) {
        assertThat((long) number("SELECT count(*) FROM frame")).isEqualTo(frame.rows());
        return frame.rows();
    }

    private static double number(String sql) {
        return engine.one(sql, row -> row.getDouble(1));
    }

    private static List<String> lines(String sql) {
        return cells(sql).stream()
                .map(row ->
                        row.stream().map(cell -> cell.isEmpty() ? "-" : cell).collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<List<String>> cells(String sql) {
        int width = engine.columns(sql).size();
        return engine.list(sql, row -> {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                cells.add(Optional.ofNullable(row.getString(column)).orElse(""));
            }
            return cells;
        });
    }

    // The files

    /// Cells of the only line of a file that begins so.
    private static List<String> published(String file, List<String> begins, String... columns) throws IOException {
        List<String> names = new ArrayList<>(header(file).subList(0, begins.size()));
        names.addAll(List.of(columns));
        int keys = begins.size();
        List<List<String>> found = table(file, names.toArray(String[]::new)).stream()
                .filter(line -> line.subList(0, keys).equals(begins))
                .map(line -> line.subList(keys, line.size()))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static int lastYear(String file) throws IOException {
        return table(file, "year").stream()
                .mapToInt(line -> Integer.parseInt(line.getFirst()))
                .max()
                .orElseThrow();
    }

    private static List<String> header(String file) throws IOException {
        try (BufferedReader lines = open(file)) {
            return List.of(lines.readLine().split(",", -1));
        }
    }

    /// Some columns of a file whose cells hold no commas.
    private static List<List<String>> table(String file, String... columns) throws IOException {
        List<String> header = header(file);
        int[] at = Arrays.stream(columns).mapToInt(header::indexOf).toArray();
        try (BufferedReader lines = open(file)) {
            return lines.lines()
                    .skip(1)
                    .filter(line -> !line.contains("\""))
                    .map(line -> line.split(",", -1))
                    .map(cells -> Arrays.stream(at).mapToObj(i -> cells[i]).toList())
                    .toList();
        }
    }

    private static BufferedReader open(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA.resolve(file))), StandardCharsets.UTF_8));
    }

    private static List<Integer> codes(List<Listed> list, int year, SpellRule rule) {
        Set<Integer> codes = new TreeSet<>();
        for (Listed listed : list) {
            boolean in = switch (rule) {
                case ANY -> listed.first.getYear() <= year && year <= listed.last.getYear();
                case EXACT -> listed.has(LocalDate.of(year, Month.JULY, 1));
                case FIRST -> listed.has(LocalDate.of(year, Month.JANUARY, 1));
                case LAST -> listed.has(LocalDate.of(year, Month.DECEMBER, 31));
            };
            if (in) {
                codes.add(listed.code);
            }
        }
        return List.copyOf(codes);
    }

    private static List<Listed> states2016() throws IOException {
        return Files.readAllLines(DATA.resolve("cow/states2016.csv"), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Listed(Integer.parseInt(cells[1]), day(cells, 3), day(cells, 6)))
                .toList();
    }

    private static LocalDate day(String[] cells, int from) {
        return LocalDate.of(
                Integer.parseInt(cells[from]), Integer.parseInt(cells[from + 1]), Integer.parseInt(cells[from + 2]));
    }

    /// A line of the list, with its last day included.
    private record Listed(int code, LocalDate first, LocalDate last) {
        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
