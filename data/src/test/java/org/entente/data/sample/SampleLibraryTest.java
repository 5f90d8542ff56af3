package org.entente.data.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.library.Holding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLibraryTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final SampleLibrary SAMPLE = SampleLibrary.bundled(CATALOGUE);

    @TempDir
    Path folder;

    @Test
    void itHoldsTheVoteOnTheTerritorialIntegrityOfUkraine() {
        Holding<RollCalls> votes = SAMPLE.votes().orElseThrow();
        int crimea = votes.records().findFinalVote("A/RES/68/262").orElseThrow();
        assertThat(Stream.of(Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.ABSENT)
                        .map(ballot -> votes.records().count(crimea, ballot)))
                .containsExactly(100, 11, 58, 24);
        assertThat(votes.covers()).isEqualTo(new Years(1991, 2019));
    }

    @Test
    void itKnowsTheProvidersFilesBehindIt() {
        assertThat(SAMPLE.votes().orElseThrow().snapshots().getFirst().compiledFrom())
                .hasSize(4);
        assertThat(SAMPLE.economies().orElseThrow().snapshots().getFirst().compiledFrom())
                .hasSize(3);
        assertThat(SAMPLE.trade().orElseThrow().snapshots().getFirst().licence().name())
                .isEqualTo("MIT");
    }

    @Test
    void everyUnionMemberWithTradeDataIsKeptApart() {
        assertThat(SAMPLE.trade().orElseThrow().records().economies())
                .contains(StateId.of("RUS"), StateId.of("KGZ"), StateId.of("LAO"), StateId.of("PRY"))
                .hasSizeBetween(100, 115);
    }

    @Test
    void votesLoadQuickly() {
        SampleLibrary.bundled(CATALOGUE).votes();
        long start = System.nanoTime();
        SampleLibrary.bundled(CATALOGUE).votes();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("votes of the sample loaded in %d ms%n", millis);
        assertThat(millis).isLessThan(1000);
    }

    @Test
    void aFileThatTheManifestDoesNotDescribeIsRefused() throws IOException {
        Path sample = Path.of(System.getProperty("entente.root", ".."), "sample");
        for (String file : new String[] {"manifest.csv", "conflicts.csv"}) {
            Files.copy(sample.resolve(file), folder.resolve(file));
        }
        assertThat(SampleLibrary.in(folder, CATALOGUE).conflicts()).isPresent();
        String text = Files.readString(folder.resolve("conflicts.csv"));
        Files.writeString(folder.resolve("conflicts.csv"), text.replaceFirst("intrastate,1", "intrastate,2"));
        assertThatThrownBy(() -> SampleLibrary.in(folder, CATALOGUE).conflicts())
                .hasMessageContaining("not the one that manifest.csv describes");
    }
}
