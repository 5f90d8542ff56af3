package org.entente.core.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BallotTest {
    @ParameterizedTest
    @CsvSource({"Y, YES", "A, ABSTAIN", "N, NO", "X, ABSENT", "-, NOT_A_MEMBER"})
    void hasALetter(char letter, Ballot ballot) {
        assertThat(Ballot.of(letter)).isEqualTo(ballot);
        assertThat(ballot.letter()).isEqualTo(letter);
    }

    @Test
    void isCastUnlessTheStateWasAbsentOrNoMember() {
        assertThat(Arrays.stream(Ballot.values()).filter(Ballot::isCast))
                .containsExactlyInAnyOrder(Ballot.YES, Ballot.NO, Ballot.ABSTAIN);
    }

    @ParameterizedTest
    @ValueSource(chars = {'y', ' ', '?', '1'})
    void refusesOtherLetters(char letter) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ballot.of(letter))
                .withMessage("'%s' is not a ballot letter", letter);
    }
}
