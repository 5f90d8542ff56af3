package org.entente.data.stata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Stata's manual [U] 11.3: 1 to 32 letters, digits and underscores, not beginning with a digit, no reserved
/// word.
class StataNamesTest {
    @Test
    void allowedNamesStay() {
        assertThat(StataNames.of(List.of("iso3", "_x", "GDP", "gdp", "a".repeat(32))))
                .containsExactly("iso3", "_x", "GDP", "gdp", "a".repeat(32));
    }

    @Test
    void othersGetTheNearestName() {
        assertThat(StataNames.of(List.of("intra-export-share", "2012", "in", "str8", "Côte", "", "_n")))
                .containsExactly("intra_export_share", "_2012", "_in", "_str8", "C_te", "_", "__n");
    }

    @Test
    void namesStayApart() {
        assertThat(StataNames.of(List.of("a-b", "a_b", "a b"))).containsExactly("a_b_2", "a_b", "a_b_3");
        assertThat(StataNames.of(List.of("x".repeat(40), "x".repeat(41))))
                .containsExactly("x".repeat(32), "x".repeat(30) + "_2");
        assertThat(StataNames.of(List.of("year", "year"))).containsExactly("year", "year_2");
    }

    @Test
    void anyNamesBecomeAllowedAndUnique() {
        Random random = new Random(118);
        String letters = "ab_-1 é.int";
        for (int i = 0; i < 500; i++) {
            List<String> wanted = new ArrayList<>();
            for (int n = random.nextInt(1, 40); n > 0; n--) {
                StringBuilder name = new StringBuilder();
                for (int length = random.nextInt(36); length > 0; length--) {
                    name.append(letters.charAt(random.nextInt(letters.length())));
                }
                wanted.add(name.toString());
            }
            assertThat(StataNames.of(wanted))
                    .hasSameSizeAs(wanted)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]{0,31}"))
                    .doesNotContain("in", "int");
        }
    }
}
