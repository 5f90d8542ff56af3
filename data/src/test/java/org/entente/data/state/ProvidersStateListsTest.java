package org.entente.data.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.state.StateSystem;
import org.entente.core.state.StateSystem.Stay;
import org.entente.core.state.StateSystem.Unit;
import org.entente.core.time.Spell;
import org.entente.core.time.SpellRule;
import org.entente.core.time.Years;
import org.entente.data.catalog.Catalogue;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.entente.data.excel.ExcelFile;
import org.entente.data.state.Conversion.Found;
import org.entente.data.state.Conversion.None;
import org.entente.data.state.Conversion.Piece;
import org.entente.data.state.Conversion.Several;
import org.entente.data.state.Naming.Scheme;
import org.entente.data.table.TableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The lists of the catalogue against those of their providers, and conversions against two published
/// concordances. What differs is explained, line by line, in `catalog/state-differences.csv`.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class ProvidersStateListsTest {
    private static final Path DATA = Path.of(System.getProperty("entente.test.data", ""));
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final CodeConversion CONVERSION = new CodeConversion(CATALOGUE);
    private static final LocalDate END_OF_COW = LocalDate.of(2016, 12, 31);
    private static final LocalDate END_OF_GW = LocalDate.of(2020, 12, 31);
    private static final LocalDate END_OF_GW_WORKBOOK = LocalDate.of(2017, 12, 31);

    @Test
    void theCowListHasTheDaysOfStates2016() {
        SortedSet<String> theirs = new TreeSet<>();
        read(
                "cow/states2016.csv",
                cells -> theirs.add(line(
                        cells.get("ccode"),
                        day(cells.get("styear"), cells.get("stmonth"), cells.get("stday")),
                        day(cells.get("endyear"), cells.get("endmonth"), cells.get("endday")))));

        assertThat(lines(StateSystem.Id.COW, END_OF_COW)).containsExactlyElementsOf(theirs);
    }

    @Test
    void theCowStateYearsAreThoseOfAnyDay() {
        Set<String> theirs = new HashSet<>();
        read("cow/system2016.csv.gz", cells -> theirs.add(cells.get("ccode") + " " + cells.get("year")));
        Set<String> ours = new HashSet<>();
        for (Unit unit : CATALOGUE.system(StateSystem.Id.COW).units()) {
            new Years(1816, 2016)
                    .stream()
                            .filter(year -> unit.counts(year, SpellRule.ANY))
                            .forEach(year -> ours.add(unit.label() + " " + year));
        }

        assertThat(theirs).hasSizeGreaterThan(15_000);
        assertThat(ours).isEqualTo(theirs);
    }

    @Test
    void theGwListHasTheDaysOfTheirList() {
        SortedSet<String> states = new TreeSet<>();
        SortedSet<String> withMicrostates = new TreeSet<>();
        read("gleditsch-ward/gw_system_isard.csv.gz", cells -> {
            LocalDate start = LocalDate.parse(cells.get("start"));
            String line = line(cells.get("gwcode"), start, LocalDate.parse(cells.get("end")));
            withMicrostates.add(line);
            if (cells.get("microstate").equals("0")) {
                states.add(line);
            }
        });

        assertThat(lines(StateSystem.Id.GW, END_OF_GW)).containsExactlyElementsOf(states);
        assertThat(lines(StateSystem.Id.GW_MICRO, END_OF_GW)).containsExactlyElementsOf(withMicrostates);
    }

    @Test
    void theGwListHasTheDaysOfTheWorkbook() {
        SortedSet<String> theirs = new TreeSet<>();
        Path workbook = DATA.resolve("gleditsch-ward/gwstates.xlsx");
        try (TableFile rows = ExcelFile.open(CsvSource.of(DATA, workbook))) {
            while (rows.next()) {
                if (!rows.text(0).isBlank()) {
                    theirs.add(line(rows.text(0), dotted(rows.text(3)), dotted(rows.text(4))));
                }
            }
        }

        assertThat(lines(StateSystem.Id.GW, END_OF_GW_WORKBOOK)).containsExactlyElementsOf(theirs);
    }

    @Test
    void whatDiffersFromTheConcordanceOfCowAndGwIsListed() {
        Differences differences = new Differences();
        Set<String> gwWithCow = new HashSet<>();
        List<String> gwAlone = new ArrayList<>();
        read("gleditsch-ward/cow_gw_panel_isard.csv.gz", cells -> {
            String cow = cells.get("ccode");
            String gw = cells.get("gwcode");
            int year = Integer.parseInt(cells.get("year"));
            if (cow.isEmpty()) {
                gwAlone.add(gw + " " + year);
                return;
            }
            gwWithCow.add(gw + " " + year);
            differences.compare(Scheme.COW, cow, Scheme.GW, year, gw.isEmpty() ? "none" : gw);
        });
        // A code that has a row with the other code in the same year has an empty one beside it in some years.
        gwAlone.stream()
                .filter(key -> !gwWithCow.contains(key))
                .map(key -> key.split(" "))
                .forEach(key -> differences.compare(Scheme.GW, key[0], Scheme.COW, Integer.parseInt(key[1]), "none"));

        assertThat(gwWithCow).hasSizeGreaterThan(15_000);
        assertThat(differences.lines()).containsExactlyElementsOf(listed("cow-gw-panel"));
    }

    @Test
    void whatDiffersFromCountrycodeIsListed() {
        Differences differences = new Differences();
        read("countrycode/codelist_panel.csv.gz", cells -> {
            int year = Integer.parseInt(cells.get("year"));
            String iso = cells.get("iso3c");
            for (Scheme scheme : List.of(Scheme.COW, Scheme.GW)) {
                String code = cells.get(scheme == Scheme.COW ? "cown" : "gwn");
                if (year >= 1816 && !code.isEmpty() && !iso.isEmpty()) {
                    differences.compare(scheme, code, Scheme.ISO3, year, iso);
                }
            }
        });

        assertThat(differences.compared).isGreaterThan(25_000);
        assertThat(differences.lines()).containsExactlyElementsOf(listed("countrycode-panel"));
    }

    /// The unbroken spells of each code, with the last day included and the list's own last day where it is open.
    private static SortedSet<String> lines(StateSystem.Id id, LocalDate end) {
        SortedSet<String> lines = new TreeSet<>();
        for (Unit unit : CATALOGUE.system(id).units()) {
            List<Spell> spells = new ArrayList<>();
            for (Stay stay : unit.stays()) {
                boolean goesOn = !spells.isEmpty()
                        && spells.getLast().end().equals(stay.spell().start());
                LocalDate start =
                        goesOn ? spells.removeLast().start() : stay.spell().start();
                spells.add(new Spell(start, stay.spell().end()));
            }
            spells.forEach(spell -> lines.add(line(
                    unit.label(),
                    spell.start(),
                    spell.isOpen() ? end : spell.end().minusDays(1))));
        }
        return lines;
    }

    private static String line(String code, LocalDate first, LocalDate last) {
        return code + " " + first + ".." + last;
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static LocalDate dotted(String date) {
        String[] parts = date.split("\\.");
        return day(parts[2], parts[1], parts[0]);
    }

    private static void read(String file, Consumer<Map<String, String>> each) {
        read(CsvSource.of(DATA, DATA.resolve(file)), each);
    }

    private static void read(CsvSource source, Consumer<Map<String, String>> each) {
        Problems problems = new Problems();
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            while (file.next()) {
                Row row = file.row();
                Map<String, String> cells = new LinkedHashMap<>();
                List<String> columns = file.header().names();
                for (int c = 0; c < columns.size(); c++) {
                    cells.put(columns.get(c), row.text(c));
                }
                each.accept(cells);
            }
        }
        problems.throwIfAny();
    }

    private static SortedSet<String> listed(String dataset) {
        SortedSet<String> listed = new TreeSet<>();
        read(CsvSource.ofResource("catalog/state-differences.csv"), cells -> {
            if (cells.get("dataset").equals(dataset)) {
                assertThat(cells.get("explanation")).isNotBlank();
                listed.add(Stream.of("scheme", "code", "years", "dataset_says", "catalogue_says")
                        .map(cells::get)
                        .collect(Collectors.joining(" | ")));
            }
        });
        return listed;
    }

    /// What a year-by-year concordance says against ours under the rule any, with runs of years put together.
    private static final class Differences {
        private final SortedMap<String, SortedSet<Integer>> years = new TreeMap<>();
        private int compared;

        void compare(Scheme from, String code, Scheme to, int year, String theirs) {
            String ours = switch (CONVERSION.convert(code, from, to, new When.In(year, SpellRule.ANY))) {
                case Found found -> found.label();
                case Several several ->
                    several.pieces().stream().map(Piece::label).collect(Collectors.joining("+"));
                case None _ -> "none";
            };
            compared++;
            if (!ours.equals(theirs)) {
                String key = "%s | %s | %%s | %s %s | %s %s".formatted(from, code, to, theirs, to, ours);
                years.computeIfAbsent(key, _ -> new TreeSet<>()).add(year);
            }
        }

        SortedSet<String> lines() {
            SortedSet<String> lines = new TreeSet<>();
            years.forEach((key, all) -> {
                int first = all.first();
                for (int year : all) {
                    if (!all.contains(year + 1)) {
                        lines.add(key.formatted(new Years(first, year)));
                        first = year + 1;
                        while (first < all.last() && !all.contains(first)) {
                            first++;
                        }
                    }
                }
            });
            return lines;
        }
    }
}
