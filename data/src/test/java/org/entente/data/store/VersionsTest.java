package org.entente.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of two versions is the newer.
class VersionsTest {
    /// As providers number them, oldest first.
    private static final List<String> IN_ORDER =
            List.of("", "4", "4.01", "4.1.3", "5.0", "5.9", "5.10", "10", "2016", "2024-03", "v9", "v10", "v15");

    @ParameterizedTest
    @CsvSource({
        "5.9,5.10",
        "4.01,4.2",
        "9,10",
        "5,5.0",
        "24.1,25.1",
        "2023-12,2024-01",
        "v9,v10",
        "unvotes 0.2.0,unvotes 0.3.0",
        "20240101,20240102",
        "99999999999999999999,100000000000000000000"
    })
    void theSecondIsTheNewer(String older, String newer) {
        assertThat(Versions.ORDER.compare(older, newer)).isNegative();
        assertThat(Versions.ORDER.compare(newer, older)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"5.01,5.1", "'',''", "v007,v7", "0,00"})
    void zerosInFrontMakeNoDifference(String one, String other) {
        assertThat(Versions.ORDER.compare(one, other)).isZero();
        assertThat(Versions.ORDER.compare(other, one)).isZero();
    }

    @RepeatedTest(20)
    void theOrderDoesNotDependOnWhatCameFirst(RepetitionInfo repetition) {
        List<String> versions = new ArrayList<>(IN_ORDER);
        Collections.shuffle(versions, new Random(repetition.getCurrentRepetition()));
        versions.sort(Versions.ORDER);
        assertThat(versions).isEqualTo(IN_ORDER);
    }
}
