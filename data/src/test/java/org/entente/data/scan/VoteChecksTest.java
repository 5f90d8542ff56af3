package org.entente.data.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Votes of the UN General Assembly.
@NullUnmarked
class VoteChecksTest {
    private static final String CALL = "rcid,session,date,unres,short";
    private static final String VOTE = "rcid,country,vote";
    private static final String LONG = "rcid,session,ccode,vote,member,date,unres,year";

    private World world;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = new World(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void rowsThatDoNotAddUpToTheTotalsBesideThemAreFound() {
        String header =
                "undl_id,ms_code,ms_name,ms_vote,session,resolution,total_yes,total_no,total_abstentions,total_non_voting";
        world.add(
                "undl-votes",
                header,
                "1,FRA,FRANCE,Y,60,A/RES/60/1,1,1,0,0",
                "1,ITA,ITALY,N,60,A/RES/60/1,1,1,0,0",
                "2,FRA,FRANCE,Y,60,A/RES/60/2,2,0,0,0",
                "2,ITA,ITALY,N,60,A/RES/60/2,2,0,0,0");

        assertThat(world.find(new TallyOfFile())).extracting(Finding::subject).containsExactly("A/RES/60/2");
    }

    @Test
    void votesThatDoNotAddUpToThePublishedTallyAreFound() {
        // Published for A/RES/62/243: 39 in favour, 7 against, 100 abstentions (press release GA/10693).
        world.add("un-votes-published", LONG, tally(38, 7, 101));

        List<Finding> found = world.find(new TallyOfRecord());

        assertThat(found).extracting(Finding::subject).containsExactly("A/RES/62/243");
        assertThat(found.getFirst().evidence()).containsEntry("published", "39-7-100");
    }

    @Test
    void votesThatAddUpToThePublishedTallyAreNot() {
        world.add("un-votes-published", LONG, tally(39, 7, 100));

        assertThat(world.find(new TallyOfRecord())).isEmpty();
    }

    private static List<String> tally(int yes, int no, int abstain) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < yes + no + abstain; i++) {
            int vote = i < yes ? 1 : i < yes + no ? 3 : 2;
            rows.add("4828,62,%d,%d,1,03/14/2008,R/62/243,2008".formatted(1000 + i, vote));
        }
        return rows;
    }

    @Test
    void aVoteThatDiffersBetweenTwoReleasesIsFound() {
        world.add("un-votes", VOTE, "9,France,yes", "9,Italy,no")
                .add(
                        "un-votes-published",
                        LONG,
                        "9,50,220,1,1,11/01/1995,R/50/1,1995",
                        "9,50,325,2,1,11/01/1995,R/50/1,1995");

        assertThat(world.find(new VintagesDisagree()))
                .extracting(Finding::subject)
                .containsExactly("Italy");
    }

    @Test
    void anAdoptedResolutionWithMoreNoThanYesIsFound() {
        world.add("un-roll-calls", CALL, "1,60,2005-11-01,R/60/1,one", "2,60,2005-11-01,R/60/2,two")
                .add(
                        "un-votes",
                        VOTE,
                        "1,France,no",
                        "1,Italy,no",
                        "1,Spain,yes",
                        "2,France,no",
                        "2,Italy,yes",
                        "2,Spain,yes");

        assertThat(world.find(new AdoptedAgainstMajority()))
                .extracting(Finding::subject)
                .containsExactly("R/60/1");
    }

    @Test
    void aSymbolOfAnotherSessionIsFound() {
        world.add("un-roll-calls", CALL, "1,67,2012-11-01,R/677/46,one", "2,67,2012-11-01,A/RES/67/2,two");

        assertThat(world.find(new SymbolOfOtherSession()))
                .extracting(Finding::subject)
                .containsExactly("R/677/46");
    }

    @Test
    void aDateOutsideTheSessionIsFound() {
        world.add(
                "un-roll-calls",
                CALL,
                "1,22,1966-12-07,R/22/1,one",
                "2,22,1967-12-07,R/22/2,two",
                "3,22,1968-06-01,R/22/3,x");

        assertThat(world.find(new DateOutsideSession()))
                .extracting(Finding::subject)
                .containsExactly("roll call 1");
    }

    @Test
    void aVoteYearsBeforeAdmissionIsFound() {
        // Georgia was admitted on 31 July 1992; 9 is "not a member".
        world.add(
                "un-votes-published",
                LONG,
                "1,45,372,9,1,11/01/1991,R/46/1,1991",
                "2,46,372,1,1,11/02/1991,R/46/2,1991",
                "3,47,372,1,1,11/02/1992,R/47/2,1992");

        assertThat(world.find(new VoteOutsideMembership()))
                .extracting(one -> one.subject() + " " + one.rows())
                .containsExactly("GEO 1");
    }

    @Test
    void aRollCallAgainstAllOthersUnderItsTitleIsFound() {
        world.add(
                        "un-roll-calls",
                        CALL,
                        "1,60,2005-11-01,R/60/1,a question repeated",
                        "2,61,2006-11-01,R/61/1,a question repeated",
                        "3,62,2007-11-01,R/62/1,a question repeated")
                .add("un-votes", VOTE, blocs(List.of(1, -1, 1)));

        assertThat(world.find(new RollCallReversed()))
                .extracting(one -> one.evidence().get("rcid"))
                .containsExactly("2");
    }

    @Test
    void rollCallsThatAgreeAreNot() {
        world.add(
                        "un-roll-calls",
                        CALL,
                        "1,60,2005-11-01,R/60/1,a question repeated",
                        "2,61,2006-11-01,R/61/1,a question repeated",
                        "3,62,2007-11-01,R/62/1,a question repeated")
                .add("un-votes", VOTE, blocs(List.of(1, 1, 1)));

        assertThat(world.find(new RollCallReversed())).isEmpty();
    }

    /// Two blocs of thirty states that always vote against each other.
    private static List<String> blocs(List<Integer> signs) {
        List<String> rows = new ArrayList<>();
        for (int call = 0; call < signs.size(); call++) {
            for (int state = 0; state < 60; state++) {
                boolean isYes = (state < 30) == (signs.get(call) > 0);
                rows.add("%d,State %d,%s".formatted(call + 1, state, isYes ? "yes" : "no"));
            }
        }
        return rows;
    }

    @Test
    void aDelegationThatVotesLikeTheOtherBlocForOneSessionIsFound() {
        addSessions(57);

        List<Finding> found = world.find(new DelegationJump());

        assertThat(found).extracting(one -> one.subject() + " " + one.period()).containsExactly("State 0 session 57");
    }

    @Test
    void aDelegationThatNeverChangesIsNot() {
        addSessions(0);

        assertThat(world.find(new DelegationJump())).isEmpty();
    }

    /// Sixty states in two blocs over sessions 51 to 65, thirty roll calls each.
    ///
    /// @param changed the session in which state 0 votes with the other bloc
    private void addSessions(int changed) {
        List<String> calls = new ArrayList<>();
        List<String> votes = new ArrayList<>();
        for (int session = 51; session <= 65; session++) {
            for (int call = 0; call < 30; call++) {
                int rcid = session * 100 + call;
                calls.add("%d,%d,%d-11-01,R/%d/%d,title".formatted(rcid, session, session + 1945, session, call));
                boolean isDivided = call % 2 == 0;
                int now = session;
                IntStream.range(0, 60).forEach(state -> {
                    boolean isEast = state < 30 && !(state == 0 && now == changed);
                    votes.add("%d,State %d,%s".formatted(rcid, state, isDivided && isEast ? "no" : "yes"));
                });
            }
        }
        world.add("un-roll-calls", CALL, calls).add("un-votes", VOTE, votes);
    }
}
