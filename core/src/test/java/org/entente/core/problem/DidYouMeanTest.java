package org.entente.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    private static final List<String> UNIONS = List.of("CIS", "CSTO", "EACU", "EAEU", "EURASEC", "UNION-STATE");

    @Test
    void swappedLettersAreOneKeystroke() {
        assertThat(DidYouMean.among(UNIONS, "EUAE")).first().isEqualTo("EAEU");
    }

    @Test
    void aBeginningIsEnough() {
        assertThat(DidYouMean.among(UNIONS, "union")).containsExactly("UNION-STATE");
    }

    @Test
    void whatIsFarFromEverythingListsAll() {
        assertThat(DidYouMean.among(UNIONS, "zzzzzz")).isEmpty();
        assertThat(DidYouMean.advice(UNIONS, "zzzzzz")).contains("CIS, CSTO, EACU");
    }
}
