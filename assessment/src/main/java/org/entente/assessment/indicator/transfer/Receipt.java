package org.entente.assessment.indicator.transfer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.entente.assessment.indicator.Answers;
import org.entente.core.figure.Gap;
import org.entente.core.figure.Outcome;
import org.entente.core.figure.Uncertainty;
import org.entente.core.state.StateId;
import org.entente.models.measure.transfer.Spread;
import org.entente.models.measure.transfer.TransfersReceived.Reading;

/// What one member received.
///
/// @param factor from current dollars to those of the figure
/// @param gdpUsdMillion what it is divided by; empty where it is not divided, or where `noGdp` says why it cannot be
record Receipt(StateId member, int year, Reading reading, double factor, OptionalDouble gdpUsdMillion, String noGdp) {

    /// What it comes to in money; empty without an estimate, or without the GDP that is needed.
    Optional<Spread> spread() {
        return noGdp.isEmpty() ? reading.spread().map(spread -> spread.times(factor)) : Optional.empty();
    }

    Outcome outcome() {
        if (reading.spread().isEmpty()) {
            String leftOut = reading.leftOut().isEmpty()
                    ? ""
                    : "; %d lines are left out: %s"
                            .formatted(reading.leftOut().size(), LedgerNotes.leftOut(reading.leftOut()));
            return Answers.missing(
                    Gap.NOT_REPORTED,
                    "no estimate in the ledgers of what %s received in %d%s".formatted(member, year, leftOut));
        }
        if (!noGdp.isEmpty()) {
            return Answers.missing(Gap.OUTSIDE_COVERAGE, noGdp);
        }
        return value(inUnit(spread().orElseThrow(), gdpUsdMillion));
    }

    /// All members' receipts in one figure.
    static Outcome together(List<Receipt> known, int year, int members) {
        if (known.isEmpty()) {
            return Answers.missing(
                    Gap.NOT_REPORTED,
                    "none of %d members has a figure for what it received from others in %d".formatted(members, year));
        }
        Spread sum = known.stream()
                .map(receipt -> receipt.spread().orElseThrow())
                .reduce(Spread::plus)
                .orElseThrow();
        boolean isShare = known.stream().anyMatch(receipt -> receipt.gdpUsdMillion.isPresent());
        double gdp = known.stream()
                .mapToDouble(receipt -> receipt.gdpUsdMillion.orElse(0))
                .sum();
        return value(inUnit(sum, isShare ? OptionalDouble.of(gdp) : OptionalDouble.empty()));
    }

    private static Spread inUnit(Spread money, OptionalDouble gdp) {
        return gdp.isPresent() ? money.times(100 / gdp.getAsDouble()) : money;
    }

    private static Outcome value(Spread spread) {
        Uncertainty uncertainty = spread.low() < spread.high()
                ? new Uncertainty.Interval(
                        spread.low(), spread.high(), 0, "spread of published estimates of the same kind and year")
                : new Uncertainty.None("a single published estimate");
        return Answers.value(spread.median(), uncertainty);
    }
}
