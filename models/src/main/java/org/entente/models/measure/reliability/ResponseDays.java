package org.entente.models.measure.reliability;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.entente.core.casus.PledgeCase;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Checked;

/// The mean number of days from a member's request to the union's decision, over the honoured cases with both days.
///
/// The interval is the range from the quickest case to the slowest, not a confidence interval. The decision is not the
/// arrival of troops. Cases without one of the two days are not in the mean, and are returned beside it.
public final class ResponseDays {
    private ResponseDays() {}

    /// @param timed the cases in the mean
    /// @param undated honoured cases of which one of the days was not read
    public record Result(Outcome outcome, List<PledgeCase> timed, List<PledgeCase> undated) {
        public Result {
            timed = List.copyOf(timed);
            undated = List.copyOf(undated);
        }
    }

    /// Measures the cases of one union and kind of obligation.
    public static Result measure(Collection<PledgeCase> cases) {
        List<PledgeCase> honoured = cases.stream()
                .filter(one -> one.checked() == Checked.OPENED)
                .filter(one -> one.outcome()
                        .filter(PledgeCase.Outcome.HONOURED::equals)
                        .isPresent())
                .toList();
        List<PledgeCase> timed = honoured.stream().filter(ResponseDays::isDated).toList();
        List<PledgeCase> undated =
                honoured.stream().filter(one -> !isDated(one)).toList();
        var days = timed.stream().mapToLong(ResponseDays::days).summaryStatistics();
        Outcome outcome = timed.isEmpty()
                ? new Missing(Gap.TOO_FEW, "no honoured case with the days of request and decision")
                : new Value(
                        days.getAverage(),
                        timed.size() == 1
                                ? new Uncertainty.None("one case")
                                : new Uncertainty.Interval(
                                        days.getMin(),
                                        days.getMax(),
                                        0,
                                        "from the quickest to the slowest of %d cases".formatted(timed.size())));
        return new Result(outcome, timed, undated);
    }

    private static boolean isDated(PledgeCase one) {
        return one.requested().isPresent() && one.decided().isPresent();
    }

    private static long days(PledgeCase one) {
        return ChronoUnit.DAYS.between(
                one.requested().orElseThrow(), one.decided().orElseThrow());
    }
}
