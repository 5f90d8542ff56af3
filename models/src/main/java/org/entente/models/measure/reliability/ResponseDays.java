package org.entente.models.measure.reliability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.core.casus.PledgeCase;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;

/// The median number of days from a member's request to the union's decision, over the honoured cases with both days.
///
/// The interval is the range from the quickest case to the slowest, no confidence interval. A case without one of the
/// two days is not in it; nor is a violated one, whose answer never came, so that the median flatters a union that
/// answers few.
public final class ResponseDays {
    private ResponseDays() {}

    /// What ends the wait.
    public enum Until {
        /// The union decides what to do.
        DECISION,
        /// Help comes, or the talks are held.
        ACTION;

        Optional<LocalDate> day(PledgeCase one) {
            return this == DECISION ? one.decided() : one.acted();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param timed the cases in the median, in the order given
    /// @param undated honoured cases of which one of the days was not read
    /// @param unanswered violated cases
    public record Result(Outcome outcome, List<Timed> timed, List<PledgeCase> undated, List<PledgeCase> unanswered) {
        public Result {
            timed = List.copyOf(timed);
            undated = List.copyOf(undated);
            unanswered = List.copyOf(unanswered);
        }
    }

    /// A case and how long it took.
    public record Timed(PledgeCase one, long days) {}

    /// Measures cases of one union.
    public static Result measure(Collection<PledgeCase> cases, Disputed disputed, Until until) {
        Reliability.Result coded = Reliability.measure(cases, disputed);
        List<Timed> timed = new ArrayList<>();
        List<PledgeCase> undated = new ArrayList<>();
        for (PledgeCase one : coded.coded(PledgeCase.Outcome.HONOURED)) {
            Optional<LocalDate> end = until.day(one);
            if (one.requested().isPresent() && end.isPresent()) {
                timed.add(new Timed(one, ChronoUnit.DAYS.between(one.requested().get(), end.get())));
            } else {
                undated.add(one);
            }
        }
        return new Result(
                outcome(timed.stream().mapToLong(Timed::days).sorted().toArray(), until),
                timed,
                undated,
                coded.coded(PledgeCase.Outcome.VIOLATED));
    }

    /// @param sorted days, ascending
    private static Outcome outcome(long[] sorted, Until until) {
        int count = sorted.length;
        if (count == 0) {
            return new Missing(Gap.TOO_FEW, "no honoured case with the days of request and %s".formatted(until));
        }
        double median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2.0;
        return new Value(
                median,
                count == 1
                        ? new Uncertainty.None("one case")
                        : new Uncertainty.Interval(
                                sorted[0],
                                sorted[count - 1],
                                0,
                                "from the quickest to the slowest of %d cases".formatted(count)));
    }
}
