package org.entente.models.measure.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.core.casus.PledgeCase;
import org.entente.core.casus.PledgeCase.Outcome;
import org.entente.core.figure.Gap;
import org.entente.core.provenance.Checked;
import org.entente.core.state.StateId;
import org.entente.core.union.UnionId;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static final List<PledgeCase> FIVE = List.of(
            one(Outcome.HONOURED, false, 1),
            one(Outcome.HONOURED, true, 4),
            one(Outcome.VIOLATED, true, 0),
            one(Outcome.OUTSIDE, true, 0),
            one(Outcome.NOT_INVOKED, false, 0));

    @Test
    void onlyHonouredAndViolatedAreInTheShareAndTheCodingOfDisputedCasesDecidesIt() {
        // as coded 2 of 3; without the disputed 1 of 1; for the union 3 of 3; against it 1 of 4
        assertThat(share(Disputed.AS_CODED)).isEqualTo(200 / 3.0);
        assertThat(share(Disputed.LEFT_OUT)).isEqualTo(100);
        assertThat(share(Disputed.FOR_UNION)).isEqualTo(100);
        assertThat(share(Disputed.AGAINST_UNION)).isEqualTo(25);
    }

    @Test
    void aCaseFromMemoryIsWantedAndInNoFigure() {
        PledgeCase memory = one(Outcome.HONOURED, false, 2, Checked.MEMORY);
        var result = Reliability.measure(List.of(memory), Disputed.AS_CODED);
        assertThat(result.wanted()).containsExactly(memory);
        assertThat(missing(result.outcome()).gap()).isEqualTo(Gap.TOO_FEW);
        assertThat(missing(ResponseDays.measure(List.of(memory)).outcome()).gap())
                .isEqualTo(Gap.TOO_FEW);
    }

    @Test
    void theDaysOfAnsweredRequestsAreAveraged() {
        // (1 + 4) / 2; the violated case, decided on the day, is no response
        assertThat(value(ResponseDays.measure(FIVE).outcome())).isEqualTo(2.5);
    }

    private static double share(Disputed disputed) {
        return value(Reliability.measure(FIVE, disputed).outcome());
    }

    private static PledgeCase one(Outcome outcome, boolean contested, int days) {
        return one(outcome, contested, days, Checked.OPENED);
    }

    private static PledgeCase one(Outcome outcome, boolean contested, int days, Checked checked) {
        LocalDate day = LocalDate.of(2000, 1, 1);
        return new PledgeCase(
                UnionId.of("X"),
                StateId.of("AAA"),
                day,
                Optional.of(day),
                Optional.of(day.plusDays(days)),
                PledgeCase.Obligation.DEFENCE,
                Optional.of(outcome),
                contested,
                "https://example.org",
                checked,
                "a coder",
                "");
    }
}
