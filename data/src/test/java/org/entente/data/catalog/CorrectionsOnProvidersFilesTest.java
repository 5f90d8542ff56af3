package org.entente.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.data.csv.CsvFile;
import org.entente.data.csv.CsvFormat;
import org.entente.data.csv.CsvSource;
import org.entente.data.csv.Problems;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Every declared correction against the file that it speaks of: the error must still be there.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
@NullUnmarked
class CorrectionsOnProvidersFilesTest {
    private static final Path DATA = Path.of(System.getProperty("entente.test.data", ""));
    private static final String VOTES = "unga-votes, unvotes 0.3.0";
    private static final Map<String, String> FILES = Map.of(
            VOTES,
            "voeten-unvotes/un_votes.csv.gz",
            "unga-votes, Dataverse release, sessions 1-70",
            "voeten-unvotes/UNVotesPublished.csv.gz",
            "cow-igo-v3, 3.0, states by year",
            "cow/state_year_format3.csv.gz",
            "atop, 5.1, directed dyads by year",
            "atop/atop5_1_directed_dyad_year.csv.gz",
            "mid, 5.0, disputes",
            "cow/MIDA 5.0.csv.gz",
            "desta, 2.0, list of treaties",
            "desta/desta_list_of_treaties.csv.gz");

    @Test
    void everyExpectationHolds() {
        Map<String, List<Correction>> byFile = new TreeMap<>();
        Catalogue.load()
                .corrections()
                .forEach(correction -> byFile.computeIfAbsent(
                                correction.source() + ", " + correction.version(), _ -> new ArrayList<>())
                        .add(correction));
        assertThat(FILES).containsOnlyKeys(byFile.keySet());

        SortedMap<String, List<String>> failed = new TreeMap<>();
        byFile.forEach((edition, corrections) -> {
            Map<Correction, Map<String, Integer>> found = count(edition, corrections);
            corrections.forEach(correction -> {
                List<String> differences = correction.expectation().differences(found.get(correction));
                if (!differences.isEmpty()) {
                    failed.put(correction.id(), differences);
                }
            });
        });
        assertThat(failed).isEmpty();
    }

    private static Map<Correction, Map<String, Integer>> count(String edition, List<Correction> corrections) {
        Map<Correction, Map<String, Integer>> found = new HashMap<>();
        corrections.forEach(correction -> found.put(correction, new TreeMap<>()));
        Map<String, String> sessions = edition.equals(VOTES) ? sessions() : Map.of();
        Problems problems = new Problems();
        try (CsvFile file = open(FILES.get(edition), problems)) {
            while (file.next()) {
                UnaryOperator<String> cell = column -> file.header().has(column) || sessions.isEmpty()
                        ? file.row().text(file.column(column))
                        : sessions.get(file.row().text(file.column("rcid")));
                corrections.stream()
                        .filter(correction -> correction.where().covers(cell))
                        .forEach(correction ->
                                found.get(correction).merge(cell.apply(correction.column()), 1, Integer::sum));
            }
        }
        problems.throwIfAny();
        return found;
    }

    /// The votes of the package name their roll call only; its session is in a file beside.
    private static Map<String, String> sessions() {
        Map<String, String> sessions = new HashMap<>();
        Problems problems = new Problems();
        try (CsvFile file = open("voeten-unvotes/un_roll_calls.csv.gz", problems)) {
            while (file.next()) {
                sessions.put(file.row().text(file.column("rcid")), file.row().text(file.column("session")));
            }
        }
        problems.throwIfAny();
        return sessions;
    }

    private static CsvFile open(String file, Problems problems) {
        CsvFormat format = file.startsWith("desta") ? CsvFormat.SEMICOLON : CsvFormat.COMMA;
        return CsvFile.open(CsvSource.of(DATA, DATA.resolve(file)), format, problems);
    }
}
