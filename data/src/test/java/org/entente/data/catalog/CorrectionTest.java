package org.entente.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.core.problem.ProblemException;
import org.entente.data.catalog.Correction.Expectation;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class CorrectionTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Expectation TWO_FULL = new Expectation(2, new TreeMap<>(Map.of("1", 2)));

    @TempDir
    Path folder;

    @Test
    void aSelectionCoversTheRowsThatHaveOneOfItsValuesInEachColumn() {
        Correction.Selection where = find("igo3-csto-observers").where();

        assertThat(where.words()).isEqualTo("Afghanistan and Serbia");
        assertThat(covers(where, Map.of("state", "yugoslaviaserb", "year", "2014")))
                .isTrue();
        assertThat(covers(where, Map.of("state", "yugoslaviaserb", "year", "2012")))
                .isFalse();
        assertThat(covers(where, Map.of("state", "armenia", "year", "2014"))).isFalse();
    }

    @Test
    void aValueThatIsTreatedAsMissingHasNoCorrectedText() {
        assertThat(find("mid-4639").corrected()).isEmpty();
        assertThat(find("igo3-cis-geo-exit").corrected()).contains("1");
    }

    @Test
    void anExpectationHoldsWhileTheErrorStands() {
        assertThat(TWO_FULL.differences(Map.of("1", 2))).isEmpty();
    }

    @Test
    void anExpectationFailsOnceTheProviderHasMendedTheFile() {
        assertThat(TWO_FULL.differences(Map.of("0", 2)))
                .containsExactly("'0': 0 expected, 2 found", "'1': 2 expected, 0 found");
        assertThat(TWO_FULL.differences(Map.of()))
                .containsExactly("rows: 2 expected, 0 found", "'1': 2 expected, 0 found");
        assertThat(find("unga-71-205-zimbabwe").expectation().differences(Map.of("no", 1)))
                .isNotEmpty();
    }

    @Test
    void everyEntryCitesWhatAReaderCanLookUp() {
        assertThat(CATALOGUE.corrections())
                .isNotEmpty()
                .allSatisfy(correction -> assertThat(correction.sources())
                        .isNotEmpty()
                        .allSatisfy(source -> assertThat(CATALOGUE.findCitation(source.replaceFirst("#.*", "")))
                                .isPresent()));
    }

    @Test
    void wrongLinesAreReportedTogether() throws IOException {
        Path catalogue = Path.of(System.getProperty("entente.root", ".."), "catalog");
        try (var files = Files.list(catalogue)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        String header = Files.readAllLines(folder.resolve("corrections.csv")).getFirst();
        Files.write(
                folder.resolve("corrections.csv"),
                List.of(
                        header,
                        "no words,s,1,state=chile,c,1,2,why,who,COW-IGO-V3,dataset,rows=1;1=1",
                        "b,s,1,Chile: state,c,1,2,why,who,COW-IGO-V3,dataset,rows=1;1=1",
                        "c,s,1,Chile: year=2005..2001,c,1,2,why,who,COW-IGO-V3,dataset,rows=1;1=1",
                        "d,s,1,Chile: state=chile,c,1,2,why,who,COW-IGO-4,dataset,rows=1;1=1",
                        "e,s,1,Chile: state=chile,c,1,2,why,who,COW-IGO-V3,dataset,rows=2;1=1",
                        "f,s,1,Chile: state=chile,c,1,2,why,who,COW-IGO-V3,dataset,rows=1;0=1",
                        "f,s,1,Chile: state=chile,c,1,2,why,who,,dataset,rows=1;1=one"));

        ProblemException report = catchThrowableOfType(ProblemException.class, () -> Catalogue.read(folder));

        assertThat(report.problems().stream().map(problem -> problem.what()).toList())
                .containsExactly(
                        "'no words' is not lower-case with hyphens",
                        "there are no words before the columns",
                        "'state' is not a pair of a name and a value, each name once",
                        "'2005..2001' is not a range of at most 1000",
                        "'COW-IGO-4' is not the key of a citation",
                        "the values count 1 rows, `rows` says 2",
                        "the published value '1' is not expected",
                        "'one' is not a count",
                        "the values count 0 rows, `rows` says 1",
                        "a correction needs a citation",
                        "the published value '1' is not expected",
                        "'f' appears a second time");
    }

    private static Correction find(String id) {
        Optional<Correction> correction = CATALOGUE.findCorrection(id);
        assertThat(correction).isPresent();
        return correction.orElseThrow();
    }

    private static boolean covers(Correction.Selection where, Map<String, String> row) {
        return where.covers(column -> row.getOrDefault(column, ""));
    }
}
