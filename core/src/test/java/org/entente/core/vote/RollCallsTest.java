package org.entente.core.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.entente.core.state.StateId;
import org.entente.core.vote.RollCall.Stage;
import org.junit.jupiter.api.Test;

/// ```
///                             AAA BBB CCC
/// r1  2014-03-26  paragraph    N   -   -
/// r2  2014-03-27  final        Y   A   -
/// r3  2014-03-27  final        N   X   Y
/// r4  2014-03-28  amendment    Y   Y   Y
/// r5  2014-03-29  final        Y   Y   Y    no symbol
/// ```
class RollCallsTest {
    private static final StateId AAA = StateId.of("AAA");
    private static final StateId BBB = StateId.of("BBB");
    private static final StateId CCC = StateId.of("CCC");
    private static final String SYMBOL = "A/RES/68/262";

    private static final RollCalls VOTES = votes();

    @Test
    void keepsAbsentAndNotAMemberApart() {
        assertThat(VOTES.ballot(2, BBB)).isEqualTo(Ballot.ABSENT);
        assertThat(VOTES.ballot(0, BBB)).isEqualTo(Ballot.NOT_A_MEMBER);
        assertThat(VOTES.ballot(1, BBB)).isEqualTo(Ballot.ABSTAIN);
    }

    @Test
    void takesAStateTheSourceDoesNotKnowForNoMember() {
        StateId unknown = StateId.of("ZZZ");

        assertThat(VOTES.indexOf(unknown)).isEqualTo(-1);
        assertThat(VOTES.ballot(3, unknown)).isEqualTo(Ballot.NOT_A_MEMBER);
    }

    @Test
    void findsABallotByPositionAsByCode() {
        for (int r = 0; r < VOTES.size(); r++) {
            for (StateId state : VOTES.states()) {
                assertThat(VOTES.ballot(r, VOTES.indexOf(state))).isEqualTo(VOTES.ballot(r, state));
            }
        }
    }

    @Test
    void countsEachKindOfBallot() {
        assertThat(VOTES.count(1, Ballot.YES)).isEqualTo(1);
        assertThat(VOTES.count(1, Ballot.ABSTAIN)).isEqualTo(1);
        assertThat(VOTES.count(1, Ballot.NOT_A_MEMBER)).isEqualTo(1);
        assertThat(VOTES.count(1, Ballot.ABSENT)).isZero();
        assertThat(VOTES.count(3, Ballot.YES)).isEqualTo(3);
    }

    @Test
    void keepsTheRollCallsThatSatisfyAConditionAndAllStates() {
        RollCalls finals = VOTES.where(rollCall -> rollCall.stage() == Stage.FINAL);

        assertThat(finals.list()).extracting(RollCall::id).containsExactly("r2", "r3", "r5");
        assertThat(finals.states()).containsExactly(AAA, BBB, CCC);
        assertThat(finals.ballot(1, BBB)).isEqualTo(Ballot.ABSENT);
        assertThat(VOTES.size()).isEqualTo(5);
    }

    @Test
    void keepsStatesEvenWhereNoRollCallIsLeft() {
        RollCalls none = VOTES.where(_ -> false);

        assertThat(none.size()).isZero();
        assertThat(none.states()).containsExactly(AAA, BBB, CCC);
    }

    @Test
    void selectsByPosition() {
        RollCalls selected = VOTES.select(new int[] {0, 3});

        assertThat(selected.list()).extracting(RollCall::id).containsExactly("r1", "r4");
        assertThat(selected.ballot(0, AAA)).isEqualTo(Ballot.NO);
        assertThat(selected.ballot(1, AAA)).isEqualTo(Ballot.YES);
    }

    @Test
    void selectsARollCallTwiceForAResample() {
        RollCalls resample = VOTES.select(new int[] {2, 2});

        assertThat(resample.list()).extracting(RollCall::id).containsExactly("r3", "r3");
        assertThat(resample.ballot(1, BBB)).isEqualTo(Ballot.ABSENT);
    }

    @Test
    void takesTheLastFinalVoteOnAResolution() {
        assertThat(VOTES.findFinalVote(SYMBOL)).contains(2);
        assertThat(VOTES.findFinalVote("a/res/68/262")).contains(2);
    }

    @Test
    void findsNoFinalVoteOnAnUnknownResolution() {
        assertThat(VOTES.findFinalVote("A/RES/68/26")).isEmpty();
    }

    @Test
    void findsNoFinalVoteWhereOnlyAnAmendmentWasVotedOn() {
        RollCalls amendment = VOTES.where(rollCall -> rollCall.stage() == Stage.AMENDMENT);

        assertThat(amendment.findFinalVote(SYMBOL)).isEmpty();
    }

    @Test
    void doesNotTakeAMissingSymbolForOne() {
        assertThat(VOTES.findFinalVote("")).isEmpty();
    }

    private static RollCalls votes() {
        RollCalls.Builder builder = RollCalls.builder();
        add(builder, "r1 2014-03-26 PARAGRAPH", SYMBOL, "N--");
        add(builder, "r2 2014-03-27 FINAL", SYMBOL, "YA-");
        add(builder, "r3 2014-03-27 FINAL", SYMBOL, "NXY");
        add(builder, "r4 2014-03-28 AMENDMENT", SYMBOL, "YYY");
        add(builder, "r5 2014-03-29 FINAL", "", "YYY");
        return builder.build();
    }

    private static void add(RollCalls.Builder builder, String text, String symbol, String ballots) {
        String[] words = text.split(" ");
        builder.add(new RollCall(words[0], LocalDate.parse(words[1]), "68", symbol, Stage.valueOf(words[2]), ""));
        builder.put(words[0], AAA, Ballot.of(ballots.charAt(0)));
        builder.put(words[0], BBB, Ballot.of(ballots.charAt(1)));
        builder.put(words[0], CCC, Ballot.of(ballots.charAt(2)));
    }
}
