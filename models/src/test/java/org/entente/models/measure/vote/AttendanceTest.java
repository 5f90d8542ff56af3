package org.entente.models.measure.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.union;
import static org.entente.models.measure.World.value;
import static org.entente.models.measure.World.votes;

import org.entente.core.figure.Gap;
import org.entente.core.figure.MemberCount;
import org.entente.core.state.StateId;
import org.entente.core.vote.RollCalls;
import org.entente.numerics.sampling.Seed;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    @Test
    void w01AnAbstentionIsPresenceAndNonMembershipIsNotAbsence() {
        RollCalls votes = votes("""
                            AAA BBB CCC
            2012-01-05 x2    Y   A   -
            2012-01-06 x2    Y   X   -
            2012-01-07 x4    Y   Y   -   paragraph
            """);

        Attendance.Result result = new Attendance(Stages.FINAL).measure(votes, union("AAA", "BBB", "CCC"));

        // AAA 4 of 4, BBB 2 of 4, CCC could not vote
        assertThat(value(result.outcome())).isEqualTo(0.75);
        assertThat(value(result.byMember().get(StateId.of("BBB")))).isEqualTo(0.5);
        assertThat(missing(result.byMember().get(StateId.of("CCC"))).gap()).isEqualTo(Gap.NOT_A_MEMBER);
        assertThat(result.members()).isEqualTo(new MemberCount(2, 3));
        assertThat(result.rollCalls()).isEqualTo(4);
    }

    @Test
    void w02OnlyDaysOfMembershipCount() {
        RollCalls votes = votes("""
                            AAA BBB
            2012-01-05 x5    X   Y
            2012-07-01 x5    Y   Y
            """);

        assertThat(value(new Attendance(Stages.FINAL)
                        .measure(votes, union("AAA 2012-07-01.."))
                        .outcome()))
                .isEqualTo(1);
    }

    @Test
    void theUnionsAttendanceIsTheMeanOfItsMembersWhereAllHadTheSameSeats() {
        RollCalls votes = RandomVotes.of(10, 120, new Seed(6));
        String[] members = RandomVotes.first(4, RandomVotes.codes(10));

        Attendance.Result result = new Attendance(Stages.ALL).measure(votes, union(members));

        assertThat(value(result.outcome())).isBetween(0.0, 1.0);
        assertThat(result.byMember().values().stream()
                        .mapToDouble(outcome -> value(outcome))
                        .average()
                        .orElseThrow())
                .isCloseTo(value(result.outcome()), within(1e-12));
    }
}
