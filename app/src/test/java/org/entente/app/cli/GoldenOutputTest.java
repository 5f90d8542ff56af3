package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole pages of the terminal, as text files to be read in a review. `ENTENTE_ACCEPT=1 ./check` rewrites them.
class GoldenOutputTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("entente.root", ".."), "app", "src", "test", "resources", "golden");

    @ParameterizedTest
    @CsvSource({
        "assess UNION-STATE,                          assess-union-state.txt",
        "union show EAEU,                             union-show-eaeu.txt",
        "measure EAEU -i intra-export-share,          measure-eaeu-intra-export-share.txt",
        "explain eaeu.blr.leader-dependence.2019,     explain-eaeu-blr-leader-dependence.txt"
    })
    void thePageIsTheAcceptedOne(String command, String file) throws IOException {
        compare(GOLDEN.resolve(file), Run.output(command + " -f table"), "1".equals(System.getenv("ENTENTE_ACCEPT")));
    }

    @Test
    void theComparisonFailsWhenOneCharacterDiffers() throws IOException {
        for (String file : List.of("assess-union-state.txt", "measure-eaeu-intra-export-share.txt")) {
            String accepted = Files.readString(GOLDEN.resolve(file));
            int middle = accepted.length() / 2;
            char other = accepted.charAt(middle) == '0' ? '1' : '0';
            String changed = accepted.substring(0, middle) + other + accepted.substring(middle + 1);
            assertThatThrownBy(() -> compare(GOLDEN.resolve(file), changed, false))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("ENTENTE_ACCEPT=1");
        }
    }

    private static void compare(Path golden, String printed, boolean accept) throws IOException {
        if (accept) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, printed, StandardCharsets.UTF_8);
        }
        String accepted;
        try {
            accepted = Files.readString(golden, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new AssertionError("there is no %s; ENTENTE_ACCEPT=1 writes it".formatted(golden), e);
        }
        assertThat(printed.lines().toList())
                .as("%s; after reading the difference: ENTENTE_ACCEPT=1 ./check", golden.getFileName())
                .isEqualTo(accepted.lines().toList());
    }
}
