package org.entente.models.measure.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.casus.PledgeCase;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Outcome.Missing;
import org.entente.core.figure.Outcome.Value;
import org.entente.core.figure.Uncertainty;
import org.entente.core.provenance.Checked;
import org.entente.numerics.interval.JeffreysInterval;

/// The share of invoked obligations that were honoured, in per cent: 100 h / (h + v).
///
/// h honoured and v violated by the treaty's own casus; what was not invoked or lies outside the treaty's conditions is
/// in neither. The interval is the central 90 % of the posterior Beta(h + 1/2, v + 1/2) under Jeffreys' prior; it is
/// wide with few cases, and saying so is its purpose. That a promise is judged by its own terms follows B. Leeds,
/// A. Long and S. Mitchell (2000), Journal of Conflict Resolution 44. It cannot show how the union would act when it is
/// not asked, nor wars that an alliance deterred.
public final class Reliability {
    private static final double LEVEL_PERCENT = 90;

    private Reliability() {}

    /// @param coded the cases that count, by what they count as; each outcome has an entry
    /// @param leftOut contested cases that the choice leaves out
    /// @param wanted cases whose source nobody has read; they are in no count
    public record Result(
            Outcome outcome,
            Map<PledgeCase.Outcome, List<PledgeCase>> coded,
            List<PledgeCase> leftOut,
            List<PledgeCase> wanted) {
        public Result {
            coded = Map.copyOf(coded);
            leftOut = List.copyOf(leftOut);
            wanted = List.copyOf(wanted);
        }

        /// The cases that count as this.
        public List<PledgeCase> coded(PledgeCase.Outcome outcome) {
            return coded.getOrDefault(outcome, List.of());
        }

        /// How many obligations were invoked under the treaty's conditions.
        public int invoked() {
            return coded(PledgeCase.Outcome.HONOURED).size()
                    + coded(PledgeCase.Outcome.VIOLATED).size();
        }
    }

    /// Measures cases of one union.
    public static Result measure(Collection<PledgeCase> cases, Disputed disputed) {
        Map<PledgeCase.Outcome, List<PledgeCase>> coded = new EnumMap<>(PledgeCase.Outcome.class);
        for (PledgeCase.Outcome outcome : PledgeCase.Outcome.values()) {
            coded.put(outcome, new ArrayList<>());
        }
        List<PledgeCase> leftOut = new ArrayList<>();
        List<PledgeCase> wanted = new ArrayList<>();
        for (PledgeCase one : cases) {
            Optional<List<PledgeCase>> counted = disputed.code(one).flatMap(as -> Optional.ofNullable(coded.get(as)));
            (one.checked() == Checked.MEMORY ? wanted : counted.orElse(leftOut)).add(one);
        }
        coded.replaceAll((_, list) -> List.copyOf(list));
        int honoured =
                coded.getOrDefault(PledgeCase.Outcome.HONOURED, List.of()).size();
        int violated =
                coded.getOrDefault(PledgeCase.Outcome.VIOLATED, List.of()).size();
        return new Result(share(honoured, honoured + violated), coded, leftOut, wanted);
    }

    private static Outcome share(int honoured, int invoked) {
        if (invoked == 0) {
            return new Missing(Gap.TOO_FEW, "no case in which the obligation was invoked and its outcome counts");
        }
        JeffreysInterval interval = JeffreysInterval.of(honoured, invoked, LEVEL_PERCENT);
        return new Value(
                100.0 * honoured / invoked,
                new Uncertainty.Interval(
                        100 * interval.low(),
                        100 * interval.high(),
                        LEVEL_PERCENT,
                        "beta-binomial with Jeffreys' prior, invoked obligations: %d".formatted(invoked)));
    }
}
