package org.entente.core.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.entente.core.state.StateId;
import org.junit.jupiter.api.Test;

class RollCallsBuilderTest {
    private static final StateId KAZ = StateId.of("KAZ");
    private static final StateId RUS = StateId.of("RUS");

    @Test
    void aCellThatWasNeverSetIsNotAMember() {
        RollCalls votes =
                RollCalls.builder().add(call("2", 5)).add(call("1", 3)).build();
        assertThat(votes.list()).extracting(RollCall::id).containsExactly("1", "2");
        assertThat(votes.ballot(0, KAZ)).isEqualTo(Ballot.NOT_A_MEMBER);
    }

    @Test
    void settingACellAgainTellsWhatStoodThere() {
        RollCalls.Builder builder = RollCalls.builder().add(call("1", 3)).add(call("2", 5));
        assertThat(builder.put("1", RUS, Ballot.NO)).isEmpty();
        assertThat(builder.put("1", RUS, Ballot.YES)).contains(Ballot.NO);
        assertThat(builder.put("2", KAZ, Ballot.ABSTAIN)).isEmpty();
        assertThat(builder.get("2", RUS)).isEmpty();
        RollCalls votes = builder.build();
        assertThat(votes.states()).containsExactly(KAZ, RUS);
        assertThat(votes.ballot(0, RUS)).isEqualTo(Ballot.YES);
        assertThat(votes.ballot(1, KAZ)).isEqualTo(Ballot.ABSTAIN);
    }

    @Test
    void thereIsRoomForAnyNumberOfStates() {
        RollCalls.Builder builder = RollCalls.builder().add(call("1", 3));
        for (int i = 0; i < 26 * 26; i++) {
            builder.put("1", StateId.of("X" + (char) ('A' + i / 26) + (char) ('A' + i % 26)), Ballot.YES);
        }
        assertThat(builder.build().count(0, Ballot.YES)).isEqualTo(26 * 26);
    }

    @Test
    void aRollCallIsDeclaredOnce() {
        RollCalls.Builder builder = RollCalls.builder().add(call("1", 3));
        assertThatThrownBy(() -> builder.add(call("1", 4))).hasMessageContaining("twice");
        assertThatThrownBy(() -> builder.put("9", KAZ, Ballot.YES)).hasMessageContaining("not declared");
    }

    private static RollCall call(String id, int day) {
        return new RollCall(id, LocalDate.of(2014, 3, day), "68", "A/RES/68/" + id, RollCall.Stage.FINAL, "");
    }
}
