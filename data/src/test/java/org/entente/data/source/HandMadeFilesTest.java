package org.entente.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.core.conflict.ConflictYear;
import org.entente.core.state.StateId;
import org.entente.core.vote.Ballot;
import org.entente.core.vote.Issue;
import org.entente.core.vote.RollCall;
import org.entente.core.vote.RollCalls;
import org.entente.data.catalog.Catalogue;
import org.entente.data.folder.FolderLibrary;
import org.entente.data.folder.UngaHolding;
import org.entente.data.library.Holding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Layouts whose files may not be copied here, tried on small files made by hand.
class HandMadeFilesTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    Path folder;

    @Test
    void theUnDigitalLibrarysOwnFileIsRead() throws IOException {
        copy("undl-made-by-hand.csv");
        Holding<RollCalls> votes = new FolderLibrary(folder, CATALOGUE).votes().orElseThrow();
        assertThat(votes.records().list()).extracting(RollCall::session).containsExactly("ES-11", "77");
        int first = votes.records().findFinalVote("A/RES/ES-11/1").orElseThrow();
        assertThat(votes.records().ballot(first, StateId.of("UZB"))).isEqualTo(Ballot.ABSENT);
        assertThat(votes.records().ballot(first, StateId.of("KAZ"))).isEqualTo(Ballot.ABSTAIN);
        assertThat(votes.records().ballot(first, StateId.of("USA"))).isEqualTo(Ballot.NOT_A_MEMBER);
        assertThat(votes.notes())
                .containsExactly("undl-made-by-hand.csv: A/RES/77/40: the file counts 3 yes, its rows are 2");
    }

    @Test
    void theUnDigitalLibrarysFileIsReadWithoutVoteNotes() throws IOException {
        copy("undl-made-by-hand.csv");
        Path file = folder.resolve("undl-made-by-hand.csv");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("subjects,vote_note,", "subjects,")
                        .replace(",,,,", ",,,"));
        assertThat(new FolderLibrary(folder, CATALOGUE)
                        .votes()
                        .orElseThrow()
                        .records()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void theConflictDatasetsOwnLayoutHasSeveralStatesInOneCell() throws IOException {
        copy("ucdp-acd-made-by-hand.csv");
        Holding<List<ConflictYear>> conflicts =
                new FolderLibrary(folder, CATALOGUE).conflicts().orElseThrow();
        assertThat(conflicts.snapshots().getFirst().version()).isEqualTo("25.1");
        ConflictYear mali = conflicts.records().getLast();
        assertThat(mali.primaryA()).containsExactly(StateId.of("MLI"));
        assertThat(mali.sideA()).containsExactly(StateId.of("FRA"), StateId.of("GBR"), StateId.of("MLI"));
        assertThat(mali.type()).isEqualTo(ConflictYear.Type.INTERNATIONALISED_INTRASTATE);
        ConflictYear karabakh = conflicts.records().getFirst();
        assertThat(karabakh.supportB()).containsExactly(StateId.of("ARM"));
        assertThat(karabakh.sideB()).isEmpty();
    }

    @Test
    void aRollCallWithoutADateIsDroppedWithTheReason() throws IOException {
        Files.writeString(folder.resolve("votes.txt"), """
                rcid,session,vote,ccode,member,importantvote,date,unres
                1,60,1,2,1,0,5/8/2006,R/60/259
                1,60,3,20,1,0,5/8/2006,R/60/259
                rcid,session,vote,ccode,member,importantvote,date,unres
                2,60,1,2,1,0,,R/60/260
                2,60,9,20,1,0,,R/60/260
                """);
        Holding<RollCalls> votes = new FolderLibrary(folder, CATALOGUE).votes().orElseThrow();
        assertThat(votes.records().list()).extracting(RollCall::resolution).containsExactly("A/RES/60/259");
        assertThat(votes.notes())
                .containsExactly(
                        "votes.txt: 2 rows left out: roll call without a date (2)",
                        "votes.txt: 1 row left out: the header line is repeated");
    }

    @Test
    void contradictionsBetweenTheTwoLayoutsAreCountedAndThePublishedFileIsKept() throws IOException {
        Files.writeString(folder.resolve("roll-calls.csv"), """
                rcid,session,importantvote,date,unres,amend,para,short,descr
                1,68,0,2014-03-27,R/68/262,,,A title,A text
                2,68,0,2014-03-28,R/68/263,,1,A paragraph,A text
                """);
        Files.writeString(folder.resolve("votes.csv"), """
                rcid,country,country_code,vote
                1,Belarus,BY,yes
                1,Russia,RU,no
                1,Ukraine,UA,yes
                2,Russia,RU,no
                """);
        Files.writeString(folder.resolve("published.csv"), """
                rcid,session,vote,ccode,member,importantvote,date,unres
                1,68,3,370,1,0,3/27/2014,R/68/262
                1,68,3,365,1,0,3/27/2014,R/68/262
                1,68,8,369,1,0,3/27/2014,R/68/262
                """);
        UngaHolding read =
                new FolderLibrary(folder, CATALOGUE).votesWithAttendance().orElseThrow();
        RollCalls votes = read.holding().records();
        assertThat(votes.ballot(0, StateId.of("BLR"))).isEqualTo(Ballot.NO);
        assertThat(votes.ballot(0, StateId.of("UKR"))).isEqualTo(Ballot.ABSENT);
        assertThat(votes.ballot(0, StateId.of("KAZ"))).isEqualTo(Ballot.NOT_A_MEMBER);
        assertThat(votes.list().getLast().stage()).isEqualTo(RollCall.Stage.PARAGRAPH);
        assertThat(votes.ballot(1, StateId.of("KAZ"))).isEqualTo(Ballot.ABSENT);
        assertThat(read.inferred()).containsExactly("2");
        assertThat(read.holding().notes())
                .contains("1 cells of un_votes.csv differ from UNVotesPublished.csv, 1 of them yes against no, and 1"
                        + " are votes where it has none; UNVotesPublished.csv is kept")
                .contains(
                        "192 absences in 1 roll calls are inferred: a United Nations member on the day without a row in"
                                + " un_votes.csv was absent");
    }

    @Test
    void issuesComeFromTheirOwnFileAndWithoutItFromThePublishedVotes() throws IOException {
        Files.writeString(folder.resolve("published.csv"), """
                rcid,session,vote,ccode,member,importantvote,date,unres,me,nu,di,hr,co,ec
                1,68,3,370,1,0,3/27/2014,R/68/262,0,1,1,0,0,0
                2,68,3,370,1,0,3/28/2014,R/68/263,0,0,0,0,0,0
                """);
        assertThat(issues()).containsExactly(Set.of(Issue.NUCLEAR_WEAPONS, Issue.ARMS_CONTROL), Set.<Issue>of());

        Files.writeString(folder.resolve("issues.csv"), """
                rcid,short_name,issue
                2,hr,Human rights
                2,co,Colonialism
                """);
        assertThat(issues()).containsExactly(Set.<Issue>of(), Set.of(Issue.HUMAN_RIGHTS, Issue.COLONIALISM));
    }

    private List<Set<Issue>> issues() {
        return new FolderLibrary(folder, CATALOGUE)
                .votes().orElseThrow().records().list().stream()
                        .map(rollCall -> Set.copyOf(rollCall.issues()))
                        .toList();
    }

    private void copy(String name) throws IOException {
        try (InputStream fixture = Objects.requireNonNull(getClass().getResourceAsStream("/fixtures/" + name))) {
            Files.copy(fixture, folder.resolve(name));
        }
    }
}
