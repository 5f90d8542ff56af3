package org.entente.models.measure.reliability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
/// in
/// neither. The interval is the central 90 % of the posterior Beta(h + 1/2, v + 1/2) under Jeffreys' prior; it is wide
/// with
/// few cases, and saying so is its purpose. The unit and the coding follow B. Leeds, A. Long and S. Mitchell (2000),
/// "Reevaluating alliance reliability: specific threats, specific promises", Journal of Conflict Resolution 44,
/// 686-699.
/// It cannot show how the union would act when it is not asked, nor wars that an alliance deterred.
public final class Reliability {
    private static final double LEVEL_PERCENT = 90;

    private Reliability() {}

    /// @param outside cases outside the treaty's conditions
    /// @param wanted cases that nobody has read a source for, or that are not coded; they are in no count
    public record Result(
            Outcome outcome,
            List<PledgeCase> honoured,
            List<PledgeCase> violated,
            List<PledgeCase> notInvoked,
            List<PledgeCase> outside,
            List<PledgeCase> leftOut,
            List<PledgeCase> wanted) {
        public Result {
            honoured = List.copyOf(honoured);
            violated = List.copyOf(violated);
            notInvoked = List.copyOf(notInvoked);
            outside = List.copyOf(outside);
            leftOut = List.copyOf(leftOut);
            wanted = List.copyOf(wanted);
        }
    }

    /// Measures the cases of one union and kind of obligation.
    public static Result measure(Collection<PledgeCase> cases, Disputed disputed) {
        List<PledgeCase> honoured = new ArrayList<>();
        List<PledgeCase> violated = new ArrayList<>();
        List<PledgeCase> notInvoked = new ArrayList<>();
        List<PledgeCase> outside = new ArrayList<>();
        List<PledgeCase> leftOut = new ArrayList<>();
        List<PledgeCase> wanted = new ArrayList<>();
        for (PledgeCase one : cases) {
            if (one.checked() != Checked.OPENED || one.outcome().isEmpty()) {
                wanted.add(one);
                continue;
            }
            disputed.code(one)
                    .map(coded -> switch (coded) {
                        case HONOURED -> honoured;
                        case VIOLATED -> violated;
                        case NOT_INVOKED -> notInvoked;
                        case OUTSIDE -> outside;
                    })
                    .orElse(leftOut)
                    .add(one);
        }
        Outcome outcome = share(honoured.size(), honoured.size() + violated.size());
        return new Result(outcome, honoured, violated, notInvoked, outside, leftOut, wanted);
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
                        "beta-binomial with Jeffreys' prior, %d cases".formatted(invoked)));
    }
}
