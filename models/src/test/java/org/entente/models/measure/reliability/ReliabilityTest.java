package org.entente.models.measure.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.entente.models.measure.World.missing;
import static org.entente.models.measure.World.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.core.casus.PledgeCase;
import org.entente.core.casus.PledgeCase.Outcome;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Checked;
import org.entente.core.state.StateId;
import org.entente.core.union.UnionId;
import org.entente.models.measure.reliability.ResponseDays.Until;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static final List<PledgeCase> FIVE = List.of(
            one(Outcome.HONOURED, Optional.empty(), 1),
            one(Outcome.HONOURED, Optional.of(Outcome.OUTSIDE), 4),
            one(Outcome.VIOLATED, Optional.of(Outcome.HONOURED), 0),
            one(Outcome.OUTSIDE, Optional.of(Outcome.VIOLATED), 0),
            one(Outcome.NOT_INVOKED, Optional.empty(), 0));

    /// As coded 2 of 3. The other codings are honoured, in no count, honoured, violated: 2 of 3 too.
    /// Without the contested 1 of 1; for the union 3 of 3; against it 1 of 3.
    @Test
    void onlyHonouredAndViolatedAreInTheShareAndTheCodingOfContestedCasesDecidesIt() {
        assertThat(share(FIVE, Disputed.AS_CODED)).isEqualTo(200 / 3.0);
        assertThat(share(FIVE, Disputed.OTHER_OUTCOME)).isEqualTo(200 / 3.0);
        assertThat(share(FIVE, Disputed.LEFT_OUT)).isEqualTo(100);
        assertThat(share(FIVE, Disputed.FOR_UNION)).isEqualTo(100);
        assertThat(share(FIVE, Disputed.AGAINST_UNION)).isEqualTo(100 / 3.0);
    }

    /// All 8 ways of coding the three contested cases lie between the two bounds.
    @Test
    void noCodingCaseByCaseLeavesTheBounds() {
        List<PledgeCase> contested =
                FIVE.stream().filter(PledgeCase::isContested).toList();
        for (int way = 0; way < 1 << contested.size(); way++) {
            List<PledgeCase> chosen = new ArrayList<>(
                    FIVE.stream().filter(one -> !one.isContested()).toList());
            for (int i = 0; i < contested.size(); i++) {
                PledgeCase one = contested.get(i);
                boolean other = (way >> i & 1) == 1;
                chosen.add(one(other ? one.otherOutcome().orElseThrow() : one.outcome(), Optional.empty(), 0));
            }
            assertThat(share(chosen, Disputed.AS_CODED))
                    .isBetween(share(FIVE, Disputed.AGAINST_UNION), share(FIVE, Disputed.FOR_UNION));
        }
    }

    /// One of one: the density of Beta(3/2, 1/2) is (2/pi) sqrt(x / (1 - x)), its distribution function
    /// (2/pi) (asin(sqrt x) - sqrt(x (1 - x))).
    @Test
    void oneHonouredCaseSaysLittle() {
        Value value = (Value)
                Reliability.measure(FIVE.subList(0, 1), Disputed.AS_CODED).outcome();
        Uncertainty.Interval interval = (Uncertainty.Interval) value.uncertainty();
        double low = interval.low() / 100;
        assertThat(2 / Math.PI * (Math.asin(Math.sqrt(low)) - Math.sqrt(low * (1 - low))))
                .isCloseTo(0.05, within(1e-9));
        assertThat(interval.high()).isEqualTo(100);
    }

    @Test
    void aCaseFromMemoryIsWantedAndInNoFigure() {
        PledgeCase memory = one(Outcome.HONOURED, Optional.empty(), 2, Checked.MEMORY);
        var result = Reliability.measure(List.of(memory), Disputed.AS_CODED);
        assertThat(result.wanted()).containsExactly(memory);
        assertThat(missing(result.outcome()).gap()).isEqualTo(Gap.TOO_FEW);
        assertThat(missing(days(List.of(memory), Until.DECISION).outcome()).gap())
                .isEqualTo(Gap.TOO_FEW);
    }

    /// 1 and 4 days to a decision, a day more until help: medians 2.5 and 3.5. With a third of 10 days the median is 4.
    @Test
    void theMedianIsOverAnsweredRequests() {
        ResponseDays.Result result = days(FIVE, Until.DECISION);
        assertThat(value(result.outcome())).isEqualTo(2.5);
        assertThat(result.unanswered()).containsExactly(FIVE.get(2));
        assertThat(value(days(FIVE, Until.ACTION).outcome())).isEqualTo(3.5);
        List<PledgeCase> six = new ArrayList<>(FIVE);
        six.add(one(Outcome.HONOURED, Optional.empty(), 10));
        assertThat(value(days(six, Until.DECISION).outcome())).isEqualTo(4);
    }

    @Test
    void theMedianLiesInItsRangeWhateverTheOrder() {
        for (int count = 2; count <= 9; count++) {
            List<PledgeCase> cases = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                cases.add(one(Outcome.HONOURED, Optional.empty(), i * i * 7 % 11));
            }
            Value median = (Value) days(cases, Until.DECISION).outcome();
            Uncertainty.Interval range = (Uncertainty.Interval) median.uncertainty();
            assertThat(median.value()).isBetween(range.low(), range.high());
            assertThat(days(cases.reversed(), Until.DECISION).outcome()).isEqualTo(median);
        }
    }

    @Test
    void daysRunForwardAndAnotherOutcomeIsAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> one(Outcome.HONOURED, Optional.empty(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> one(Outcome.OUTSIDE, Optional.of(Outcome.OUTSIDE), 1));
    }

    private static double share(List<PledgeCase> cases, Disputed disputed) {
        return value(Reliability.measure(cases, disputed).outcome());
    }

    private static ResponseDays.Result days(List<PledgeCase> cases, Until until) {
        return ResponseDays.measure(cases, Disputed.AS_CODED, until);
    }

    private static PledgeCase one(Outcome outcome, Optional<Outcome> other, int days) {
        return one(outcome, other, days, Checked.OPENED);
    }

    private static PledgeCase one(Outcome outcome, Optional<Outcome> other, int days, Checked checked) {
        LocalDate day = LocalDate.of(2000, 1, 1);
        return new PledgeCase(
                "X-AAA-2000",
                UnionId.of("X"),
                StateId.of("AAA"),
                day,
                PledgeCase.Obligation.DEFENCE,
                "4",
                Optional.of(day),
                Optional.of(day.plusDays(days)),
                Optional.of(day.plusDays(days + 1)),
                outcome,
                other,
                "An attack",
                List.of(),
                checked,
                "");
    }
}
