package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The case of Belarus prints what the program prints.
class BelarusCaseTest {
    private static final Path PAGE = Path.of(System.getProperty("entente.root", ".."), "docs", "cases", "belarus.md");

    @ParameterizedTest
    @MethodSource("measured")
    void aLineOfTheLedgerIsWhatTheCommandPrints(String set, String year, String received) {
        List<String> row = rows(Run.output("measure BLR -i transfers-received -f md " + set + " --years " + year))
                .filter(cells -> cells.getFirst().equals("BLR"))
                .findFirst()
                .orElseThrow();
        assertThat(row.get(3)).isEqualTo(received);
    }

    @Test
    void whatTradeAsksForIsWhatTheCommandPrints() throws IOException {
        List<List<String>> printed =
                rows(Run.output("coalition EAEU --rival EU -f md")).toList();
        List<List<String>> all = new ArrayList<>();
        List<String> heads = List.of();
        for (List<String> row : printed) {
            if (row.getFirst().equals("member")) {
                heads = row;
            } else if (row.getFirst().equals("BLR")) {
                for (int k = 1; k < row.size(); k++) {
                    all.add(List.of(heads.get(k), row.get(k)));
                }
            }
        }
        List<List<String>> lines = page().dropWhile(row -> !row.getFirst().equals("quantity"))
                .skip(2)
                .toList();
        assertThat(lines).hasSize(10);
        assertThat(all).containsAll(lines);
        assertThat(all).contains(List.of("depth 2", "150 [0, 11400]"));
    }

    @Test
    void theTableOfTheLedgerHasLines() throws IOException {
        assertThat(measured()).hasSize(9);
    }

    static List<String[]> measured() throws IOException {
        return page().filter(row -> row.getFirst().startsWith("`--set"))
                .map(row -> row.stream().map(cell -> cell.replace("`", "")).toArray(String[]::new))
                .toList();
    }

    private static Stream<List<String>> page() throws IOException {
        return rows(Files.readString(PAGE));
    }

    private static Stream<List<String>> rows(String text) {
        return text.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList());
    }
}
