package org.entente.core.ledger;

import java.util.Optional;
import org.entente.core.provenance.Checked;
import org.entente.core.provenance.Citation;
import org.entente.core.state.StateId;
import org.entente.core.time.Years;

/// A line of a ledger: one published estimate of what one state gives another.
///
/// @param id unique among all ledgers, kebab-case
/// @param amount of the whole period
/// @param repeats the id of the line whose estimate this one only reports again
/// @param citation what a reader can look up, with publisher and date
/// @param licence terms under which the figure is used
/// @param coder who read the source and wrote the line
/// @param note what a reader must know: `at least`, what is in it, who is quoted; or empty
public record Transfer(
        String id,
        StateId payer,
        StateId receiver,
        Years years,
        TransferKind kind,
        Amount amount,
        Benchmark benchmark,
        Books books,
        Optional<String> repeats,
        Citation citation,
        String licence,
        Checked checked,
        String coder,
        String note) {
    public Transfer {
        if (payer.equals(receiver)) {
            throw new IllegalArgumentException("%s gives to itself in %s".formatted(payer, id));
        }
    }

    /// Bounds as the source states them; equal where it states one number.
    ///
    /// @param low millions of the currency, or per cent of GDP
    /// @param currency three letters, or [#OF_GDP]
    public record Amount(double low, double high, String currency) {
        /// The currency of estimates in per cent of the receiver's GDP.
        public static final String OF_GDP = "GDP";

        public Amount {
            if (!(low >= 0 && low <= high) || Double.isInfinite(high)) {
                throw new IllegalArgumentException("no amount: %s to %s".formatted(low, high));
            }
        }
    }

    /// The amount of one year of the period: the mean. A share of GDP is one of each year already.
    public Amount perYear() {
        int count = amount.currency().equals(Amount.OF_GDP) ? 1 : years.count();
        return new Amount(amount.low() / count, amount.high() / count, amount.currency());
    }

    /// Whether the source was opened: only then may the line enter a figure.
    public boolean isUsable() {
        return checked != Checked.MEMORY;
    }
}
