package org.entente.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {
    private static final List<String> UNIONS = List.of("ASEAN", "CIS", "CSTO", "EAEU", "MERCOSUR", "UNION-STATE");

    @ParameterizedTest
    @CsvSource({
        // one or two keystrokes away: swapped, left out, doubled, replaced
        "EUAE, EAEU",
        "CSO, CSTO",
        "ASEEAN, ASEAN",
        "ASIAM, ASEAN",
        // three in a long word
        "MARCASOR, MERCOSUR",
        // the beginning of a word
        "merc, MERCOSUR",
        "UN, UNION-STATE",
        // another way to write the same
        "union_state, UNION-STATE",
        "' Union State ', UNION-STATE"
    })
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(DidYouMean.among(UNIONS, typed)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"NAFTA", "XYZ", "M", "''"})
    void findsNothingWhereNoWordIsNear(String typed) {
        assertThat(DidYouMean.among(UNIONS, typed)).isEmpty();
    }

    @Test
    void allowsFewerKeystrokesInAShortWord() {
        assertThat(DidYouMean.among(List.of("abc"), "abd")).containsExactly("abc");
        assertThat(DidYouMean.among(List.of("abc"), "xyc")).isEmpty();
        assertThat(DidYouMean.among(List.of("abcdef"), "xycdef")).containsExactly("abcdef");
        assertThat(DidYouMean.among(List.of("abcdef"), "xyzdef")).isEmpty();
        assertThat(DidYouMean.among(List.of("abcdefg"), "xyzdefg")).containsExactly("abcdefg");
        assertThat(DidYouMean.among(List.of("abcdefg"), "wxyzefg")).isEmpty();
    }

    @Test
    void countsTwoSwappedNeighboursAsOneKeystroke() {
        assertThat(DidYouMean.among(List.of("abc"), "acb")).containsExactly("abc");
    }

    @Test
    void givesUpToThreeWordsTheNearestFirstThenByName() {
        List<String> known = List.of("tradeoff", "traded", "trader", "trade", "trades");

        assertThat(DidYouMean.among(known, "trade")).containsExactly("trade", "traded", "trader");
    }

    @Test
    void advisesInWords() {
        assertThat(DidYouMean.advice(UNIONS, "EUAE")).isEqualTo("Did you mean 'EAEU'?");
        assertThat(DidYouMean.advice(List.of("abd", "abe"), "abc")).isEqualTo("Did you mean 'abd' or 'abe'?");
    }

    @Test
    void advisesAllWordsWhereNoneIsNear() {
        assertThat(DidYouMean.advice(List.of("half", "none"), "quadratic")).isEqualTo("Use one of: half, none.");
    }
}
