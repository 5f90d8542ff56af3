package org.entente.core.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.state.StateId;
import org.entente.core.vote.RollCall.Stage;
import org.junit.jupiter.api.Test;

class RollCallsBuilderTest {
    private static final StateId AAA = StateId.of("AAA");
    private static final StateId BBB = StateId.of("BBB");
    private static final RollCall FIRST = rollCall("7", "2012-01-01");

    private final RollCalls.Builder builder = RollCalls.builder();

    @Test
    void ordersRollCallsByDateThenById() {
        RollCalls votes = builder.add(rollCall("r2", "2012-01-02"))
                .add(rollCall("r1", "2012-01-02"))
                .add(rollCall("r3", "2012-01-01"))
                .build();

        assertThat(votes.list()).extracting(RollCall::id).containsExactly("r3", "r1", "r2");
    }

    @Test
    void ordersStatesByCodeAndKeepsTheirBallots() {
        builder.add(FIRST);
        builder.put("7", BBB, Ballot.NO);
        builder.put("7", AAA, Ballot.YES);

        RollCalls votes = builder.build();

        assertThat(votes.states()).containsExactly(AAA, BBB);
        assertThat(votes.ballot(0, 0)).isEqualTo(Ballot.YES);
        assertThat(votes.ballot(0, 1)).isEqualTo(Ballot.NO);
    }

    @Test
    void takesACellThatWasNeverSetForNotAMember() {
        builder.add(FIRST).add(rollCall("8", "2012-01-02"));
        builder.put("7", AAA, Ballot.YES);
        builder.put("8", BBB, Ballot.YES);

        RollCalls votes = builder.build();

        assertThat(votes.ballot(0, BBB)).isEqualTo(Ballot.NOT_A_MEMBER);
        assertThat(votes.ballot(1, AAA)).isEqualTo(Ballot.NOT_A_MEMBER);
    }

    @Test
    void refusesASecondRollCallWithTheSameId() {
        builder.add(FIRST);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add(rollCall("7", "2013-05-05")))
                .withMessage("roll call 7 appears twice");
        assertThat(builder.find("7")).contains(FIRST);
    }

    @Test
    void refusesABallotInARollCallThatWasNotDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.put("7", AAA, Ballot.YES))
                .withMessage("roll call 7 is not declared");
    }

    @Test
    void saysWhatStoodThereBefore() {
        builder.add(FIRST);

        assertThat(builder.put("7", AAA, Ballot.YES)).isEmpty();
        assertThat(builder.put("7", AAA, Ballot.ABSENT)).contains(Ballot.YES);
        assertThat(builder.get("7", AAA)).contains(Ballot.ABSENT);
    }

    @Test
    void knowsWhatWasDeclaredAndSet() {
        builder.add(FIRST);
        builder.put("7", AAA, Ballot.NO);

        assertThat(builder.has("7")).isTrue();
        assertThat(builder.has("8")).isFalse();
        assertThat(builder.find("8")).isEmpty();
        assertThat(builder.get("7", BBB)).isEmpty();
        assertThat(builder.get("8", AAA)).isEmpty();
    }

    @Test
    void hasRoomForMoreStatesThanTheUnitedNationsHaveMembers() {
        List<StateId> states = new ArrayList<>();
        for (char a = 'A'; a <= 'Z'; a++) {
            for (char b = 'A'; b <= 'Z'; b++) {
                states.add(new StateId("X" + a + b));
            }
        }
        builder.add(FIRST);
        for (int i = 0; i < states.size(); i++) {
            builder.put("7", states.get(i), i % 2 == 0 ? Ballot.YES : Ballot.NO);
        }
        // a roll call declared after all columns are known, and one that ends before the last column
        builder.add(rollCall("8", "2012-01-02")).add(rollCall("9", "2012-01-03"));
        builder.put("8", states.getLast(), Ballot.ABSTAIN);
        builder.put("9", states.getFirst(), Ballot.ABSTAIN);

        RollCalls votes = builder.build();

        assertThat(votes.states()).isEqualTo(states);
        assertThat(votes.count(0, Ballot.YES)).isEqualTo(338);
        assertThat(votes.count(0, Ballot.NO)).isEqualTo(338);
        assertThat(votes.ballot(1, 675)).isEqualTo(Ballot.ABSTAIN);
        assertThat(votes.ballot(2, 0)).isEqualTo(Ballot.ABSTAIN);
        assertThat(votes.count(2, Ballot.NOT_A_MEMBER)).isEqualTo(675);
    }

    @Test
    void doesNotChangeATableThatItBuilt() {
        builder.add(FIRST);
        builder.put("7", AAA, Ballot.YES);
        RollCalls votes = builder.build();

        builder.put("7", AAA, Ballot.NO);
        builder.add(rollCall("8", "2012-01-02"));

        assertThat(votes.size()).isEqualTo(1);
        assertThat(votes.ballot(0, AAA)).isEqualTo(Ballot.YES);
    }

    private static RollCall rollCall(String id, String date) {
        return new RollCall(id, LocalDate.parse(date), "66", "", Stage.FINAL, "");
    }
}
