package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The case of Armenia prints what the program prints.
class ArmeniaCaseTest {
    private static final Path PAGE =
            Path.of(System.getProperty("entente.root", ".."), "docs", "cases", "armenia-2013.md");

    @ParameterizedTest
    @MethodSource("lines")
    void aLineOfTheTableIsWhatTheCommandPrints(String changes, String welfare, String probability) {
        assertThat(armenia("simulate " + changes + " -f md")).contains(List.of("ARM", welfare, probability));
    }

    @Test
    void theTableHasLines() throws IOException {
        assertThat(lines()).hasSize(7);
    }

    /// What the text says of the sign: it changes between these two.
    @Test
    void theSwapCostsAtALowEffectAndGainsAtAHighOne() {
        String line = "simulate --leave ARM:EAEU --join ARM:EU --theta 5.03 --psi 1.2398 --b %s -f md";
        assertThat(armenia(line.formatted("0.28")).getFirst().get(1)).isEqualTo("-0.118");
        assertThat(armenia(line.formatted("0.56")).getFirst().get(1)).isEqualTo("0.245");
    }

    /// Armenia's rows, as far as three cells.
    private static List<List<String>> armenia(String line) {
        return Run.output(line)
                .lines()
                .filter(row -> row.startsWith("| ARM "))
                .map(row -> cells(row).subList(0, 3))
                .toList();
    }

    static List<String[]> lines() throws IOException {
        try (Stream<String> lines = Files.lines(PAGE)) {
            return lines.filter(line -> line.startsWith("| `--"))
                    .map(line -> cells(line.replace("`", "")).toArray(String[]::new))
                    .toList();
        }
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1).split("\\|")).map(String::strip).toList();
    }
}
