package org.entente.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.core.state.CodeScheme;
import org.entente.core.state.State;
import org.entente.core.state.StateId;
import org.entente.core.time.SpellRule;
import org.entente.core.union.Membership;
import org.entente.core.union.UnionId;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.entente.data.csv.Row;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Dated membership against the data sets that hold it: COW intergovernmental organisations v3 and DESTA
/// 2.0. What remains is explained, line by line, in `catalog/membership-differences.csv`.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
@NullUnmarked
class MembershipCrossCheckTest {
    private static final Path DATA = Path.of(System.getProperty("entente.test.data", ""));
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final int LAST_COW_YEAR = 2014;
    /// The column of each union in the file by state and year. COW counts the Central Asian Community of 1994
    /// and the Organization of 2002 as one.
    private static final Map<String, String> COW = Map.ofEntries(
            Map.entry("CIS", "cis"),
            Map.entry("CSTO", "csto"),
            Map.entry("EURASEC", "eaec"),
            Map.entry("EEC", "eec"),
            Map.entry("EU", "eu"),
            Map.entry("NATO", "nato"),
            Map.entry("ASEAN", "asean"),
            Map.entry("MERCOSUR", "mercosur"),
            Map.entry("GCC", "gcc"),
            Map.entry("ECOWAS", "ecowas"),
            Map.entry("SCO", "sco"),
            Map.entry("CAEC", "caecc"),
            Map.entry("CACO", "caecc"),
            Map.entry("EAPO", "eapo"));
    /// Union, DESTA number, and the number before it: those who are new in a row entered with it.
    private static final List<String> DESTA = List.of(
            "EAEU 1040",
            "EAEU 1040+1 1040",
            "EAEU 1040+2 1040+1",
            "EURASEC 434",
            "EURASEC 434+1 434",
            "UNION-STATE 109",
            "CISFTA 811",
            "EEC 293",
            "EEC 293+1 293",
            "EEC 293+2 293+1",
            "EEC 293+3 293+2",
            "EU 327+1 327",
            "EU 335+1 335",
            "EU 335+2 335+1",
            "EU 324+1 324",
            "ASEAN 65+1 65",
            "ASEAN 64+1 64",
            "ASEAN 64+2 64+1",
            "ASEAN 64+3 64+2",
            "MERCOSUR 604",
            "MERCOSUR 604+1 604",
            "MERCOSUR 604+2 604+1",
            "GCC 473",
            "ECOWAS 366",
            "ECOWAS 366+1 366",
            "GUAM 466",
            "CAEC 191");

    @Test
    void whatDiffersFromCowIsListed() {
        SortedSet<String> found = new TreeSet<>();
        Map<String, SortedMap<StateId, SortedSet<Integer>>> cow = cow();
        COW.keySet().stream()
                .filter(union -> CATALOGUE.findUnion(union).isPresent())
                .forEach(union -> {
                    SortedMap<StateId, SortedSet<Integer>> theirs = cow.getOrDefault(union, new TreeMap<>());
                    SortedMap<StateId, SortedSet<Integer>> ours = ours(union);
                    Set<StateId> states = new TreeSet<>(theirs.keySet());
                    states.addAll(ours.keySet());
                    for (StateId state : states) {
                        String full = ranges("full ", theirs.getOrDefault(state, new TreeSet<>()));
                        String member = ranges("member ", ours.getOrDefault(state, new TreeSet<>()));
                        if (!full.replace("full", "").equals(member.replace("member", ""))) {
                            found.add("%s %s: %s / %s".formatted(union, state, full, member));
                        }
                    }
                });
        System.out.println(found.size() + " differences from COW IGO v3");
        assertThat(found).containsExactlyElementsOf(listed("cow-igo-v3"));
    }

    @Test
    void whatDiffersFromDestaIsListed() {
        SortedSet<String> found = new TreeSet<>();
        Map<String, Set<StateId>> members = new HashMap<>();
        Map<String, Integer> years = new HashMap<>();
        readDesta(members, years);
        for (String line : DESTA) {
            String[] parts = line.split(" ");
            Set<StateId> entered = new TreeSet<>(members.getOrDefault(parts[1], Set.of()));
            assertThat(entered).as(line).isNotEmpty();
            if (parts.length == 3) {
                entered.removeAll(members.getOrDefault(parts[2], Set.of()));
            }
            int year = years.getOrDefault(parts[1], 0);
            for (StateId state : entered) {
                Optional<Integer> ours = ours(parts[0], state);
                if (ours.isEmpty() || ours.get() != year) {
                    String member = ours.map(y -> "member " + y).orElse("none");
                    found.add("%s %s: entry %d / %s".formatted(parts[0], state, year, member));
                }
            }
        }
        System.out.println(found.size() + " differences from DESTA 2.0");
        assertThat(found).containsExactlyElementsOf(listed("desta-2.0"));
    }

