package org.entente.data.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.core.state.StateSystem;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The number of rows follows by arithmetic from the provider's list, read here without the catalogue: with n
/// states in a year, n (n - 1) directed pairs.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class ProvidersUniverseTest {
    private static final Path DATA = Path.of(System.getProperty("entente.test.data", ""));
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Years ALL = new Years(1816, 2016);
    private static final StateSystem COW = CATALOGUE.system(StateSystem.Id.COW);

    @ParameterizedTest
    @EnumSource
    void theRowsFollowFromTheListByArithmetic(SpellRule rule) {
        List<Listed> list = states2016();
        long stateYears = 0;
        long directed = 0;
        for (int year = ALL.first(); year <= ALL.last(); year++) {
            long n = codes(list, year, rule).size();
            stateYears += n;
            directed += n * (n - 1);
        }
        System.out.printf("cow %s: %d state-years, %d directed dyad-years%n", rule, stateYears, directed);

        assertThat(StateUniverse.of(COW, ALL, rule).rows()).isEqualTo((int) stateYears);
        assertThat(dyads(rule, Direction.DIRECTED, Together.YEAR).rows()).isEqualTo((int) directed);
        assertThat(dyads(rule, Direction.UNDIRECTED, Together.YEAR).rows()).isEqualTo((int) (directed / 2));
    }

    @Test
    void pairsWithoutACommonDayFollowFromTheListToo() {
        List<Listed> list = states2016();
        Map<Integer, List<Listed>> byCode = list.stream().collect(Collectors.groupingBy(Listed::code));
        List<PairYear> expected = new ArrayList<>();
        for (int year = ALL.first(); year <= ALL.last(); year++) {
            List<Integer> codes = codes(list, year, SpellRule.ANY);
            for (int a : codes) {
                for (int b : codes) {
                    if (a < b && !shareDay(byCode.get(a), byCode.get(b), year)) {
                        expected.add(new PairYear(Integer.toString(a), Integer.toString(b), year));
                    }
                }
            }
        }

        DyadUniverse byYear = dyads(SpellRule.ANY, Direction.DIRECTED, Together.YEAR);
        DyadUniverse byDay = dyads(SpellRule.ANY, Direction.DIRECTED, Together.DAY);
        byYear.notes().forEach(System.out::println);
        assertThat(expected).contains(new PairYear("678", "679", 1990), new PairYear("255", "260", 1990));
        assertThat(byYear.withoutCommonDay()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(byDay.rows()).isEqualTo(byYear.rows() - 2 * expected.size());
    }

    @Test
    void thirtyYearsOfRowsAreThePairsOfTheList() {
        List<Listed> list = states2016();
        Years years = new Years(1980, 2009);
        DyadUniverse universe = DyadUniverse.of(COW, years, SpellRule.LAST, Direction.UNDIRECTED, Together.YEAR);
        int[] code1 = universe.code1();
        int[] code2 = universe.code2();
        int[] year = universe.year();
        for (int y = years.first(); y <= years.last(); y++) {
            List<String> expected = new ArrayList<>();
            List<Integer> codes = codes(list, y, SpellRule.LAST);
            for (int a : codes) {
                codes.stream().filter(b -> a < b).forEach(b -> expected.add(a + " " + b));
            }
            int then = y;
            assertThat(IntStream.range(0, universe.rows())
                            .filter(row -> year[row] == then)
                            .mapToObj(row -> code1[row] + " " + code2[row]))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void jointOrganisationsOfTwoHundredYearsAreCounted() {
        DyadUniverse universe = dyads(SpellRule.EXACT, Direction.DIRECTED, Together.YEAR);
        long start = System.nanoTime();
        IntColumn count = new UnionColumns(CATALOGUE).jointOrganisations(universe);
        System.out.printf("joint organisations in %d ms%n", (System.nanoTime() - start) / 1_000_000);

        int[] year = universe.year();
        int[] values = count.toArray(0);
        assertThat(IntStream.range(0, universe.rows()).filter(row -> year[row] < 1945 && values[row] > 0))
                .isEmpty();
        assertThat(IntStream.range(0, universe.rows()).filter(row -> year[row] == 2015 && values[row] > 0))
                .isNotEmpty();
    }

    @Test
    void theListsDifferAsTheirAuthorsSay() {
        StateSystem gw = CATALOGUE.system(StateSystem.Id.GW);
        SystemDifferences gwOnly = SystemDifferences.between(gw, COW, ALL, SpellRule.EXACT);
        SystemDifferences cowOnly = SystemDifferences.between(COW, gw, ALL, SpellRule.EXACT);
        gwOnly.notes().stream().limit(5).forEach(System.out::println);
        cowOnly.notes().stream().limit(5).forEach(System.out::println);

        // Haiti: G from 1816, C from 1859. Netherlands: C out 1940-07-14 to 1945-06-26. Monaco: C only, from 1993.
        assertThat(gwOnly.notes()).contains("HTI 1816..1858", "NLD 1941..1944");
        assertThat(cowOnly.notes()).contains("MCO 1993..2016");
    }

    private static DyadUniverse dyads(SpellRule rule, Direction direction, Together together) {
        long start = System.nanoTime();
        DyadUniverse universe = DyadUniverse.of(COW, ALL, rule, direction, together);
        System.out.printf("%d %s rows in %d ms%n", universe.rows(), direction, (System.nanoTime() - start) / 1_000_000);
        return universe;
    }

    private static List<Integer> codes(List<Listed> list, int year, SpellRule rule) {
        SortedMap<Integer, Boolean> codes = new TreeMap<>();
        for (Listed listed : list) {
            boolean in = switch (rule) {
                case ANY -> listed.first.getYear() <= year && year <= listed.last.getYear();
                case EXACT -> listed.has(LocalDate.of(year, Month.JULY, 1));
                case FIRST -> listed.has(LocalDate.of(year, Month.JANUARY, 1));
                case LAST -> listed.has(LocalDate.of(year, Month.DECEMBER, 31));
            };
            if (in) {
                codes.put(listed.code, true);
            }
        }
        return List.copyOf(codes.keySet());
    }

    private static boolean shareDay(List<Listed> ofA, List<Listed> ofB, int year) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        return ofA.stream()
                .anyMatch(a -> ofB.stream()
                        .anyMatch(b -> !Stream.of(a.first, b.first, first)
                                .max(LocalDate::compareTo)
                                .orElseThrow()
                                .isAfter(Stream.of(a.last, b.last, last)
                                        .min(LocalDate::compareTo)
                                        .orElseThrow())));
    }

    private static List<Listed> states2016() {
        List<Listed> list = new ArrayList<>();
        Problems problems = new Problems();
        try (CsvFile file =
                CsvFile.open(CsvSource.of(DATA, DATA.resolve("cow/states2016.csv")), CsvFormat.COMMA, problems)) {
            while (file.next()) {
                Row row = file.row();
                list.add(new Listed(row.integer(file.column("ccode")), day(file, row, "st"), day(file, row, "end")));
            }
        }
        problems.throwIfAny();
        return list;
    }

    private static LocalDate day(CsvFile file, Row row, String which) {
        return LocalDate.of(
                row.integer(file.column(which + "year")),
                row.integer(file.column(which + "month")),
                row.integer(file.column(which + "day")));
    }

    /// A line of the list, with its last day included.
    private record Listed(int code, LocalDate first, LocalDate last) {
        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }
}
