package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `entente data scan` on a store with one table, in which France borders on Italy but Italy not on France.
class DataScanTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String store = "";

    @BeforeEach
    void addATable() throws IOException {
        store = folder.resolve("store").toString();
        Path file = folder.resolve("contdird.csv");
        Files.writeString(file, """
                dyad,state1no,state1ab,state2no,state2ab,year,conttype,version
                220325,220,FRN,325,ITA,2000,1,3.2
                """);
        assertThat(Run.of("--data", store, "data", "add", file.toString()).exit())
                .isZero();
    }

    @Test
    void findingsAreNotErrors() {
        Run run = Run.of("--data", store, "data", "scan", "-f", "csv");

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(
                        "1.0,contiguity-one-sided,cow-contiguity@3.2,cow-contiguity-dyad-year,FRA and ITA,2000..2000,1,");
        assertThat(run.err()).contains("mid-tallies not run: needs layout cow-mid-dispute + cow-mid-participant");
    }

    @Test
    void anUncoveredFindingOfTheWeightFailsTheGate() {
        assertThat(Run.of("--data", store, "data", "scan", "--fail-on", "1").exit())
                .isEqualTo(6);
    }

    @Test
    void aScanOfAnotherSourcePassesTheGate() {
        Run run = Run.of("--data", store, "data", "scan", "cow-mid", "--fail-on", "0");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).doesNotContain("contiguity");
    }

    @Test
    void aWeightAboveOneIsRefused() {
        Run run = Run.of("--data", store, "data", "scan", "--fail-on", "1.5");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("ENT-2050");
    }

    @Test
    void aMistypedSourceIsAnsweredWithTheNearest() {
        Run run = Run.of("--data", store, "data", "scan", "cow-mdi");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("ENT-2051").contains("cow-mid");
    }
}
