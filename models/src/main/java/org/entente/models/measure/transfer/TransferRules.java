package org.entente.models.measure.transfer;

import java.util.Optional;
import org.entente.core.ledger.Books;
import org.entente.core.ledger.TransferKind;

/// The choices in a figure of transfers.
///
/// @param kind what is asked for, `TOTAL` for all together
/// @param books whose reckoning counts; empty for all
/// @param spans what becomes of an estimate over several years
/// @param loans whether credit counts at face value
/// @param coder whose lines count; empty for all
public record TransferRules(
        TransferKind kind, Optional<Books> books, Spans spans, boolean loans, Optional<String> coder) {
    public static final TransferRules DEFAULT =
            new TransferRules(TransferKind.TOTAL, Optional.empty(), Spans.YEAR_FIRST, false, Optional.empty());

    /// An estimate over several years counts at its mean in each of them: where no estimate of the kind is
    /// of the year itself, always, or never.
    public enum Spans {
        YEAR_FIRST,
        MEAN,
        SINGLE_YEARS
    }
}
