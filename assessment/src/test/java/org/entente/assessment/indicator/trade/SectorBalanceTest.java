package org.entente.assessment.indicator.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.assessment.SmallWorld;
import org.entente.core.figure.Figure;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Period;
import org.entente.data.folder.FolderLibrary;
import org.entente.data.library.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Grubel-Lloyd index on the 40 sectors of Caliendo and Parro (2015) against what
/// `verification/trade/sector_balance.py` finds in the same file without Entente.
class SectorBalanceTest {
    private static final Map<String, String> BY_SECTOR = Map.of("level", "sector");

    /// Lines of whom, sectors, by sector, of sums.
    static Stream<String> derived() throws IOException {
        return Files.readAllLines(Path.of("../verification/trade/expected-sectors.csv")).stream()
                .skip(1);
    }

    @ParameterizedTest
    @MethodSource("derived")
    @EnabledIfSystemProperty(
            named = "entente.test.data",
            matches = ".+",
            disabledReason = "the providers' files are not beside the project")
    void isWhatPlainArithmeticFinds(String line) {
        String[] cells = line.split(",", -1);
        Library library = new FolderLibrary(Path.of(System.getProperty("entente.test.data")), SmallWorld.CATALOGUE);
        Figure figure = SmallWorld.ask(library, cells[0], "grubel-lloyd", Period.of(1993), BY_SECTOR)
                .getFirst();
        assertThat(figure.value().orElseThrow()).isCloseTo(Double.parseDouble(cells[2]), within(1e-9));
        assertThat(figure.notes())
                .anyMatch(note -> note.contains(cells[1] + " sectors"))
                .contains(String.format(Locale.ROOT, "By the sum of all sectors: %.3f.", Double.parseDouble(cells[3])));
    }

    @Test
    void withoutTradeBySectorThereIsAGapThatNamesTheSource() {
        List<Figure> figures = SmallWorld.ask("UNION-STATE", "grubel-lloyd", Period.of(SmallWorld.YEAR), BY_SECTOR);
        assertThat(SmallWorld.outcomes(figures)).containsOnly(Gap.OUTSIDE_COVERAGE);
        assertThat(figures.getFirst().missing().orElseThrow().detail()).contains("caliendo-parro");
    }
}