    private static SortedMap<StateId, SortedSet<Integer>> ours(String union) {
        SortedMap<StateId, SortedSet<Integer>> years = new TreeMap<>();
        for (Membership membership : CATALOGUE.union(UnionId.of(union)).memberships()) {
            for (int year = 1945; year <= LAST_COW_YEAR; year++) {
                if (membership.status() == Membership.Status.MEMBER
                        && SpellRule.ANY.holds(membership.inForce(), year)) {
                    years.computeIfAbsent(membership.state(), _ -> new TreeSet<>())
                            .add(year);
                }
            }
        }
        return years;
    }

    private static Optional<Integer> ours(String union, StateId state) {
        return CATALOGUE.union(UnionId.of(union)).memberships().stream()
                .filter(m -> m.status() == Membership.Status.MEMBER && m.state().equals(state))
                .map(m -> m.inForce().start().getYear())
                .min(Integer::compare);
    }

    private static Map<String, SortedMap<StateId, SortedSet<Integer>>> cow() {
        Map<String, SortedMap<StateId, SortedSet<Integer>>> years = new HashMap<>();
        Problems problems = new Problems();
        try (CsvFile file = open("cow/state_year_format3.csv.gz", CsvFormat.COMMA, problems)) {
            while (file.next()) {
                Row row = file.row();
                int year = row.integer(file.column("year"));
                int code = row.integer(file.column("ccode"));
                COW.forEach((union, column) -> {
                    if (row.text(file.column(column)).strip().equals("1")) {
                        years.computeIfAbsent(union, _ -> new TreeMap<>())
                                .computeIfAbsent(cowState(code, year), _ -> new TreeSet<>())
                                .add(year);
                    }
                });
            }
        }
        problems.throwIfAny();
        return years;
    }

    private static StateId cowState(int code, int year) {
        return CATALOGUE
                .findByCode(CodeScheme.COW, code, LocalDate.of(year, 12, 31))
                .or(() -> CATALOGUE.findByCode(CodeScheme.COW, code, LocalDate.of(year, 1, 1)))
                .orElseThrow();
    }

    private static void readDesta(Map<String, Set<StateId>> members, Map<String, Integer> years) {
        Map<Integer, StateId> byNumber = new HashMap<>();
        for (State state : CATALOGUE.states()) {
            if (!state.m49().isEmpty() && state.existence().isOpen()) {
                byNumber.put(Integer.parseInt(state.m49()), state.id());
            }
        }
        Problems problems = new Problems();
        try (CsvFile file = open("desta/desta_list_of_treaties.csv.gz", CsvFormat.SEMICOLON, problems)) {
            while (file.next()) {
                Row row = file.row();
                String number = row.text(file.column("number"));
                String force = row.text(file.column("entryforceyear"));
                String year = force.equals("NA") ? row.text(file.column("year")) : force;
                if (!year.equals("NA")) {
                    years.put(number, Integer.parseInt(year));
                }
                Set<StateId> states = new HashSet<>();
                for (int c = file.column("c1"); c <= file.column("c91"); c++) {
                    if (!row.holds(c, "NA") && byNumber.containsKey(row.integer(c))) {
                        states.add(byNumber.get(row.integer(c)));
                    }
                }
                members.put(number, states);
            }
        }
        problems.throwIfAny();
    }

    private static CsvFile open(String file, CsvFormat format, Problems problems) {
        return CsvFile.open(CsvSource.of(DATA, DATA.resolve(file)), format, problems);
    }

    private static String ranges(String word, SortedSet<Integer> years) {
        List<String> ranges = new ArrayList<>();
        Integer first = null;
        for (Integer year : years) {
            first = first == null ? year : first;
            if (!years.contains(year + 1)) {
                ranges.add(first + ".." + year);
                first = null;
            }
        }
        return ranges.isEmpty() ? "none" : word + String.join(",", ranges);
    }

    private static SortedSet<String> listed(String dataset) {
        SortedSet<String> listed = new TreeSet<>();
        Problems problems = new Problems();
        CsvSource source = CsvSource.ofResource("catalog/membership-differences.csv");
        try (CsvFile file = CsvFile.open(source, CsvFormat.COMMA, problems)) {
            while (file.next()) {
                Row row = file.row();
                if (row.holds(file.column("dataset"), dataset)) {
                    listed.add("%s %s: %s / %s"
                            .formatted(
                                    row.text(file.column("union")),
                                    row.text(file.column("state")),
                                    row.text(file.column("dataset_says")),
                                    row.text(file.column("catalogue_says"))));
                }
            }
        }
        problems.throwIfAny();
        return listed;
    }
}
