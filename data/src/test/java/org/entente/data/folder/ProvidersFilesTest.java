package org.entente.data.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.panel.Panel;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;
import org.entente.core.trade.TradeMatrix;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.library.Holding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The checks that the folder of providers' files states for itself.
@EnabledIfSystemProperty(
        named = "entente.test.data",
        matches = ".+",
        disabledReason = "the providers' files are not beside the project")
class ProvidersFilesTest {
    private static final StateId RUS = StateId.of("RUS");
    private static final StateId BLR = StateId.of("BLR");
    private static final StateId KAZ = StateId.of("KAZ");
    private static final FolderLibrary LIBRARY =
            new FolderLibrary(Path.of(System.getProperty("entente.test.data", "")), Catalogue.load());

    @Test
    void votesAreReadWithRecordedAndInferredAbsence() {
        long start = System.nanoTime();
        UngaHolding read = LIBRARY.votesWithAttendance().orElseThrow();
        System.out.printf("votes read in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        Holding<RollCalls> votes = read.holding();
        votes.notes().forEach(System.out::println);
        System.out.println(
                votes.records().size() + " roll calls, " + read.inferred().size() + " with inferred absence");

        // data/README.md: sessions 1-74 to January 2020; 2019 is the last full year.
        assertThat(votes.covers()).isEqualTo(new Years(1946, 2019));
        assertThat(votes.records().size()).isEqualTo(6203);
        int crimea = votes.records().findFinalVote("A/RES/68/262").orElseThrow();
        assertThat(Stream.of(Ballot.YES, Ballot.NO, Ballot.ABSTAIN, Ballot.ABSENT)
                        .map(ballot -> votes.records().count(crimea, ballot)))
                .containsExactly(100, 11, 58, 24);
        assertThat(votes.records().ballot(crimea, BLR)).isEqualTo(Ballot.NO);
        assertThat(votes.records().ballot(crimea, KAZ)).isEqualTo(Ballot.ABSTAIN);
    }

    @Test
    void tradeIsInMillions() {
        TradeMatrix trade = LIBRARY.trade().orElseThrow().records();
        assertThat(trade.economies()).hasSize(151);
        assertThat(trade.flow(RUS, BLR).orElseThrow()).isCloseTo(22_000, within(100.0));
        double all = trade.economies().stream()
                .filter(to -> !to.equals(KAZ))
                .mapToDouble(to -> trade.flow(KAZ, to).orElse(0))
                .sum();
        double union = Stream.of("RUS", "BLR", "ARM", "KGZ")
                .mapToDouble(to -> trade.flow(KAZ, StateId.of(to)).orElse(0))
                .sum();
        assertThat(100 * union / all).isCloseTo(12.7, within(0.05));
        System.out.printf("KAZ exports to the EAEU %.2f %%, RUS to BLR %s%n", 100 * union / all, trade.flow(RUS, BLR));
    }

    @Test
    void conflictYearsAreMerged() {
        Holding<List<ConflictYear>> conflicts = LIBRARY.conflicts().orElseThrow();
        conflicts.notes().forEach(System.out::println);
        assertThat(conflicts.covers()).isEqualTo(new Years(1946, 2024));
        List<ConflictYear> ukraine = of(conflicts.records(), "13243");
        assertThat(ukraine)
                .filteredOn(year -> year.intensity() == ConflictYear.Intensity.WAR)
                .extracting(ConflictYear::year)
                .containsExactly(2022, 2023, 2024);
        assertThat(ukraine.getLast().primaryA()).containsExactly(RUS);
        assertThat(ukraine.getLast().sideB()).containsExactly(StateId.of("UKR"));
        SortedSet<Integer> karabakh = new TreeSet<>();
        of(conflicts.records(), "388").forEach(year -> karabakh.add(year.year()));
        assertThat(karabakh.tailSet(2020)).containsExactly(2020, 2021, 2022, 2023);
        assertThat(of(conflicts.records(), "388"))
                .filteredOn(year -> year.year() == 2020)
                .allSatisfy(year -> {
                    assertThat(year.sideA()).containsExactly(StateId.of("AZE"), StateId.of("TUR"));
                    assertThat(year.supportB()).containsExactly(StateId.of("ARM"));
                    assertThat(year.sideB()).isEmpty();
                });
    }

    private static List<ConflictYear> of(List<ConflictYear> all, String conflict) {
        return all.stream().filter(year -> year.conflict().equals(conflict)).toList();
    }

    @Test
    void regimesHaveTheirInterval() {
        Holding<Panel> regimes = LIBRARY.regimes().orElseThrow();
        regimes.notes().forEach(System.out::println);
        assertThat(regimes.records().value("polyarchy", RUS, 2024)).hasValue(.172);
        assertThat(regimes.records().value("polyarchy", BLR, 2024)).hasValue(.161);
        assertThat(regimes.records().value("polyarchy", KAZ, 2024)).hasValue(.272);
        assertThat(regimes.records().value("polyarchy", StateId.of("SUN"), 1985))
                .isPresent();
        assertThat(regimes.records().value("polyarchy-low", KAZ, 2024).orElseThrow())
                .isLessThan(.272);
    }

    @Test
    void economiesComeFromFourFiles() {
        Holding<Panel> economies = LIBRARY.economies().orElseThrow();
        economies.notes().forEach(System.out::println);
        economies.snapshots().forEach(s -> System.out.println(s.file() + " " + s.version() + " " + s.covers()));
        assertThat(gdp(economies, RUS)).isEqualTo(1357);
        assertThat(gdp(economies, KAZ)).isEqualTo(165);
        assertThat(gdp(economies, BLR)).isEqualTo(57);
        double nominal =
                economies.records().value("gdp-per-capita-usd", RUS, 2012).orElseThrow()
                        * economies.records().value("population", RUS, 2012).orElseThrow();
        assertThat(nominal / 1e9).isCloseTo(2210, within(1.0));
        assertThat(economies.records().findColumn("gdp-ppp")).isPresent();
    }

    private static long gdp(Holding<Panel> economies, StateId state) {
        return Math.round(economies.records().value("gdp-2015usd", state, 2012).orElseThrow() / 1e9);
    }
}
