package org.entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Period;
import org.entente.data.folder.FolderLibrary;
import org.entente.data.library.Library;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `organisation-survival` on COW IGO v3 (Pevehouse, Nordstrom, McManus and Jamison 2020) against what
/// `verification/survival/organisation_lives.py` finds in the same file without Entente.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class OrganisationLivesTest {
    private static final Offset<Double> SAME = within(1e-9);
    private static final Library LIBRARY =
            new FolderLibrary(Path.of(System.getProperty("entente.test.data", "")), SmallWorld.CATALOGUE);

    /// Lines of union, year, which, after, ends, lives, ended, at risk, survival, low, high, later.
    static Stream<String> derived() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../verification/survival/expected-lives.csv"));
        assertThat(lines.getFirst())
                .isEqualTo("union,year,which,after,ends,lives,ended,atRisk,survival,low,high,later");
        return lines.stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("derived")
    void isWhatPlainArithmeticFinds(String line) {
        String[] cells = line.split(",", -1);
        Figure figure = SmallWorld.ask(
                        LIBRARY,
                        cells[0],
                        "organisation-survival",
                        Period.of(Integer.parseInt(cells[1])),
                        Map.of("which", cells[2], "after", cells[3], "ends", cells[4]))
                .getFirst();

        assertThat(figure.value().orElseThrow()).isCloseTo(Double.parseDouble(cells[8]), SAME);
        assertThat(figure.interval().orElseThrow().low()).isCloseTo(Double.parseDouble(cells[9]), SAME);
        assertThat(figure.interval().orElseThrow().high()).isCloseTo(Double.parseDouble(cells[10]), SAME);
        assertThat(figure.notes())
                .anyMatch(note -> note.startsWith("Of %s other organisations".formatted(cells[5]))
                        && note.contains("%s had ended".formatted(cells[6]))
                        && note.contains("%s were watched".formatted(cells[7])));
        OptionalDouble later =
                cells[11].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cells[11]));
        later.ifPresent(share -> assertThat(figure.notes())
                .anyMatch(
                        note -> note.contains(String.format(Locale.ROOT, ", %.2f were there 10 years later", share))));
    }
}
